import Foundation

/// What is wrong with the texts, for whoever is building.
struct TextFault: Error, CustomStringConvertible {
    let description: String
}

/// The texts of a module in all its languages.
struct Texts {
    /// By language, then by key.
    private let languages: [(code: String, texts: [String: String])]

    init(_ files: [URL]) throws {
        languages = try files.sorted { $0.lastPathComponent < $1.lastPathComponent }.map { file in
            let texts = try JSONDecoder().decode([String: String].self, from: Data(contentsOf: file))
            return (file.deletingPathExtension().lastPathComponent, texts)
        }
        try check()
    }

    private func check() throws {
        guard let first = languages.first else { return }
        for language in languages {
            let differing = Set(language.texts.keys).symmetricDifference(first.texts.keys)
            if let key = differing.sorted().first {
                throw TextFault(description: "“\(key)” is not in both \(first.code).json and \(language.code).json")
            }
            for (key, text) in language.texts where Set(placeholders(text)) != Set(placeholders(first.texts[key] ?? ""))
            {
                throw TextFault(description: "“\(key)” has other placeholders in \(language.code).json")
            }
        }
    }

    func swift(module: String) -> String {
        guard let first = languages.first else { return "" }
        let access = module == "Web" ? "public " : ""
        let keys = Set(first.texts.keys.map(base)).sorted()
        let members = keys.map { "    \(access)static \(member($0))\n" }.joined()
        return "/// The texts of \(module), from `Text/*.json`.\n\(access)enum \(module)Text {\n\(members)}\n"
    }

    /// `static let title = …`, or a function where the text has placeholders or counts.
    private func member(_ key: String) -> String {
        let counts = languages.contains { $0.texts["\(key).other"] != nil }
        let sample = languages[0].texts[counts ? "\(key).other" : key] ?? ""
        let names = Array(NSOrderedSet(array: placeholders(sample))).compactMap { $0 as? String }
        let forms = languages.map { "\($0.code): \(form(key, counts, $0.texts))" }.joined(separator: ", ")
        if names.isEmpty && !counts { return "let \(identifier(key)) = Phrase(\(forms))" }
        let counted = counts && !names.contains("count#") ? ["count#"] + names : names
        let parameters = counted.map { "\(bare($0)): \($0.hasSuffix("#") ? "Int" : "String")" }.joined(separator: ", ")
        let values = counted.map {
            "\(literal(bare($0))): .\($0.hasSuffix("#") ? "number" : "text")(\(bare($0)))"
        }.joined(separator: ", ")
        return "func \(identifier(key))(\(parameters)) -> Phrase { Phrase(\(forms), [\(values)]) }"
    }

    private func form(_ key: String, _ counts: Bool, _ texts: [String: String]) -> String {
        guard counts else { return ".plain(\(literal(texts[key] ?? "")))" }
        let one = texts["\(key).one"] ?? texts["\(key).other"] ?? ""
        return ".counted(one: \(literal(one)), other: \(literal(texts["\(key).other"] ?? "")))"
    }

    /// `people` for `people.one` and `people.other`; a key that merely ends so is its own.
    private func base(_ key: String) -> String {
        for ending in [".one", ".other"] where key.hasSuffix(ending) {
            let stem = String(key.dropLast(ending.count))
            if languages.contains(where: { $0.texts["\(stem).other"] != nil }) { return stem }
        }
        return key
    }

    private func identifier(_ key: String) -> String {
        let parts = key.split { $0 == "." || $0 == "-" }
        return parts.prefix(1).joined() + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    private func bare(_ placeholder: String) -> String {
        placeholder.hasSuffix("#") ? String(placeholder.dropLast()) : placeholder
    }

    /// `{name}` is text, `{count#}` a whole number.
    private func placeholders(_ text: String) -> [String] {
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { piece in
            piece.firstIndex(of: "}").map { String(piece[..<$0]) }
        }
    }
}

/// A Swift string literal of any text: a raw one, with more hashes than the text has in a row.
func literal(_ text: String) -> String {
    let hashes = String(repeating: "#", count: 3)
    return text.contains("\n") ? "\(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes)" : "\(hashes)\"\(text)\"\(hashes)"
}
