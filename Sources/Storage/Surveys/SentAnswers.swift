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
    /// Writes a response with its answers, its counts, its feedback, and what themes gather of it.
    func keep(_ sent: SentAnswers, outside: Outside, urgent: (String) -> Bool) throws -> ID<Response> {
        let id = outside.newID(Response.self)
        let response = try insert(sent, id: id)
        try count(sent)
        for (number, answer) in sent.answers.sorted(by: { $0.key < $1.key }) {
            guard let question = sent.survey.question(numbered: number) else { continue }
            try insert(StoredAnswer(answer), response: response, question: number)
            try count(answer, version: sent.version, question: number)
            let place = FeedbackPlace(
                response: response, version: sent.version, number: number, key: question.key,
                survey: sent.survey.slug)
            switch answer {
            case .chose(let keys):
                for key in keys { try insertFeedback(place, choice: key, urgent: false, outside: outside) }
            case .wrote(let text, _):
                try insertFeedback(place, choice: nil, urgent: urgent(text.words), outside: outside)
            case .doNotKnow, .missed: break
            }
        }
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

    private func insert(_ answer: StoredAnswer, response: Int64, question: Int) throws {
        try run(
            "INSERT INTO answer (response, question, kind, choices, words, may_show) VALUES (?, ?, ?, ?, ?, ?)",
            [response, question, answer.kind, answer.choices, answer.words, answer.mayShow])
    }

    private func count(_ sent: SentAnswers) throws {
        try run(
            """
            INSERT INTO response_count (version, channel, count) VALUES (?, ?, 1)
            ON CONFLICT (version, channel) DO UPDATE SET count = count + 1
            """, [sent.version, sent.channel.rawValue])
    }

    /// One count for each chosen choice, and one for a written answer, "I do not know" or a missed question.
    private func count(_ answer: Answer, version: Int64, question: Int) throws {
        let kind = StoredAnswer(answer).kind
        var choices = [""]
        if case .chose(let keys) = answer { choices = keys.map(\.rawValue) }
        for choice in choices {
            try run(
                """
                INSERT INTO answer_count (version, question, kind, choice, count) VALUES (?, ?, ?, ?, 1)
                ON CONFLICT (version, question, kind, choice) DO UPDATE SET count = count + 1
                """, [version, question, kind, choice])
        }
    }
}

/// Where a piece of feedback comes from.
struct FeedbackPlace {
    let response: Int64
    let version: Int64
    let number: Int
    let key: Question.Key
    let survey: ID<Survey>
}

extension Database {
    /// Writes one piece of feedback, and puts it into the themes that gather its choice.
    fileprivate func insertFeedback(
        _ place: FeedbackPlace, choice: Choice.Key?, urgent: Bool, outside: Outside
    ) throws {
        try run(
            """
            INSERT INTO feedback (id, response, version, question, choice, urgent) VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                outside.newID(Feedback.self).rawValue, place.response, place.version, place.number,
                choice?.rawValue, urgent,
            ])
        guard let choice else { return }
        let feedback = lastInsertedRowID
        let sql = "SELECT theme FROM theme_gathering WHERE survey = ? AND question = ? AND choice = ?"
        let themes = try all(sql, [place.survey.rawValue, place.key.rawValue, choice.rawValue]) {
            try $0.integer(0)
        }
        for theme in themes { try gather(feedback: feedback, response: place.response, into: theme) }
    }

    /// Puts one piece of feedback into a theme; its response counts there once.
    func gather(feedback: Int64, response: Int64, into theme: Int64) throws {
        try run("INSERT OR IGNORE INTO theme_feedback (theme, feedback) VALUES (?, ?)", [theme, feedback])
        try run("INSERT OR IGNORE INTO theme_voice (theme, response) VALUES (?, ?)", [theme, response])
    }
}
