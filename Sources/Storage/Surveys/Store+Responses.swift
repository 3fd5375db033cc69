package import Coproduction
import GRDB

extension Store {
    /// One response; nil when there is none.
    package func response(_ id: ID<Response>) async throws(StoreProblem) -> Response? {
        try await read { db in try db.response("response.id = ?", id.rawValue) }
    }

    /// What was answered to a survey, counted; a version alone when one is given.
    package func counts(_ survey: ID<Survey>, version: Int? = nil) async throws(StoreProblem) -> SurveyCounts
    {
        try await read { db in try db.counts(survey, version: version) }
    }
}

/// What was answered to a survey, counted exactly.
///
/// Nobody sees these figures but through the rule of small numbers: a `PeopleCount` cannot be printed.
package struct SurveyCounts: Hashable, Sendable {
    /// Responses by the way they came.
    package internal(set) var responses: [Channel: PeopleCount] = [:]
    /// Answers by question.
    package internal(set) var questions: [Question.Key: QuestionCounts] = [:]

    /// All responses.
    package var total: PeopleCount { responses.values.reduce(0) { $0 + $1 } }
}

/// What was answered to one question, counted exactly.
package struct QuestionCounts: Hashable, Sendable {
    /// How many chose each choice.
    package internal(set) var choices: [Choice.Key: PeopleCount] = [:]
    /// How many wrote something.
    package internal(set) var wrote: PeopleCount = 0
    /// How many said "I do not know".
    package internal(set) var doNotKnow: PeopleCount = 0
    /// How many missed it.
    package internal(set) var missed: PeopleCount = 0
}

extension Database {
    /// One response, found by a condition of ours.
    func response(_ condition: String, _ value: any DatabaseValueConvertible) throws -> Response? {
        let sql = """
            SELECT response.row, response.id, survey_version.survey, survey_version.version, response.channel,
                response.helped_how, response.helped_who, response.helped_own, response.sent_on
            FROM response JOIN survey_version ON survey_version.row = response.version WHERE \(condition)
            """
        guard let response = try first(sql, [value], { try $0.integer(0) }) else { return nil }
        let pairs = try all(
            "SELECT question, kind, choices, words, may_show FROM answer WHERE response = ?", [response]
        ) { (try $0.count(0), try StoredAnswer.answer($0, from: 1)) }
        let answers = Dictionary(pairs, uniquingKeysWith: { _, new in new })
        return try first(sql, [value]) { row in
            Response(
                id: try row.kind(1), survey: try row.kind(2), version: try row.count(3),
                channel: try row.kind(4),
                answers: answers, helped: try Helped(row, from: 5), sentOn: try row.day(8))
        }
    }

    func counts(_ survey: ID<Survey>, version: Int?) throws -> SurveyCounts {
        var counts = SurveyCounts()
        let responses = """
            SELECT channel, SUM(count) FROM response_count JOIN survey_version ON row = response_count.version
            WHERE survey = ?1 AND (?2 IS NULL OR survey_version.version = ?2) GROUP BY channel
            """
        for (channel, count) in try all(
            responses, [survey.rawValue, version],
            {
                (try $0.kind(0, as: Channel.self), try $0.people(1))
            })
        { counts.responses[channel] = count }
        let answers = """
            SELECT question.key, kind, choice, SUM(count) FROM answer_count
            JOIN survey_version ON survey_version.row = answer_count.version
            JOIN question ON question.version = answer_count.version AND question.number = answer_count.question
            WHERE survey = ?1 AND (?2 IS NULL OR survey_version.version = ?2) GROUP BY question.key, kind, choice
            """
        for (question, kind, choice, count) in try all(
            answers, [survey.rawValue, version],
            {
                (try $0.kind(0, as: Question.Key.self), try $0.text(1), try $0.text(2), try $0.people(3))
            })
        { counts.questions[question, default: QuestionCounts()].add(count, kind: kind, choice: choice) }
        return counts
    }
}

extension QuestionCounts {
    fileprivate mutating func add(_ count: PeopleCount, kind: String, choice: String) {
        switch kind {
        case "chose": if let key = Choice.Key(rawValue: choice) { choices[key, default: 0] += count }
        case "wrote": wrote += count
        case "do-not-know": doNotKnow += count
        default: missed += count
        }
    }
}
