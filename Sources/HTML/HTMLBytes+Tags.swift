extension HTMLBytes {
    /// Writes `<name` and the attributes, and leaves the tag open, since elements end in different ways.
    ///
    @usableFromInline
    mutating func open(_ name: String, _ own: [StoredAttribute], _ added: [StoredAttribute]) {
        append(byte: "<")
        append(markup: name)
        if own.count + added.count > 1 {
            append(merging: own + added)
        } else {
            for attribute in own { append(attribute) }
            for attribute in added { append(attribute) }
        }
    }

    /// Writes `</name>`.
    @usableFromInline
    mutating func close(_ name: String) {
        append(byte: "<")
        append(byte: "/")
        append(markup: name)
        append(byte: ">")
    }

    private mutating func append(_ attribute: StoredAttribute) {
        append(byte: " ")
        append(markup: attribute.name)
        if let value = attribute.value {
            append(byte: "=")
            append(byte: "\"")
            append(text: value)
            append(byte: "\"")
        }
    }

    private mutating func append(merging attributes: [StoredAttribute]) {
        var merged: [StoredAttribute] = []
        merged.reserveCapacity(attributes.count)
        for attribute in attributes { merged.merge(attribute) }
        for attribute in merged { append(attribute) }
    }
}

extension [StoredAttribute] {
    /// Browsers keep the first of two attributes with one name; we keep one: classes joined, else the last.
    fileprivate mutating func merge(_ attribute: StoredAttribute) {
        guard let index = firstIndex(where: { $0.name == attribute.name }) else {
            return append(attribute)
        }
        if attribute.name == "class", let before = self[index].value, let after = attribute.value {
            self[index].value = before + " " + after
        } else {
            self[index] = attribute
        }
    }
}
