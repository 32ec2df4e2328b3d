extension Database {
    /// Where a backup of it can be put; it goes when the database goes. SQLite's only.
    public var backup: Database { Database(engine: engine, address: address + ".backup") }
}
