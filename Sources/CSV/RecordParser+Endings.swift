// How the parser ends a field, a record, or its patience. The walking itself is in RecordParser.swift.

extension RecordParser {
    mutating func endField(at end: Int, before byte: UInt8) -> CSVRow? {
        endField(at: end)
        if byte == delimiter {
            cursor += 1
            state = .fieldStart
            return nil
        }
        passLineEnd(byte)
        return endRecord()
    }

    mutating func endField(at end: Int) {
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

    func textLength(to end: Int) -> Int {
        end - textStart - doubledQuotes
    }

    mutating func appendText(_ range: Range<Int>, column: Int) {
        let text = doubledQuotes > 0 ? FieldText(doublingQuotes: window[range]) : FieldText(window[range])
        switch text {
        case .sound(let text): fields.append(text)
        case .holdsZero: fault = .zeroByte(column: column)
        case .undecodable: fault = encoding.undecodableFault(column: column)
        }
    }

    mutating func endRecord() -> CSVRow {
        defer { forgetRecord() }
        if let fault { return .refused(line: recordLine, reason: fault) }
        return .record(CSVRecord(line: recordLine, fields: fields))
    }

    /// The next record will likely have as many fields as this one.
    mutating func forgetRecord() {
        let count = fields.count
        fields = []
        fields.reserveCapacity(count)
        fault = nil
        if state != .afterReturn { state = .recordStart }
    }
}

extension RecordParser {
    /// Gives up the record here; its rest is skipped up to the line end.
    mutating func refuse(_ reason: CSVFault) -> CSVRow {
        let row = CSVRow.refused(line: recordLine, reason: fault ?? reason)
        forgetRecord()
        state = .skipping
        return row
    }

    mutating func stopAtLimit() -> CSVRow {
        let spansLines = state == .quoted && lineAfterQuote != nil
        return spansLines ? refuseUnclosedQuote() : refuse(.recordTooLong(limit: limits.record))
    }

    /// This fault comes before an earlier one of the same record, for it explains where the reading went on.
    mutating func refuseUnclosedQuote() -> CSVRow {
        fault = .unclosedQuote(openedOnLine: quoteLine)
        guard let lineAfterQuote else { return refuse(.unclosedQuote(openedOnLine: quoteLine)) }
        bytesReadAgain += cursor - lineAfterQuote
        cursor = lineAfterQuote
        line = quoteLine + 1
        state = window[cursor - 1] == Bytes.carriageReturn ? .afterReturn : .recordStart
        return endRecord()
    }
}
