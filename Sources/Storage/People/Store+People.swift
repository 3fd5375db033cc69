package import Coproduction
import GRDB

extension Store {
    /// Adds somebody who may sign in once a link and a password exist.
    ///
    /// Throws `.nameTaken`.
    package func addPerson(
        name: String, roles: Set<Role>, by actor: Actor
    ) async throws(StoreProblem) -> Person {
        let scribe = scribe(actor)
        let outside = outside
        return try await write { db in
            let person = try db.insertPerson(name: name, roles: roles, outside: outside, at: scribe.at)
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

    /// Somebody by the name they sign in with, and the hash of their password as it was given; nil when there is none.
    package func signIn(name: String) async throws(StoreProblem) -> (person: Person, passwordHash: String)? {
        guard let name = PlainText(name)?.words else { return nil }
        return try await read { db in
            let sql = "SELECT id, password FROM person WHERE name = ? AND password IS NOT NULL"
            let found = try db.first(sql, [name]) { (try $0.kind(0, as: ID<Person>.self), try $0.text(1)) }
            guard let (id, hash) = found, let person = try db.person(id) else { return nil }
            return (person, hash)
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
}
