import Coproduction
import EasyRead

/// One field of a public record, as the council printed it.
package struct OfficialField: Hashable, Sendable {
    package let label: String
    package let paragraphs: [OfficialParagraph]
    package let breaksOff: Bool

    /// How many characters it has.
    var length: Int {
        paragraphs.reduce(0) { $0 + $1.firstLine.count + $1.moreLines.reduce(0) { $0 + $1.count } }
    }
}

/// A paragraph of a printed text, line by line, since a line may be a point of a list.
package struct OfficialParagraph: Hashable, Sendable {
    package let firstLine: String
    package let moreLines: [String]

    /// Paragraphs are parted by empty lines.
    static func all(in text: String) -> [OfficialParagraph] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.split { $0.allSatisfy(\.isWhitespace) }.compactMap { part in
            part.first.map {
                OfficialParagraph(firstLine: String($0), moreLines: part.dropFirst().map(String.init))
            }
        }
    }
}

extension OfficialField {
    /// Every field that the record has, in the order of the council's own page.
    static func all(of record: DecisionRecord, words: Words) -> [OfficialField] {
        order.compactMap { field in
            guard let text = record.text(of: field) else { return nil }
            return OfficialField(
                label: words("follow.field." + field.rawValue.replacing("_", with: "-")),
                paragraphs: OfficialParagraph.all(in: text),
                breaksOff: record.brokenOff.contains(field))
        }
    }

    /// What the decision is comes first, as on the council's page; then the rest in the order of the record.
    private static var order: [DecisionRecord.Field] {
        let first: [DecisionRecord.Field] = [
            .title, .reference, .withdrawal, .proposedDecision, .resolution, .description, .reasons,
        ]
        return first + DecisionRecord.Field.allCases.filter { !first.contains($0) }
    }
}
