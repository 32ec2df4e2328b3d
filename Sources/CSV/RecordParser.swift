// How a stream of bytes becomes records
// -------------------------------------
// The parser holds a window of UTF-8 text: the record being read, from its first byte, and whatever has arrived
// behind it. It walks over the window byte by byte, in one of seven states:
//
//     recordStart   nothing of the next record seen; empty lines are passed over here
//     afterReturn   the same, right after a CR, where an LF is the second half of the same line end
//     fieldStart    a quote now opens a quoted field; anything else belongs to a bare one
//     bare          up to the next delimiter or line end; quotes here are letters, as spreadsheets take them
//     quoted        up to the next quote; delimiters and line ends here are letters
//     quoteSeen     a quote after a quoted text: the next byte tells whether it was doubled or closed the field
//     skipping      the record is refused already; pass over everything up to the line end
//
// When the window is used up, the reader appends the next bite of the file and the walk goes on in the same state,
// so it makes no difference where the bites were cut. Bytes are compared with ASCII only, which UTF-8 allows: no
// byte of a longer letter looks like a quote, a delimiter or a line end. Text is made, and checked, where a field
// ends. The first fault of a record decides; the rest of it is walked over without making text.
//
// A quote that is never closed would swallow the file. The record limit stops it: a quoted field that is still open
// there counts as unclosed, its record is refused, and reading goes back to the line after the one where that quote
// stands. The window still holds it, because the window holds the whole record. The end of the file inside a quoted
// field is treated likewise; so is text behind a closing quote if the field is over its own limit by then, because
// that quote was more likely an opening one of a later line. If no line end has come since the quote, there is nothing
// to go back to: at the record limit it is the record that is too long, and the rest of the line is skipped.
//
// Text behind the closing quote of a field within its limit refuses everything up to the end of that line. Nothing
// is read again there: the lines the field spans were meant as one text, and its inner lines could pass for records.
//
// Going back does not make reading slow. A quoted field runs on only over quotes that are doubled, and read from
// outside a field, doubled quotes never leave one open: they are letters of a bare field or an empty quoted one.
// So a line between an unclosed quote and the place that gave it away never opens another such quote, and
// no byte is read more than twice.

/// The second stage of reading: UTF-8 bytes in, records and refusals out.
struct RecordParser {
    private enum State {
        case recordStart, afterReturn, fieldStart, bare, quoted, quoteSeen, skipping
    }

    var delimiter: UInt8
    private let limits: CSVLimits
    /// What the bytes were before they were UTF-8: it names the fault of a text that is not valid.
    var encoding = CSVEncoding.utf8

    /// The record being read and what has arrived behind it. Offsets below are into this array.
    var window: [UInt8] = []
    private var cursor = 0
    private var state = State.recordStart
    private var line = 1

    // The record being read.
    private var recordStart = 0
    private var recordLine = 1
    private var fields: [String] = []
    private var fault: CSVFault?

    // The field being read.
    private var textStart = 0
    private var doubledQuotes = 0
    private var quoteLine = 1
    /// Behind the first line end since the quote was opened: where to go back to.
    private var lineAfterQuote: Int?

    /// How much was walked over a second time after unclosed quotes: never more than the file, as told above.
    private(set) var bytesReadAgain = 0

    init(delimiter: UInt8, limits: CSVLimits) {
        self.delimiter = delimiter
        self.limits = limits
    }

    /// The next row of what is in the window; nil when more text is needed.
    mutating func next() -> CSVRow? {
        while cursor < window.count {
            if let row = step() { return row }
        }
        return nil
    }

    /// The last row, or nil: there is no more text. After an unclosed quote the window may hold more rows again.
    mutating func finish() -> CSVRow? {
        switch state {
        case .recordStart, .afterReturn, .skipping: return nil
        case _ where isOverLimit: return stopAtLimit()
        case .quoted: return refuseUnclosedQuote()
        case .quoteSeen: endField(at: cursor - 1)
        case .bare: endField(at: cursor)
        case .fieldStart:
            beginText()
            endField(at: cursor)
        }
        return endRecord()
    }

    /// Passes over the beginning of the file, where it holds no record.
    mutating func skipPrelude(_ length: Int) {
        cursor = length
    }

    /// Lets go of the text that will not be read again.
    mutating func dropReadText() {
        let read = isInRecord ? recordStart : cursor
        guard read > 0 else { return }
        window.removeFirst(read)
        cursor -= read
        recordStart -= read
        textStart -= read
        lineAfterQuote = lineAfterQuote.map { $0 - read }
    }
}

// MARK: - Walking

extension RecordParser {
    private var isInRecord: Bool {
        switch state {
        case .recordStart, .afterReturn, .skipping: false
        case .fieldStart, .bare, .quoted, .quoteSeen: true
        }
    }

    /// One stretch of the walk. `next` sees to it that there is a byte under the cursor.
    private mutating func step() -> CSVRow? {
        switch state {
        case .recordStart: startRecord()
        case .afterReturn: endLineEnd()
        case .skipping: skip()
        case _ where isOverLimit: return stopAtLimit()
        case .fieldStart: startField()
        case .bare: return walkBare()
        case .quoted: walkQuoted()
        case .quoteSeen: return decideQuote()
        }
        return nil
    }

    private var isOverLimit: Bool { cursor > recordStart + limits.record }

    /// One byte more than the record may have, so that its line end fits.
    private var walkEnd: Int { min(window.count, recordStart + limits.record + 1) }

