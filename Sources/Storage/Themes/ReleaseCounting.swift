import Coproduction
import GRDB

extension Database {
    /// What counts of a survey today, table by table, before the rule of small numbers.
    func countedTables(of survey: Survey) throws -> [CountedTable] {
        let counts = try counts(survey.slug, version: nil)
        let questions = survey.questions.map { Self.table(of: $0, counts.questions[$0.key]) }
        return questions + [
            try table(.channel, of: survey.slug, Self.byChannel),
            try table(.month, of: survey.slug, Self.byMonth),
            try table(.helped, of: survey.slug, Self.byHelp),
        ]
    }

    private static func table(of question: Question, _ counts: QuestionCounts?) -> CountedTable {
        let counts = counts ?? QuestionCounts()
        var parts = question.choices.map {
            CountedTable.Part(key: $0.key.rawValue, count: counts.choices[$0.key] ?? 0)
        }
        if question.kind.isWritten {
            parts = [CountedTable.Part(key: ReleasedTable.wrote, count: counts.wrote)]
        }
        let isOneOf = !question.kind.isWritten && question.kind != .chooseSome
        if isOneOf { parts.append(CountedTable.Part(key: Answer.doNotKnowKey, count: counts.doNotKnow)) }
        return CountedTable(about: .question, name: question.key.rawValue, parts: parts, isOneOf: isOneOf)
    }

    private func table(
        _ about: ReleasedTable.About, of survey: ID<Survey>, _ sql: String
    ) throws -> CountedTable {
        let parts = try all(sql, [survey.rawValue]) {
            CountedTable.Part(key: try $0.text(0), count: try $0.people(1))
        }
        return CountedTable(about: about, name: about.rawValue, parts: parts, isOneOf: true)
    }

    private static let byChannel = counting("response.channel")
    private static let byMonth = counting("strftime('%Y-%m', response.sent_on * 86400, 'unixepoch')")
    private static let byHelp = counting("IFNULL(response.helped_how, 'unknown')")

    private static func counting(_ part: String) -> String {
        """
        SELECT \(part) AS part, COUNT(*) FROM response_that_counts AS response
        JOIN survey_version ON survey_version.row = response.version WHERE survey = ? GROUP BY part ORDER BY part
        """
    }

    /// Every release of a survey, the oldest first.
    func releases(of survey: ID<Survey>) throws -> [SurveyRelease] {
        let sql = """
            SELECT row, number, released_on, people, groups, people_in_groups FROM survey_release
            WHERE survey = ? ORDER BY number
            """
        let found = try all(sql, [survey.rawValue]) { row in
            (
                try row.integer(0), try row.count(1), try row.day(2),
                Told(people: try row.people(3), groups: try row.count(4), peopleInGroups: try row.people(5))
            )
        }
        return try found.map { row, number, day, told in
            SurveyRelease(number: number, day: day, told: ReleasedTold(told), tables: try tables(of: row))
        }
    }

    private func tables(of release: Int64) throws -> [ReleasedTable] {
        let sql = """
            SELECT about, name, part, shown, number FROM survey_release_part WHERE release = ? ORDER BY place
            """
        var tables: [ReleasedTable] = []
        for (about, name, part) in try all(
            sql, [release],
            { row in
                (
                    try row.kind(0, as: ReleasedTable.About.self), try row.text(1),
                    ReleasedTable.Part(key: try row.text(2), shown: try ShownCount(row))
                )
            })
        {
            if let last = tables.last, last.about == about, last.name == name {
                tables[tables.count - 1] = ReleasedTable(about: about, name: name, parts: last.parts + [part])
            } else {
                tables.append(ReleasedTable(about: about, name: name, parts: [part]))
            }
        }
        return tables
    }

    /// Writes a release down, with the exact number of people that the next one is measured by.
    func keep(_ release: SurveyRelease, of survey: ID<Survey>) throws {
        try run(
            """
            INSERT INTO survey_release (survey, number, released_on, people, groups, people_in_groups)
            SELECT ?1, ?2, ?3, IFNULL(SUM(count), 0), ?4, 0 FROM response_count
            JOIN survey_version ON survey_version.row = response_count.version WHERE survey = ?1
            """, [survey.rawValue, release.number, release.day.daysSince1970, release.told.groups])
        let row = lastInsertedRowID
        var place = 0
        for table in release.tables {
            for part in table.parts {
                place += 1
                try run(
                    """
                    INSERT INTO survey_release_part (release, place, about, name, part, shown, number)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                    [
                        row, place, table.about.rawValue, table.name, part.key, part.shown.stored,
                        part.shown.number,
                    ])
            }
        }
    }
}

extension ShownCount {
    /// The word and the number as they are stored.
    fileprivate var stored: String {
        switch self {
        case .fewerThanEight: "few"
        case .about: "about"
        case .hidden: "hidden"
        }
    }

    fileprivate var number: Int? { if case .about(let number) = self { number } else { nil } }

    /// Reads what is shown from the fourth and fifth column.
    fileprivate init(_ row: Row) throws {
        switch (try row.text(3), try row.integerOrNil(4)) {
        case ("few", nil): self = .fewerThanEight
        case ("hidden", nil): self = .hidden
        case ("about", let number?): self = .about(Int(number))
        default: throw StoreProblem.damaged("a number of a release")
        }
    }
}
