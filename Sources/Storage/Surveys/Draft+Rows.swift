import Coproduction
import GRDB

extension Database {
    /// The draft that a device opens, with its answers; nil when there is none or it is over.
    func draft(device: TokenHash, at now: Moment) throws -> HeldDraft? {
        let sql = draftColumns + " JOIN device ON device.draft = draft.row WHERE device.token = ?"
        return try draft(sql, [device.data], at: now)
    }

    /// The draft with a hashed code; nil when there is none or it is over.
    func draft(code: ReceiptCode.Stored, at now: Moment) throws -> HeldDraft? {
        try draft(draftColumns + " WHERE draft.code = ?", [code.data], at: now)
    }

    private var draftColumns: String {
        """
        SELECT draft.row, draft.id, survey_version.survey, survey_version.version, draft.helped_how,
            draft.helped_who, draft.helped_own, draft.begun_at, draft.sent_at
        FROM draft JOIN survey_version ON survey_version.row = draft.version
        """
    }

    private func draft(_ sql: String, _ arguments: StatementArguments, at now: Moment) throws -> HeldDraft? {
        let found = try first(sql, arguments) { row in
            HeldDraft(
                row: try row.integer(0),
                draft: Draft(
                    id: try row.kind(1), survey: try row.kind(2), version: try row.count(3), answers: [:],
                    helped: try Helped(row, from: 4), begun: try row.moment(7),
                    sentAt: try row.integerOrNil(8).map { Moment(milliseconds: $0) }))
        }
        guard var held = found, !held.draft.isOver(at: now) else { return nil }
        held.draft.answers = try draftAnswers(held.row)
        return held
    }

    private func draftAnswers(_ draft: Int64) throws -> [Int: Answer] {
        let pairs = try all(
            "SELECT question, kind, choices, words, may_show FROM draft_answer WHERE draft = ?", [draft]
        ) { (try $0.count(0), try StoredAnswer.answer($0, from: 1)) }
        return Dictionary(pairs, uniquingKeysWith: { _, new in new })
    }
}

extension Draft {
    /// True when the draft, or the thank-you of a sent one, can no longer be opened.
    func isOver(at now: Moment) -> Bool {
        if let sentAt { return now.seconds(since: sentAt) >= Self.thanksInSeconds }
        return now.seconds(since: begun) >= Self.lifetimeInSeconds
    }
}
