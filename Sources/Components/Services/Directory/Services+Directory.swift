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
        ImportServices.self, AddService.self, ReviseService.self, AssureService.self, SayRoom.self,
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
}

extension ServicesComponent {
    static let directoryRoutes = ServiceRoutes.all + TellingRoutes.all
}
