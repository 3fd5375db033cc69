package import Coproduction
import GRDB

/// How long a session lasts (DESIGN.md section 9; the shorter value holds for everybody so far).
enum SessionLength {
    /// Without any use: 2 hours.
    static let idleInSeconds: Int64 = 2 * 3600
    /// In all: 12 hours.
    static let wholeInSeconds: Int64 = 12 * 3600
    /// Use is written down at most once a minute.
    static let noteInSeconds: Int64 = 60
}

extension Store {
    /// Signs a person in on a device.
    ///
    /// Throws `.notFound` when there is no such person.
    package func open(session token: Token, for person: ID<Person>) async throws(StoreProblem) {
        let scribe = scribe(.person(person))
        try await write { db in
            guard try db.person(person) != nil else { throw StoreProblem.notFound }
            let now = scribe.at.milliseconds
            try db.run(
                "INSERT INTO session (token, person, opened_at, seen_at) VALUES (?, ?, ?, ?)",
                [token.hash.data, person.rawValue, now, now])
            try db.note(.signedIn, person, nil, scribe)
        }
    }

    /// Who is signed in with a token; nil after 2 hours without use, after 12 hours, and for anybody else.
    package func person(session token: Token) async throws(StoreProblem) -> Person? {
        let now = outside.now()
        let data = token.hash.data
        let found = try await read { db -> (Person, Moment)? in
            let sql = "SELECT person, seen_at FROM session WHERE token = ? AND opened_at > ? AND seen_at > ?"
            let session = try db.first(
                sql,
                [
                    data, now.adding(seconds: -SessionLength.wholeInSeconds).milliseconds,
                    now.adding(seconds: -SessionLength.idleInSeconds).milliseconds,
                ]
            ) { (try $0.kind(0, as: ID<Person>.self), try $0.moment(1)) }
            guard let (id, seen) = session, let person = try db.person(id) else { return nil }
            return (person, seen)
        }
        guard let (person, seen) = found else { return nil }
        if now.seconds(since: seen) >= SessionLength.noteInSeconds {
            try await write { db -> Void in
                try db.run("UPDATE session SET seen_at = ? WHERE token = ?", [now.milliseconds, data])
            }
        }
        return person
    }

    /// Signs out; nothing happens when nobody was signed in.
    package func end(session token: Token) async throws(StoreProblem) {
        let (at, key, data) = (outside.now(), keys.happenings, token.hash.data)
        try await write { db in
            let sql = "DELETE FROM session WHERE token = ? RETURNING person"
            guard let person = try db.first(sql, [data], { try $0.kind(0, as: ID<Person>.self) }) else {
                return
            }
            try db.note(.signedOut, person, nil, Scribe(actor: .person(person), at: at, key: key))
        }
    }
}

extension Database {
    /// Deletes sessions and links that are over.
    func forgetOldSessions(at now: Moment) throws {
        try run(
            "DELETE FROM session WHERE opened_at <= ? OR seen_at <= ?",
            [
                now.adding(seconds: -SessionLength.wholeInSeconds).milliseconds,
                now.adding(seconds: -SessionLength.idleInSeconds).milliseconds,
            ])
        try run("DELETE FROM link WHERE ends_at <= ?", [now.milliseconds])
    }
}
