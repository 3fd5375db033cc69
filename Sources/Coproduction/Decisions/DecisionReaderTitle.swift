/// A title as councils print it: a reference or a day, a dash, the title, perhaps where the decision stands.
struct DecisionReaderTitle: Hashable {
    var reference: String?
    var day: Day?
    var title: String
    var status: String?

    /// `21/00033 - A title`; nil when the line does not begin with a reference.
    init?(_ line: Substring) {
        // Most lines do not begin with a code at all.
        let start = line.utf8.prefix(Self.longest).prefix { $0 > 32 && $0 < 0x80 && $0 != 58 }
        guard start.count >= 2, start.contains(where: { (48...57).contains($0) }) else { return nil }
        let token = line.prefix(Self.longest + 1).prefix(while: Self.isInReference)
        guard Self.isReference(token) else { return nil }
        let after = line[token.endIndex...].drop { $0.isWhitespace || $0 == ":" }
        let isParted = line[token.endIndex...].prefix { $0.isWhitespace || $0 == ":" }.contains {
            "\t:".contains($0)
        }
        let dashes = after.prefix { "-–—".contains($0) }
        guard !dashes.isEmpty || isParted else { return nil }
        let title = DecisionReaderLines.trimmed(after.dropFirst(dashes.count))
        guard title.contains(where: \.isLetter) else { return nil }
        reference = String(token)
        self.title = String(title)
    }

    /// `10/09/2026 - A title (Ref: 1234)  Recommendations Approved`, or the day at the end; nil without a day.
    init?(dated line: Substring) {
        guard line.utf8.contains(where: { (48...57).contains($0) }) else { return nil }
        guard let (day, words) = Self.dayFirst(line) ?? Self.dayLast(line) else { return nil }
        self.day = day
        title = String(words)
        takeEnd()
        takeNumberAndState()
        if reference == nil, let inner = Self(Substring(title)) {
            (reference, title) = (inner.reference, inner.title)
        }
        guard title.contains(where: \.isLetter) else { return nil }
    }

    /// A title that stands alone, without the reference in brackets at its end.
    init(plain words: some StringProtocol) {
        if let found = Self(Substring(words)) {
            self = found
        } else {
            title = String(DecisionReaderLines.trimmed(words))
            takeEnd()
        }
    }

    /// True for `21/00033`, `CAB/2026/014`, `ODR-2026-014` and numbers; not for days and years.
    static func isReference(_ words: some StringProtocol) -> Bool {
        guard (2...longest).contains(words.utf8.count), words.allSatisfy(isInReference),
            DecisionDate.day(words) == nil, Day(iso8601: String(words.prefix(10))) == nil
        else { return false }
        let slashed = words.split(separator: "/", omittingEmptySubsequences: false)
        let parts = words.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
        guard parts.allSatisfy({ !$0.isEmpty }) else { return false }
        let numbers = parts.filter { $0.allSatisfy(\.isNumber) }
        if slashed.count >= 2 { return !numbers.isEmpty && !areYears(parts.map { String($0) }) }
        if parts.count >= 3 { return !numbers.isEmpty }
        // Letters and digits in one piece, as in `KD5512`: not a word, not a year.
        let first = words.prefix(while: \.isLetter)
        return parts.count == 1 && (1...4).contains(first.count) && first.allSatisfy(\.isUppercase)
            && words.dropFirst(first.count).count >= 3 && words.dropFirst(first.count).allSatisfy(\.isNumber)
    }

    // MARK: Pieces

    private static let longest = 28

    private static func isInReference(_ mark: Character) -> Bool {
        mark.isASCII && (mark.isLetter || mark.isNumber || mark == "/" || mark == "-")
    }

    /// `2026/27` and `2026/2027` are years.
    private static func areYears(_ parts: [String]) -> Bool {
        guard parts.count == 2, let first = Int(parts[0]), let second = Int(parts[1]), parts[0].count == 4,
            (1990...2100).contains(first)
        else { return false }
        return second == first + 1 || (parts[1].count == 2 && second == (first + 1) % 100)
    }

    private static func dayFirst(_ line: Substring) -> (Day, Substring)? {
        let start = line.prefix(DecisionDate.longest)
        for dash in start.indices where "-–—\t:".contains(start[dash]) {
            if let day = DecisionDate.day(start[..<dash]) {
                let rest = DecisionReaderLines.trimmed(line[line.index(after: dash)...])
                return rest.isEmpty ? nil : (day, rest.drop { "-–—".contains($0) || $0.isWhitespace })
            }
        }
        return nil
    }

    private static func dayLast(_ line: Substring) -> (Day, Substring)? {
        let end = line.suffix(DecisionDate.longest)
        for mark in end.indices where "-–—\t(".contains(end[mark]) {
            let last = DecisionReaderLines.trimmed(end[end.index(after: mark)...])
            let said = end[mark] == "(" ? last.prefix { $0 != ")" } : last
            guard !said.isEmpty, said.endIndex == last.endIndex || last.last == ")",
                let day = DecisionDate.day(said)
            else { continue }
            let rest = DecisionReaderLines.trimmed(line[..<mark])
            return rest.isEmpty ? nil : (day, rest)
        }
        return nil
    }

    /// Takes a reference in brackets, and what stands after it, off the end of the title.
    private mutating func takeEnd() {
        let words = Substring(title)
        guard let open = words.lastIndex(where: { $0 == "(" || $0 == "[" }) else { return }
        let inner = words[words.index(after: open)...].prefix { $0 != ")" && $0 != "]" }
        guard inner.endIndex < words.endIndex else { return }
        let plain = DecisionReaderLines.trimmed(inner)
        let named = ["ref", "reference", "decision reference", "decision ref", "ref no"].first {
            DecisionReaderVocabulary.name(plain.prefix { $0 != ":" && !$0.isNumber }) == $0
        }
        let code = DecisionReaderLines.trimmed(named == nil ? plain : Self.afterName(plain))
        let isCode = Self.isReference(code) || (named != nil && code.contains(where: \.isNumber))
        guard isCode, !code.contains(where: \.isWhitespace) else { return }
        let after = DecisionReaderLines.trimmed(words[words.index(after: inner.endIndex)...])
        guard after.isEmpty || DecisionReaderStatus.isStatus(after.drop { "-–— ".contains($0) }) else {
            return
        }
        reference = String(code)
        if !after.isEmpty { status = String(after.drop { "-–— ".contains($0) }) }
        title = String(DecisionReaderLines.trimmed(words[..<open]))
    }

    /// `A title ref: 318    Recommendations Approved`: without brackets, as the lists of some sites have it.
    private mutating func takeNumberAndState() {
        let words = Substring(title)
        guard reference == nil, let mark = words.ranges(of: " ref:").last ?? words.ranges(of: " Ref:").last
        else {
            return
        }
        let after = DecisionReaderLines.trimmed(words[mark.upperBound...])
        let code = after.prefix { !$0.isWhitespace }
        let state = DecisionReaderLines.trimmed(after[code.endIndex...])
        guard code.contains(where: \.isNumber), state.isEmpty || DecisionReaderStatus.isStatus(state) else {
            return
        }
        reference = String(code)
        title = String(DecisionReaderLines.trimmed(words[..<mark.lowerBound]))
        if !state.isEmpty { status = String(state) }
    }

    private static func afterName(_ words: Substring) -> Substring {
        if let colon = words.lastIndex(of: ":") { return words[words.index(after: colon)...] }
        return words.split(whereSeparator: \.isWhitespace).last ?? words
    }
}
