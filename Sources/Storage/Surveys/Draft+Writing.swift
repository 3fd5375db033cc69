import Coproduction
import GRDB

extension Database {
    /// Writes a new draft and links the device to it.
    func begin(_ survey: Survey, token: Token, keys: Keys, outside: Outside, at now: Moment) throws
        -> HeldDraft
    {
        guard let version = try versionRow(of: survey) else { throw StoreProblem.notFound }
        let (id, code) = try freshCode(keys: keys, outside: outside)
        try run(
            "INSERT INTO draft (id, version, code, begun_at) VALUES (?, ?, ?, ?)",
            [id.rawValue, version, code.data, now.milliseconds])
        let row = lastInsertedRowID
        try run(
            """
            INSERT INTO device (token, draft) VALUES (?, ?)
            ON CONFLICT (token) DO UPDATE SET draft = excluded.draft
            """, [token.hash.data, row])
        let draft = Draft(
            id: id, survey: survey.slug, version: survey.version, answers: [:], helped: Helped(), begun: now,
            sentAt: nil)
        return HeldDraft(row: row, draft: draft)
    }

    /// An identity whose code nobody else has.
    ///
    /// With 26⁸ codes the second turn is almost never needed.
    private func freshCode(keys: Keys, outside: Outside) throws -> (ID<Draft>, ReceiptCode.Stored) {
        for _ in 0..<20 {
            let id = outside.newID(Draft.self)
            guard let code = keys.code(of: id) else { continue }
            let stored = keys.stored(code)
            let sql = "SELECT 1 FROM draft WHERE code = ?1 UNION ALL SELECT 1 FROM response WHERE code = ?1"
            if try !has(sql, [stored.data]) { return (id, stored) }
        }
        throw StoreProblem.busy
    }

    /// Writes one answer, only while the device opens this draft, the draft is open and the survey has the question.
    func save(
        _ answer: StoredAnswer, to question: Int, device: TokenHash, draft: Int64, at now: Moment
    ) throws {
        let written = try run(
            """
            INSERT INTO draft_answer (draft, question, kind, choices, words, may_show)
            SELECT draft.row, question.number, ?, ?, ?, ? FROM device
            JOIN draft ON draft.row = device.draft
            JOIN question ON question.version = draft.version AND question.number = ?
            WHERE device.token = ? AND draft.row = ? AND draft.sent_at IS NULL AND draft.begun_at > ?
            ON CONFLICT (draft, question) DO UPDATE SET kind = excluded.kind, choices = excluded.choices,
                words = excluded.words, may_show = excluded.may_show
            """,
            [
                answer.kind, answer.choices, answer.words, answer.mayShow, question, device.data, draft,
                Draft.oldestBeginning(at: now),
            ])
        if written == 0 { throw try whyClosed(device: device) }
    }

    /// Writes who helped, under the same conditions.
    func save(_ helped: Helped, device: TokenHash, draft: Int64, at now: Moment) throws {
        let written = try run(
            """
            UPDATE draft SET helped_how = ?, helped_who = ?, helped_own = ?
            WHERE row = ? AND sent_at IS NULL AND begun_at > ?
                AND EXISTS (SELECT 1 FROM device WHERE device.token = ? AND device.draft = draft.row)
            """,
            [
                helped.how?.rawValue, helped.who?.rawValue, helped.saidOwn?.rawValue, draft,
                Draft.oldestBeginning(at: now), device.data,
            ])
        if written == 0 { throw try whyClosed(device: device) }
    }

    private func whyClosed(device: TokenHash) throws -> StoreProblem {
        let sql = """
            SELECT draft.sent_at IS NOT NULL FROM device JOIN draft ON draft.row = device.draft WHERE device.token = ?
            """
        return try first(sql, [device.data]) { try $0.flag(0) } == true ? .alreadySent : .notFound
    }

    /// Deletes drafts and thank-yous that nobody can open any more, with sessions and links that are over;
    /// returns the drafts that are gone.
    @discardableResult
    func forgetWhatIsOver(at now: Moment) throws -> Int {
        let thanks = now.adding(seconds: -Draft.thanksInSeconds).milliseconds
        let sql = "DELETE FROM draft WHERE (sent_at IS NULL AND begun_at <= ?) OR sent_at <= ?"
        let drafts = try run(sql, [Draft.oldestBeginning(at: now), thanks])
        try forgetOldSessions(at: now)
        try forgetOldTyped(at: now)
        try forgetContacts(after: now.dayInLondon)
        try forgetOldMail(at: now)
        return drafts
    }
}

extension Draft {
    /// In milliseconds: a draft that was begun then or before is over.
    static func oldestBeginning(at now: Moment) -> Int64 {
        now.adding(seconds: -lifetimeInSeconds).milliseconds
    }
}
