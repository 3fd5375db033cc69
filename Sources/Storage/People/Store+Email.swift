package import Coproduction
import Foundation
import GRDB

extension Store {
    /// Writes down where links for a person go, or that they go nowhere; what waits for the old address goes.
    ///
    /// Throws `.notFound`. The same address again changes nothing.
    package func setEmail(
        _ email: MailAddress?, of id: ID<Person>, by actor: Actor
    ) async throws(StoreProblem) {
        let (scribe, keys) = (scribe(actor), keys)
        try await write { db in
            guard try db.person(id) != nil else { throw StoreProblem.notFound }
            guard try db.email(of: id, keys) != email else { return }
            try db.setEmail(email, of: id, keys)
            try db.run("DELETE FROM outgoing_mail WHERE person = ? AND state = 'queued'", [id.rawValue])
            try db.note(.emailChanged, id, nil, scribe)
        }
    }
}

extension Database {
    /// Where links for a person go; nil when nobody wrote it down.
    func email(of person: ID<Person>, _ keys: Keys) throws -> MailAddress? {
        let sql = "SELECT sealed FROM person_email WHERE person = ?"
        guard let sealed = try first(sql, [person.rawValue], { try $0.blob(0) }) else { return nil }
        let text = try Sealed.open(sealed, .email, of: person, with: keys)
        return MailAddress(String(decoding: text, as: UTF8.self))
    }

    func setEmail(_ email: MailAddress?, of person: ID<Person>, _ keys: Keys) throws {
        try run("DELETE FROM person_email WHERE person = ?", [person.rawValue])
        guard let email else { return }
        let sealed = try Sealed.seal(Data(email.text.utf8), .email, of: person, with: keys)
        try run("INSERT INTO person_email (person, sealed) VALUES (?, ?)", [person.rawValue, sealed])
    }

    /// Everybody who is not switched off, has come in before, and has this name or this e-mail address; large and
    /// small letters count as one.
    func people(called typed: String, _ keys: Keys) throws -> [ID<Person>] {
        let wanted = typed.lowercased()
        return try people().filter { person in
            guard try switchedOff(person.id) == nil, try hasBegun(person.id) else { return false }
            if person.name.lowercased() == wanted { return true }
            return try email(of: person.id, keys)?.text.lowercased() == wanted
        }.map(\.id)
    }
}
