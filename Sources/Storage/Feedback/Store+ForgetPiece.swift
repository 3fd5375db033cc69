package import Coproduction
import Crypto
import Foundation
import GRDB

extension Store {
    /// Deletes one written answer with everything that was made of it; the question then counts as missed.
    ///
    /// For words of a paper, of a group, or about somebody else who asked; nobody needs a code for it.
    package func forget(
        piece: ID<Feedback>, because why: ForgetReason, by actor: Actor
    ) async throws(StoreProblem) -> Forgotten {
        guard let name = FeedbackName(piece), try await read({ try $0.survey(of: name) }) != nil else {
            return .nothing
        }
        try forgotten.add(ForgottenList.Entry(.piece, keys.mark(ofPiece: piece)))
        let scribe = scribe(actor)
        return try await write(erases: true) { db in
            guard let survey = try db.survey(of: name) else { return .nothing }
            try db.forget(piece: name, at: scribe.at)
            try db.note(.wordsForgotten, piece, why.rawValue, scribe)
            return .piece(survey)
        }
    }

    /// The survey that a piece of words answers; nil when there is no such piece, so that somebody who is to delete it
    /// can be asked first.
    package func survey(ofPiece piece: ID<Feedback>) async throws(StoreProblem) -> ID<Survey>? {
        guard let name = FeedbackName(piece) else { return nil }
        return try await read { try $0.survey(of: name) }
    }
}

extension Keys {
    /// What stands in the list of what is forgotten for one written answer.
    func mark(ofPiece piece: ID<Feedback>) -> Data { mark("piece:" + piece.rawValue) }

    /// What stands in the list of what is forgotten for a response without a code.
    func mark(ofResponse response: ID<Response>) -> Data { mark("response:" + response.rawValue) }

    private func mark(_ text: String) -> Data {
        Data(HMAC<SHA256>.authenticationCode(for: Data("forget:\(text)".utf8), using: code).prefix(16))
    }
}

extension Database {
    /// The survey that a written answer belongs to; nil when there is none.
    func survey(of name: FeedbackName) throws -> ID<Survey>? {
        try first(
            """
            SELECT survey FROM feedback JOIN survey_version ON survey_version.row = feedback.version
            WHERE feedback.row = ? AND mark = ? AND choice IS NULL
            """, [name.row, name.mark]
        ) { try $0.kind(0) }
    }

    /// Deletes one written answer with its feedback, its copies and what was written about it.
    func forget(piece name: FeedbackName, at now: Moment) throws {
        let sql = "SELECT response, question FROM feedback WHERE row = ? AND mark = ? AND choice IS NULL"
        guard
            let (response, question) = try first(
                sql, [name.row, name.mark],
                {
                    (try $0.integer(0), try $0.count(1))
                })
        else { return }
        let alerts = try all("SELECT alert FROM alert_piece WHERE feedback = ?", [name.row]) {
            try $0.integer(0)
        }
        try recounting([response]) {
            try run("DELETE FROM feedback WHERE row = ?", [name.row])
            try run(
                """
                UPDATE answer SET kind = 'missed', words = NULL, may_show = NULL, shortened_on = NULL
                WHERE response = ? AND question = ?
                """, [response, question])
            for alert in alerts {
                let isLast = try !has("SELECT 1 FROM alert_piece WHERE alert = ?", [alert])
                try empty(alert: alert, isTakenBack: isLast, at: now)
            }
        }
    }

    /// The written answers that a list says are forgotten.
    func pieces(in entries: Set<ForgottenList.Entry>, keys: Keys) throws -> [FeedbackName] {
        let marks = Set(entries.filter { $0.kind == .piece }.map(\.mark))
        guard !marks.isEmpty else { return [] }
        return try all("SELECT row, mark FROM feedback WHERE choice IS NULL") {
            FeedbackName(row: try $0.integer(0), mark: try $0.integer(1))
        }.filter { marks.contains(keys.mark(ofPiece: try $0.id())) }
    }

    /// The responses without a code that a list says are forgotten.
    func responses(in entries: Set<ForgottenList.Entry>, keys: Keys) throws -> [Int64] {
        let marks = Set(entries.filter { $0.kind == .response }.map(\.mark))
        guard !marks.isEmpty else { return [] }
        return try all("SELECT row, id FROM response WHERE code IS NULL") {
            (try $0.integer(0), try $0.kind(1, as: ID<Response>.self))
        }.filter { marks.contains(keys.mark(ofResponse: $0.1)) }.map(\.0)
    }
}
