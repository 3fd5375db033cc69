import Coproduction
import GRDB

extension Database {
    /// The slug under which a record is known already; nil when it is new.
    func slug(of record: DecisionRecord, source: String) throws -> ID<DecisionRecord>? {
        if let reference = record.reference { return try slug(ofReference: reference) }
        return try slug(ofSameAddress: record) ?? slug(ofSameSource: source, title: record.title)
    }

    private func slug(ofReference reference: String) throws -> ID<DecisionRecord>? {
        let sql = "SELECT slug FROM decision WHERE reference = ? OR slug = ? LIMIT 1"
        return try first(sql, [reference, Decision.slug(of: reference)?.rawValue]) { try $0.kind(0) }
    }

    /// One address is one decision when the title is the same, or when the address is that of one decision only.
    private func slug(ofSameAddress record: DecisionRecord) throws -> ID<DecisionRecord>? {
        let sql = """
            SELECT decision.slug, json_extract(record, '$.title'), json_extract(record, '$.address')
            FROM decision_copy JOIN decision ON decision.slug = decision_copy.decision
            WHERE decision.reference IS NULL
                AND json_extract(record, '$.address') = json_extract(?, '$.address')
            ORDER BY decision_copy.row DESC
            """
        let known = try all(sql, [try StoredJSON.text(record)]) {
            (
                slug: try $0.kind(0, as: ID<DecisionRecord>.self), title: try $0.text(1),
                address: try $0.text(2)
            )
        }
        if let same = known.first(where: { $0.title == record.title }) { return same.slug }
        guard let only = known.first, Set(known.map(\.slug)).count == 1, Self.isOfOneDecision(only.address)
        else { return nil }
        return only.slug
    }

    /// True for the addresses that councils give one decision (`ieDecisionDetails.aspx?ID=1`, `…?IId=1`; PEERS 2.17).
    static func isOfOneDecision(_ address: String) -> Bool {
        let parts = address.lowercased().split(separator: "?", maxSplits: 1)
        guard let page = parts.first?.split(separator: "/").last, let query = parts.dropFirst().first else {
            return false
        }
        let names = query.split { $0 == "&" || $0 == "#" }.compactMap { $0.split(separator: "=").first }
        return ["iedecisiondetails.aspx", "ieissuedetails.aspx", "mgissuehistoryhome.aspx"].contains(page)
            && names.contains { $0 == "id" || $0 == "iid" }
    }

    private func slug(ofSameSource source: String, title: String) throws -> ID<DecisionRecord>? {
        let sql = """
            SELECT decision.slug, json_extract(record, '$.title') FROM decision
            JOIN decision_copy ON decision_copy.decision = decision.slug
            WHERE decision.reference IS NULL AND decision_copy.source = ? AND decision_copy.row =
                (SELECT MAX(row) FROM decision_copy AS newest WHERE newest.decision = decision.slug)
            ORDER BY decision_copy.row DESC
            """
        let sameSource = try all(sql, [source]) {
            (slug: try $0.kind(0, as: ID<DecisionRecord>.self), title: try $0.text(1))
        }
        return sameSource.first { $0.title == title }?.slug
    }
}
