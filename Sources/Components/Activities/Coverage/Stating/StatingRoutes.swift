internal import Core
internal import Initiatives
internal import Purposes
internal import Web

extension ActivitiesComponent {
    /// Saying what is needed, and who these people are.
    static let statingRoutes: [Route] = [
        Route(
            form: "/{initiative}/coverage/need", .propose,
            .form(
                "Say how many people in a place need something, or say it anew.", CoverageJSON.self,
                query: ["result?", "place?", "group?", "stage?"],
                fields: [
                    "result", "place", "group?", "stage?", .choice("extent", Extent.Kind.allCases), "people?", "source",
                    .day("day"),
                ])
        ) { visit in
            let view = try await visit.coverage()
            var values = ["day": view.book.today.description]
            for name in ["result", "place", "group", "stage"] { values[name] = visit.query(name) }
            let filled = visit.form.filled(with: values)
            return Answer(
                page: { NeedFormPage(book: view.book, filled: filled, reader: visit.reader) },
                json: { CoverageJSON(view, visit.reader) })
        } submit: { visit in
            let (initiative, form) = (try await visit.initiative(), visit.form)
            let (result, place) = (try form.slug("result"), try form.slug("place"))
            let group = try form.number("group", of: PopulationGroup.self)
            let stage = try form.number("stage", of: LifeStage.self)
            let cell = try await visit.read { tx in
                Cell(
                    result: try SharedResult.find(result, in: tx, scope: initiative.scope).number,
                    place: try Place.find(place, in: tx, scope: initiative.scope).number, group: group, stage: stage)
            }
            _ = try await visit.perform(
                StateNeed(
                    scope: initiative.scope, cell: cell, extent: try form.extent(),
                    source: try form.text("source", most: StateNeed.mostSource), day: try form.day("day")))
            return Answer(
                done: "/\(initiative.slug)/coverage/\(result)/\(place)/\(group.value)/\(stage.value)")
        },
        Route(
            form: "/{initiative}/coverage/groups", .propose,
            .form(
                "Name a group of people.", [GroupJSON].self,
                fields: ["group", .number("minimumAge?"), .number("maximumAge?"), "furthest?"],
                gives: .done(Number<PopulationGroup>.self))
        ) { visit in
            let view = try await visit.coverage()
            return Answer(
                page: { GroupFormPage(initiative: view.book.initiative, form: visit.form, reader: visit.reader) },
                json: { view.book.groups.map { GroupJSON($0) } })
        } submit: { visit in
            let (initiative, form) = (try await visit.initiative(), visit.form)
            let number = try await visit.perform(
                NameGroup(
                    scope: initiative.scope, group: try form.text("group", most: NameGroup.mostName),
                    minimumAge: try form.age("minimumAge"), maximumAge: try form.age("maximumAge"),
                    isFurthestBehind: form.isOn("furthest")))
            return Answer(done: "/\(initiative.slug)/coverage?group=\(number.value)", json: { number })
        },
    ]
}

extension Form {
    fileprivate func slug(_ name: String) throws -> Slug {
        try Slug(checking: try text(name, most: 200), at: name)
    }

    /// The number of a group or a stage that was chosen; 0 where none was.
    fileprivate func number<Thing>(_ name: String, of thing: Thing.Type) throws -> Number<Thing> {
        try optionalText(name, most: 20) == nil ? Number(0) : Number(number(name, in: 0...Int64.max))
    }

    func age(_ name: String) throws -> Int64? {
        try optionalText(name, most: 20) == nil ? nil : number(name, in: NameGroup.ages)
    }
}
