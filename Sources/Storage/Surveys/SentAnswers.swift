import Coproduction
import Foundation
import GRDB

/// Answers on their way into a response.
struct SentAnswers {
    let answers: [Int: Answer]
    let survey: Survey
    let version: Int64
    let channel: Channel
    let helped: Helped
    let code: Data?
    let sentOn: Day
    let madeUp: Bool
}

extension Database {
    /// Writes a response with its answers, its feedback, its counts, and what themes gather of it.
    ///
    /// Whatever can be done for all answers at once is one statement: a response costs the same dozen of statements
    /// however many questions it has.
    func keep(_ sent: SentAnswers, outside: Outside, urgent: (String) -> Bool) throws -> ID<Response> {
        let id = outside.newID(Response.self)
        let response = try insert(sent, id: id)
        let answers = sent.answers.sorted { $0.key < $1.key }
        try insert(answers, response: response)
        let pieces = sent.pieces(answers, urgent: urgent)
        try insertFeedback(pieces, of: sent, response: response, outside: outside)
        // Opened before anything counts: what may be about danger is held back from the first moment on.
        if pieces.contains(where: \.urgent) { try openAlert(about: response, of: sent, outside: outside) }
        try count(response: response)
        try gather(response: response)
        return id
    }

    private func insert(_ sent: SentAnswers, id: ID<Response>) throws -> Int64 {
        try run(
            """
            INSERT INTO response (id, version, channel, code, helped_how, helped_who, helped_own, sent_on, made_up)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                id.rawValue, sent.version, sent.channel.rawValue, sent.code, sent.helped.how?.rawValue,
                sent.helped.who?.rawValue, sent.helped.saidOwn?.rawValue, sent.sentOn.daysSince1970,
                sent.madeUp,
            ])
        return lastInsertedRowID
    }

    private func insert(_ answers: [(key: Int, value: Answer)], response: Int64) throws {
        for some in answers.inParts {
            var values: [(any DatabaseValueConvertible)?] = []
            for (question, answer) in some {
                let stored = StoredAnswer(answer)
                values += [response, question, stored.kind, stored.choices, stored.words, stored.mayShow]
            }
            let rows = Self.rows("(?, ?, ?, ?, ?, ?)", some.count)
            let sql = "INSERT INTO answer (response, question, kind, choices, words, may_show) VALUES " + rows
            try run(sql, StatementArguments(values))
        }
    }

    /// Writes the pieces of feedback: one for each choice, one for each written answer.
    private func insertFeedback(
        _ pieces: [SentAnswers.Piece], of sent: SentAnswers, response: Int64, outside: Outside
    ) throws {
        for some in pieces.inParts {
            var values: [(any DatabaseValueConvertible)?] = []
            for piece in some {
                let mark = FeedbackName.freshMark(outside)
                values += [
                    mark, response, sent.version, piece.question, piece.choice?.rawValue, piece.urgent,
                ]
            }
            let rows = Self.rows("(?, ?, ?, ?, ?, ?)", some.count)
            let sql =
                "INSERT INTO feedback (mark, response, version, question, choice, urgent) VALUES " + rows
            try run(sql, StatementArguments(values))
        }
    }

    private static func rows(_ row: String, _ count: Int) -> String {
        Array(repeating: row, count: count).joined(separator: ", ")
    }

    /// Puts the feedback of a response into the themes that gather its choices.
    private func gather(response: Int64) throws {
        guard try has("SELECT 1 FROM theme_gathering LIMIT 1") else { return }
        try run(
            """
            INSERT OR IGNORE INTO theme_feedback (theme, feedback) SELECT theme, feedback.row
            FROM feedback JOIN survey_version ON survey_version.row = feedback.version
            JOIN question ON question.version = feedback.version AND question.number = feedback.question
            JOIN theme_gathering ON theme_gathering.survey = survey_version.survey
                AND theme_gathering.question = question.key AND theme_gathering.choice = feedback.choice
            WHERE feedback.response = ?
            """, [response])
        try hear(response: response)
    }

    /// Puts one piece of feedback into a theme; its response counts there once, unless it is held back.
    func gather(feedback: Int64, response: Int64, into theme: Int64) throws {
        try run("INSERT OR IGNORE INTO theme_feedback (theme, feedback) VALUES (?, ?)", [theme, feedback])
        try hear(response: response)
    }
}

extension SentAnswers {
    /// One piece of feedback on its way.
    struct Piece {
        let question: Int
        let choice: Choice.Key?
        let urgent: Bool
    }

    /// One piece for each choice and for each written answer; none for "I do not know" and what was missed.
    fileprivate func pieces(_ answers: [(key: Int, value: Answer)], urgent: (String) -> Bool) -> [Piece] {
        answers.flatMap { question, answer -> [Piece] in
            switch answer {
            case .chose(let keys): return keys.map { Piece(question: question, choice: $0, urgent: false) }
            case .wrote(let text, _):
                return [Piece(question: question, choice: nil, urgent: urgent(text.words))]
            case .doNotKnow, .missed: return []
            }
        }
    }
}

extension Array {
    /// Parts of at most 32: a statement is prepared for each size, and there must not be too many of them.
    fileprivate var inParts: [ArraySlice<Element>] {
        stride(from: 0, to: count, by: 32).map { self[$0..<Swift.min($0 + 32, count)] }
    }
}
