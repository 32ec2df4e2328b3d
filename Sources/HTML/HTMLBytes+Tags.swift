extension HTMLBytes {
    /// Writes `<name` and the attributes, and leaves the tag open, since elements end in different ways.
    ///
    /// Inlinable since it is generic: unspecialised, finding its types would cost more than its work.
    @inlinable
    mutating func open<Tag>(_ name: String, _ own: [HTMLAttribute<Tag>], _ added: [StoredAttribute]) {
        append(byte: "<")
        append(markup: name)
        if own.isEmpty, added.isEmpty { return }
        if own.count == 1, added.isEmpty {
            append(own[0].stored)
        } else {
            // A closure, since without optimisation a key path costs more than the rest of this line.
            append(merging: own.map { $0.stored } + added)
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

    @usableFromInline
    mutating func append(_ attribute: StoredAttribute) {
        append(byte: " ")
        append(markup: attribute.name)
        if let value = attribute.value {
            append(byte: "=")
            append(byte: "\"")
            append(text: value)
            append(byte: "\"")
        }
    }

    @usableFromInline
    mutating func append(merging attributes: [StoredAttribute]) {
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
