/// Names that no colon parts from their value: `Reference     26/00012`, `Status - Open`, `Published 1 Feb 2027`.
enum DecisionReaderUnmarked {
    /// Words that are names only with a mark after them, since they stand alone on pages for other reasons.
    static let needsMark: Set<String> = [
        "decisions", "details", "detail", "options", "agreed", "proposals", "resolved", "outline", "context",
        "introduction", "legal", "finance", "financial", "equality", "key", "date", "published", "decided",
        "effective", "ward", "wards", "group", "service", "officer", "director", "author", "matter", "topic",
        "heading", "due", "exempt", "private", "public", "number", "no", "name", "position", "post", "value",
        "version", "council", "report", "reports", "urgent", "risk", "restriction", "designation", "tel",
        "email",
        "telephone", "phone", "web", "website", "address", "environment", "legislation", "confidential",
        "links",
        "delegation", "contents", "history", "privacy", "consulted", "committee", "committees", "item",
        "issue",
        "who", "when", "publication", "notice", "urgency", "justification", "rationale", "explanation",
        "reason",
        "about", "divisions", "it was agreed", "it was resolved", "resolved that", "address", "signed",
    ]

    /// Long names of parts for which the record has no field, known by what they are about.
    static func isAside(_ name: String) -> Bool {
        guard asides.contains(String(name.prefix { $0 != " " })) else { return false }
        let parts = [
            "interest declared", "interests declared", "dispensation", "conflict of interest",
            "conflicts of interest",
            "exempt from", "declaration of interest", "declarations of interest",
        ]
        return parts.contains { name.contains($0) }
    }

    private static let asides: Set<String> = [
        "any", "is", "were", "details", "declared", "conflict", "conflicts", "declaration", "declarations",
        "dispensation", "dispensations", "interest", "interests",
    ]

    /// Names that say all by themselves.
    static let sentences: Set<String> = [
        "decision will be taken under urgency procedures", "decision was taken under urgency procedures",
    ]

    /// A name, then at least three spaces, then its value.
    static func splitAtGap(_ words: Substring) -> (Substring, Substring)? {
        let bytes = words.utf8.prefix(2 * DecisionReaderLines.longestName)
        guard zip(bytes, bytes.dropFirst()).contains(where: { isSpace($0) && isSpace($1) }) else {
            return nil
        }
        var (start, spaces) = (words.startIndex, 0)
        for place in words.prefix(DecisionReaderLines.longestName).indices {
            guard words[place].isWhitespace else {
                spaces = 0
                continue
            }
            if spaces == 0 { start = place }
            spaces += 1
            guard spaces == 3 else { continue }
            let value = DecisionReaderLines.trimmed(words[place...])
            return value.isEmpty ? nil : (words[..<start], value)
        }
        return nil
    }

    /// A space, a tab, or half of a hard space.
    private static func isSpace(_ byte: UInt8) -> Bool { [32, 9, 0xA0, 0xC2].contains(byte) }

    /// A name, then a dash between spaces, then its value; not for words that begin titles, such as `Decision`.
    static func splitAtDash(_ words: Substring) -> (Substring, Substring)? {
        guard words.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 == 0xE2 }) else { return nil }
        let start = words.prefix(DecisionReaderLines.longestName)
        guard let dash = start.indices.first(where: { "-–—".contains(start[$0]) && isSpaced(start, $0) })
        else {
            return nil
        }
        let name = words[..<dash]
        let value = DecisionReaderLines.trimmed(words[words.index(after: dash)...])
        let isOneWord = !DecisionReaderLines.trimmed(name).contains(where: \.isWhitespace)
        let plain = DecisionReaderVocabulary.name(name)
        guard !value.isEmpty, !(isOneWord && oneWordTitles.contains(plain)) else { return nil }
        return (name, value)
    }

    private static let oneWordTitles: Set<String> = [
        "decision", "decisions", "summary", "purpose", "details", "background", "recommendation", "options",
        "recommendations", "proposal", "proposals", "item", "issue", "report", "reports", "consultation",
        "council",
        "service", "group", "committee", "equality", "finance", "legal", "scrutiny", "environment", "private",
    ]

    private static func isSpaced(_ words: Substring, _ place: String.Index) -> Bool {
        let after = words.index(after: place)
        guard place > words.startIndex, after < words.endIndex else { return false }
        return words[words.index(before: place)].isWhitespace && words[after].isWhitespace
    }

    /// A name and a value that cannot be anything else: a day, a reference, yes or no.
    static func kind(of words: Substring, _ family: DecisionReaderFamily) -> DecisionReaderLine.Kind? {
        guard words.utf8.count <= longest,
            words.utf8.contains(where: { (48...57).contains($0) }) || says(words)
        else {
            return nil
        }
        let parts = words.split(maxSplits: mostParts, whereSeparator: \.isWhitespace)
        guard parts.count >= 2, parts.count <= mostParts else { return nil }
        for count in (1...min(mostInName, parts.count - 1)).reversed() {
            let name = DecisionReaderVocabulary.name(words[..<parts[count].startIndex])
            guard case .field(let field)? = family.meaning(of: name) else { continue }
            let value = words[parts[count].startIndex...]
            guard isSure(value, for: field) else { return nil }
            return .named(.init(name: name, meaning: .field(field), value: value, mark: .sure))
        }
        return nil
    }

    private static func says(_ words: Substring) -> Bool {
        let end = words.suffix(4).lowercased()
        return end.hasSuffix(" yes") || end.hasSuffix(" no")
    }

    private static func isSure(_ value: Substring, for field: DecisionRecord.Field) -> Bool {
        let plain = DecisionReaderLines.plain(DecisionReaderLines.tidy(value))
        switch field.reading {
        case .day: return DecisionDate.day(plain) != nil
        case .due: return DecisionDate.due(String(value)) != nil
        case .decisionType: return ["yes", "no"].contains(plain)
        case .words where field == .callIn: return ["yes", "no"].contains(plain)
        case .words where field == .reference: return DecisionReaderTitle.isReference(value)
        default: return false
        }
    }

    private static let longest = 120
    private static let mostParts = 16
    private static let mostInName = 7
}

/// Words that say where a decision stands when they stand alone.
enum DecisionReaderStatus {
    /// True for `Withdrawn`, `Recommendations approved`, `Superseded by 26/00012` and the like.
    static func isStatus(_ words: some StringProtocol) -> Bool {
        guard words.utf8.count <= 80 else { return false }
        let plain = DecisionReaderLines.plain(DecisionReaderLines.tidy(words))
        return whole.contains(plain) || beginnings.contains { plain.hasPrefix($0) }
    }

    private static let whole: Set<String> = [
        "withdrawn", "deferred", "called in", "recommendations approved", "recommendation approved",
        "approved",
        "recommendations approved as amended", "recommendations amended", "recommendations rejected",
        "rejected",
        "implemented", "for determination", "superseded", "abandoned", "referred back", "refused",
        "not approved",
        "recommendations noted", "decision called in", "decision implemented", "subject to call-in",
        "cancelled",
        "approved as amended", "recommendations approved (subject to call-in)", "decision withdrawn",
        "deleted",
        "decision deferred", "issue withdrawn", "recommendations approved subject to call-in", "lapsed",
    ]
    private static let beginnings = ["superseded by ", "replaced by ", "deferred to ", "deferred until "]
}
