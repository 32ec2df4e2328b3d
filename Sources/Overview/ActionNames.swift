internal import Core
internal import HTML
internal import Web

/// What an entry's action did, in plain words. An action that has no words here yet is shown by its own name.
struct ActionName: HTML {
    let entry: Entry
    let reader: Reader

    var body: some HTML {
        if let words = ActionName.words[entry.action] {
            reader(words)
        } else {
            code { entry.action }
        }
    }

    static let words: [String: Phrase] = [
        "initiatives.start": OverviewText.actionStart,
        "places.add": OverviewText.actionPlaces,
        "organisations.register": OverviewText.actionRegister,
        "organisations.admit": OverviewText.actionAdmit,
        "purposes.state": OverviewText.actionPurpose,
        "purposes.publish-aim": OverviewText.actionAim,
        "purposes.name-result": OverviewText.actionResult,
        "measures.define": OverviewText.actionMeasure,
        "measures.break-series": OverviewText.actionBreak,
        "measures.tell-story": OverviewText.actionStory,
        "measures.open-batch": OverviewText.actionOpen,
        "measures.record-figures": OverviewText.actionRecord,
        "measures.publish-batch": OverviewText.actionPublish,
        "measures.read-gap-on": OverviewText.actionGap,
        "ledger.erase": OverviewText.actionErase,
    ]
}
