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
    enum State {
        case recordStart, afterReturn, fieldStart, bare, quoted, quoteSeen, skipping
    }

    var delimiter: UInt8
    let limits: CSVLimits
    /// What the bytes were before they were UTF-8: it names the fault of a text that is not valid.
    var encoding = CSVEncoding.utf8

    /// The record being read and what has arrived behind it. Offsets below are into this array.
    var window: [UInt8] = []
    var cursor = 0
    var state = State.recordStart
    var line = 1

    // The record being read.
    var recordStart = 0
    var recordLine = 1
    var fields: [String] = []
    var fault: CSVFault?

    // The field being read.
    var textStart = 0
    var doubledQuotes = 0
    var quoteLine = 1
    /// Behind the first line end since the quote was opened: where to go back to.
    var lineAfterQuote: Int?

    /// How much was walked over a second time after unclosed quotes: never more than the file, as told above.
    var bytesReadAgain = 0

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

extension RecordParser {
    var isInRecord: Bool {
        switch state {
        case .recordStart, .afterReturn, .skipping: false
        case .fieldStart, .bare, .quoted, .quoteSeen: true
        }
    }

    /// One stretch of the walk. `next` sees to it that there is a byte under the cursor.
    mutating func step() -> CSVRow? {
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

    var isOverLimit: Bool { cursor > recordStart + limits.record }

    /// One byte more than the record may have, so that its line end fits.
    var walkEnd: Int { min(window.count, recordStart + limits.record + 1) }

    mutating func startRecord() {
        let byte = window[cursor]
        if isLineEnd(byte) {
            passLineEnd(byte)
        } else {
            recordStart = cursor
            recordLine = line
            state = .fieldStart
        }
    }

    mutating func endLineEnd() {
        if window[cursor] == Bytes.lineFeed { cursor += 1 }
        state = .recordStart
    }

    mutating func skip() {
        while cursor < window.count {
            let byte = window[cursor]
            if isLineEnd(byte) { return passLineEnd(byte) }
            cursor += 1
        }
    }

    mutating func startField() {
        let isQuoted = window[cursor] == Bytes.quote
        if isQuoted { cursor += 1 }
        state = isQuoted ? .quoted : .bare
        beginText()
    }

    mutating func beginText() {
        textStart = cursor
        doubledQuotes = 0
        quoteLine = line
        lineAfterQuote = nil
    }

    mutating func walkBare() -> CSVRow? {
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

    mutating func walkQuoted() {
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
    mutating func noteLineEnd(_ byte: UInt8, at offset: Int) {
        if byte == Bytes.lineFeed && window[offset - 1] == Bytes.carriageReturn { return }
        line += 1
        if lineAfterQuote == nil { lineAfterQuote = offset + 1 }
    }

    mutating func decideQuote() -> CSVRow? {
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

    func isLineEnd(_ byte: UInt8) -> Bool {
        byte == Bytes.lineFeed || byte == Bytes.carriageReturn
    }

    mutating func passLineEnd(_ byte: UInt8) {
        cursor += 1
        line += 1
        state = byte == Bytes.carriageReturn ? .afterReturn : .recordStart
    }
}
