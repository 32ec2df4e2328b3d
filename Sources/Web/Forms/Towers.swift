extension String {
    /// Whether there are marks upon marks upon one letter: no language needs many, and to compare or normalise thousands
    /// takes minutes. Whatever comes from outside is looked at for them before anything else.
    public var hasTowers: Bool {
        var height = 0
        for scalar in unicodeScalars {
            height = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : height + 1
            if height > 32 { return true }
        }
        return false
    }
}
