/// Reads what councils publish as records of decisions: copied text, saved pages, rows of tables.
///
/// Pure and in linear time. Whatever is not understood stays in the record as it stands.
package enum DecisionReader {
    /// No source is longer, in bytes.
    package static let longest = 2_000_000

    /// No source has more lines.
    package static let mostLines = 20_000

    /// No source holds more decisions.
    package static let mostDecisions = 2_000

    /// Reads every decision in the bytes of a file, in the order found; throws what the file looks like else.
    package static func readAll(_ bytes: some Collection<UInt8>) throws(NotADecision) -> [DecisionRecord] {
        if let refused = DecisionReaderLooks.refusal(of: bytes) { throw refused }
        return try records(of: DecisionReaderText.decoded(Array(bytes)))
    }

    /// Reads every decision in text that somebody has pasted; throws what the text looks like else.
    package static func readAll(_ text: String) throws(NotADecision) -> [DecisionRecord] {
        if let refused = DecisionReaderLooks.refusal(of: text.utf8) { throw refused }
        if text.utf8.contains(0) { throw .binary }
        return try records(of: text)
    }

    /// Reads rows of a table, the first of them the names of its columns; throws when they name no decision.
    package static func read(rows: [[String]]) throws(NotADecision) -> [DecisionRecord] {
        let filled = rows.filter { row in row.contains { !DecisionReaderLines.isBlank($0) } }
        guard let heading = filled.first else { throw .empty }
        guard filled.count <= mostDecisions + 1 else { throw .tooManyDecisions }
        guard let table = DecisionReaderTable.of(heading: heading, family: nil) else {
            throw DecisionReaderLooks.refusal(ofColumns: heading)
        }
        let safe = filled.dropFirst().map { row in row.map(DecisionReaderTable.cell) }
        let records = safe.compactMap { record(of: table.row($0), family: .unnamed, isNamed: false) }
        guard !records.isEmpty else { throw .tableWithoutRows }
        return records
    }

    /// Reads the first decision in the bytes of a file; throws what the file looks like when it has none.
    package static func read(_ bytes: some Collection<UInt8>) throws(NotADecision) -> DecisionRecord {
        try first(of: readAll(bytes))
    }

    /// Reads the first decision in text that somebody has pasted; throws what the text looks like else.
    package static func read(_ text: String) throws(NotADecision) -> DecisionRecord {
        try first(of: readAll(text))
    }

    private static func first(of records: [DecisionRecord]) throws(NotADecision) -> DecisionRecord {
        guard let first = records.first else { throw .otherText }
        return first
    }

    // MARK: One source

    private static func records(of text: String) throws(NotADecision) -> [DecisionRecord] {
        if DecisionReaderHTML.isPage(text) {
            let source = DecisionReaderSource(page: text)
            if let refused = DecisionReaderLooks.refusal(ofPage: source, text) { throw refused }
            return try records(of: source)
        }
        let source = DecisionReaderSource(text: text)
        if let refused = DecisionReaderLooks.refusal(ofMarkup: source.lines) { throw refused }
        return try records(of: source)
    }

    private static func records(of source: DecisionReaderSource) throws(NotADecision) -> [DecisionRecord] {
        guard source.lines.count <= mostLines else { throw .tooManyLines }
        let named = family(of: source)
        var found: [DecisionRecord] = []
        if named?.isOneToAPage != true, let rows = DecisionReaderRows(source, family: named) {
            guard rows.rows.count <= mostDecisions else { throw .tooManyDecisions }
            found = tabled(rows, family: named)
        }
        let pieces = DecisionReaderPieces(source.withoutCellBreaks, family: named)
        if found.isEmpty {
            guard pieces.blocks.count <= mostDecisions else {
                throw DecisionReaderSigns.kind(of: source.lines, isWebPage: false) ?? .tooManyDecisions
            }
            found = pieces.records()
        }
        if found.isEmpty || (named == nil && DecisionReaderLooks.isMeeting(source.lines)) {
            throw DecisionReaderLooks.refusal(of: source, pieces)
        }
        for place in found.indices { found[place].address = source.address }
        return found
    }

    /// The family whose name stands on the page.
    private static func family(of source: DecisionReaderSource) -> DecisionReaderFamily? {
        let lines = DecisionReaderLine.all(
            of: source, family: .unnamed, upTo: DecisionReaderBlocks.frontLines)
        return DecisionReaderFamily.all.first {
            DecisionReaderBlocks.pageName(in: lines[...], family: $0) != nil
        }
    }

    private static func tabled(_ rows: DecisionReaderRows, family: DecisionReaderFamily?) -> [DecisionRecord]
    {
        let isNamed = family != nil
        var records = rows.rows.compactMap { record(of: $0, family: family ?? .unnamed, isNamed: isNamed) }
        guard !records.isEmpty else { return [] }
        var before = DecisionReaderPieces.shown(rows.around.before)
        if let name = before.firstIndex(where: {
            family?.isPageName(DecisionReaderVocabulary.name($0)) == true
        }) {
            let pageName = before.remove(at: name)
            for place in records.indices { records[place].pageName = pageName }
        }
        records[0].notUnderstood = before + records[0].notUnderstood
        records[records.count - 1].notUnderstood += DecisionReaderPieces.shown(rows.around.after)
        return records
    }

    private static func record(
        of row: DecisionReaderTable.Row, family: DecisionReaderFamily, isNamed: Bool
    ) -> DecisionRecord? {
        let hasNumber = row.lines.contains { $0.name?.field == .reference }
        let walk = DecisionReaderWalk(row.lines[...], family: family, isSurelyOne: isNamed || hasNumber)
        guard let title = DecisionReaderHeadline.find(in: walk, family: family), walk.passages.count >= 2
        else {
            return nil
        }
        var record = DecisionReaderValues.record(of: walk, title: title, lines: row.text, last: nil)
        record.notUnderstood += DecisionReaderPieces.shown(row.strays)
        return record
    }
}