    private mutating func startRecord() {
        let byte = window[cursor]
        if isLineEnd(byte) {
            passLineEnd(byte)
        } else {
            recordStart = cursor
            recordLine = line
            state = .fieldStart
        }
    }

    private mutating func endLineEnd() {
        if window[cursor] == Bytes.lineFeed { cursor += 1 }
        state = .recordStart
    }

    private mutating func skip() {
        while cursor < window.count {
            let byte = window[cursor]
            if isLineEnd(byte) { return passLineEnd(byte) }
            cursor += 1
        }
    }

    private mutating func startField() {
        let isQuoted = window[cursor] == Bytes.quote
        if isQuoted { cursor += 1 }
        state = isQuoted ? .quoted : .bare
        beginText()
    }

    private mutating func beginText() {
        textStart = cursor
        doubledQuotes = 0
        quoteLine = line
        lineAfterQuote = nil
    }

    private mutating func walkBare() -> CSVRow? {
        var offset = cursor
        let end = walkEnd
        while offset < end {
            let byte = window[offset]
            if byte == delimiter || isLineEnd(byte) {
                cursor = offset
                return endField(at: offset, before: byte)
            }
            offset += 1
        }
        cursor = offset
        return nil
    }

    private mutating func walkQuoted() {
        var offset = cursor
        let end = walkEnd
        while offset < end {
            let byte = window[offset]
            offset += 1
            if byte == Bytes.quote {
                state = .quoteSeen
                break
            }
            if isLineEnd(byte) { noteLineEnd(byte, at: offset - 1) }
        }
        cursor = offset
    }

    /// A line end inside quotes is text, but counts as a line. The byte before it is in the window: at least the quote.
    private mutating func noteLineEnd(_ byte: UInt8, at offset: Int) {
        if byte == Bytes.lineFeed && window[offset - 1] == Bytes.carriageReturn { return }
        line += 1
        if lineAfterQuote == nil { lineAfterQuote = offset + 1 }
    }

    private mutating func decideQuote() -> CSVRow? {
        let byte = window[cursor]
        if byte == Bytes.quote {
            doubledQuotes += 1
            cursor += 1
            state = .quoted
            return nil
        }
        if byte == delimiter || isLineEnd(byte) { return endField(at: cursor - 1, before: byte) }
        if textLength(to: cursor - 1) > limits.field { return refuseUnclosedQuote() }
        return refuse(.textAfterQuote(column: fields.count + 1, line: line))
    }

    private func isLineEnd(_ byte: UInt8) -> Bool {
        byte == Bytes.lineFeed || byte == Bytes.carriageReturn
    }

    private mutating func passLineEnd(_ byte: UInt8) {
        cursor += 1
        line += 1
        state = byte == Bytes.carriageReturn ? .afterReturn : .recordStart
    }
}

// MARK: - Ending fields and records

extension RecordParser {
    private mutating func endField(at end: Int, before byte: UInt8) -> CSVRow? {
        endField(at: end)
        if byte == delimiter {
            cursor += 1
            state = .fieldStart
            return nil
        }
        passLineEnd(byte)
        return endRecord()
    }

    private mutating func endField(at end: Int) {
        guard fault == nil else { return }
        let column = fields.count + 1
        if column > limits.fieldsPerRecord {
            fault = .tooManyFields(limit: limits.fieldsPerRecord)
        } else if textLength(to: end) > limits.field {
            fault = .fieldTooLong(column: column, limit: limits.field)
        } else {
            appendText(textStart..<end, column: column)
        }
    }

    private func textLength(to end: Int) -> Int {
        end - textStart - doubledQuotes
    }

    private mutating func appendText(_ range: Range<Int>, column: Int) {
        let text = doubledQuotes > 0 ? FieldText(doublingQuotes: window[range]) : FieldText(window[range])
        switch text {
        case .sound(let text): fields.append(text)
        case .holdsZero: fault = .zeroByte(column: column)
        case .undecodable: fault = encoding.undecodableFault(column: column)
        }
    }

    private mutating func endRecord() -> CSVRow {
        defer { forgetRecord() }
        if let fault { return .refused(line: recordLine, reason: fault) }
        return .record(CSVRecord(line: recordLine, fields: fields))
    }

    /// The next record will likely have as many fields as this one.
    private mutating func forgetRecord() {
        let count = fields.count
        fields = []
        fields.reserveCapacity(count)
        fault = nil
        if state != .afterReturn { state = .recordStart }
    }
}

// MARK: - Refusing

extension RecordParser {
    /// Gives up the record here; its rest is skipped up to the line end.
    private mutating func refuse(_ reason: CSVFault) -> CSVRow {
        let row = CSVRow.refused(line: recordLine, reason: fault ?? reason)
        forgetRecord()
        state = .skipping
        return row
    }

    private mutating func stopAtLimit() -> CSVRow {
        let spansLines = state == .quoted && lineAfterQuote != nil
        return spansLines ? refuseUnclosedQuote() : refuse(.recordTooLong(limit: limits.record))
    }

    /// This fault comes before an earlier one of the same record, for it explains where the reading went on.
    private mutating func refuseUnclosedQuote() -> CSVRow {
        fault = .unclosedQuote(openedOnLine: quoteLine)
        guard let lineAfterQuote else { return refuse(.unclosedQuote(openedOnLine: quoteLine)) }
        bytesReadAgain += cursor - lineAfterQuote
        cursor = lineAfterQuote
        line = quoteLine + 1
        state = window[cursor - 1] == Bytes.carriageReturn ? .afterReturn : .recordStart
        return endRecord()
    }
}
