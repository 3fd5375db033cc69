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
        let plain = DecisionReaderLines.plain(words)
        guard plain.utf8.count <= 2 * DecisionReaderLines.longestName else { return "" }
        var out = ""
        var isSpaceDue = false
        for scalar in unbracketed(plain).unicodeScalars {
            switch scalar {
            case " ", "-", "–", "—", "‑", "\t", "_": isSpaceDue = true
            case "’", "'", "*", "#", "?", ":", "“", "”", "\"", ".", ",": continue
            case "/": out += " or "
            case "&": out += isSpaceDue ? " and" : "and"
            default:
                if isSpaceDue, !out.isEmpty, out.last != " " { out += " " }
                isSpaceDue = false
                out.unicodeScalars.append(scalar)
            }
        }
        return withoutArticles(out)
    }

    /// The words without a number such as `1.`, `(b)` or `Part 2` before them.
    static func unnumbered(_ words: Substring) -> Substring {
        let token = words.prefix { !$0.isWhitespace }
        let rest = DecisionReaderLines.trimmed(words[token.endIndex...])
        guard !rest.isEmpty, token.count <= 6 else { return words }
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

    /// `ward(s)` is `wards`, and what else stands in brackets at the end is no part of a name.
    private static func unbracketed(_ plain: String) -> String {
        let folded =
            plain.contains("(") ? plain.replacing("(s)", with: "s").replacing("(es)", with: "es") : plain
        guard let last = folded.lastIndex(where: { $0 != " " && $0 != ":" && $0 != "?" }),
            folded[last] == ")",
            let open = folded.lastIndex(of: "("), open > folded.startIndex
        else { return folded.replacing("(", with: "").replacing(")", with: "") }
        return String(folded[..<open])
    }

    private static func withoutArticles(_ name: String) -> String {
        let words = name.split(separator: " ")
        guard words.contains(where: { ["the", "this", "a", "an"].contains($0) }) else {
            return words.joined(separator: " ")
        }
        return words.filter { !["the", "this", "a", "an"].contains($0) }.joined(separator: " ")
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

    /// Names that stand one after the other, parted by strokes.
    static func list(_ names: String) -> [String] {
        names.split { $0 == "|" || $0.isNewline }.map { String(DecisionReaderLines.trimmed($0)) }
            .filter { !$0.isEmpty }
    }
}
