package import Coproduction
import GRDB

extension Happening {
    /// Every kind there is, by its stored name.
    package static var kinds: [String] { Kind.allCases.map(\.rawValue) }
}

extension Store {
    /// The newest happenings before a number, or the newest of all; of one person where a person is named: what they
    /// did, and what was done to their account.
    package func happenings(
        before number: Int?, of person: ID<Person>?, most: Int
    ) async throws(StoreProblem) -> [Happening] {
        let sql = """
            SELECT number, at, actor_kind, actor, kind, subject, object FROM happening
            WHERE number < ? AND (? IS NULL OR (actor_kind = 'person' AND actor = ?) OR subject = ?)
            ORDER BY number DESC LIMIT ?
            """
        let (id, before) = (person?.rawValue, Int64(number ?? .max))
        return try await read { db in
            try db.all(sql, [before, id, id, id, most]) { row in
                Happening(
                    number: try row.count(0), at: try row.moment(1), actorKind: try row.text(2),
                    actor: try row.text(3), kind: try row.text(4), subject: try row.text(5),
                    object: try row.textOrNil(6))
            }
        }
    }
}
