/// Says what a source looks like when it is no decision; every look costs no more than the length of the source.
enum DecisionReaderLooks {
    /// What the bytes give away before they are read as text; nil when they may be text.
    static func refusal(of bytes: some Collection<UInt8>) -> NotADecision? {
        if bytes.isEmpty { return .empty }
        if let (_, kind) = beginnings.first(where: { bytes.starts(with: $0.0) }) { return kind }
        if bytes.count > shortLine, !bytes.contains(where: { $0 == 10 || $0 == 13 }) { return .oneLongLine }
        if bytes.count > DecisionReader.longest { return .tooLong }
        return bytes.contains(0) ? .binary : nil
    }

    /// What the first lines give away, whatever else the text says; nil when it may be a decision.
    static func refusal(ofMarkup lines: [String]) -> NotADecision? {
        let start = lines.lazy.filter { !DecisionReaderLines.isBlank($0) }.prefix(12).map(shortened)
        guard let first = start.first else { return .onlySpaces }
        if first.hasPrefix("{\\rtf") { return .richText }
        if first.hasPrefix("<?xml") { return start.contains { $0.contains("<html") } ? .webPage : .xml }
        if first.hasPrefix("<") { return .webPage }
        let names = Set(start.map { line in String(line.prefix { $0 != ":" }) })
        return names.contains("subject") && !names.isDisjoint(with: senders) ? .email : nil
    }

    /// What a text looks like that could not be read as a decision.
    static func refusal(of lines: [String], hasLabels: Bool) -> NotADecision {
        if hasLabels { return .labelsWithoutTitle }
        let full = lines.filter { !DecisionReaderLines.isBlank($0) }
        if isJSON(full) { return .json }
        if isTable(full) { return .table }
        return full.count >= 2 && full.allSatisfy(isShort) ? .list : .otherText
    }

    private static let shortLine = 100_000

    private static let senders: Set<String> = [
        "from", "to", "received", "return-path", "delivered-to", "message-id",
    ]

    /// The first bytes by which kinds of files know each other.
    private static let beginnings: [([UInt8], NotADecision)] = [
        ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture), (Array("GIF8".utf8), .picture),
        (Array("RIFF".utf8), .picture), ([0x49, 0x49, 0x2A, 0x00], .picture),
        ([0x4D, 0x4D, 0x00, 0x2A], .picture),
        (Array("%PDF-".utf8), .pdf), ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
        ([0x1F, 0x8B], .zip), ([0xD0, 0xCF, 0x11, 0xE0], .wordFile), ([0xFF, 0xFE], .utf16),
        ([0xFE, 0xFF], .utf16),
    ]

    private static func isShort(_ line: String) -> Bool {
        line.split(maxSplits: 6, whereSeparator: \.isWhitespace).count <= 5
    }

    private static func shortened(_ line: String) -> String { DecisionReaderLines.plain(line.prefix(200)) }

    private static func isJSON(_ lines: [String]) -> Bool {
        guard let first = lines.first.flatMap({ DecisionReaderLines.trimmed($0).first }),
            let last = lines.last.flatMap({ DecisionReaderLines.trimmed($0).last })
        else { return false }
        return (first == "{" && last == "}") || (first == "[" && last == "]")
    }

    /// The same number of commas, semicolons or tabs on each of the first lines, and no spaces after the commas.
    private static func isTable(_ lines: [String]) -> Bool {
        [",", ";", "\t"].contains { (mark: Character) in
            let counts = lines.prefix(5).map { line in line.count { $0 == mark } }
            guard let first = counts.first, first >= 2 || (first == 1 && counts.count >= 3) else {
                return false
            }
            let isTight = lines.first?.contains(String(mark) + " ") == false
            return isTight && counts.allSatisfy { $0 == first }
        }
    }
}
