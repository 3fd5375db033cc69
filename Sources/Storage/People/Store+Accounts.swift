package import Coproduction
import Foundation
import GRDB

extension Store {
    /// Everybody who may sign in, by name, with how it stands with each.
    package func accounts() async throws(StoreProblem) -> [Account] {
        let (now, keys) = (outside.now(), keys)
        return try await read { try $0.accounts(at: now, keys: keys) }
    }

    /// One of them; nil when there is no such person.
    package func account(_ id: ID<Person>) async throws(StoreProblem) -> Account? {
        let (now, keys) = (outside.now(), keys)
        return try await read { try $0.account(id, at: now, keys: keys) }
    }

    /// Gives a person exactly these roles; the organisation stays only with an advocate.
    ///
    /// Throws `.notFound`, and `.lastAdministrator` when nobody else could invite people.
    package func setRoles(
        _ roles: Set<Role>, organisation: String?, of id: ID<Person>, by actor: Actor
    ) async throws(StoreProblem) {
        let scribe = scribe(actor)
        try await write { db in
            guard let person = try db.person(id) else { throw StoreProblem.notFound }
            try db.setOrganisation(roles.contains(.advocate) ? organisation : nil, of: id)
            guard person.roles != roles else { return }
            if person.roles.contains(.administrator), !roles.contains(.administrator) {
                try db.leaveAnAdministrator(without: id)
            }
            try db.run("DELETE FROM person_role WHERE person = ?", [id.rawValue])
            for role in roles {
                try db.run(
                    "INSERT INTO person_role (person, role) VALUES (?, ?)", [id.rawValue, role.rawValue])
            }
            // What only the Board may have does not last longer than the role.
            try db.run("UPDATE session SET remembered = 0 WHERE person = ?", [id.rawValue])
            try db.note(.rolesChanged, id, nil, scribe)
        }
    }

    /// Switches a person off: every session and every link ends at once.
    ///
    /// Throws `.notFound`, and `.lastAdministrator`. Switched off again, nothing happens.
    package func switchOff(_ id: ID<Person>, by actor: Actor) async throws(StoreProblem) {
        let scribe = scribe(actor)
        try await write { db in
            guard let person = try db.person(id) else { throw StoreProblem.notFound }
            guard try db.switchedOff(id) == nil else { return }
            if person.roles.contains(.administrator) { try db.leaveAnAdministrator(without: id) }
            try db.turn(id, "off", at: scribe.at)
            try db.run("DELETE FROM session WHERE person = ?", [id.rawValue])
            try db.run("DELETE FROM link WHERE person = ?", [id.rawValue])
            try db.note(.personSwitchedOff, id, nil, scribe)
        }
    }

    /// Switches a person on again; sessions and links stay gone.
    package func switchOn(_ id: ID<Person>, by actor: Actor) async throws(StoreProblem) {
        let scribe = scribe(actor)
        try await write { db in
            guard try db.person(id) != nil else { throw StoreProblem.notFound }
            guard try db.switchedOff(id) != nil else { return }
            try db.turn(id, "on", at: scribe.at)
            try db.note(.personSwitchedOn, id, nil, scribe)
        }
    }
}

extension ReadOnlyStore {
    /// Everybody who may sign in, as `Store.accounts` says it.
    package func accounts(at now: Moment) throws(StoreProblem) -> [Account] {
        let keys = keys
        return try read { try $0.accounts(at: now, keys: keys) }
    }
}

extension Database {
    func accounts(at now: Moment, keys: Keys) throws -> [Account] {
        let ids = try all("SELECT id FROM person ORDER BY name COLLATE NOCASE") {
            try $0.kind(0, as: ID<Person>.self)
        }
        return try ids.compactMap { try account($0, at: now, keys: keys) }
    }

    func account(_ id: ID<Person>, at now: Moment, keys: Keys) throws -> Account? {
        guard let person = try person(id) else { return nil }
        let sql = """
            SELECT organisation, begun_at, password IS NOT NULL,
                EXISTS (SELECT 1 FROM second_step WHERE person = person.id AND state = 'used'),
                (SELECT max(ends_at) FROM link WHERE person = person.id AND ends_at > ?),
                (SELECT sealed FROM person_email WHERE person = person.id)
            FROM person WHERE id = ?
            """
        return try first(sql, [now.milliseconds, id.rawValue]) { row in
            let sealed = try row.value(5).isNull ? nil : try row.blob(5)
            let email = try sealed.map { try Sealed.open($0, .email, of: id, with: keys) }
            return Account(
                person: person, organisation: try row.textOrNil(0),
                email: email.map { String(decoding: $0, as: UTF8.self) },
                begunAt: try row.integerOrNil(1).map { Moment(milliseconds: $0) },
                switchedOffAt: try switchedOff(id), hasPassword: try row.flag(2),
                hasSecondStep: try row.flag(3),
                linkEnds: try row.integerOrNil(4).map { Moment(milliseconds: $0) })
        }
    }

    /// When a person was last switched off; nil while the account is on.
    func switchedOff(_ id: ID<Person>) throws -> Moment? {
        let sql = "SELECT switched, at FROM person_switch WHERE person = ? ORDER BY row DESC LIMIT 1"
        guard let (state, at) = try first(sql, [id.rawValue], { (try $0.text(0), try $0.moment(1)) }) else {
            return nil
        }
        return state == "off" ? at : nil
    }

    fileprivate func turn(_ id: ID<Person>, _ state: String, at now: Moment) throws {
        try run(
            "INSERT INTO person_switch (person, switched, at) VALUES (?, ?, ?)",
            [id.rawValue, state, now.milliseconds])
    }

    /// Throws `.lastAdministrator` unless somebody else who has come in before and is not switched off can manage
    /// people.
    fileprivate func leaveAnAdministrator(without id: ID<Person>) throws {
        // Who was invited and never came is no administrator who could be missed.
        guard try has("SELECT 1 FROM person WHERE id = ? AND begun_at IS NOT NULL", [id.rawValue]) else {
            return
        }
        let sql = """
            SELECT person.id FROM person JOIN person_role ON person_role.person = person.id
            WHERE person_role.role = 'administrator' AND person.begun_at IS NOT NULL AND person.id <> ?
            """
        let others = try all(sql, [id.rawValue]) { try $0.kind(0, as: ID<Person>.self) }
        guard try others.contains(where: { try switchedOff($0) == nil }) else {
            throw StoreProblem.lastAdministrator
        }
    }
}
