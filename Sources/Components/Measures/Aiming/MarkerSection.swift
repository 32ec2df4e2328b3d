internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// “Where shall it go?”: where it began, what is wanted, and what comes if nothing changes.
struct MarkerSection: HTML {
    let markers: Markers
    let view: MeasureView
    let reader: Reader

    var body: some HTML {
        if !markers.all.isEmpty || view.mayArrange {
            section(.class("card"), .hue(.decisions)) {
                h2 { reader(MeasuresText.markerTitle) }
                if markers.all.isEmpty {
                    p(.class("soft")) { reader(MeasuresText.markerNone) }
                } else {
                    MarkerTable(markers: markers, view: view, reader: reader)
                    p {
                        a(.href("\(view.measure.path(in: view.initiative))/targets.csv")) {
                            reader(MeasuresText.markerDownload)
                        }
                    }
                }
                if view.mayArrange {
                    p {
                        a(.href(reader.link("\(view.measure.path(in: view.initiative))/aim"))) {
                            reader(MeasuresText.markerAdd)
                        }
                    }
                }
            }
        }
    }
}

private struct MarkerTable: HTML {
    let markers: Markers
    let view: MeasureView
    let reader: Reader

    var body: some HTML<HTMLTag.table> {
        table(.class("figures")) {
            caption(.class("unseen")) { reader(MeasuresText.markerTitle) }
            thead {
                tr {
                    th(.scope(.col)) { reader(MeasuresText.columnPeriod) }
                    th(.scope(.col), .class("number")) { reader(MeasuresText.columnValue) }
                    th(.scope(.col)) { reader(MeasuresText.markerWhy) }
                }
            }
            tbody {
                for placed in markers.all { MarkerRow(placed: placed, view: view, reader: reader) }
            }
        }
    }
}

private struct MarkerRow: HTML {
    let placed: Markers.Placed
    let view: MeasureView
    let reader: Reader

    var body: some HTML<HTMLTag.tr> {
        tr {
            th(.scope(.row)) { reader.period(placed.marker.period) }
            td(.class("number")) { placed.wording.text(placed.value, for: reader) }
                .spoken(in: placed.wording.language(view.initiative.language, for: reader))
            td {
                b { reader(placed.stands ? placed.marker.kind.title : MeasuresText.markerEarlier) }
                " "
                span { details }.spoken(in: view.initiative.language, to: reader)
            }
        }
    }

    private var details: String {
        let whose = placed.organisation?.name
        let place = placed.place.number == view.curve.place.number ? nil : placed.place.name
        return [place, whose, placed.marker.reason].compactMap(\.self).joined(separator: " · ")
    }
}

extension Marker.Kind {
    var title: Phrase {
        switch self {
        case .baseline: MeasuresText.markerBaseline
        case .target: MeasuresText.markerTarget
        case .forecast: MeasuresText.markerForecast
        }
    }

    var meaning: Phrase {
        switch self {
        case .baseline: MeasuresText.markerBaselineHint
        case .target: MeasuresText.markerTargetHint
        case .forecast: MeasuresText.markerForecastHint
        }
    }
}

extension Markers.Placed {
    fileprivate var point: (time: Double, value: Double) { (marker.period.middle, value.approximate) }
}

extension Markers {
    /// The lines beside a curve: what is wanted, and what comes if nothing changes.
    func companions(at place: Place, _ reader: Reader) -> [LineChart.Companion] {
        [Marker.Kind.target, .forecast].compactMap { kind in
            let ahead = standing(kind, at: place.number)
            guard let last = ahead.last else { return nil }
            let period = reader.period(last.marker.period)
            guard last.wording.isNumber else {
                // The axis names the level, and nothing leads there in a straight line.
                return LineChart.Companion(
                    name: "\(reader(kind.title)), \(period)", runs: ahead.map { [$0.point] })
            }
            let points = (standing(.baseline, at: place.number) + ahead).map(\.point)
            return LineChart.Companion(
                name: "\(reader(kind.title)): \(last.wording.text(last.value, for: reader)), \(period)",
                runs: [points.sorted { $0.time < $1.time }])
        }
    }
}

/// The form for a value beside the curve.
struct MarkerPage: HTML {
    let view: ReportingView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(MeasuresText.markerTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(MeasuresText.markerTitle) }
                p(.class("lead")) { view.measure.title }
                    .spoken(in: view.initiative.language, to: reader)
            }
            FormFrame(
                form, to: "\(view.measure.path(in: view.initiative))/aim", button: MeasuresText.scheduleSave,
                cancel: (MeasuresText.reportBack, view.measure.path(in: view.initiative)), reader: reader
            ) {
                ChoiceField(
                    form, "kind", legend: MeasuresText.markerKind,
                    options: Marker.Kind.allCases.map {
                        Choice($0.rawValue, label: reader($0.title), hint: reader($0.meaning))
                    }, reader: reader)
                TextField(
                    form, "period", label: MeasuresText.markerPeriod, hint: MeasuresText.scheduleFirstHint, kind: .code,
                    reader: reader)
                if view.measure.wording.isNumber {
                    TextField(form, "value", label: MeasuresText.columnValue, kind: .number, reader: reader)
                } else {
                    SelectField(
                        form, "value", label: MeasuresText.columnValue,
                        options: view.measure.wording.choices(for: reader).map { Choice($0.text, label: $0.text) },
                        reader: reader)
                }
                SelectField(
                    form, "place", label: MeasuresText.columnPlace,
                    options: view.allPlaces.map { Choice($0.slug.text, label: $0.name) }, reader: reader)
                SelectField(
                    form, "organisation", label: MeasuresText.markerWhose, hint: MeasuresText.markerWhoseHint,
                    options: view.organisations.map { Choice($0.organisation.slug.text, label: $0.organisation.name) },
                    isRequired: false, reader: reader)
                TextArea(
                    form, "reason", label: MeasuresText.markerWhy, hint: MeasuresText.markerWhyHint, rows: 2,
                    most: SetMarker.longestReason, language: reader.foreign(view.initiative.language), reader: reader)
            }
        }
    }
}

extension SetMarker {
    init(_ form: Form, for view: ReportingView, in language: Language) throws {
        guard let (state, units) = try Self.value(form, view.measure, language), state == .reported, let units else {
            throw Problem.invalid("value.malformed", at: "value", "This is no number.")
        }
        self.init(
            scope: view.initiative.scope, measure: view.measure.slug,
            kind: try form.choice("kind", as: Marker.Kind.self),
            place: try Slug(checking: form.text("place", most: 80), at: "place"),
            organisation: try form.optionalText("organisation", most: 80).map {
                try Slug(checking: $0, at: "organisation")
            }, period: try form.period("period"), units: units,
            reason: try form.text("reason", most: SetMarker.longestReason))
    }

    private static func value(_ form: Form, _ measure: Measure, _ language: Language) throws -> (Figure.State, Int64?)?
    {
        do {
            return try CellText.read(form.text("value", most: 60), of: measure, in: language)
        } catch let problem as Problem {
            throw Problem(problem.kind, problem.code, at: "value", problem.detail)
        }
    }
}
