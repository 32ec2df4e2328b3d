internal import HTML
internal import Web

/// The rule, line by line, each with whether it is met; and what is still missing.
struct RuleLines: HTML {
    let count: RatificationCount
    /// Where organisations stand, each with the way to say how it stands.
    let partners: String
    let reader: Reader

    var body: some HTML {
        h3 { reader(PurposesText.ruleTitle) }
        ul {
            RuleLine(
                isMet: count.halfAnswered == .met,
                words: PurposesText.ruleHalf(answered: Int(count.answered), entitled: Int(count.entitled)),
                reader: reader)
            if count.entitledLiving == 0 {
                RuleLine(isMet: false, words: PurposesText.ruleNobody, reader: reader)
            } else {
                RuleLine(
                    isMet: count.halfOfLivingAnswered == .met,
                    words: PurposesText.ruleLiving(
                        answered: Int(count.answeredLiving), entitled: Int(count.entitledLiving)), reader: reader)
            }
            RuleLine(
                isMet: count.noNotYet == .met,
                words: count.notYet == 0
                    ? PurposesText.ruleNotYet : PurposesText.ruleNotYetStands(count: Int(count.notYet)),
                reader: reader)
        }
        if count.entitledLiving == 0 {
            p {
                reader(PurposesText.ruleNobodyHow)
                " "
                a(.href(reader.link(partners))) { reader(PurposesText.ruleNobodyWhere) }
            }
        }
        if !missing.isEmpty { Note(missing.map { reader($0) }.joined(separator: " ")) }
        p(.class("soft")) { small { reader(PurposesText.ruleDefault) } }
    }

    private var missing: [Phrase] {
        if count.isPassed { return [PurposesText.rulePasses] }
        let (all, living) = count.answersMissing
        return (all > 0 ? [PurposesText.ruleMore(count: Int(all))] : [])
            + (living > 0 ? [PurposesText.ruleMoreLiving(count: Int(living))] : [])
    }
}

/// One condition with a mark that tells without colour whether it is met.
struct RuleLine: HTML {
    let isMet: Bool
    let words: Phrase
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li {
            Badge(reader(isMet ? PurposesText.ruleMet : PurposesText.ruleUnmet), isMet ? .done : .late)
            " "
            reader(words)
        }
    }
}
