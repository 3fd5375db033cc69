/// Reads the text of a council page as the record of one decision.
///
/// Pure and in linear time. Whatever is not understood stays in the record as it stands.
package enum DecisionReader {
    /// No page of a decision is longer, in bytes.
    package static let longest = 2_000_000

    /// Reads the bytes of a file; throws what the file looks like when it is no decision.
    package static func read(_ bytes: some Collection<UInt8>) throws(NotADecision) -> DecisionRecord {
        if let refused = DecisionReaderLooks.refusal(of: bytes) { throw refused }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
        return try record(of: text)
    }

    /// Reads text that somebody has pasted; throws what the text looks like when it is no decision.
    package static func read(_ text: String) throws(NotADecision) -> DecisionRecord {
        if let refused = DecisionReaderLooks.refusal(of: text.utf8) { throw refused }
        return try record(of: text)
    }

    private static func record(of text: String) throws(NotADecision) -> DecisionRecord {
        let raw = DecisionReaderLines.split(text)
        if let refused = DecisionReaderLooks.refusal(ofMarkup: raw) { throw refused }
        let lines = raw.map(DecisionReaderContacts.leftOut)
        let walk = DecisionReaderWalk(lines, family: .issueDetails)
        guard let title = DecisionReaderValues.title(in: walk) else {
            throw DecisionReaderLooks.refusal(of: raw, hasLabels: walk.isTold)
        }
        guard !walk.passages.isEmpty else { throw .titleWithoutLabels }
        return DecisionReaderValues.record(of: walk, title: title, lines: lines)
    }
}
