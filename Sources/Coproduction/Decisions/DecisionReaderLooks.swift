/// Says what a source looks like when it is no decision; every look costs no more than the length of the source.
enum DecisionReaderLooks {
    // MARK: Bytes

    /// What the bytes give away before they are read as text; nil when they may be text.
    static func refusal(of bytes: some Collection<UInt8>) -> NotADecision? {
        if bytes.isEmpty { return .empty }
        if let kind = DecisionReaderBytes.kind(of: bytes) { return kind }
        // What is too long is refused by its length and its beginning alone.
        if bytes.count > DecisionReader.longest {
            return bytes.prefix(shortLine).contains { $0 == 10 || $0 == 13 } ? .tooLong : .oneLongLine
        }
        let lineEnds = bytes.lazy.count { $0 == 10 || $0 == 13 }
        // A saved page may be one line: its own tags part its lines.
        let isMarkup = bytes.prefix(200).first { $0 > 32 && $0 < 0x80 } == UInt8(ascii: "<")
        if bytes.count > shortLine, lineEnds == 0, !isMarkup { return .oneLongLine }
        return lineEnds > 2 * DecisionReader.mostLines ? .tooManyLines : nil
    }

    private static let shortLine = 100_000

    // MARK: Text

    /// What the first lines give away, whatever else the text says; nil when it may be a decision.
    static func refusal(ofMarkup lines: [String]) -> NotADecision? {
        let start = lines.lazy.filter { !DecisionReaderLines.isBlank($0) }.prefix(12).map(shortened)
        guard let first = start.first else { return .onlySpaces }
        if lines.count > DecisionReader.mostLines { return .tooManyLines }
        if first.hasPrefix("{\\rtf") { return .richText }
        if first.hasPrefix("<?xml") || first.hasPrefix("<") { return markup(Array(start)) }
        if first.hasPrefix("-----begin") { return .key }
        if first.hasPrefix("begin:vcalendar") { return .calendar }
        if first.hasPrefix("begin:vcard") { return .contactCard }
        let names = Set(start.map { line in String(line.prefix { $0 != ":" }) })
        if names.contains("mime-version"),
            first.contains("saved by") || names.contains("snapshot-content-location")
        {
            return .savedMail
        }
        return names.contains("subject") && !names.isDisjoint(with: senders) ? .email : nil
    }

    private static let senders: Set<String> = [
        "from", "to", "received", "return-path", "delivered-to", "message-id", "sent",
    ]

    private static func markup(_ start: [String]) -> NotADecision {
        let words = start.joined(separator: " ")
        if words.contains("<svg") { return .drawing }
        if words.contains("<rss") || words.contains("<feed") { return .feed }
        if words.contains("<?php") || words.contains("<%@") { return .code }
        return .xml
    }

    private static func shortened(_ line: String) -> String { DecisionReaderLines.plain(line.prefix(200)) }

    // MARK: Pages

    /// What a web page is by its own heading; nil when it may be a decision.
    static func refusal(ofPage source: DecisionReaderSource, _ text: String) -> NotADecision? {
        guard source.lines.contains(where: { !DecisionReaderLines.isBlank($0) }) else { return .webPage }
        let highest = source.headings.filter { $0.value <= 2 }.keys.sorted().prefix(3)
        let headings = highest.filter(source.lines.indices.contains).map { source.lines[$0] }
        let first = source.lines.first { !DecisionReaderLines.isBlank($0) } ?? ""
        let names = ([source.headTitle ?? "", first] + headings).map(shortened)
        if names.contains(where: { ["sign in", "log in", "login", "mewngofnodi"].contains($0) }) {
            return .loginPage
        }
        return pages.first { kind in names.contains { name in kind.words.contains { name.contains($0) } } }?
            .kind
    }

    private static let pages: [(kind: NotADecision, words: [String])] = [
        (
            .notFoundPage,
            [
                "page not found", "404", "page cannot be found", "page can't be found",
                "page could not be found",
                "page does not exist", "page no longer exists", "heb ei chanfod",
            ]
        ),
        (
            .errorPage,
            [
                "access denied", "403 forbidden", "forbidden", "internal server error", "service unavailable",
                "bad gateway", "something went wrong", "an error has occurred", "an error occurred",
                "server error",
                "down for maintenance", "temporarily unavailable", "runtime error", "gateway timeout",
            ]
        ),
        (
            .robotPage,
            [
                "just a moment", "verify you are human", "are you a robot", "attention required",
                "checking your browser",
                "security check",
            ]
        ),
        (
            .loginPage,
            [
                "sign in to", "log in to", "please sign in", "please log in", "member login", "login page",
                "log in -",
                "sign in -", "log in |", "sign in |", "account login",
            ]
        ),
        (.searchPage, ["search results", "results for", "your search", "canlyniadau chwilio"]),
    ]

    // MARK: When no decision was found

    /// What a source looks like in which no decision was found.
    static func refusal(of source: DecisionReaderSource, _ pieces: DecisionReaderPieces) -> NotADecision {
        if isMeeting(source.lines) { return DecisionReaderSigns.meeting(source.lines) }
        let full = source.lines.filter { !DecisionReaderLines.isBlank($0) }
        if source.isWebPage, let kind = DecisionReaderSigns.page(of: full) { return kind }
        let has = pieces.has()
        if has.labels { return has.title ? .titleWithoutLabels : .labelsWithoutTitle }
        if let kind = DecisionReaderSigns.kind(of: full, isWebPage: source.isWebPage) { return kind }
        if has.title { return .titleWithoutLabels }
        if source.isWebPage { return .webPage }
        return full.count >= 2 && full.allSatisfy(isShort) ? .list : .otherText
    }

    /// What the columns of a table look like that hold no decisions.
    static func refusal(ofColumns heading: [String]) -> NotADecision {
        DecisionReaderSigns.table(heading)
    }

    /// True for an agenda or minutes, which say many labels of decisions.
    static func isMeeting(_ lines: [String]) -> Bool { DecisionReaderSigns.isMeeting(lines) }

    private static func isShort(_ line: String) -> Bool {
        line.split(maxSplits: 6, whereSeparator: \.isWhitespace).count <= 5
    }
}
