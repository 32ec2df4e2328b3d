internal import Core
internal import HTML
internal import Web

/// How far the founding circle is, and its next step.
struct CircleCard: HTML {
    let circle: FoundingCircle
    let workshop: AgreementView.Workshop
    let path: String
    let reader: Reader

    var body: some HTML {
        Card(reader(PurposesText.circleTitle), hue: .decisions) {
            p { reader(PurposesText.circleText) }
            CircleLines(circle: circle, hasDraft: workshop.draft != nil, reader: reader)
            if let next { Note(reader(next)) }
            p(.class("actions")) {
                for step in steps { StepLink(step: step, reader: reader) }
            }
        }
    }

    /// What has to happen before the circle can go on.
    private var next: Phrase? {
        guard circle.size > 0 else { return nil }
        guard workshop.draft != nil else { return PurposesText.circleNextDraft }
        return circle.consented ? nil : PurposesText.circleNextConsent
    }

    private var steps: [StepLink.Step] {
        let mayArrange = workshop.actor.may(.arrange)
        let mayDraft = workshop.draft == nil && circle.size > 0 && workshop.actor.may(.propose)
        let isReady = circle.isReady && workshop.draft != nil
        var steps: [StepLink.Step] = []
        if isReady && mayArrange {
            steps.append(StepLink.Step("\(path)/open", PurposesText.circleOpen, isMain: true))
        }
        if workshop.isFounder && workshop.draft != nil {
            steps.append(StepLink.Step("\(path)/consent", PurposesText.circleConsent, isMain: !isReady))
        }
        if mayDraft { steps.append(StepLink.Step("\(path)/draft", PurposesText.versionsNew, isMain: true)) }
        if mayArrange {
            steps.append(StepLink.Step("\(path)/circle", PurposesText.circleChoose, isMain: circle.size == 0))
        }
        return steps
    }
}

/// A button that leads to a next step.
private struct StepLink: HTML {
    struct Step {
        let path: String
        let words: Phrase
        let isMain: Bool

        init(_ path: String, _ words: Phrase, isMain: Bool) {
            self.path = path
            self.words = words
            self.isMain = isMain
        }
    }

    let step: Step
    let reader: Reader

    var body: some HTML<HTMLTag.a> {
        a(.class(step.isMain ? "button" : "button quiet"), .href(reader.link(step.path))) { reader(step.words) }
    }
}

/// What is asked of a founding circle, line by line, each with whether it is met.
struct CircleLines: HTML {
    let circle: FoundingCircle
    let hasDraft: Bool
    let reader: Reader

    var body: some HTML<HTMLTag.ul> {
        ul {
            RuleLine(
                isMet: circle.isLargeEnough,
                words: PurposesText.circleSize(least: FoundingCircle.least, count: circle.size), reader: reader)
            RuleLine(
                isMet: circle.size > 0 && circle.isLed, words: PurposesText.circleLiving(count: circle.living),
                reader: reader)
            if hasDraft {
                RuleLine(
                    isMet: circle.size > 0 && circle.consented,
                    words: PurposesText.circleConsents(count: circle.consents, size: circle.size), reader: reader)
            } else {
                RuleLine(isMet: false, words: PurposesText.circleNoDraft, reader: reader)
            }
        }
    }
}
