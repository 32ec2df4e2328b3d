internal import Core
internal import Initiatives
internal import Web

extension DirectoryRecipe {
    /// How one sheet is read in which each row is a service, by what somebody says its columns are.
    /// - Parameters:
    ///   - split: what parts several answers in one cell.
    init(ownSheet file: String, _ choices: [Field: [String]], split: String?) {
        func column(_ field: Field, _ columns: [String]) -> Column { Column(field: field, columns: columns) }
        let host = choices[.organisation] ?? []
        let spots: [Field] = [.address, .place, .latitude, .longitude]
        let spotColumns = spots.flatMap { choices[$0] ?? [] }
        let site = host + spotColumns
        let told = Field.chosen.filter { !spots.contains($0) && $0 != .id && $0 != .organisation }
        self.init(sheets: [
            Sheet(
                of: .organisation, file: file, again: true, needs: [.name],
                columns: [column(.id, host), column(.name, host)]),
            Sheet(
                of: .location, file: file, optional: true, again: true, needs: spots,
                columns: [column(.id, site), column(.organisation, host)]
                    + spots.compactMap { spot in choices[spot].map { column(spot, $0) } }),
            Sheet(
                of: .service, file: file,
                columns: [
                    column(.id, choices[.id] ?? host + (choices[.name] ?? [])), column(.organisation, host),
                ] + (spotColumns.isEmpty ? [] : [Column(field: .location, columns: site, needs: spotColumns)])
                    + told.flatMap { field in
                        (choices[field] ?? []).map {
                            Column(field: field, columns: [$0], split: field.isList ? split : nil)
                        }
                    }),
        ])
    }
}

extension DirectoryRecipe.Field {
    /// What a column of somebody's own sheet can be, in the order in which it is asked.
    static let chosen: [DirectoryRecipe.Field] = [
        .name, .organisation, .description, .topic, .area, .address, .place, .phone, .email, .url, .hours, .language,
        .minimumAge, .maximumAge, .eligibility, .fees, .application, .status, .room, .assured, .latitude, .longitude,
        .id,
    ]

    /// Whether one cell can hold several.
    var isList: Bool { [.topic, .area, .phone, .language].contains(self) }
    /// Whether several columns can say it.
    var canRepeat: Bool { isList || [.address, .hours, .eligibility, .fees, .application].contains(self) }

    /// nil where nobody is asked.
    var title: Phrase? {
        switch self {
        case .id: ServicesText.meansId
        case .organisation: ServicesText.meansOrganisation
        case .name: ServicesText.meansName
        case .description: ServicesText.meansDescription
        case .status: ServicesText.meansStatus
        case .minimumAge: ServicesText.meansMinimum
        case .maximumAge: ServicesText.meansMaximum
        case .eligibility: ServicesText.meansEligibility
        case .fees: ServicesText.meansFees
        case .application: ServicesText.meansApplication
        case .url: ServicesText.meansUrl
        case .email: ServicesText.meansEmail
        case .phone: ServicesText.meansPhone
        case .hours: ServicesText.meansHours
        case .language: ServicesText.meansLanguage
        case .topic: ServicesText.meansTopic
        case .area: ServicesText.meansArea
        case .address: ServicesText.meansAddress
        case .place: ServicesText.meansPlace
        case .latitude: ServicesText.meansLatitude
        case .longitude: ServicesText.meansLongitude
        case .room: ServicesText.meansRoom
        case .assured: ServicesText.meansAssured
        case .location, .position, .assurer: nil
        }
    }
}

/// What parts several answers in one cell.
enum AnswerParting: String, CaseIterable {
    case semicolon = ";"
    case comma = ","
    case bar = "|"
    case line
}
