import Coproduction
import EasyRead

/// One field of a public record, as the council printed it.
package struct OfficialField: Hashable, Sendable {
    package let label: String
    package let paragraphs: [OfficialParagraph]
    package let breaksOff: Bool
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
            guard let text = printed(field, of: record) else { return nil }
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

    private static func printed(_ field: DecisionRecord.Field, of record: DecisionRecord) -> String? {
        switch field {
        case .reference: record.reference
        case .title: record.title
        case .decisionType: record.decisionType.map { $0 == .key ? "Key" : "Non-key" }
        case .divisions: record.divisions.isEmpty ? nil : record.divisions.joined(separator: "\n")
        case .firstPublished, .decidedOn, .effectiveFrom, .publishedOn: day(field, of: record)?.shortInWords
        case .due: record.due.flatMap(printed)
        case .reasonKey, .status, .decisionMaker, .leadMember, .leadDirector, .leadOfficer, .department,
            .contact,
            .callIn:
            short(field, of: record)
        default: prose(field, of: record)
        }
    }

    private static func day(_ field: DecisionRecord.Field, of record: DecisionRecord) -> Day? {
        switch field {
        case .firstPublished: record.firstPublished
        case .decidedOn: record.decidedOn
        case .effectiveFrom: record.effectiveFrom
        case .publishedOn: record.publishedOn
        default: nil
        }
    }

    private static func short(_ field: DecisionRecord.Field, of record: DecisionRecord) -> String? {
        switch field {
        case .reasonKey: record.reasonKey
        case .status: record.status
        case .decisionMaker: record.decisionMaker
        case .leadMember: record.leadMember
        case .leadDirector: record.leadDirector
        case .leadOfficer: record.leadOfficer
        case .department: record.department
        case .contact: record.contact
        case .callIn: record.callIn
        default: nil
        }
    }

    private static func prose(_ field: DecisionRecord.Field, of record: DecisionRecord) -> String? {
        switch field {
        case .reasons: record.reasons
        case .financial: record.implications.financial
        case .legal: record.implications.legal
        case .equalities: record.implications.equalities
        case .proposedDecision: record.proposedDecision
        case .resolution: record.resolution
        case .description: record.description
        case .alternatives: record.alternatives
        case .urgencyReason: record.urgencyReason
        case .withdrawal: record.withdrawal
        default: nil
        }
    }

    private static func printed(_ due: DecisionRecord.Due) -> String? {
        guard let from = due.from else { return due.by }
        let when =
            switch due.kind {
            case .notBefore: "Not before " + from.shortInWords
            case .between: "Between " + from.shortInWords + (due.to.map { " and " + $0.shortInWords } ?? "")
            case .on: from.shortInWords
            }
        return due.by.map { when + " by " + $0 } ?? when
    }
}
