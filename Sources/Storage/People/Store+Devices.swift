package import Coproduction
import GRDB

extension Store {
    /// How long a device is known after somebody last signed in on it: a year, in seconds.
    package static let deviceInSeconds: Int64 = 365 * 86_400

    /// Notes that a person signed in on a device, so that guesses from elsewhere cannot lock them out of it.
    package func know(device: Token, for person: ID<Person>) async throws(StoreProblem) {
        let (now, data) = (outside.now().milliseconds, device.hash.data)
        try await write { db -> Void in
            try db.run(
                """
                INSERT INTO known_device (token, person, seen_at) VALUES (?, ?, ?)
                ON CONFLICT (person, token) DO UPDATE SET seen_at = excluded.seen_at
                """, [data, person.rawValue, now])
        }
    }

    /// True when the person with this name signed in on this device before; the same work for a name that nobody has.
    package func knows(device: Token, name: String) async throws(StoreProblem) -> Bool {
        let (data, name) = (device.hash.data, PlainText(name)?.words ?? "")
        return try await read { db in
            let sql = """
                SELECT 1 FROM known_device JOIN person ON person.id = known_device.person
                WHERE known_device.token = ? AND person.name = ?
                """
            return try db.has(sql, [data, name])
        }
    }

    /// Writes down that tries to sign in as somebody have to wait, so that it can be looked into; nothing for a name
    /// that nobody has.
    package func noteRefusal(name: String) async throws(StoreProblem) {
        guard let name = PlainText(name)?.words else { return }
        let scribe = scribe(.command("sign-in"))
        try await write { db in
            let sql = "SELECT id FROM person WHERE name = ?"
            guard let id = try db.first(sql, [name], { try $0.kind(0, as: ID<Person>.self) }) else { return }
            try db.note(.signInRefused, id, nil, scribe)
        }
    }
}
