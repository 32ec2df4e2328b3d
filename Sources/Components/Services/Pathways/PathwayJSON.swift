internal import Activities
internal import Core
internal import Initiatives

/// What programs read of a pathway. Fields are only ever added.
struct PathwayJSON: Encodable {
    struct Help: Encodable {
        let id: Int64
        let name: String
        let organization: Slug
        let status: Service.Status
        /// Left out where nobody has said.
        let capacity: Service.Room?
        let wait_days: Int64?
    }

    struct Statement: Encodable {
        let period: Period
        /// Left out, with `of`, where it is not known.
        let went_on: Int64?
        let of: Int64?
        let organization: Slug
        let source: String
        let said: Day
    }

    struct Step: Encodable {
        let to: Int64
        let indicator: String?
        /// The newest first. For members alone: left out for everybody else.
        let statements: [Statement]?
    }

    struct Stop: Encodable {
        let stage: Int64
        let name: String
        let from_age: Int64?
        let to_age: Int64?
        let services: [Help]
        let longest_wait_days: Int64?
        /// Nobody helps here.
        let is_missing: Bool
        /// To the next stage; left out at the end.
        let step: Step?
    }

    let pathway: Slug
    let name: String
    let about: String?
    let stages: [Stop]
    /// On which a revision is based.
    let edition: String

    init(_ way: PathwayBook.Way) {
        (pathway, name, about, edition) = (way.pathway.slug, way.pathway.name, way.pathway.about, way.edition)
        stages = way.stops.map { stop in
            Stop(
                stage: stop.stage.number.value, name: stop.stage.name, from_age: stop.stage.fromAge,
                to_age: stop.stage.toAge, services: stop.helps.map(Help.init), longest_wait_days: stop.longestWait,
                is_missing: stop.isBare, step: stop.step.map(Step.init))
        }
    }
}

extension PathwayJSON.Help {
    init(_ help: PathwayBook.Help) {
        (id, name, organization) = (help.service.number.value, help.service.name, help.organisation.slug)
        (status, capacity, wait_days) = (help.service.status, help.service.room, help.service.wait)
    }
}

extension PathwayJSON.Step {
    init(_ step: PathwayBook.Step) {
        (to, indicator) = (step.to.number.value, step.indicator)
        statements = step.told?.map { told in
            PathwayJSON.Statement(
                period: told.transition.period, went_on: told.transition.made, of: told.transition.whole,
                organization: told.organisation.slug, source: told.transition.source, said: told.transition.said)
        }
    }
}

/// What programs read before a pathway is drawn: the stages of life that there are.
struct PathwayFormJSON: Encodable {
    struct Stage: Encodable {
        let stage: Int64
        let name: String
    }

    let stages: [Stage]
    let pathway: PathwayJSON?

    init(_ stages: [LifeStage], _ way: PathwayBook.Way?) {
        self.stages = stages.map { Stage(stage: $0.number.value, name: $0.name) }
        pathway = way.map(PathwayJSON.init)
    }
}
