extension WriteTransaction {
    /// Erases all that somebody said in their own words, in every table that declares whose they are, with its past.
    ///
    /// - Parameter column: what those tables call whoever said it. The table declared last goes first: it may lean on
    ///   one before it.
    public func eraseWords(of owner: some Storable, as column: String) throws {
        let tables = schema.tables.filter { $0.owner == column && $0.isRecorded }
        let images = try records(StoredEffect.self, "scope = \(scope) AND image IS NOT NULL")
            .compactMap { $0.image.flatMap(EffectImage.init) }
        for table in tables.reversed() {
            let keys = images.compactMap { image in
                image.table == table.name && image.cells[column] == owner.stored ? table.canonicalKey(image.cells) : nil
            }
            for key in Set(keys.map { Digest(of: $0).bytes.hex }).sorted() {
                try erase(Erasure(scope: scope, table: table.name, key: key, before: .max))
            }
        }
    }
}

extension Erasure {
    fileprivate init(scope: Scope, table: String, key: String, before: Int64) {
        self.scope = scope
        self.table = table
        self.key = key
        self.before = before
    }
}
