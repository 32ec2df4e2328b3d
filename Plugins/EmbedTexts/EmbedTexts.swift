import Foundation
import PackagePlugin

/// Runs `embed` over a module's `Text` and `Assets` folders before the module is compiled.
@main
struct EmbedTexts: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let module = target as? SwiftSourceModuleTarget else { return [] }
        let output = context.pluginWorkDirectoryURL.appending(path: "\(module.name)Text.swift")
        let files = ["Text", "Assets"].flatMap { contents(of: module.directoryURL.appending(path: $0)) }
        return [
            .buildCommand(
                displayName: "Embedding the texts of \(module.name)",
                executable: try context.tool(named: "embed").url,
                arguments: [module.name, output.path()] + files.map { $0.path() },
                inputFiles: files, outputFiles: [output])
        ]
    }

    /// A module without the folder has none of these.
    private func contents(of folder: URL) -> [URL] {
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.sorted { $0.path() < $1.path() }
    }
}
