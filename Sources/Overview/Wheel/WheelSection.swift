internal import Core
internal import HTML
internal import Initiatives
internal import Measures
internal import Web

/// “How does it go?”: the wheel, and the one thing that needs somebody, petal by petal.
struct WheelSection: HTML {
    let view: HomeView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack"), .id("wheel")) {
            h2 { reader(OverviewText.wheelTitle) }
            p(.class("soft")) { reader(OverviewText.wheelText) }
            div(.class("halves")) {
                PetalWheel(
                    title: reader(OverviewText.wheelTitle), description: reader(OverviewText.wheelDescription),
                    petals: view.wheel.petals.map { petal in
                        PetalWheel.Petal(
                            reader(petal.title), hue: Hue(component: petal.component),
                            address: reader.link(home + petal.path), share: petal.oneThing?.share)
                    }, curve: curve)
                ul(.class("petals")) {
                    for petal in view.wheel.petals { PetalLine(petal: petal, home: home, reader: reader) }
                }
            }
        }
    }

    private var home: String { "/\(view.initiative.slug)" }

    /// The headline's values, where there is one measure whose curve stands for the whole.
    private var curve: [Double] {
        let values =
            view.reported.map { reported in reported.drawn.map { reported.line($0) } }
            ?? view.headline?.points.map { $0.shown?.value } ?? []
        return values.compactMap { $0?.approximate }
    }
}

/// A component with its weakest signal first, each leading to the records behind it.
private struct PetalLine: HTML {
    let petal: Petal
    let home: String
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.hue(Hue(component: petal.component))) {
            h3 { a(.href(reader.link(home + petal.path))) { reader(petal.title) } }
            if let oneThing = petal.oneThing {
                p {
                    b { reader(oneThing.isWhole ? OverviewText.wheelWell : OverviewText.wheelOneThing) }
                    " "
                    a(.href(reader.link(home + oneThing.path))) { reader(oneThing.words) }
                }
                if petal.signals.count > 1 {
                    details {
                        summary { reader(OverviewText.wheelAll) }
                        ul {
                            for signal in petal.signals { SignalLine(signal: signal, home: home, reader: reader) }
                        }
                    }
                }
            } else {
                p(.class("soft")) { reader(OverviewText.wheelNothing) }
            }
        }
    }
}

private struct SignalLine: HTML {
    let signal: Petal.Signal
    let home: String
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li { a(.href(reader.link(home + signal.path))) { reader(signal.words) } }
    }
}

extension Petal.Signal {
    /// For a drawing; what is said of it is counted.
    fileprivate var share: Double { Double(part) / Double(whole) }
    fileprivate var isWhole: Bool { part == whole }
}
