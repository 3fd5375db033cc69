package import Coproduction
import GRDB

/// What a link that was handed over opens, once and for 30 minutes.
package enum SignInLink: Hashable, Sendable {
    /// The first person of all may set themselves up.
    case setUp
    /// This person may choose a password.
    case person(Person)

    /// How long a link can be used: 30 minutes.
    package static let lifetimeInSeconds: Int64 = 30 * 60
}

extension Store {
    /// A fresh link for the very first person; nil once somebody has a password.
    ///
    /// Older set-up links stop working.
    package func setUpLink() async throws(StoreProblem) -> Token? {
        let token = Token(outside: outside)
        let now = outside.now()
        return try await write { db in
            guard try !db.has("SELECT 1 FROM person WHERE password IS NOT NULL") else { return nil }
            try db.run("DELETE FROM link WHERE kind = 'set-up'")
            try db.insertLink(token, person: nil, at: now)
            return token
        }
    }

    /// A link with which a person chooses a password; older links of theirs stop working.
    package func link(for person: ID<Person>, by actor: Actor) async throws(StoreProblem) -> Token {
        let token = Token(outside: outside)
        let scribe = scribe(actor)
        return try await write { db in
            guard try db.person(person) != nil else { throw StoreProblem.notFound }
            try db.run("DELETE FROM link WHERE person = ?", [person.rawValue])
            try db.insertLink(token, person: person, at: scribe.at)
            try db.note(.linkMade, person, nil, scribe)
            return token
        }
    }

    /// What a link opens, without using it; nil when it is used, over, or none of ours.
    package func peek(_ token: Token) async throws(StoreProblem) -> SignInLink? {
        let now = outside.now()
        return try await read { try $0.link(token, at: now) }
    }

    /// Uses the set-up link: makes the first person.
    ///
    /// Throws `.notFound` when the link no longer holds.
    package func use(
        setUp token: Token, name: String, roles: Set<Role>, passwordHash: String
    ) async throws(StoreProblem) -> Person {
        let (now, key, outside) = (outside.now(), keys.happenings, outside)
        return try await write { db in
            guard try db.link(token, at: now) == .setUp else { throw StoreProblem.notFound }
            let person = try db.insertPerson(name: name, roles: roles, outside: outside, at: now)
            try db.setPassword(passwordHash, of: person.id)
            try db.run("DELETE FROM link WHERE kind = 'set-up'")
            try db.note(.linkUsed, person.id, nil, Scribe(actor: .person(person.id), at: now, key: key))
            return person
        }
    }

    /// Uses a person's link: sets the password, and ends their open sessions.
    ///
    /// Throws `.notFound`.
    package func use(link token: Token, passwordHash: String) async throws(StoreProblem) -> Person {
        let (now, key) = (outside.now(), keys.happenings)
        return try await write { db in
            guard case .person(let person) = try db.link(token, at: now) else { throw StoreProblem.notFound }
            try db.setPassword(passwordHash, of: person.id)
            try db.run("DELETE FROM link WHERE person = ?", [person.id.rawValue])
            try db.run("DELETE FROM session WHERE person = ?", [person.id.rawValue])
            try db.note(.linkUsed, person.id, nil, Scribe(actor: .person(person.id), at: now, key: key))
            return person
        }
    }
}

extension Database {
    fileprivate func insertLink(_ token: Token, person: ID<Person>?, at now: Moment) throws {
        let ends = now.adding(seconds: SignInLink.lifetimeInSeconds).milliseconds
        try run(
            "INSERT INTO link (token, kind, person, ends_at) VALUES (?, ?, ?, ?)",
            [token.hash.data, person == nil ? "set-up" : "sign-in", person?.rawValue, ends])
    }

    fileprivate func link(_ token: Token, at now: Moment) throws -> SignInLink? {
        let sql = "SELECT person FROM link WHERE token = ? AND ends_at > ?"
        let found = try first(sql, [token.hash.data, now.milliseconds]) {
            try $0.kindOrNil(0, as: ID<Person>.self)
        }
        guard let id = found else { return nil }
        guard let id else { return .setUp }
        return try person(id).map { .person($0) }
    }
}
