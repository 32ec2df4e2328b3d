internal import Activities
internal import Core
internal import Initiatives

/// Every pathway of an initiative, with what helps at its stages; for members, also how many go on. In a fixed number of
/// queries, however many there are.
struct PathwayBook: Sendable {
    let initiative: Initiative
    let ways: [Way]

    /// One pathway, with its stages in the order of life.
    struct Way: Sendable {
        var pathway: Pathway
        var stops: [Stop]
        /// Changes with whatever is told of it.
        var edition: String
    }

    /// A stage on a pathway, and the step from it to the next one.
    struct Stop: Sendable {
        var stage: LifeStage
        /// What is offered to people at this stage, by name.
        var helps: [Help]
        /// nil at the end.
        var step: Step?

        /// Nobody says that they help here.
        var isBare: Bool { helps.isEmpty }
        /// In days, of those that told one.
        var longestWait: Int64? { helps.compactMap(\.service.wait).max() }
        func count(_ room: Service.Room?) -> Int { helps.count { $0.service.room == room } }
    }

    struct Help: Sendable {
        var service: Service
        var organisation: Organisation
    }

    struct Step: Sendable {
        var to: LifeStage
        var indicator: String?
        /// The newest time first, each with whose word it is; nil for whoever may not know.
        var told: [Told]?

        /// Nobody said a number of it.
        var isSilent: Bool { told?.allSatisfy { $0.transition.made == nil } ?? false }
        /// What was said of the newest time.
        var newest: [Told] { (told ?? []).filter { $0.transition.period == told?.first?.transition.period } }
        var earlier: [Told] { Array((told ?? []).dropFirst(newest.count)) }
    }

    struct Told: Sendable {
        var transition: Transition
        var organisation: Organisation
    }
}

extension PathwayBook {
    /// Counts that could be small are the members' until they can be hidden where they must.
    /// - Parameter isMember: whether whoever looks may know how many go on.
    static func of(_ initiative: Initiative, isMember: Bool, in tx: ReadTransaction) throws -> PathwayBook {
        let scope = initiative.scope
        let pathways = try tx.records(Pathway.self, "scope = \(scope) ORDER BY number")
        let stages = try LifeStage.all(in: tx, scope: scope)
        let passed = Dictionary(
            grouping: try tx.records(PathwayStage.self, "scope = \(scope) ORDER BY stage"), by: \.pathway)
        let organisations = try Organisation.shown(in: tx, scope: scope)
        let helps = try helps(organisations, in: tx, scope)
        let told = isMember ? try told(organisations, in: tx, scope) : nil
        let ways = pathways.map { pathway in
            let rows = passed[pathway.number] ?? []
            let walked = stages.compactMap { stage in rows.first { $0.stage == stage.number }.map { (stage, $0) } }
            let steps = zip(walked, walked.dropFirst()).map { here, next in
                Step(
                    to: next.0, indicator: here.1.indicator,
                    told: told?[Edge(pathway.number, here.0.number, next.0.number)] ?? told.map { _ in [] })
            }
            let stops = walked.enumerated().map { index, here in
                Stop(
                    stage: here.0, helps: helps[here.0.number] ?? [],
                    step: steps.indices.contains(index) ? steps[index] : nil)
            }
            return Way(pathway: pathway, stops: stops, edition: pathway.edition(rows))
        }
        return PathwayBook(initiative: initiative, ways: ways)
    }

    private struct Edge: Hashable {
        let pathway: Number<Pathway>
        let from: Number<LifeStage>
        let to: Number<LifeStage>

        init(_ pathway: Number<Pathway>, _ from: Number<LifeStage>, _ to: Number<LifeStage>) {
            (self.pathway, self.from, self.to) = (pathway, from, to)
        }
    }

    /// What is offered at the stages of pathways.
    private static func helps(
        _ organisations: [Number<Organisation>: Organisation], in tx: ReadTransaction, _ scope: Scope
    ) throws -> [Number<LifeStage>: [Help]] {
        let standing = try tx.records(
            ServiceStage.self,
            """
            scope = \(scope) AND stage IN (SELECT stage FROM pathway_stage WHERE scope = \(scope)) ORDER BY stage
            """)
        let wanted = Array(Set(standing.map(\.service)))
        let services = try tx.all(
            "SELECT s.* FROM service s WHERE s.scope = \(scope) AND s.number IN (\(list: wanted)) AND \(Service.offered)"
        ) { try Service($0) }
        let offered = Dictionary(services.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        return Dictionary(grouping: standing, by: \.stage).mapValues { rows in
            rows.compactMap { row in
                offered[row.service].flatMap { service in
                    organisations[service.organisation].map { Help(service: service, organisation: $0) }
                }
            }.sorted { ($0.service.name, $0.service.number) < ($1.service.name, $1.service.number) }
        }
    }

    private static func told(
        _ organisations: [Number<Organisation>: Organisation], in tx: ReadTransaction, _ scope: Scope
    ) throws -> [Edge: [Told]] {
        let told = try tx.records(Transition.self, "scope = \(scope)").compactMap { transition in
            organisations[transition.organisation].map { Told(transition: transition, organisation: $0) }
        }.sorted {
            ($1.transition.period.last, $1.transition.period, $0.transition.organisation)
                < ($0.transition.period.last, $0.transition.period, $1.transition.organisation)
        }
        return Dictionary(grouping: told) {
            Edge($0.transition.pathway, $0.transition.fromStage, $0.transition.toStage)
        }
    }
}
