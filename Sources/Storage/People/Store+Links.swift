package import Coproduction
import GRDB

/// What a link that was handed over opens, once.
package enum SignInLink: Hashable, Sendable {
    /// The first person of all may set themselves up.
    case setUp
    /// This person was invited, and comes in for the first time.
    case invitation(Person)
    /// This person comes in without a password.
    case signIn(Person)

    /// How long the first person's link can be used: 30 minutes.
    package static let setUpInSeconds: Int64 = 30 * 60
    /// How long an invitation can be used: 7 days.
    package static let invitationInSeconds: Int64 = 7 * 86_400

    /// Whose link it is; nil for the first person's.
    package var person: Person? {
        switch self {
        case .setUp: nil
        case .invitation(let person), .signIn(let person): person
        }
    }
}

extension Store {
    /// A fresh link for the very first person; nil once somebody has a password.
    ///
    /// Older set-up links stop working.
    package func setUpLink() async throws(StoreProblem) -> Token? {
        let token = Token(outside: outside)
        let ends = outside.now().adding(seconds: SignInLink.setUpInSeconds)
        return try await write { db in
            guard try !db.has("SELECT 1 FROM person WHERE password IS NOT NULL") else { return nil }
            try db.run("DELETE FROM link WHERE kind = 'set-up'")
            try db.insertLink(token, kind: "set-up", person: nil, ends: ends)
            return token
        }
    }

    /// A link for a person: an invitation until they have come in once, then a link to sign in with; every older link
    /// of theirs stops working.
    ///
    /// Throws `.notFound`, also for whoever is switched off.
    package func link(for id: ID<Person>, by actor: Actor) async throws(StoreProblem) -> Token {
        let token = Token(outside: outside)
        let scribe = scribe(actor)
        return try await write { db in
            _ = try db.makeLink(token, for: id, scribe)
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
            try db.noteBegun(person.id, at: now)
            try db.run("DELETE FROM link WHERE kind = 'set-up'")
            try db.note(.linkUsed, person.id, nil, Scribe(actor: .person(person.id), at: now, key: key))
            return person
        }
    }

    /// Uses a person's link up: whoever held it is that person.
    ///
    /// Throws `.notFound` when it was used before, is over, or is none of ours.
    package func use(link token: Token) async throws(StoreProblem) -> Person {
        let (now, key) = (outside.now(), keys.happenings)
        return try await write { db in
            guard let person = try db.link(token, at: now)?.person else { throw StoreProblem.notFound }
            try db.run("DELETE FROM link WHERE person = ?", [person.id.rawValue])
            try db.noteBegun(person.id, at: now)
            try db.note(.linkUsed, person.id, nil, Scribe(actor: .person(person.id), at: now, key: key))
            return person
        }
    }
}

/// A link that was just made.
struct FreshLink {
    let isInvitation: Bool
    let ends: Moment
}

extension Database {
    /// Makes a link for a person, and every older one dead; throws `.notFound`, also for whoever is switched off.
    func makeLink(_ token: Token, for id: ID<Person>, _ scribe: Scribe) throws -> FreshLink {
        guard let person = try person(id), try switchedOff(id) == nil else { throw StoreProblem.notFound }
        let hasBegun = try hasBegun(id)
        let seconds = hasBegun ? person.linkInSeconds : SignInLink.invitationInSeconds
        let ends = scribe.at.adding(seconds: seconds)
        try run("DELETE FROM link WHERE person = ?", [id.rawValue])
        try insertLink(token, kind: hasBegun ? "sign-in" : "invitation", person: id, ends: ends)
        try note(.linkMade, id, nil, scribe)
        return FreshLink(isInvitation: !hasBegun, ends: ends)
    }

    /// True when somebody has come in before.
    func hasBegun(_ id: ID<Person>) throws -> Bool {
        try has("SELECT 1 FROM person WHERE id = ? AND begun_at IS NOT NULL", [id.rawValue])
    }

    fileprivate func insertLink(_ token: Token, kind: String, person: ID<Person>?, ends: Moment) throws {
        try run(
            "INSERT INTO link (token, kind, person, ends_at) VALUES (?, ?, ?, ?)",
            [token.hash.data, kind, person?.rawValue, ends.milliseconds])
    }

    fileprivate func link(_ token: Token, at now: Moment) throws -> SignInLink? {
        let sql = "SELECT kind, person FROM link WHERE token = ? AND ends_at > ?"
        let found = try first(sql, [token.hash.data, now.milliseconds]) {
            (try $0.text(0), try $0.kindOrNil(1, as: ID<Person>.self))
        }
        guard let (kind, id) = found else { return nil }
        guard let id else { return .setUp }
        guard try switchedOff(id) == nil, let person = try person(id) else { return nil }
        return kind == "invitation" ? .invitation(person) : .signIn(person)
    }
}
