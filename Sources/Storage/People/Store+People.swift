package import Coproduction
import Foundation
import GRDB

extension Store {
    /// Adds somebody who may sign in once they have a link.
    ///
    /// Throws `.nameTaken`.
    package func addPerson(
        name: String, roles: Set<Role>, organisation: String? = nil, email: MailAddress? = nil,
        by actor: Actor
    ) async throws(StoreProblem) -> Person {
        let scribe = scribe(actor)
        let (outside, keys) = (outside, keys)
        return try await write { db in
            let person = try db.insertPerson(name: name, roles: roles, outside: outside, at: scribe.at)
            try db.setOrganisation(organisation, of: person.id)
            try db.setEmail(email, of: person.id, keys)
            try db.note(.personAdded, person.id, nil, scribe)
            return person
        }
    }

    /// Everybody who may sign in, by name.
    package func people() async throws(StoreProblem) -> [Person] {
        try await read { try $0.people() }
    }

    /// One person; nil when there is none.
    package func person(_ id: ID<Person>) async throws(StoreProblem) -> Person? {
        try await read { try $0.person(id) }
    }

    /// Somebody by the name they sign in with, and the hash of their password as it was given; nil when there is none,
    /// when there is no password, and when the person is switched off.
    package func signIn(name: String) async throws(StoreProblem) -> (person: Person, passwordHash: String)? {
        guard let name = PlainText(name)?.words else { return nil }
        return try await read { db in
            let sql = "SELECT id, password FROM person WHERE name = ? AND password IS NOT NULL"
            let found = try db.first(sql, [name]) { (try $0.kind(0, as: ID<Person>.self), try $0.text(1)) }
            guard let (id, hash) = found, try db.switchedOff(id) == nil, let person = try db.person(id)
            else { return nil }
            return (person, hash)
        }
    }

    /// The hash of a person's password; nil when there is none.
    package func passwordHash(of person: ID<Person>) async throws(StoreProblem) -> String? {
        try await read { db in
            try db.first("SELECT password FROM person WHERE id = ?", [person.rawValue]) {
                try $0.textOrNil(0)
            } ?? nil
        }
    }

    /// Sets or changes a password, and ends every session of the person but the one it is done in.
    ///
    /// Throws `.notFound`.
    package func setPassword(
        _ hash: String, of person: ID<Person>, keeping session: ID<Session>?
    ) async throws(StoreProblem) {
        let scribe = scribe(.person(person))
        try await write { db in
            guard try db.person(person) != nil else { throw StoreProblem.notFound }
            try db.setPassword(hash, of: person)
            try db.run("DELETE FROM link WHERE person = ?", [person.rawValue])
            try db.endSessions(of: person, but: session)
            try db.note(.passwordSet, person, nil, scribe)
        }
    }
}

extension Database {
    func people() throws -> [Person] {
        let ids = try all("SELECT id FROM person ORDER BY name COLLATE NOCASE") {
            try $0.kind(0, as: ID<Person>.self)
        }
        return try ids.compactMap { try person($0) }
    }

    func person(_ id: ID<Person>) throws -> Person? {
        guard let name = try first("SELECT name FROM person WHERE id = ?", [id.rawValue], { try $0.text(0) })
        else { return nil }
        let roles = try all("SELECT role FROM person_role WHERE person = ?", [id.rawValue]) {
            try $0.kind(0, as: Role.self)
        }
        return Person(id: id, name: name, roles: Set(roles))
    }

    func insertPerson(name: String, roles: Set<Role>, outside: Outside, at now: Moment) throws -> Person {
        guard let name = PlainText(name)?.words else { throw StoreProblem.wordsMissing }
        guard try !has("SELECT 1 FROM person WHERE name = ?", [name]) else { throw StoreProblem.nameTaken }
        let id = outside.newID(Person.self)
        try run(
            "INSERT INTO person (id, name, added_at) VALUES (?, ?, ?)", [id.rawValue, name, now.milliseconds])
        for role in roles {
            try run("INSERT INTO person_role (person, role) VALUES (?, ?)", [id.rawValue, role.rawValue])
        }
        return Person(id: id, name: name, roles: roles)
    }

    func setPassword(_ hash: String, of person: ID<Person>) throws {
        try run("UPDATE person SET password = ? WHERE id = ?", [hash, person.rawValue])
    }

    func setOrganisation(_ name: String?, of person: ID<Person>) throws {
        let words = name.flatMap { PlainText($0)?.words }.map { String($0.prefix(80)) }
        try run("UPDATE person SET organisation = ? WHERE id = ?", [words, person.rawValue])
    }

    /// Marks that somebody has come in for the first time; later times change nothing.
    func noteBegun(_ person: ID<Person>, at now: Moment) throws {
        try run(
            "UPDATE person SET begun_at = ? WHERE id = ? AND begun_at IS NULL",
            [now.milliseconds, person.rawValue])
    }
}
