/// The names that councils give the parts of a decision, in the form in which they are compared.
///
/// One list for all families of pages; a family says only where it means something else by a name.
enum DecisionReaderVocabulary {
    /// What a name announces.
    enum Meaning: Hashable {
        case field(DecisionRecord.Field)
        /// A part of the page for which the record has no field; it ends the part before.
        case aside
        /// A part that only the page of the council has, such as links to share it.
        case furniture
    }

    /// What a name announces; nil when it is no name that is known.
    static func meaning(of name: String) -> Meaning? { meanings[name] }

    /// The name as it is compared: no number before it, no mark after it, one form for what varies.
    static func name(_ words: some StringProtocol) -> String {
        var form = DecisionReaderNameForm()
        var bytes = words.utf8.makeIterator()
        while let byte = bytes.next() { form.take(byte) }
        return form.name
    }

    /// True when some name begins as these words do, which few lines of a text do.
    static func mayBegin(_ words: Substring) -> Bool {
        var form = DecisionReaderNameForm()
        var spaces = 0
        for byte in words.utf8.prefix(40) {
            if byte == 32 || byte == 9 { spaces += 1 }
            if spaces == 2 || byte == UInt8(ascii: ":") { break }
            form.take(byte)
        }
        let name = form.name
        return beginnings.contains(String(name.prefix { $0 != " " }))
    }

    /// The words without a number such as `1.`, `(b)` or `Part 2` before them.
    static func unnumbered(_ words: Substring) -> Substring {
        // Numbers are short; most lines begin with a word that is neither one nor `Part`.
        let start = words.utf8.prefix(9)
        let isWord = start.first.map { (97...122).contains($0 | 32) } == true
        if isWord, !start.contains(where: { [32, 41, 46, 58].contains($0) }) { return words }
        let token = words.prefix { !$0.isWhitespace }
        guard token.utf8.count <= 8 else { return words }
        let rest = DecisionReaderLines.trimmed(words[token.endIndex...])
        guard !rest.isEmpty else { return words }
        let inner = token.filter { !"().:".contains($0) }
        let isMarked = inner.count < token.count
        if inner.allSatisfy({ $0.isASCII && $0.isNumber }), !inner.isEmpty, inner.count <= 3 { return rest }
        let isLetter = inner.count == 1 || inner.lowercased().allSatisfy { "ivx".contains($0) }
        if isMarked, isLetter, !inner.isEmpty { return rest }
        guard ["part", "section"].contains(inner.lowercased()) else { return words }
        let number = rest.prefix { !$0.isWhitespace }
        guard number.count <= 3 else { return words }
        let after = rest[number.endIndex...].drop { $0.isWhitespace || "-–:".contains($0) }
        return after.isEmpty ? words : after
    }

    private static let meanings: [String: Meaning] = {
        var meanings: [String: Meaning] = [:]
        for (field, names) in DecisionReaderNames.fields {
            for words in list(names) { meanings[name(words)] = .field(field) }
        }
        for words in list(DecisionReaderNames.asides) { meanings[name(words)] = .aside }
        for words in list(DecisionReaderNames.furniture) { meanings[name(words)] = .furniture }
        return meanings
    }()

    /// The first words of all names, those of every family among them.
    private static let beginnings: Set<String> = {
        let names = Array(meanings.keys) + (DecisionReaderFamily.all + [.unnamed]).flatMap(\.meanings.keys)
        // The last ones begin long names that are known by what they are about.
        return Set(
            names.map { String($0.prefix { $0 != " " }) } + ["any", "is", "were", "details", "declared"])
    }()

    /// Names that stand one after the other, parted by strokes.
    static func list(_ names: String) -> [String] {
        names.split { $0 == "|" || $0.isNewline }.map { String(DecisionReaderLines.trimmed($0)) }
            .filter { !$0.isEmpty }
    }
}
