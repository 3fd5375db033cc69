package import Coproduction
import Crypto
import Foundation
import GRDB

extension Store {
    /// Keeps a complaint or a request; gives the code by which the person follows it.
    ///
    /// `id` came with the form: sent twice it is one case. `urgent` says that the words may mean danger: the safety
    /// lead gets an alert with them.
    package func openCase(
        _ id: ID<PrivacyCase>, _ kind: PrivacyCase.Kind, words: PlainText, urgent: Bool
    ) async throws(StoreProblem) -> ReceiptCode {
        guard !words.isTooLong, let code = keys.code(ofCase: id) else { throw .wordsMissing }
        let stored = keys.stored(code)
        let (scribe, outside) = (scribe(.command("complain")), outside)
        try await write { db in
            guard try !db.has("SELECT 1 FROM privacy_case WHERE id = ?", [id.rawValue]) else { return }
            try db.run(
                "INSERT INTO privacy_case (id, kind, code, opened_at) VALUES (?, ?, ?, ?)",
                [id.rawValue, kind.rawValue, stored.data, scribe.at.milliseconds])
            try db.run(
                "INSERT INTO privacy_case_words (privacy_case, words) VALUES (?, ?)",
                [db.lastInsertedRowID, words.words])
            if urgent { _ = try db.insertAlert(.words, page: "/complain/" + id.rawValue, outside: outside) }
            try db.note(.caseOpened, id, kind.rawValue, scribe)
        }
        return code
    }

    /// The case that a code follows; nil when there is none.
    package func privacyCase(code: ReceiptCode) async throws(StoreProblem) -> PrivacyCase? {
        let stored = keys.stored(code)
        return try await read { try $0.cases("WHERE code = ?", [stored.data]).first }
    }

    /// Every open case, the oldest first, then the newest of those that are answered.
    package func privacyCases() async throws(StoreProblem) -> [PrivacyCase] {
        try await read { db in
            let closed = """
                EXISTS (SELECT 1 FROM privacy_case_step AS step
                    WHERE step.privacy_case = privacy_case.row AND step.kind = 'closed')
                """
            return try db.cases("WHERE NOT \(closed) ORDER BY privacy_case.row")
                + db.cases("WHERE \(closed) ORDER BY privacy_case.row DESC LIMIT 50")
        }
    }

    /// Opens a case for somebody of the team: that they look is kept.
    package func openPrivacyCase(
        _ id: ID<PrivacyCase>, by person: ID<Person>
    ) async throws(StoreProblem) -> PrivacyCase? {
        let scribe = scribe(.person(person))
        return try await write { db in
            guard let found = try db.cases("WHERE id = ?", [id.rawValue]).first else { return nil }
            try db.note(.caseRead, id, nil, scribe)
            return found
        }
    }

    /// Writes down what was done about a case, and what the person is told; sent twice it is done once.
    ///
    /// `seen` is how many steps somebody saw. False when there are more by now, or the case is answered.
    package func step(
        _ what: PrivacyCase.What, words: PlainText, on id: ID<PrivacyCase>, seen: Int, by person: ID<Person>
    ) async throws(StoreProblem) -> Bool {
        let scribe = scribe(.person(person))
        return try await write { db in
            guard let found = try db.cases("WHERE id = ?", [id.rawValue]).first else {
                throw StoreProblem.notFound
            }
            if let last = found.steps.last, last.what == what, last.by == person, last.words == words.words {
                return true
            }
            guard found.steps.count == seen, found.closedAt == nil else { return false }
            try db.run(
                """
                INSERT INTO privacy_case_step (privacy_case, kind, by_person, at)
                SELECT row, ?, ?, ? FROM privacy_case WHERE id = ?
                """, [what.rawValue, person.rawValue, scribe.at.milliseconds, id.rawValue])
            try db.run(
                "INSERT INTO privacy_step_words (step, words) VALUES (?, ?)",
                [db.lastInsertedRowID, words.words])
            try db.note(.caseStepped, id, what.rawValue, scribe)
            return true
        }
    }
}

extension Keys {
    /// The code by which somebody follows a case, worked out from its identity; it is never stored.
    func code(ofCase id: ID<PrivacyCase>) -> ReceiptCode? {
        let mac = HMAC<SHA256>.authenticationCode(for: Data("make-case:\(id.rawValue)".utf8), using: code)
        return ReceiptCode(bytes: Array(mac))
    }
}

extension Database {
    fileprivate func cases(_ condition: String, _ arguments: StatementArguments = []) throws -> [PrivacyCase]
    {
        let sql = """
            SELECT privacy_case.row, id, kind, opened_at, words FROM privacy_case
            LEFT JOIN privacy_case_words ON privacy_case_words.privacy_case = privacy_case.row
            """
        let found = try all(sql + " " + condition, arguments) {
            (
                try $0.integer(0), try $0.kind(1, as: ID<PrivacyCase>.self),
                try $0.kind(2, as: PrivacyCase.Kind.self), try $0.moment(3), try $0.textOrNil(4)
            )
        }
        return try found.map { row, id, kind, at, words in
            let steps = try all(
                """
                SELECT kind, words, by_person, at FROM privacy_case_step
                LEFT JOIN privacy_step_words ON step = row WHERE privacy_case = ? ORDER BY row
                """, [row]
            ) {
                PrivacyCase.Step(
                    try $0.kind(0), words: try $0.textOrNil(1), by: try $0.kind(2), at: try $0.moment(3))
            }
            return PrivacyCase(id: id, kind: kind, openedAt: at, words: words, steps: steps)
        }
    }

    /// Deletes what people told us in cases that were answered on a day or before, with what they were told.
    func forgetCaseWords(answeredBy day: Day) throws -> Int {
        let over = """
            SELECT privacy_case FROM privacy_case_step WHERE kind = 'closed' AND at < ?
            """
        let end = day.adding(days: 1).startInUTC.milliseconds
        try run(
            """
            DELETE FROM privacy_step_words WHERE step IN (
                SELECT row FROM privacy_case_step WHERE privacy_case IN (\(over)))
            """, [end])
        return try run("DELETE FROM privacy_case_words WHERE privacy_case IN (\(over))", [end])
    }
}
