import Foundation

// The build plugin's tool: turns a module's texts (`Text/en.json`, `Text/hi.json` …) and assets into Swift.
// A key that is missing in one language, a placeholder that differs, or a text that nobody declared then fails the
// build; nothing is looked up by name when the product runs.
//
// Usage: embed MODULE OUTPUT.swift [FILE …]

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
    FileHandle.standardError.write(Data("usage: embed MODULE OUTPUT.swift [FILE …]\n".utf8))
    exit(2)
}

do {
    let files = arguments.dropFirst(3).map { URL(fileURLWithPath: $0) }
    let texts = try Texts(files.filter { $0.pathExtension == "json" })
    let assets = try files.filter { $0.pathExtension != "json" }.map(Asset.init)
    let imports = arguments[1] == "Web" ? "" : "internal import Web\n\n"
    let source = imports + texts.swift(module: arguments[1]) + Asset.swift(assets)
    try source.write(to: URL(fileURLWithPath: arguments[2]), atomically: true, encoding: .utf8)
} catch {
    FileHandle.standardError.write(Data("error: \(error)\n".utf8))
    exit(1)
}
