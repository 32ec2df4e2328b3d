import Foundation

/// From now on this process gets only so much more than it has.
func limitMemory(toMore bytes: Int) throws {
    let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ").first
    guard let taken = pages.flatMap({ Int($0) }) else { throw CocoaError(.fileReadCorruptFile) }
    let most = rlim_t(taken * Int(getpagesize()) + bytes)
    var limit = rlimit(rlim_cur: most, rlim_max: most)
    guard setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0 else { throw POSIXError(.EPERM) }
}
