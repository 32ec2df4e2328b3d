internal import HTML

/// Where the figures come from, how large the record is, and how to check it.
struct PageFooter: HTML {
    let reader: Reader
    let surroundings: Surroundings?

    var body: some HTML<HTMLTag.footer> {
        footer(.class("bottom")) {
            if let surroundings {
                p {
                    reader(WebText.footerFigures)
                    " "
                    if let count = surroundings.entryCount {
                        reader(WebText.footerEntries(count: Int(count)))
                        " "
                    }
                    a(.href(reader.link(surroundings.path + "/record"))) { reader(WebText.footerCheck) }
                }
            }
            p {
                a(.href(reader.link("/about"))) { reader(WebText.footerAbout) }
                a(.href(reader.link("/about/style"))) { reader(WebText.footerStyle) }
            }
        }
    }
}
