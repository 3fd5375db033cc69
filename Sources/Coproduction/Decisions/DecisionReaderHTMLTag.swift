/// One tag of a web page.
struct DecisionReaderHTMLTag {
    let name: String
    let isClosing: Bool
    /// Where its attributes stand.
    let attributes: Range<Int>
    /// The place after the tag.
    let end: Int
}

/// The bytes of a web page, and where tags begin and end in them; all looks together cost a few times the length.
struct DecisionReaderHTMLBytes {
    let bytes: [UInt8]
    private let lastClose: Int
    private var lastEnds: [String: Int] = [:]
    /// How many bytes may still be looked at in vain, so that broken quotes cost no more than the length.
    private var patience: Int

    init(_ text: String) {
        bytes = Array(text.utf8)
        lastClose = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
        patience = 4 * bytes.count
    }

    subscript(_ place: Int) -> UInt8? { bytes.indices.contains(place) ? bytes[place] : nil }

    /// The tag that begins here; nil when the mark is only a mark.
    mutating func tag(at start: Int) -> DecisionReaderHTMLTag? {
        guard start < lastClose, self[start] == UInt8(ascii: "<") else { return nil }
        let isClosing = self[start + 1] == UInt8(ascii: "/")
        let nameStart = start + (isClosing ? 2 : 1)
        guard let first = self[nameStart], Self.isLetter(first) else { return nil }
        var place = nameStart
        while let byte = self[place], Self.isNamed(byte) { place += 1 }
        let name = String(decoding: bytes[nameStart..<min(place, nameStart + 15)], as: UTF8.self).lowercased()
        guard let end = end(of: place) else { return nil }
        let hasMark = self[end] == UInt8(ascii: ">")
        return DecisionReaderHTMLTag(
            name: name, isClosing: isClosing, attributes: place..<end, end: hasMark ? end + 1 : end)
    }

    /// The place of the mark that ends a tag, past marks within quotes; a new tag ends an unclosed one.
    private mutating func end(of start: Int) -> Int? {
        var place = start
        var isAfterEquals = false
        while let byte = self[place] {
            if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") { return place }
            let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
            if isQuote, isAfterEquals, patience > 0, let closing = closing(byte, after: place) {
                place = closing
            }
            if !Self.isSpace(byte) { isAfterEquals = byte == UInt8(ascii: "=") }
            place += 1
        }
        patience -= place - start
        return bytes[start...].firstIndex(of: UInt8(ascii: ">"))
    }

    private mutating func closing(_ quote: UInt8, after place: Int) -> Int? {
        let found = bytes[(place + 1)...].firstIndex(of: quote)
        if found == nil { patience -= bytes.count - place }
        return found
    }

    /// The place where the next of some beginnings stands; only looked for when the last one is still to come.
    mutating func next(_ beginning: String, from place: Int, orAnyOf others: [String] = []) -> Int? {
        let wanted = Array(beginning.utf8)
        if lastEnds[beginning] == nil { lastEnds[beginning] = last(wanted) }
        guard let last = lastEnds[beginning], last >= place else { return nil }
        let stops = [wanted] + others.map { Array($0.utf8) }
        var at = place
        while at < last {
            guard
                let mark = bytes[at...last].firstIndex(where: { byte in stops.contains { $0.first == byte } })
            else { break }
            if stops.contains(where: { begins(with: $0, at: mark) }) { return mark }
            at = mark + 1
        }
        return last
    }

    private func last(_ wanted: [UInt8]) -> Int {
        bytes.indices.last { bytes[$0] == wanted.first && begins(with: wanted, at: $0) } ?? -1
    }

    /// True when small or capital letters of these bytes stand here.
    func begins(with wanted: [UInt8], at place: Int) -> Bool {
        bytes.count - place >= wanted.count
            && zip(bytes[place...], wanted).allSatisfy { Self.small($0) == $1 }
    }

    /// The value of an attribute, as it stands.
    func value(of name: String, in range: Range<Int>) -> String? {
        let wanted = Array(name.utf8) + [UInt8(ascii: "=")]
        let slice = Array(
            bytes[range.clamped(to: bytes.indices)].prefix(5000).filter { $0 != 10 && $0 != 13 })
        guard slice.count > wanted.count else { return nil }
        for start in 0..<(slice.count - wanted.count) {
            guard start == 0 || Self.isSpace(slice[start - 1]),
                zip(slice[start...], wanted).allSatisfy({ Self.small($0) == $1 })
            else { continue }
            let rest = slice[(start + wanted.count)...]
            guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
                return String(decoding: rest.prefix { !Self.isSpace($0) }, as: UTF8.self)
            }
            return String(decoding: rest.dropFirst().prefix { $0 != quote }, as: UTF8.self)
        }
        return nil
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
    static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(small(byte)) }
    private static func isNamed(_ byte: UInt8) -> Bool {
        isLetter(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
    }
    private static func small(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }
}
