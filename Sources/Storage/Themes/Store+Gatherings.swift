package import Coproduction
import GRDB

extension Store {
    /// The rules by which a theme gathers answers, in a fixed order.
    package func gatherings(of theme: ID<Theme>) async throws(StoreProblem) -> [Gathering] {
        try await read { db in
            let sql = """
                SELECT theme_gathering.survey, theme_gathering.question, theme_gathering.choice
                FROM theme_gathering JOIN theme ON theme.row = theme_gathering.theme
                WHERE theme.id = ? ORDER BY 1, 2, 3
                """
            return try db.all(sql, [theme.rawValue]) { row in
                Gathering(survey: try row.kind(0), question: try row.kind(1), choice: try row.kind(2))
            }
        }
    }
}
