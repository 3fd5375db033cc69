package import Coproduction
import Crypto
import Foundation
import GRDB

/// What became of a wish to be forgotten.
package enum ForgottenContact: Hashable, Sendable {
    /// The number or address is gone, with every list it was on.
    case gone
    /// Nothing was kept of it.
    case nothing
}

extension Store {
    /// Keeps how somebody wants to be told about a survey, for exactly these purposes: what they said before about the
    /// same survey no longer counts.
    ///
    /// Nothing here leads to the answers. Without a purpose the contact leaves the lists of this survey.
    package func keep(
        _ contact: Contact, for purposes: Set<Contact.Purpose>, about survey: Survey
    ) async throws(StoreProblem) {
        let (keys, id) = (keys, outside.newID(Contact.self))
        let last = Contact.lastDay(ofSurveyThatCloses: survey.closes)
        let hash = keys.hash(of: contact)
        try await write { db in
            let known = try db.contact(hash)
            if known == nil, purposes.isEmpty { return }
            let kept = known ?? id
            if known == nil {
                try db.run(
                    "INSERT INTO contact (id, kind, hash, sealed) VALUES (?, ?, ?, ?)",
                    [kept.rawValue, contact.kind.rawValue, hash, try keys.seal(contact, as: kept)])
            }
            try db.run(
                "DELETE FROM send_list WHERE contact = ? AND survey = ?",
                [kept.rawValue, survey.slug.rawValue])
            for purpose in purposes {
                try db.run(
                    "INSERT INTO send_list (contact, survey, purpose, delete_after) VALUES (?, ?, ?, ?)",
                    [kept.rawValue, survey.slug.rawValue, purpose.rawValue, last.daysSince1970])
            }
            try db.forgetContactsOnNoList()
        }
    }

    /// Everybody who asked to be told about a survey for this purpose, in no order that says anything.
    package func sendList(
        of survey: ID<Survey>, for purpose: Contact.Purpose
    ) async throws(StoreProblem) -> [Contact] {
        let keys = keys
        return try await read { db in
            let sql = """
                SELECT contact.id, sealed FROM contact JOIN send_list ON send_list.contact = contact.id
                WHERE survey = ? AND purpose = ? ORDER BY contact.id
                """
            return try db.all(sql, [survey.rawValue, purpose.rawValue]) {
                try keys.open(try $0.blob(1), as: try $0.kind(0))
            }
        }
    }

    /// Forgets a number or an e-mail address: the contact, the lists it is on, and every letter that waits for it.
    ///
    /// When this returns it is gone from every file, and a database of yesterday that is put back forgets it too.
    package func forget(contact: Contact, by actor: Actor) async throws(StoreProblem) -> ForgottenContact {
        let hash = keys.hash(of: contact)
        let found = try await read { db in
            let waits = "SELECT 1 FROM outgoing_mail WHERE address_hash = ? AND sealed IS NOT NULL"
            return (id: try db.contact(hash), hasMail: try db.has(waits, [hash]))
        }
        guard found.id != nil || found.hasMail else { return .nothing }
        // Written down first: a loss of power between the two forgets at the next start.
        if let id = found.id { try forgotten.add(contact: id, hash: hash) }
        let scribe = scribe(actor)
        try await write(erases: true) { db in
            try db.run("DELETE FROM outgoing_mail WHERE address_hash = ?", [hash])
            guard let id = found.id else { return }
            try db.run("DELETE FROM contact WHERE id = ?", [id.rawValue])
            try db.note(.contactForgotten, id, nil, scribe)
        }
        return .gone
    }
}

extension Database {
    fileprivate func contact(_ hash: Data) throws -> ID<Contact>? {
        try first("SELECT id FROM contact WHERE hash = ?", [hash]) { try $0.kind(0) }
    }

    /// Deletes contacts whose time is over.
    func forgetContacts(after day: Day) throws {
        try run("DELETE FROM send_list WHERE delete_after < ?", [day.daysSince1970])
        try forgetContactsOnNoList()
    }

    fileprivate func forgetContactsOnNoList() throws {
        try run(
            "DELETE FROM contact WHERE NOT EXISTS (SELECT 1 FROM send_list WHERE send_list.contact = contact.id)"
        )
    }

    /// Forgets again the contacts that an older database still holds.
    ///
    /// Each is known by its own identity: who asked to be forgotten and said yes again later has another one.
    func forgetAgain(contacts: Set<ID<Contact>>) throws {
        let known = try all("SELECT id FROM contact") { try $0.kind(0, as: ID<Contact>.self) }
        let found = known.filter(contacts.contains)
        guard !found.isEmpty else { return }
        try inTransaction(.immediate) {
            for id in found { try run("DELETE FROM contact WHERE id = ?", [id.rawValue]) }
            return .commit
        }
        try checkpoint(.truncate)
    }
}

extension Keys {
    /// By which a contact is found again: HMAC-SHA-256, since numbers can all be tried.
    func hash(of contact: Contact) -> Data {
        Data(HMAC<SHA256>.authenticationCode(for: Data(contact.canonical.utf8), using: phoneMatch))
    }

    /// The contact so that only the key in the data folder opens it, bound to its row.
    fileprivate func seal(_ contact: Contact, as id: ID<Contact>) throws -> Data {
        try ChaChaPoly.seal(
            Data(contact.text.utf8), using: phone, authenticating: Data(("contact " + id.rawValue).utf8)
        ).combined
    }

    /// Throws `.damaged` when the key is another or the bytes were changed.
    fileprivate func open(_ sealed: Data, as id: ID<Contact>) throws -> Contact {
        do {
            let box = try ChaChaPoly.SealedBox(combined: sealed)
            let mark = Data(("contact " + id.rawValue).utf8)
            let text = try ChaChaPoly.open(box, using: phone, authenticating: mark)
            if let contact = Contact(typed: String(decoding: text, as: UTF8.self)) { return contact }
        } catch {
            throw StoreProblem.damaged("a contact")
        }
        throw StoreProblem.damaged("a contact")
    }
}
