internal import Core
internal import Web

// What the directory brings to the house.
extension ServicesComponent {
    static let directoryTables: [Table] = [
        Directory.table, DirectoryOrganisation.table, Location.table, Service.table, ServiceLocation.table,
        ServicePhone.table, ServiceHours.table, Topic.table, ServiceTopic.table, ServicePlace.table,
        ServiceLanguage.table, ServiceStage.table, ServiceTerm.table,
    ]
    static let directoryActions: [any Action.Type] = [
        ImportServices.self, RemoveDirectory.self, AddService.self, ReviseService.self, AssureService.self,
        SayRoom.self,
    ]
    static let directoryProblems: [String: Phrase] = [
        "service.ages": ServicesText.problemServiceAges,
        "service.hours": ServicesText.problemServiceHours,
        "service.too-many": ServicesText.problemServiceTooMany,
        "service.time": ServicesText.problemServiceTime,
        "service.now": ServicesText.problemServiceNow,
        "service.day": ServicesText.problemServiceDay,
        "service.place": ServicesText.problemServicePlace,
        "service.phone": ServicesText.problemServicePhone,
        "service.url": ServicesText.problemServiceUrl,
    ]
    /// What can be wrong with a directory, its rows and its cells.
    static let bringProblems: [String: Phrase] = [
        "services.choose": ServicesText.problemServicesChoose,
        "services.files": ServicesText.problemServicesFiles,
        "services.recipe": ServicesText.problemServicesRecipe,
        "services.json": ServicesText.problemServicesJson,
        "services.no-file": ServicesText.problemServicesNoFile,
        "services.no-column": ServicesText.problemServicesNoColumn,
        "services.no-name-column": ServicesText.problemServicesNoNameColumn,
        "services.no-organisation-column": ServicesText.problemServicesNoOrganisationColumn,
        "services.nothing": ServicesText.problemServicesNothing,
        "services.long-list": ServicesText.problemServicesLongList,
        "services.too-many": ServicesText.problemServicesTooMany,
        "services.no-name": ServicesText.problemServicesNoName,
        "services.no-id": ServicesText.problemServicesNoId,
        "services.no-organisation": ServicesText.problemServicesNoOrganisation,
        "services.unknown-organisation": ServicesText.problemServicesUnknownOrganisation,
        "services.unknown": ServicesText.problemServicesUnknown,
        "services.nowhere": ServicesText.problemServicesNowhere,
        "services.twice": ServicesText.problemServicesTwice,
        "services.shifted": ServicesText.problemServicesShifted,
        "services.markup": ServicesText.problemServicesMarkup,
        "services.age": ServicesText.problemServicesAge,
        "services.position": ServicesText.problemServicesPosition,
        "services.email": ServicesText.problemServicesEmail,
        "services.hours": ServicesText.problemServiceHours,
        "services.phone": ServicesText.problemServicePhone,
        "services.url": ServicesText.problemServiceUrl,
    ]
}

extension ServicesComponent {
    static let directoryRoutes = ServiceRoutes.all + TellingRoutes.all + BringRoutes.all
}
