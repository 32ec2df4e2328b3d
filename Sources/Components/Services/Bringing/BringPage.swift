internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// The first step: the files.
struct BringPage: HTML {
    let desk: DirectoryDesk
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(ServicesText.bringTitle), surroundings: desk.initiative.surroundings()) {
            Opening {
                h1 { reader(ServicesText.bringTitle) }
                p(.class("lead")) { reader(ServicesText.bringLead) }
            }
            BringSteps(current: 1, reader: reader)
            FormFrame(
                form, to: desk.path, button: ServicesText.bringLook,
                cancel: (ServicesText.serviceBack, "/\(desk.initiative.slug)/services"), sendsFiles: true,
                reader: reader
            ) {
                FileField(
                    form, "file", label: ServicesText.bringFile, hint: ServicesText.bringFileHint,
                    kinds: ".csv,.tsv,.txt,.json,.recipe,text/csv,application/json", isRequired: true, isMany: true,
                    reader: reader)
            }
            KindsOfFiles(reader: reader)
            if !desk.directories.isEmpty { KnownDirectories(desk: desk, reader: reader) }
        }
    }
}

struct BringSteps: HTML {
    let current: Int
    let reader: Reader

    var body: some HTML { ImportSteps(current: current, second: ServicesText.bringStepWhat, reader: reader) }
}

private struct KindsOfFiles: HTML {
    let reader: Reader

    var body: some HTML {
        Card(reader(ServicesText.bringKinds), hue: .activities) {
            ul(.class("plain")) {
                li { reader(ServicesText.bringKindSheet) }
                li { reader(ServicesText.bringKindOne) }
                li { reader(ServicesText.bringKindThree) }
                li { reader(ServicesText.bringKindRecipe) }
            }
        }
    }
}

private struct KnownDirectories: HTML {
    let desk: DirectoryDesk
    let reader: Reader

    var body: some HTML {
        Card(reader(ServicesText.bringKnown), hue: .activities) {
            ul(.class("links")) {
                for directory in desk.directories {
                    KnownDirectory(directory: directory, desk: desk, reader: reader)
                }
            }
        }
    }
}

private struct KnownDirectory: HTML {
    let directory: Directory
    let desk: DirectoryDesk
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li {
            a(.href(reader.link("\(desk.path)/\(directory.slug)"))) { directory.name }
                .spoken(in: desk.initiative.language, to: reader)
        }
    }
}

/// The second step: what it is, and what the columns of a sheet of their own mean.
struct BringWhatPage: HTML {
    let draft: DirectoryDraft
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(ServicesText.bringWhat), surroundings: draft.desk.initiative.surroundings())
        {
            Opening {
                h1 { reader(ServicesText.bringWhat) }
                p(.class("lead")) { reader(ServicesText.bringFrom(files: draft.sent.names.joined(separator: ", "))) }
            }
            BringSteps(current: 2, reader: reader)
            FormFrame(
                draft.form, to: draft.desk.path, button: ServicesText.bringCheck,
                cancel: (ServicesText.bringRestart, draft.desk.path), sendsFiles: true, reader: reader
            ) {
                CarriedFiles(draft: draft)
                HiddenField("step", ImportStep.check.rawValue)
                HeadingFields(draft: draft, reader: reader)
                if !draft.sent.columns.isEmpty { SheetFields(draft: draft, reader: reader) }
            }
        }
    }
}

/// The texts themselves, for the next step: nothing is kept on the way.
struct CarriedFiles: HTML {
    let draft: DirectoryDraft

    var body: some HTML {
        for file in draft.sent.files {
            HiddenField("text", file.text)
            HiddenField("name", file.name)
        }
    }
}

private struct HeadingFields: HTML {
    let draft: DirectoryDraft
    let reader: Reader

    var body: some HTML {
        TextField(
            draft.form, "title", label: ServicesText.bringName, hint: ServicesText.bringNameHint, most: 200,
            language: reader.foreign(draft.desk.initiative.language), reader: reader)
        TextField(
            draft.form, "source", label: ServicesText.bringSource, hint: ServicesText.bringSourceHint, most: 1000,
            language: reader.foreign(draft.desk.initiative.language), reader: reader)
        TextField(
            draft.form, "published", label: ServicesText.bringPublished, kind: .date, isRequired: false,
            reader: reader)
        SelectField(
            draft.form, "sector", label: ServicesText.bringSector, hint: ServicesText.bringSectorHint,
            options: Sector.allCases.map { Choice($0.rawValue, label: reader($0.title)) }, reader: reader)
    }
}

private struct SheetFields: HTML {
    let draft: DirectoryDraft
    let reader: Reader

    var body: some HTML {
        h2 { reader(ServicesText.bringColumns) }
        p(.class("hint")) { reader(ServicesText.bringColumnsHint) }
        for column in draft.sent.columns {
            ColumnField(column: column, form: draft.form, choices: meanings, reader: reader)
        }
        SelectField(
            draft.form, "split", label: ServicesText.bringSplit, options: AnswerParting.allCases.map(parting),
            reader: reader)
    }

    private var meanings: [Choice] {
        DirectoryRecipe.Field.chosen.compactMap { field in
            field.title.map { Choice(field.rawValue, label: reader($0)) }
        }
    }

    private func parting(_ parting: AnswerParting) -> Choice {
        Choice(parting.rawValue, label: parting == .line ? reader(ServicesText.bringSplitLine) : parting.rawValue)
    }
}
