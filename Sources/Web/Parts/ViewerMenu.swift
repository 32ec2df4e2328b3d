internal import HTML

/// Who is signed in and for whom they act, and the way to everything that is theirs. Changing the seat is one press.
struct ViewerMenu: HTML {
    let viewer: Viewer
    let surroundings: Surroundings?
    let reader: Reader

    var body: some HTML<HTMLTag.details> {
        details(.class("menu viewer")) {
            summary {
                span(.class("name")) { viewer.name }
                if let chosen { span(.class("seat")) { chosen.title } }
            }
            div {
                a(.href(reader.link("/me"))) { reader(WebText.headerMe) }
                if let surroundings {
                    for seat in viewer.seats where !seat.isChosen {
                        ButtonForm(
                            viewer.seal, to: "\(surroundings.path)/act-as",
                            label: WebText.headerActAs(seat: seat.title), style: .quiet,
                            answer: ("to", String(seat.number)), reader: reader)
                    }
                }
                ButtonForm(viewer.seal, to: "/sign-out", label: WebText.headerSignOut, style: .quiet, reader: reader)
            }
        }
    }

    private var chosen: Viewer.Seat? { viewer.seats.first(where: \.isChosen) }
}
