public import HTML

/// Says on every page of an initiative that is openly made up that it is.
public struct Ribbon: HTML {
    let reader: Reader

    public init(reader: Reader) { self.reader = reader }

    public var body: some HTML<HTMLTag.aside> {
        aside(.class("demonstration"), .aria("label", reader(WebText.formRibbon))) {
            p {
                Badge(reader(WebText.formRibbon))
                " "
                reader(WebText.formRibbonText)
            }
        }
    }
}
