public import HTML
public import Web

/// How far somebody has come with a file: what it is, how its rows fit, bring it in.
public enum ImportStep: String, CaseIterable, Sendable {
    case columns, check, bring = "import"

    /// - Returns: nil where a file has just come. Of several the last counts: it is that of the button.
    public init?(_ form: Form) {
        guard let step = form.all("step").last.flatMap({ ImportStep(rawValue: $0) }) else { return nil }
        self = step
    }
}

/// What every import says alike.
public enum ImportWords {
    public static let nothingSaved = InitiativesText.importNothingSaved
    public static let columnsAgain = InitiativesText.importColumnsAgain
    public static func column(_ header: String) -> Phrase { InitiativesText.importColumn(name: header) }
}

/// The four steps, above each of their pages.
public struct ImportSteps: HTML {
    let current: Int
    let second: Phrase
    let reader: Reader

    /// - Parameter second: what the second step asks, where that is not the columns alone.
    public init(current: Int, second: Phrase? = nil, reader: Reader) {
        self.current = current
        self.second = second ?? InitiativesText.importStepColumns
        self.reader = reader
    }

    public var body: some HTML {
        Steps(
            [
                InitiativesText.importStepFile, second, InitiativesText.importStepCheck, InitiativesText.importStepDone,
            ], current: current, reader: reader)
    }
}

/// Sends the form of the page to another step than its main button does.
public struct StepButton: HTML {
    let step: ImportStep
    let label: Phrase
    let reader: Reader

    public init(step: ImportStep, label: Phrase, reader: Reader) {
        self.step = step
        self.label = label
        self.reader = reader
    }

    public var body: some HTML {
        button(.class("button quiet"), .type(.submit), .name("step"), .value(step.rawValue)) { reader(label) }
    }
}

/// What does a column mean? With what it begins with.
public struct ColumnField: HTML {
    let column: ImportFile.Column
    let form: Form
    let choices: [Choice]
    let reader: Reader

    public init(column: ImportFile.Column, form: Form, choices: [Choice], reader: Reader) {
        self.column = column
        self.form = form
        self.choices = choices
        self.reader = reader
    }

    public var body: some HTML {
        SelectField(
            form, column.field, label: ImportWords.column(column.header),
            hint: InitiativesText.importSamples(
                values: column.samples.map { String($0.prefix(40)) }.joined(separator: " · ")),
            options: choices, isRequired: false, none: InitiativesText.importNotRead, reader: reader)
    }
}
