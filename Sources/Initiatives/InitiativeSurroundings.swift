public import Web

extension Initiative {
    /// What the shell of its pages shows of it.
    /// - Parameter entryCount: how many entries its record holds, where the page knows.
    public func surroundings(entryCount: Int64? = nil) -> Surroundings {
        Surroundings(
            name: name, path: "/\(slug)", language: language, notice: notice, entryCount: entryCount)
    }

    private var notice: Surroundings.Notice? {
        switch nature {
        case .own: nil
        case .publicFacts: .publicFacts
        case .fiction: .fiction
        }
    }
}
