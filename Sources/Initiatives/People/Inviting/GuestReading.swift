internal import Core
internal import Web

/// Reads rows one after the other, so that each knows those before it.
struct GuestReading {
    private let rules: GuestRules
    /// What the rows say of organisations that are new here, by folded name: the first spelling, and the first sector.
    private var spellings: [String: String] = [:]
    private var sectors: [String: Sector] = [:]
    private var seen: Set<String> = []

    init(_ rules: GuestRules, rows: [GuestRow]) {
        self.rules = rules
        for row in rows {
            let key = row[.organisation].foldedForReading
            if spellings[key] == nil { spellings[key] = row[.organisation] }
            if sectors[key] == nil { sectors[key] = GuestWords.sector(row[.sector]) }
        }
    }

    mutating func verdict(on row: GuestRow) -> GuestList.Verdict {
        do {
            let guest = try guest(of: row)
            let key = GuestRules.key(email: guest.email, name: guest.name, organisation: organisation(of: row))
            guard !rules.people.contains(key) else {
                throw Problem.invalid("people.here-already", "This person is here or was invited already.")
            }
            guard seen.insert(key).inserted else {
                throw Problem.invalid("people.twice", "This person stands in the list above already.")
            }
            return guest.email == nil ? .withoutAddress(guest) : .ready(guest)
        } catch let problem as Problem {
            return .refused(problem)
        } catch {
            return .refused(.invalid("people.line-unreadable", "\(error)"))
        }
    }

    /// - Throws: what is wrong with it.
    private func guest(of row: GuestRow) throws -> InvitePeople.Guest {
        try requirePlain(row)
        guard !row[.name].isEmpty else { throw Problem.invalid("people.name-missing", "There is no name.") }
        let host = try host(of: row)
        let guest = InvitePeople.Guest(
            name: row[.name], email: row[.email].isEmpty ? nil : row[.email], language: try language(of: row).rawValue,
            role: try role(of: row, hasHost: host != nil), organisation: host)
        try guest.validate()
        return guest
    }

    private func role(of row: GuestRow, hasHost: Bool) throws -> Role {
        guard !row[.role].isEmpty else {
            return hasHost ? (rules.own == nil ? .partnerLead : .contributor) : .communityMember
        }
        guard let role = GuestWords.role(row[.role]) else {
            throw Problem.invalid("people.role-unknown", "“\(row[.role])” is no role here.")
        }
        guard rules.own == nil || role == .contributor || role == .partnerLead else {
            throw Problem.invalid("people.role-beyond", "Only a steward can offer this role.")
        }
        return role
    }

    private func language(of row: GuestRow) throws -> Language {
        if row[.language].isEmpty { return rules.language }
        guard let language = GuestWords.language(row[.language]) else {
            throw Problem.invalid("people.language-unknown", "“\(row[.language])” is no language spoken here.")
        }
        return language
    }

    private func organisation(of row: GuestRow) -> String? {
        row[.organisation].isEmpty ? rules.own?.name : row[.organisation]
    }

    private func host(of row: GuestRow) throws -> InvitePeople.Host? {
        guard let name = organisation(of: row) else { return nil }
        let key = name.foldedForReading
        if let own = rules.own, own.name.foldedForReading != key {
            throw Problem.invalid("people.other-organisation", "You invite people of your own organisation.")
        }
        if let known = rules.organisations[key] {
            if known.asks { throw Membership.asksAlready }
            return .known(known.number)
        }
        return .new(name: spellings[key] ?? name, sector: try sector(of: row, key), givesMoney: isFunder(row))
    }

    private func sector(of row: GuestRow, _ key: String) throws -> Sector {
        let stated = GuestWords.sector(row[.sector])
        if stated == nil, !row[.sector].isEmpty {
            throw Problem.invalid("people.sector-unknown", "“\(row[.sector])” is no part of society known here.")
        }
        guard let first = sectors[key] else {
            throw Problem.invalid("people.sector-missing", "It is not said which part of society this one comes from.")
        }
        guard stated == nil || stated == first else {
            throw Problem.invalid("people.sector-differs", "A line above gives this organisation another sector.")
        }
        return first
    }

    private func isFunder(_ row: GuestRow) -> Bool { GuestWords.role(row[.role]) == .funder }

    private func requirePlain(_ row: GuestRow) throws {
        let isPlain = GuestRow.Column.allCases.allSatisfy { column in
            row[column].unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        }
        guard isPlain else {
            throw Problem.invalid("text.control", "This holds a character that cannot be read.")
        }
    }
}
