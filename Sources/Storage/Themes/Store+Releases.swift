import Coproduction
import GRDB

extension Store {
    /// How many people more, or fewer, must have spoken before a number is released again.
    static let releaseStep = 8

    /// Releases the results of surveys that have closed, and the numbers behind surveys and themes again where a day has passed and at least 8 people came or went.
    ///
    /// A number that moves with each response gives away what that response said (DESIGN.md section 5, rule 7).
    package func releaseNumbers() async throws(StoreProblem) {
        let scribe = scribe(.command("release"))
        let today = scribe.at.dayInLondon.daysSince1970
        _ = try await write { db in
            try db.releaseSurveys(scribe)
            try db.run(
                """
                INSERT INTO theme_release (theme, people, released_on)
                SELECT theme.row, IFNULL(theme_count.people, 0), ?1
                FROM theme LEFT JOIN theme_count ON theme_count.theme = theme.row WHERE TRUE
                ON CONFLICT (theme) DO UPDATE SET people = excluded.people, released_on = excluded.released_on
                WHERE released_on < ?1 AND ABS(excluded.people - theme_release.people) >= ?2
                """, [today, Self.releaseStep])
        }
    }
}

extension Database {
    /// Releases the number of a theme by hand: when somebody of the team gathers into it.
    ///
    /// Within the step of 8 the earlier number stays.
    func release(_ theme: Int64, on day: Int) throws {
        try run(
            """
            INSERT INTO theme_release (theme, people, released_on)
            VALUES (?1, IFNULL((SELECT people FROM theme_count WHERE theme = ?1), 0), ?2)
            ON CONFLICT (theme) DO UPDATE SET people = excluded.people, released_on = excluded.released_on
            WHERE ABS(excluded.people - theme_release.people) >= ?3
            """, [theme, day, Store.releaseStep])
    }
}
