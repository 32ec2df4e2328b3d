import Core
import TestSupport
import Testing

@testable import Initiatives

/// Places out of a pasted list.
@Suite struct PlaceListTests {
    @Test(arguments: [
        "Punjab\n  Amritsar\n    Ajnala\n  Bathinda\nHaryana",
        "Punjab\n\tAmritsar\n\t\tAjnala\n\tBathinda\nHaryana\n\n",
        "Ajnala\tAmritsar\nAmritsar\tPunjab\nBathinda\tpunjab\nPunjab\nHaryana",
        "- Punjab\n  - Amritsar\n    - Ajnala\n  - Bathinda\n- Haryana",
        "Punjab\nHaryana\nAmritsar; Punjab\nBathinda; Punjab\nAjnala; Amritsar",
    ])
    func indentedOrWithAColumnOfParents(text: String) throws {
        let tree = try PlaceList(text).places(levels: ["state", "district"], taken: [], beside: [])
        #expect(
            outline(tree) == [
                "state Haryana", "state Punjab", "district Amritsar", "district Ajnala", "district Bathinda",
            ])
    }

    @Test(arguments: [
        ("", "place.none"), (" \n\n", "place.none"), ("Amritsar\tPunjab", "place.parent-unknown"),
        ("A\tB\nB\tA", "place.parent-unknown"), ("A;B;C", "place.line"), ("-", "place.line"),
        ("Amritsar\nAMRITSAR", "place.twice"), ("Punjab", "place.twice"),
        ((0..<9).map { String(repeating: " ", count: $0) + "p\($0)" }.joined(separator: "\n"), "place.too-deep"),
        ((0...500).map { "place \($0)" }.joined(separator: "\n"), "place.too-many"),
    ])
    func whatIsNoListOfPlacesSaysWhy(text: String, code: String) {
        let problem = refusal { _ = try PlaceList(text).places(levels: [], taken: [], beside: ["punjab"]) }
        #expect(problem?.code == code)
        #expect(problem?.place == "places")
    }

    @Test func addressesAreTheirOwn() throws {
        let taken = try #require(Slug("rampur"))
        let tree = try PlaceList("Rampur\n Rampur\nरामपुर").places(levels: [], taken: [taken], beside: [])
        #expect(tree.map(\.slug.text) == ["rampur-2", "place-4"])
        #expect(tree.flatMap(\.parts).map(\.slug.text) == ["rampur-3"])
    }

    @Test(arguments: Engine.tried)
    func theWholeTreeIsAddedAtOnce(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            let fields = ["places": "Valley\n Upper\n  East\n Lower", "levels": "valley, village"]
            let added = try await hall.post("/setup/places", try await hall.visit(as: .steward, [:], fields))
            #expect(added.path == "/well-water/setup/places")
            let into = ["places": "West", "inside": "upper"]
            _ = try await hall.post("/setup/places", try await hall.visit(as: .steward, [:], into))
            let places = try await hall.store.read { [scope = hall.scope] in try Place.all(in: $0, scope: scope) }
            #expect(places.map(\.name) == ["Valley", "Upper", "East", "West", "Lower"])
            let parents = places.map { place in places.first { $0.number == place.parent }?.name }
            #expect(parents == [nil, "Valley", "Upper", "Upper", "Valley"])
            let again = try await hall.visit(as: .steward, [:], into)
            let refusal = await refused { _ = try await hall.post("/setup/places", again) }
            #expect(refusal?.code == "place.twice")
        }
    }

    @Test(arguments: Engine.tried)
    func theRecordKnowsWhichStepsWereTaken(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            let fields = ["name": "Well water", "summary": "Water for all.", "since": "", "shown": "members"]
            _ = try await hall.post("/setup", try await hall.visit(as: .steward, [:], fields))
            let view = try await hall.store.read { [slug = hall.village.slug] in try SetupView.find(slug, in: $0) }
            #expect(!view.initiative.isPublished)
            #expect(view.steps.filter(\.isDone).map(\.path) == ["/people/invite"])
        }
    }

    /// Each with its kind, sorted where they stand side by side.
    private func outline(_ places: [AddPlaces.NewPlace]) -> [String] {
        places.sorted { $0.name < $1.name }.flatMap { ["\($0.level) \($0.name)"] + outline($0.parts) }
    }
}
