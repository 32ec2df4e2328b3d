internal import Core

extension DirectoryRecipe {
    /// Open Referral's HSDS 1.1 as CSV. Its sheets point to one another by columns such as `service_id`.
    static let hsds1: DirectoryRecipe = {
        func column(_ field: Field, _ columns: String..., join: String? = nil) -> Column {
            Column(field: field, columns: columns, join: join)
        }
        func more(_ kind: Kind, _ file: String, _ columns: [Column]) -> Sheet {
            Sheet(of: kind, file: file, more: true, optional: true, columns: columns)
        }
        let open = column(.hours, "weekday", "opens_at", "closes_at", join: " ")
        let post = column(.address, "address_1", "city", "state_province", "postal_code", join: ", ")
        return DirectoryRecipe(sheets: [
            Sheet(
                of: .organisation, file: "organizations.csv",
                columns: [column(.id, "id"), column(.name, "name"), column(.description, "description")]),
            Sheet(
                of: .location, file: "locations.csv",
                columns: [
                    column(.id, "id"), column(.organisation, "organization_id"), column(.name, "name"),
                    column(.latitude, "latitude"), column(.longitude, "longitude"),
                ]),
            more(.location, "physical_addresses.csv", [column(.id, "location_id"), post]),
            more(.location, "postal_addresses.csv", [column(.id, "location_id"), post]),
            more(.location, "regular_schedules.csv", [column(.id, "location_id"), open]),
            more(.location, "phones.csv", [column(.id, "location_id"), column(.phone, "number")]),
            Sheet(
                of: .service, file: "services.csv",
                columns: [
                    column(.id, "id"), column(.organisation, "organization_id"), column(.name, "name"),
                    column(.description, "description"), column(.url, "url"), column(.email, "email"),
                    column(.status, "status"), column(.application, "application_process"), column(.fees, "fees"),
                ]),
            more(.service, "services_at_location.csv", [column(.id, "service_id"), column(.location, "location_id")]),
            more(.service, "eligibility.csv", [column(.id, "service_id"), column(.eligibility, "eligibility")]),
            more(.service, "service_areas.csv", [column(.id, "service_id"), column(.area, "service_area")]),
            more(.service, "languages.csv", [column(.id, "service_id"), column(.language, "language")]),
            more(.service, "services_taxonomy.csv", [column(.id, "service_id"), column(.topic, "taxonomy_detail")]),
            more(.service, "regular_schedules.csv", [column(.id, "service_id"), open]),
            more(.service, "phones.csv", [column(.id, "service_id"), column(.phone, "number")]),
        ])
    }()
}
