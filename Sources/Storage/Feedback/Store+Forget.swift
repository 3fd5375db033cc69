package import Coproduction
import Foundation
import GRDB
import Synchronization

/// What was forgotten.
package enum Forgotten: Hashable, Sendable {
    /// Answers that were sent.
    case sent(ID<Survey>)
    /// Answers that were not sent yet.
    case draft(ID<Survey>)
    /// One written answer of those that were sent.
    case piece(ID<Survey>)
    /// There was nothing with this code or name.
    case nothing
}

/// Why somebody of the team deletes what a person said.
package enum ForgetReason: String, Hashable, Sendable, CaseIterable {
    /// The person asked.
    case asked
    /// The words are about somebody else, who asked.
    case somebodyElse = "somebody-else"
    /// It was sent by mistake.
    case mistake
    /// The law says so.
    case law
}

extension Store {
    /// Whether there is anything that was said with a code.
    package func isHeld(code: ReceiptCode) async throws(StoreProblem) -> Bool {
        let stored = keys.stored(code)
        return try await read { try $0.holds(stored.data) }
    }

    /// Takes back everything that was said with a code: answers, feedback, counts, themes, alerts' words.
    ///
    /// When this returns the words stand in no table and in no log, and half a minute later in no corner of a file. A
    /// database of yesterday that is put back forgets them when it is opened. `because` is given when somebody of the
    /// team does it.
    package func forget(
        code: ReceiptCode, because why: ForgetReason? = nil, by actor: Actor
    ) async throws(StoreProblem) -> Forgotten {
        let stored = keys.stored(code)
        guard try await read({ db in try db.holds(stored.data) }) else { return .nothing }
        // Written down first: a loss of power between the two forgets at the next start.
        try forgotten.add(ForgottenList.Entry(.code, stored.data))
        let scribe = scribe(actor)
        let found = try await write(erases: true) { db in
            let found = try db.forget(stored.data, at: scribe.at)
            if let response = found.response {
                try db.note(
                    why == nil ? .responseTakenBack : .responseForgotten, response, why?.rawValue, scribe)
            }
            return found
        }
        drafts.withLock { $0.forgetAll() }
        if let survey = found.sent { return .sent(survey) }
        return found.draft.map { .draft($0) } ?? .nothing
    }
}

/// What a code opened before it was forgotten.
struct ForgottenRows: Sendable {
    var response: ID<Response>?
    var sent: ID<Survey>?
    var draft: ID<Survey>?
}

extension Database {
    fileprivate func holds(_ code: Data) throws -> Bool {
        try has(
            "SELECT 1 FROM response WHERE code = ?1 UNION ALL SELECT 1 FROM draft WHERE code = ?1", [code])
    }

    /// Forgets again what an older database still holds, and leaves nothing of it in the log of changes.
    func forgetAgain(_ entries: Set<ForgottenList.Entry>, keys: Keys, at now: Moment) throws {
        let codes = try entries.filter { $0.kind == .code }.map(\.mark).filter { try holds($0) }
        let pieces = try pieces(in: entries, keys: keys)
        let responses = try responses(in: entries, keys: keys)
        guard !codes.isEmpty || !pieces.isEmpty || !responses.isEmpty else { return }
        try inTransaction(.immediate) {
            for code in codes { _ = try forget(code, at: now) }
            for piece in pieces { _ = try forget(piece: piece, at: now) }
            for response in responses { try forget(response: response, at: now) }
            try oweRewriting()
            return .commit
        }
        try checkpoint(.truncate)
    }

    /// Deletes whatever belongs to a code.
    fileprivate func forget(_ code: Data, at now: Moment) throws -> ForgottenRows {
        var found = ForgottenRows()
        found.draft = try first(
            """
            SELECT survey FROM survey_version JOIN draft ON draft.version = survey_version.row WHERE draft.code = ?
            """, [code]
        ) { try $0.kind(0) }
        let sent = try first(
            """
            SELECT response.row, response.id, survey FROM response
            JOIN survey_version ON survey_version.row = response.version WHERE response.code = ?
            """, [code]
        ) { (try $0.integer(0), try $0.kind(1, as: ID<Response>.self), try $0.kind(2, as: ID<Survey>.self)) }
        try run("DELETE FROM draft WHERE code = ?", [code])
        guard let (row, id, survey) = sent else { return found }
        (found.response, found.sent) = (id, survey)
        try forget(response: row, at: now)
        return found
    }

    /// Deletes a response with its answers and feedback, and takes it out of every count and every alert.
    func forget(response: Int64, at now: Moment) throws {
        try uncount(response: response)
        try run(
            """
            UPDATE check_count SET count = count - 1 WHERE voice = 'response' AND (promise, happened) IN (
                SELECT promise, happened FROM check_answer WHERE row IN (
                    SELECT MAX(row) FROM check_answer WHERE response = ? GROUP BY promise))
            """, [response])
        let alerts = try all("SELECT DISTINCT alert FROM alert_piece WHERE response = ?", [response]) {
            try $0.integer(0)
        }
        for alert in alerts { try empty(alert: alert, isTakenBack: true, at: now) }
        try run("DELETE FROM response WHERE row = ?", [response])
    }

    /// Deletes what was written about an alert whose words go.
    ///
    /// What was done, when, by whom, and under which reference the council was told stays: without it nobody could
    /// show that a worry was acted on (Care Act 2014, section 42; SAFETY.md 2.5).
    func empty(alert: Int64, isTakenBack: Bool, at now: Moment) throws {
        if isTakenBack { try write(Alert.Step(.takenBack, by: nil, at: now), to: alert) }
        try run("DELETE FROM alert_words WHERE step IN (SELECT row FROM alert_step WHERE alert = ?)", [alert])
    }
}
