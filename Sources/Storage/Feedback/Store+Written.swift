package import Coproduction
import GRDB

/// What a person wrote, with everything that was done with it.
package struct WrittenPiece: Hashable, Sendable {
    /// What was said, how and when.
    package let feedback: Feedback
    /// The whole words.
    package let words: String
    /// Whether the person said that their words may be shown; nil where that was not asked or not answered.
    package let mayShow: Bool?
    /// The version of the survey.
    package let version: Int
    /// How many answered the survey, exact; for the rule of rare mixes, never for a page.
    package let answers: PeopleCount
    /// What was done, the oldest first.
    package let steps: [ReadingStep]
    /// How far reading has come.
    package let state: ReadingState
}

/// What somebody typed about a piece and has not sent.
package struct TypedCopy: Hashable, Sendable {
    /// The copy as far as it is typed.
    package var words: String
    /// What was chosen to do; "" for nothing yet.
    package var decision: String
    /// The reason that was chosen; "" for none yet.
    package var reason: String
    /// When it was typed.
    package var at: Moment

    /// Puts it together.
    package init(
        words: String, decision: String = "", reason: String = "", at: Moment = Moment(milliseconds: 0)
    ) {
        self.words = words
        self.decision = decision
        self.reason = reason
        self.at = at
    }
}

extension Store {
    /// A piece in somebody's own words; nil when there is none.
    package func written(_ piece: ID<Feedback>) async throws(StoreProblem) -> WrittenPiece? {
        guard let name = FeedbackName(piece) else { return nil }
        return try await read { try $0.written(name) }
    }

    /// What this person typed about a piece and has not sent; nobody else sees it.
    package func typed(_ piece: ID<Feedback>, by person: ID<Person>) async throws(StoreProblem) -> TypedCopy?
    {
        guard let name = FeedbackName(piece) else { return nil }
        return try await read { db in
            let sql =
                "SELECT words, decision, reason, typed_at FROM typed_copy WHERE person = ? AND feedback = ?"
            return try db.first(sql, [person.rawValue, name.row]) {
                TypedCopy(
                    words: try $0.text(0), decision: try $0.text(1), reason: try $0.text(2),
                    at: try $0.moment(3))
            }
        }
    }

    /// Keeps what this person typed about a piece; false when there is no such piece.
    package func keep(
        _ typed: TypedCopy, of piece: ID<Feedback>, by person: ID<Person>
    ) async throws(StoreProblem) -> Bool {
        guard let name = FeedbackName(piece) else { return false }
        let now = outside.now().milliseconds
        return try await write { db in
            guard try db.written(name) != nil else { return false }
            try db.run(
                """
                INSERT INTO typed_copy (person, feedback, words, decision, reason, typed_at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (person, feedback) DO UPDATE SET words = excluded.words, decision = excluded.decision,
                    reason = excluded.reason, typed_at = excluded.typed_at
                """,
                [
                    person.rawValue, name.row, String(typed.words.prefix(9000)),
                    String(typed.decision.prefix(40)), String(typed.reason.prefix(40)), now,
                ])
            return true
        }
    }
}

extension Database {
    /// What somebody typed about a piece is sent, so it is kept no longer.
    func forgetTyped(_ name: FeedbackName, _ person: ID<Person>) throws {
        try run("DELETE FROM typed_copy WHERE person = ? AND feedback = ?", [person.rawValue, name.row])
    }

    /// Deletes what was typed and never sent, like any draft, after 28 days.
    func forgetOldTyped(at now: Moment) throws {
        try run(
            "DELETE FROM typed_copy WHERE typed_at < ?",
            [now.adding(seconds: -Draft.lifetimeInSeconds).milliseconds])
    }

    /// A piece in somebody's own words with everything that was done with it; nil when there is none.
    func written(_ name: FeedbackName) throws -> WrittenPiece? {
        let sql =
            Self.feedbackColumns + " WHERE feedback.row = ? AND feedback.mark = ? AND feedback.choice IS NULL"
        let found = try first(sql, [name.row, name.mark]) { (try Feedback($0), try $0.flag(8)) }
        guard let (feedback, isRead) = found, case .wrote(let text) = feedback.said else { return nil }
        let more = """
            SELECT answer.may_show, survey_version.version, (
                SELECT IFNULL(SUM(count), 0) FROM response_count JOIN survey_version AS other
                    ON other.row = response_count.version WHERE other.survey = survey_version.survey)
            FROM feedback JOIN answer ON answer.response = feedback.response AND answer.question = feedback.question
            JOIN survey_version ON survey_version.row = feedback.version WHERE feedback.row = ?
            """
        return try first(more, [name.row]) { row in
            let steps = try self.steps(of: name)
            let state = ReadingState(steps)
            return WrittenPiece(
                feedback: feedback, words: text.words, mayShow: try row.integerOrNil(0).map { $0 != 0 },
                version: try row.count(1), answers: try row.people(2), steps: steps,
                state: state == .received && isRead ? .read : state)
        }
    }

    private func steps(of name: FeedbackName) throws -> [ReadingStep] {
        let sql = """
            SELECT step.kind, step.reason, copy.id, copy.words, step.by_person, step.at FROM reading_step AS step
            LEFT JOIN public_copy AS copy ON copy.step = IFNULL(step.copy, step.row)
            WHERE step.feedback = ? ORDER BY step.row
            """
        return try all(sql, [name.row]) { row in
            ReadingStep(act: try ReadingStep.Act(row), by: try row.kind(4), at: try row.moment(5))
        }
    }
}

extension ReadingStep.Act {
    /// Reads kind, reason, and the identity and words of the copy from the first four columns.
    fileprivate init(_ row: Row) throws {
        switch try row.text(0) {
        case "read": self = .read
        case "not-shown": self = .notShown(try row.kind(1))
        case "proposed": self = .proposed(ProposedCopy(id: try row.kind(2), words: try row.text(3)))
        case "approved": self = .approved(try row.kind(2))
        case "sent-back": self = .sentBack(try row.kind(2), try row.kind(1))
        case "withdrawn": self = .withdrawn(try row.kind(2), try row.kind(1))
        default: throw StoreProblem.damaged("what was done with words")
        }
    }
}
