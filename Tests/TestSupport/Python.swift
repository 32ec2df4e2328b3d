internal import Foundation

/// The tests' own Python, which has the packages of Tests/requirements.txt.
public enum Python {
    private static let house = (0..<3).reduce(URL(filePath: #filePath)) { path, _ in path.deletingLastPathComponent() }
    private static let program = house.appending(path: ".venv/bin/python")

    /// - Parameter packages: as a script imports them: `argon2, pyotp`.
    public static func has(_ packages: String) -> Bool {
        (try? run("import \(packages); answer = given", true)) == true
    }

    /// Runs a script that finds `given` and leaves `answer`.
    public static func run<Answer: Decodable>(_ script: String, _ given: some Encodable) throws -> Answer {
        let input = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: input) }
        try JSONEncoder().encode(given).write(to: input)
        let process = Process()
        let output = Pipe()
        process.executableURL = program
        process.arguments = [
            "-c",
            """
            import json, sys
            given = json.load(open(sys.argv[1], encoding="utf-8"))
            \(script)
            json.dump(answer, sys.stdout)
            """, input.path(),
        ]
        process.standardOutput = output
        try process.runAlone()
        let data = try output.fileHandleForReading.readToEnd()
        process.waitUntilExit()
        guard process.terminationStatus == 0, let data else { throw Failed() }
        return try JSONDecoder().decode(Answer.self, from: data)
    }

    public struct Failed: Error {}
}
