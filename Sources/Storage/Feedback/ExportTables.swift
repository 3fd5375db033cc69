package import Coproduction
import GRDB

extension Store {
    /// The names of the tables of an export, in their order: so many steps there are.
    package static func exportSteps(_ kind: Export.Kind) -> [String] {
        ExportStep.all(kind).map(\.name)
    }

    /// One table of an export; nil when there is no such table.
    ///
    /// Nothing that the safety lead holds back is in any of them.
    package func exportTable(_ name: String, of kind: Export.Kind) async throws(StoreProblem) -> Export.Table?
    {
        try await read { try $0.exportTable(name, of: kind) }
    }

    /// Writes down that a command took files out.
    package func noteExport(_ kind: Export.Kind, by actor: Actor) async throws(StoreProblem) {
        let scribe = scribe(actor)
        try await write { db in
            guard let subject = ID<Export.Kind>(rawValue: kind.rawValue) else { return }
            try db.note(.exportMade, subject, nil, scribe)
        }
    }
}

extension ReadOnlyStore {
    /// All tables of an export; `didRead` is told how many of how many are there.
    package func exportTables(
        _ kind: Export.Kind, didRead: (Int, Int) -> Void
    ) throws(StoreProblem) -> [Export.Table] {
        let steps = ExportStep.all(kind)
        var tables: [Export.Table] = []
        for step in steps {
            if let table = try read({ try $0.exportTable(step.name, of: kind) }) { tables.append(table) }
            didRead(tables.count, steps.count)
        }
        return tables
    }
}

extension Database {
    fileprivate func exportTable(_ name: String, of kind: Export.Kind) throws -> Export.Table? {
        guard let step = ExportStep.all(kind).first(where: { $0.name == name }) else { return nil }
        let rows =
            switch step.source {
            case .sql(let sql): try all(sql) { try step.columns.indices.map($0.anything) }
            case .releases: try releaseRows()
            case .results(let abouts): try resultRows(abouts)
            case .themes: try themeRows()
            }
        return Export.Table(name: step.name, about: step.about, columns: step.columns, rows: rows)
    }

    private func surveysWithReleases() throws -> [(Survey, [SurveyRelease])] {
        var newest: [ID<Survey>: Survey] = [:]
        for survey in try surveys() { newest[survey.slug] = survey }
        return try newest.values.sorted { $0.slug.rawValue < $1.slug.rawValue }
            .map { ($0, try releases(of: $0.slug)) }
    }

    private func releaseRows() throws -> [[String?]] {
        try surveysWithReleases().flatMap { survey, releases in
            releases.map { release in
                [survey.slug.rawValue, survey.title, String(release.number), release.day.iso8601]
                    + release.told.people.cells
                    + [String(release.told.groups)] + release.told.peopleInGroups.cells
            }
        }
    }

    private func resultRows(_ abouts: Set<ReleasedTable.About>) throws -> [[String?]] {
        try surveysWithReleases().flatMap { survey, releases in
            releases.flatMap { release in
                release.tables.filter { abouts.contains($0.about) }.flatMap { table in
                    table.parts.map { part in
                        Self.row(survey, release, table, part)
                    }
                }
            }
        }
    }

    private static func row(
        _ survey: Survey, _ release: SurveyRelease, _ table: ReleasedTable, _ part: ReleasedTable.Part
    ) -> [String?] {
        let question = survey.questions.first { $0.key.rawValue == table.name }
        let choice = Choice.Key(rawValue: part.key).flatMap { question?.choice($0)?.text }
        return [
            survey.slug.rawValue, String(release.number), table.about.rawValue, table.name, question?.text,
            part.key, choice,
        ] + part.shown.cells + [part.shown.outOf100(of: release.told.people).map { String($0) }]
    }

    private func themeRows() throws -> [[String?]] {
        try themes().map { told in
            [told.theme.id.rawValue, told.theme.title, told.theme.summary] + told.released.people.cells
                + [String(told.released.groups), told.theme.madeUp ? "yes" : "no"]
        }
    }
}

extension ShownCount {
    /// How a count stands in a file: the word, and the number where there is one.
    fileprivate var cells: [String?] {
        switch self {
        case .fewerThanEight: ["few", nil]
        case .about(let number): ["about", String(number)]
        case .hidden: ["hidden", nil]
        }
    }
}

extension Row {
    /// Any value as text; nil for none.
    fileprivate func anything(_ place: Int) throws -> String? {
        switch try value(place).storage {
        case .null: nil
        case .int64(let number): String(number)
        case .string(let text): text
        case .double, .blob: throw StoreProblem.damaged("a value of an export at \(place)")
        }
    }
}
