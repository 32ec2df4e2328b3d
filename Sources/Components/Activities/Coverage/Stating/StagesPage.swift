internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Which stages of life are there, and in which order?
struct StagesPage: HTML {
    let initiative: Initiative
    let stages: [LifeStage]
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(ActivitiesText.stageTitle), surroundings: initiative.surroundings()) {
            Opening {
                h1 { reader(ActivitiesText.stageTitle) }
                p(.class("lead")) { reader(ActivitiesText.stageText) }
            }
            if !stages.isEmpty {
                ol(.hue(.activities)) {
                    for stage in stages { StageLine(stage: stage, page: self) }
                }
            }
            section(.class("stack")) {
                h2 { reader(ActivitiesText.stageAnother) }
                FormFrame(
                    form, to: "\(path)", button: ActivitiesText.groupButton,
                    cancel: (ActivitiesText.formBack, "/\(initiative.slug)/coverage"), reader: reader
                ) {
                    TextField(
                        form, "stage", label: ActivitiesText.stageName, most: NameGroup.mostName,
                        language: reader.foreign(initiative.language), reader: reader)
                    TextField(
                        form, "fromAge", label: ActivitiesText.groupMinimumAge, kind: .number, isRequired: false,
                        reader: reader)
                    TextField(
                        form, "toAge", label: ActivitiesText.groupMaximumAge, kind: .number, isRequired: false,
                        reader: reader)
                }
            }
        }
    }

    fileprivate var path: String { "/\(initiative.slug)/coverage/stages" }
}

private struct StageLine: HTML {
    let stage: LifeStage
    let page: StagesPage

    var body: some HTML<HTMLTag.li> {
        li(.class("person")) {
            div {
                h3 { stage.name }.spoken(in: page.initiative.language, to: page.reader)
                if let ages = stage.ages { p(.class("soft")) { page.reader(ages) } }
            }
            if stage.number != page.stages.first?.number {
                ButtonForm(
                    page.form.seal, to: "\(page.path)/\(stage.number.value)/earlier",
                    label: ActivitiesText.stageEarlier, style: .quiet, about: stage.name,
                    language: page.reader.foreign(page.initiative.language), reader: page.reader)
            }
        }
    }
}

extension LifeStage {
    /// In words; nil where it has no ages.
    var ages: Phrase? {
        switch (fromAge, toAge) {
        case (nil, nil): nil
        case (let from?, nil): ActivitiesText.stageAgesFrom(from: Int(from))
        case (nil, let to?): ActivitiesText.stageAgesTo(to: Int(to))
        case (let from?, let to?): ActivitiesText.stageAgesBetween(from: Int(from), to: Int(to))
        }
    }
}
