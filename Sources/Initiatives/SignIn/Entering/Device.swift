/// What a browser calls itself, in two words that its owner recognises: `Firefox, Android`. The rest of what it says
/// would tell one person's phone from another's, and is not kept.
enum Device {
    /// - Returns: an empty text where it is none that we know.
    static func name(_ agent: String) -> String {
        [first(of: browsers, in: agent), first(of: systems, in: agent)].compactMap { $0 }.joined(separator: ", ")
    }

    private static func first(of names: [(mark: String, name: String)], in agent: String) -> String? {
        names.first { agent.contains($0.mark) }?.name
    }

    /// Most browsers also name those that they want to be taken for; so the order matters.
    private static let browsers = [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("UCBrowser", "UC Browser"),
        ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]
    private static let systems = [
        ("KaiOS", "KaiOS"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("CrOS", "Chromebook"),
        ("Windows", "Windows"), ("Mac OS X", "Mac"), ("Linux", "Linux"),
    ]
}
