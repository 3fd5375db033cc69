package import Coproduction
import GRDB

extension Store {
    /// Writes a dated row: what happened to a decision, as somebody of the team knows it from a source.
    ///
    /// The same row sent twice, one right after the other, is written once.
    /// `actor` is who the log names when it is not the writer: the demonstration. Throws `.notFound`, also when the
    /// decision that took its place is not in the register, and `.wordsMissing` for what `DecisionStep.problems` finds.
    package func write(
        _ what: DecisionStep.What, on day: Day?, words: String, for slug: ID<DecisionRecord>,
        by person: ID<Person>, as actor: Actor? = nil, madeUp: Bool = false
    ) async throws(StoreProblem) -> DecisionStep {
        let scribe = scribe(actor ?? .person(person))
        let step = DecisionStep(
            what: what, day: day, words: DecisionReaderContacts.leftOut(words), by: person, at: scribe.at,
            madeUp: madeUp)
        let problems = DecisionStep.problems(
            what, on: day, words: words, for: slug, today: scribe.at.dayInLondon)
        return try await write { db in
            guard try db.knows(slug), try db.person(person) != nil else { throw StoreProblem.notFound }
            if case .replaced(let by) = what, try !db.knows(by) { throw StoreProblem.notFound }
            guard problems.isEmpty else { throw StoreProblem.wordsMissing }
            let written = try db.steps("WHERE decision = ?", [slug.rawValue])[slug]?.last
            if let written, written.takenBack == nil, written.isSame(as: step) { return written }
            try db.insert(step, for: slug)
            try db.note(.decisionStepped, slug, what.state.rawValue, scribe)
            return step
        }
    }

    /// Takes a row back that was written by mistake: it stays, and nothing of it counts any more.
    ///
    /// A row that was taken back already stays as it is. Throws `.notFound`, and `.wordsMissing` without a reason or
    /// with one that is longer than `DecisionStep.longestWords`.
    package func takeBack(
        _ number: Int, of slug: ID<DecisionRecord>, because words: String, by person: ID<Person>
    ) async throws(StoreProblem) {
        let scribe = scribe(.person(person))
        let because = DecisionReaderContacts.leftOut(words)
        try await write { db in
            let sql = "SELECT row FROM decision_step WHERE decision = ? ORDER BY row LIMIT 1 OFFSET ?"
            guard number > 0, try db.person(person) != nil,
                let row = try db.first(sql, [slug.rawValue, number - 1], { try $0.integer(0) })
            else { throw StoreProblem.notFound }
            guard !because.allSatisfy(\.isWhitespace), because.count <= DecisionStep.longestWords else {
                throw StoreProblem.wordsMissing
            }
            guard try !db.has("SELECT 1 FROM decision_step_taken_back WHERE step = ?", [row]) else { return }
            try db.run(
                """
                INSERT INTO decision_step_taken_back (step, because, taken_back_by, taken_back_at)
                VALUES (?, ?, ?, ?)
                """, [row, because, person.rawValue, scribe.at.milliseconds])
            try db.note(.decisionStepTakenBack, slug, String(number), scribe)
        }
    }
}

extension Database {
    fileprivate func knows(_ slug: ID<DecisionRecord>) throws -> Bool {
        try has("SELECT 1 FROM decision WHERE slug = ?", [slug.rawValue])
    }

    fileprivate func insert(_ step: DecisionStep, for slug: ID<DecisionRecord>) throws {
        var until: Day?
        var replacedBy: ID<DecisionRecord>?
        switch step.what {
        case .openForEvidence(let last): until = last
        case .replaced(let by): replacedBy = by
        case .decided, .putIntoEffect, .withdrawn: break
        }
        try run(
            """
            INSERT INTO decision_step (decision, state, on_day, until_day, replaced_by, words, written_by,
                written_at, made_up) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                slug.rawValue, step.what.state.rawValue, step.day?.daysSince1970, until?.daysSince1970,
                replacedBy?.rawValue, step.words, step.by.rawValue, step.at.milliseconds, step.madeUp,
            ])
    }

    /// What people wrote about decisions, each decision's oldest first.
    func steps(
        _ condition: String, _ arguments: StatementArguments
    ) throws -> [ID<DecisionRecord>: [DecisionStep]] {
        let sql = """
            SELECT decision, state, on_day, until_day, replaced_by, words, written_by, written_at, made_up,
                ROW_NUMBER() OVER (PARTITION BY decision ORDER BY decision_step.row), because, taken_back_by,
                taken_back_at
            FROM decision_step LEFT JOIN decision_step_taken_back ON step = decision_step.row
            \(condition) ORDER BY decision_step.row
            """
        let rows = try all(sql, arguments) {
            (try $0.kind(0, as: ID<DecisionRecord>.self), try DecisionStep($0))
        }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }
}

extension DecisionStep {
    /// True when both say the same of the same day, and one person wrote both.
    fileprivate func isSame(as other: DecisionStep) -> Bool {
        what == other.what && day == other.day && words == other.words && by == other.by
    }

    fileprivate init(_ row: Row) throws {
        func day(_ place: Int) throws -> Day? { try row.integerOrNil(place) == nil ? nil : row.day(place) }
        let what: What
        switch try row.kind(1, as: DecisionState.self) {
        case .openForEvidence: what = .openForEvidence(until: try day(3))
        case .decided: what = .decided
        case .putIntoEffect: what = .putIntoEffect
        case .withdrawn: what = .withdrawn
        case .replaced: what = .replaced(by: try row.kind(4))
        case .planned: throw StoreProblem.damaged("what happened to a decision")
        }
        let takenBack = try row.kindOrNil(11, as: ID<Person>.self).map { person in
            TakenBack(because: try row.text(10), by: person, at: try row.moment(12))
        }
        self.init(
            what: what, day: try day(2), words: try row.text(5), by: try row.kind(6),
            at: try row.moment(7), madeUp: try row.flag(8), number: try row.count(9), takenBack: takenBack)
    }
}
