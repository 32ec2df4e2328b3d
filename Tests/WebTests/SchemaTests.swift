import Core
import Foundation
import Testing

@testable import Web

@Suite struct SchemaTests {
    private enum Colour: String, Encodable, CaseIterable { case red, green }

    private struct Leaf: Encodable {
        let colour: Colour
        let day: Day?
    }

    private struct Tree: Encodable {
        let kind = "tree"
        let leaves: [Leaf]
        let names: [String?]
        let heights: [Fixed]
        let neighbour: [Tree]?
        let isOld: Bool
    }

    @Test func aTypeTellsItsFieldsAndWhichOfThemMustBeThere() throws {
        var book = SchemaBook()
        let reference = book.schema(of: Tree.self)
        #expect(reference == ["$ref": "#/components/schemas/WebTests.SchemaTests.Tree"])
        guard case .object(let tree) = book.schemas["WebTests.SchemaTests.Tree"],
            case .object(let fields) = tree["properties"]
        else {
            Issue.record("a tree is an object")
            return
        }
        #expect(tree["required"] == ["kind", "leaves", "names", "heights", "isOld"])
        #expect(fields["kind"] == ["type": "string"])
        #expect(
            fields["leaves"] == ["type": "array", "items": ["$ref": "#/components/schemas/WebTests.SchemaTests.Leaf"]])
        #expect(fields["names"] == ["type": "array", "items": ["anyOf": [["type": "string"], ["type": "null"]]]])
        #expect(fields["neighbour"] == ["type": "array", "items": reference])
        #expect(fields["isOld"] == ["type": "boolean"])
    }

    @Test func aChoiceTellsItsWords() throws {
        var book = SchemaBook()
        #expect(book.schema(of: Colour.self) == ["type": "string", "enum": ["red", "green"]])
        #expect(book.schema(of: Day?.self) == ["anyOf": [["type": "string", "format": "date"], ["type": "null"]]])
    }

    /// The schema says of a value what the encoder writes: every field that must be there is, and none is unknown.
    @Test func whatIsEncodedFitsItsSchema() throws {
        var book = SchemaBook()
        _ = book.schema(of: Leaf.self)
        guard case .object(let leaf) = book.schemas["WebTests.SchemaTests.Leaf"],
            case .object(let fields) = leaf["properties"]
        else {
            Issue.record("a leaf is an object")
            return
        }
        let day = try #require(Day("2026-05-31"))
        for value in [Leaf(colour: .red, day: nil), Leaf(colour: .green, day: day)] {
            let encoded = try JSONSerialization.jsonObject(with: JSONEncoder().encode(value)) as? [String: Any]
            let names = Set(try #require(encoded).keys)
            #expect(names.isSubset(of: fields.keys) && names.contains("colour"))
        }
        #expect(leaf["required"] == ["colour"])
    }

    @Test func aFieldOfAFormSaysByItsNameWhetherItMustBeThere() {
        let fields: [Contract.Field] = ["name", "email?", "members*"]
        #expect(fields.map(\.name) == ["name", "email", "members"])
        #expect(fields.map(\.isRequired) == [true, false, false])
        #expect(fields.map(\.isRepeated) == [false, false, true])
    }
}
