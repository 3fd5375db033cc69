package import Coproduction
import GRDB

/// A theme with the three honest numbers behind it.
package struct ToldTheme: Hashable, Sendable {
    /// The theme.
    package let theme: Theme
    /// Who told us; exact, for checks of our own, never for a page.
    package let told: Told
    /// Who told us when the number was last released: what pages show.
    ///
    /// Hidden while the theme gathers an answer whose number the last results of its survey keep back.
    package let released: ReleasedTold
}

extension Store {
    /// Begins a theme and gathers what belongs to it: by rules, now and later, and piece by piece.
    ///
    /// `once` is the identity it gets; sent again with the same words it is given back as it is, with others it is
    /// another theme.
    package func addTheme(
        title: String, summary: String, gatherings: [Gathering] = [], feedback: [ID<Feedback>] = [],
        madeUp: Bool = false, once: ID<Theme>? = nil, by actor: Actor
    ) async throws(StoreProblem) -> Theme {
        guard let title = PlainText(title)?.words, let summary = PlainText(summary)?.words else {
            throw .wordsMissing
        }
        let scribe = scribe(actor)
        let fresh: ID<Theme> = outside.newID()
        return try await write { db in
            let known = try once.flatMap { try db.themes("WHERE theme.id = ?", [$0.rawValue]).first?.theme }
            if let known, known.title == title, known.summary == summary { return known }
            let theme = Theme(
                id: known == nil ? once ?? fresh : fresh, title: title, summary: summary, madeUp: madeUp,
                begun: scribe.at)
            try db.run(
                "INSERT INTO theme (id, title, summary, made_up, begun_at) VALUES (?, ?, ?, ?, ?)",
                [theme.id.rawValue, title, summary, madeUp, scribe.at.milliseconds])
            let row = db.lastInsertedRowID
            try db.note(.themeBegun, theme.id, nil, scribe)
            try db.gather(gatherings, feedback, into: row, theme.id, scribe)
            return theme
        }
    }

    /// Gathers more into a theme.
    ///
    /// Throws `.notFound` for an unknown theme or piece of feedback.
    package func gather(
        into theme: ID<Theme>, gatherings: [Gathering] = [], feedback: [ID<Feedback>] = [], by actor: Actor
    ) async throws(StoreProblem) {
        let scribe = scribe(actor)
        try await write { db in
            guard let row = try db.row(of: theme) else { throw StoreProblem.notFound }
            try db.gather(gatherings, feedback, into: row, theme, scribe)
        }
    }

    /// All themes with their numbers, oldest first.
    package func themes() async throws(StoreProblem) -> [ToldTheme] { try await read { try $0.themes() } }

    /// One theme with its numbers; nil when there is none.
    package func theme(_ id: ID<Theme>) async throws(StoreProblem) -> ToldTheme? {
        try await read { db in try db.themes("WHERE theme.id = ?", [id.rawValue]).first }
    }
}

extension Database {
    /// The row of a theme; nil when there is none.
    func row(of theme: ID<Theme>) throws -> Int64? {
        try first("SELECT row FROM theme WHERE id = ?", [theme.rawValue]) { try $0.integer(0) }
    }

    /// Whether a theme gathers an answer that the last results of its survey do not show as a number.
    private static let gathersKeptBack = """
        EXISTS (SELECT 1 FROM theme_gathering JOIN survey_release ON survey_release.survey = theme_gathering.survey
            WHERE theme_gathering.theme = theme.row AND survey_release.number = (
                    SELECT MAX(number) FROM survey_release AS last WHERE last.survey = theme_gathering.survey)
                AND NOT EXISTS (SELECT 1 FROM survey_release_part AS part WHERE part.release = survey_release.row
                    AND part.about = 'question' AND part.name = theme_gathering.question
                    AND part.part = theme_gathering.choice AND part.shown = 'about'))
        """

    /// Themes under a condition of ours; groups come with group records, so there are none yet.
    func themes(_ condition: String = "", _ arguments: StatementArguments = []) throws -> [ToldTheme] {
        let sql = """
            SELECT theme.id, theme.title, theme.summary, theme.made_up, theme.begun_at, IFNULL(theme_count.people, 0),
                IFNULL(theme_release.people, 0), \(Self.gathersKeptBack)
            FROM theme LEFT JOIN theme_count ON theme_count.theme = theme.row
            LEFT JOIN theme_release ON theme_release.theme = theme.row \(condition) ORDER BY theme.row
            """
        return try all(sql, arguments) { row in
            let released = ShownCount(try row.people(6))
            return ToldTheme(
                theme: Theme(
                    id: try row.kind(0), title: try row.text(1), summary: try row.text(2),
                    madeUp: try row.flag(3), begun: try row.moment(4)),
                told: Told(people: try row.people(5), groups: 0, peopleInGroups: 0),
                released: ReleasedTold(
                    people: try released.isNumber && row.flag(7) ? .hidden : released, groups: 0,
                    peopleInGroups: .fewerThanEight))
        }
    }

    fileprivate func gather(
        _ gatherings: [Gathering], _ feedback: [ID<Feedback>], into theme: Int64, _ id: ID<Theme>,
        _ scribe: Scribe
    ) throws {
        for gathering in gatherings { try gather(gathering, into: theme) }
        for piece in feedback {
            let sql = "SELECT response FROM feedback WHERE row = ? AND mark = ?"
            guard let name = FeedbackName(piece),
                let response = try first(sql, [name.row, name.mark], { try $0.integer(0) })
            else { throw StoreProblem.notFound }
            try gather(feedback: name.row, response: response, into: theme)
        }
        try release(theme, on: scribe.at.dayInLondon.daysSince1970)
        if !gatherings.isEmpty || !feedback.isEmpty { try note(.themeGathered, id, nil, scribe) }
    }

    /// Writes a rule, and gathers what came before it.
    private func gather(_ gathering: Gathering, into theme: Int64) throws {
        let values: [String] = [
            gathering.survey.rawValue, gathering.question.rawValue, gathering.choice.rawValue,
        ]
        try run(
            "INSERT OR IGNORE INTO theme_gathering (survey, question, choice, theme) VALUES (?, ?, ?, ?)",
            StatementArguments(values) + [theme])
        let chosen = """
            JOIN survey_version ON survey_version.row = feedback.version
            JOIN question ON question.version = feedback.version AND question.number = feedback.question
            WHERE survey_version.survey = ? AND question.key = ? AND feedback.choice = ?
            """
        try run(
            "INSERT OR IGNORE INTO theme_feedback (theme, feedback) SELECT ?, feedback.row FROM feedback \(chosen)",
            [theme] + StatementArguments(values))
        try run(
            """
            INSERT OR IGNORE INTO theme_voice (theme, response)
            SELECT DISTINCT ?, feedback.response FROM feedback_that_counts AS feedback \(chosen)
            """,
            [theme] + StatementArguments(values))
    }
}
