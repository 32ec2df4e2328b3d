internal import Core
internal import HTML
internal import Initiatives
internal import Purposes
internal import Web

/// The form to say what is needed in a cell.
struct NeedFormPage: HTML {
    let book: CoverageBook
    /// What the form begins with: from the cell that one comes from.
    let filled: Form
    let reader: Reader

    private var language: String? { reader.foreign(book.initiative.language) }

    var body: some HTML {
        Page(reader: reader, title: reader(ActivitiesText.needTitle), surroundings: book.initiative.surroundings()) {
            Opening {
                h1 { reader(ActivitiesText.needTitle) }
                p(.class("lead")) { reader(ActivitiesText.needText) }
            }
            FormFrame(
                filled, to: "\(book.path)/need", button: ActivitiesText.needButton,
                cancel: (ActivitiesText.formBack, book.path), reader: reader
            ) {
                SelectField(
                    filled, "result", label: ActivitiesText.needResult,
                    options: book.results.map { Choice($0.slug.text, label: $0.statement, language: language) },
                    isFirst: true,
                    reader: reader)
                SelectField(
                    filled, "place", label: ActivitiesText.coveragePlaces,
                    options: book.places.map { Choice($0.slug.text, label: $0.name, language: language) },
                    reader: reader)
                SelectField(
                    filled, "group", label: ActivitiesText.needGroup,
                    options: book.groups.map { Choice(String($0.number.value), label: $0.name, language: language) },
                    isRequired: false,
                    none: ActivitiesText.coverageEverybody, reader: reader)
                SelectField(
                    filled, "stage", label: ActivitiesText.needStage,
                    options: book.stages.map { Choice(String($0.number.value), label: $0.name, language: language) },
                    isRequired: false,
                    none: ActivitiesText.coverageAllStages, reader: reader)
                ChoiceField(
                    filled, "extent", legend: ActivitiesText.needExtent,
                    options: Extent.Kind.allCases.map { Choice($0.rawValue, label: reader($0.needTitle)) },
                    reader: reader)
                TextField(
                    filled, "people", label: ActivitiesText.needPeople, hint: ActivitiesText.needPeopleHint,
                    kind: .number, isRequired: false, reader: reader)
                TextField(
                    filled, "source", label: ActivitiesText.needSource, most: StateNeed.mostSource,
                    language: language, reader: reader)
                TextField(filled, "day", label: ActivitiesText.needDay, kind: .date, reader: reader)
            }
        }
    }
}

extension Extent.Kind {
    fileprivate var needTitle: Phrase {
        switch self {
        case .people: ActivitiesText.needExtentPeople
        case .some: ActivitiesText.needExtentSome
        case .none: ActivitiesText.needExtentNone
        case .unknown: ActivitiesText.needExtentUnknown
        }
    }
}

/// The form to name a group of people.
struct GroupFormPage: HTML {
    let initiative: Initiative
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(ActivitiesText.groupTitle), surroundings: initiative.surroundings()) {
            Opening {
                h1 { reader(ActivitiesText.groupTitle) }
                p(.class("lead")) { reader(ActivitiesText.groupText) }
            }
            FormFrame(
                form, to: "/\(initiative.slug)/coverage/groups", button: ActivitiesText.groupButton,
                cancel: (ActivitiesText.formBack, "/\(initiative.slug)/coverage"), reader: reader
            ) {
                TextField(
                    form, "group", label: ActivitiesText.groupName, most: NameGroup.mostName,
                    language: reader.foreign(initiative.language), isFirst: true, reader: reader)
                TextField(
                    form, "minimumAge", label: ActivitiesText.groupMinimumAge, kind: .number, isRequired: false,
                    reader: reader)
                TextField(
                    form, "maximumAge", label: ActivitiesText.groupMaximumAge, kind: .number, isRequired: false,
                    reader: reader)
                CheckField(
                    form, "furthest", label: ActivitiesText.groupFurthest, hint: ActivitiesText.groupFurthestHint,
                    reader: reader)
            }
        }
    }
}
