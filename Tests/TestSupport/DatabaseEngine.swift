internal import Foundation

/// The engines that the product runs on. A test that stores something runs on each of them:
/// `@Test(arguments: Engine.tried)`.
public enum Engine: String, CaseIterable, Sendable {
    case sqlite, postgres

    /// Both, unless `THROUGHLINE_TEST_ENGINES` names the ones to try, as in `THROUGHLINE_TEST_ENGINES=sqlite`.
    public static var tried: [Engine] {
        guard let names = ProcessInfo.processInfo.environment["THROUGHLINE_TEST_ENGINES"] else { return allCases }
        return allCases.filter { names.split(separator: ",").contains(Substring($0.rawValue)) }
    }
}
