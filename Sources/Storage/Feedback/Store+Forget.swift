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
    /// There was nothing with this code.
    case nothing
}

extension Store {
    /// Takes back everything that was said with a code: answers, feedback, counts, themes, alerts' words.
    ///
    /// When this returns the words are gone from every file, and a database of yesterday that is put back forgets them
    /// when it is opened.
    package func forget(code: ReceiptCode, by actor: Actor) async throws(StoreProblem) -> Forgotten {
        let stored = keys.stored(code)
        guard try await read({ db in try db.holds(stored.data) }) else { return .nothing }
        // Written down first: a loss of power between the two forgets at the next start.
        try forgotten.add(stored)
        let scribe = scribe(actor)
        let found = try await write(erases: true) { db in
            let found = try db.forget(stored.data, at: scribe.at)
            if let response = found.response { try db.note(.responseTakenBack, response, nil, scribe) }
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
    func forgetAgain(_ codes: Set<Data>, at now: Moment) throws {
        let found = try codes.filter { try holds($0) }
        guard !found.isEmpty else { return }
        try inTransaction(.immediate) {
            for code in found { _ = try forget(code, at: now) }
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
    private func forget(response: Int64, at now: Moment) throws {
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
        for alert in alerts {
            try write(Alert.Step(.takenBack, by: nil, at: now), to: alert)
            try run(
                "DELETE FROM alert_words WHERE step IN (SELECT row FROM alert_step WHERE alert = ?)", [alert])
        }
        try run("DELETE FROM response WHERE row = ?", [response])
    }
}
