package import Coproduction
import GRDB

/// What became of the wish to release the results of a survey.
package enum ReleaseAnswer: Hashable, Sendable {
    /// They are released, under this number.
    case released(Int)
    /// Fewer than 30 people have answered, and the survey is open.
    case tooFew
    /// Fewer than 8 more people have answered than at the last release.
    case tooSoon
    /// The survey has not opened, or there is none.
    case notOpen
}

extension Store {
    /// Releases the results of a survey as they are now; what is released never changes.
    package func releaseResults(of survey: ID<Survey>, by actor: Actor) async throws(StoreProblem)
        -> ReleaseAnswer
    {
        let scribe = scribe(actor)
        return try await write { db in
            guard let newest = try db.newestSurvey(survey) else { return .notOpen }
            return try db.release(newest, scribe)
        }
    }

    /// What releasing the results of a survey now would be answered with; `.released` with the number it would get.
    package func wouldRelease(_ survey: ID<Survey>) async throws(StoreProblem) -> ReleaseAnswer {
        let today = outside.now().dayInLondon
        return try await read { db in
            guard let newest = try db.newestSurvey(survey) else { return .notOpen }
            return try db.wouldRelease(newest, on: today)
        }
    }

    /// Every release of a survey, the oldest first.
    package func releases(of survey: ID<Survey>) async throws(StoreProblem) -> [SurveyRelease] {
        try await read { try $0.releases(of: survey) }
    }

    /// The surveys that have results.
    package func surveysWithResults() async throws(StoreProblem) -> Set<ID<Survey>> {
        try await read { db in
            Set(try db.all("SELECT DISTINCT survey FROM survey_release") { try $0.kind(0) })
        }
    }

    /// How many people answered a survey, as it was when the number last moved by 8 or more.
    package func releasedPeople(_ survey: ID<Survey>) async throws(StoreProblem) -> PeopleCount {
        try await read { db in
            let sql = "SELECT people FROM survey_number WHERE survey = ?"
            return try db.first(sql, [survey.rawValue]) { try $0.people(0) } ?? 0
        }
    }
}

extension Database {
    /// Releases the results of every survey that has closed and has none since, and the numbers of all surveys.
    func releaseSurveys(_ scribe: Scribe) throws {
        let today = scribe.at.dayInLondon
        try run(
            """
            INSERT INTO survey_number (survey, people, released_on)
            SELECT survey, IFNULL(SUM(count), 0), ?1 FROM survey_version
            LEFT JOIN response_count ON response_count.version = survey_version.row WHERE TRUE GROUP BY survey
            ON CONFLICT (survey) DO UPDATE SET people = excluded.people, released_on = excluded.released_on
            WHERE released_on < ?1 AND ABS(excluded.people - survey_number.people) >= ?2
            """, [today.daysSince1970, SurveyRelease.step])
        var newest: [ID<Survey>: Survey] = [:]
        for survey in try surveys() { newest[survey.slug] = survey }
        for survey in newest.values.sorted(by: { $0.slug.rawValue < $1.slug.rawValue })
        where survey.stage(on: today) == .closed {
            let last = try first(
                "SELECT MAX(released_on) FROM survey_release WHERE survey = ?", [survey.slug.rawValue]
            ) { try $0.integerOrNil(0) }
            if let last, let day = last, day > Int64(survey.closes.daysSince1970) { continue }
            _ = try release(survey, scribe)
        }
    }

    fileprivate func newestSurvey(_ slug: ID<Survey>) throws -> Survey? {
        let sql = "SELECT content FROM survey_version WHERE survey = ? ORDER BY version DESC LIMIT 1"
        return try first(sql, [slug.rawValue]) { try StoredJSON.value(try $0.text(0)) }
    }

    fileprivate func wouldRelease(_ survey: Survey, on today: Day) throws -> ReleaseAnswer {
        let stage = survey.stage(on: today)
        guard stage != .notYetOpen else { return .notOpen }
        let people = try counts(survey.slug, version: nil).total
        let sql = "SELECT number, people FROM survey_release WHERE survey = ? ORDER BY number DESC LIMIT 1"
        let last = try first(sql, [survey.slug.rawValue]) { (try $0.count(0), try $0.count(1)) }
        if let (number, before) = last {
            return people.isAtLeast(before + SurveyRelease.step) ? .released(number + 1) : .tooSoon
        }
        if stage == .open, !people.isAtLeast(SurveyRelease.firstByHand) { return .tooFew }
        return .released(1)
    }

    fileprivate func release(_ survey: Survey, _ scribe: Scribe) throws -> ReleaseAnswer {
        let day = scribe.at.dayInLondon
        let answer = try wouldRelease(survey, on: day)
        guard case .released(let number) = answer else { return answer }
        let people = try counts(survey.slug, version: nil).total
        let earlier = try releases(of: survey.slug).map(\.tables)
        let tables = Releasing(after: earlier).tables(try countedTables(of: survey), people: people)
        let told = ReleasedTold(Told(people: people, groups: 0, peopleInGroups: 0))
        try keep(
            SurveyRelease(number: number, day: day, told: told, tables: tables), of: survey.slug)
        try note(.resultsReleased, survey.slug, "\(number)", scribe)
        return answer
    }
}
