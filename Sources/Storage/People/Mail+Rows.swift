import Coproduction
import Crypto
import Foundation
import GRDB

/// What of a letter is kept sealed: who gets it, and the link it brings.
private struct SealedMail: Codable {
    let reader: MailAddress
    let link: String?

    /// Bound to its row: copied to another it opens nothing.
    func sealed(as id: ID<Mail>, with keys: Keys) throws -> Data {
        let mark = Data(("mail " + id.rawValue).utf8)
        return try ChaChaPoly.seal(JSONEncoder().encode(self), using: keys.phone, authenticating: mark)
            .combined
    }

    /// Nil when the key is another or the bytes were changed.
    init?(_ sealed: Data, of id: ID<Mail>, with keys: Keys) {
        let mark = Data(("mail " + id.rawValue).utf8)
        guard let box = try? ChaChaPoly.SealedBox(combined: sealed),
            let data = try? ChaChaPoly.open(box, using: keys.phone, authenticating: mark),
            let mail = try? JSONDecoder().decode(SealedMail.self, from: data)
        else { return nil }
        self = mail
    }

    init(reader: MailAddress, link: Token?) {
        self.reader = reader
        self.link = link?.letters
    }
}

/// What a letter is queued with.
struct NewMail {
    let id: ID<Mail>
    let kind: Mail.Kind
    /// Queued twice under the same words it is queued once.
    let dedupe: String
    var link: Token?
    let expires: Moment
}

extension Database {
    /// Queues a letter to a person in the transaction of what causes it; false when nobody wrote down an address.
    func queue(_ mail: NewMail, to person: ID<Person>, _ keys: Keys, at now: Moment) throws -> Bool {
        guard let reader = try email(of: person, keys) else { return false }
        let sealed = try SealedMail(reader: reader, link: mail.link).sealed(as: mail.id, with: keys)
        try run(
            """
            INSERT OR IGNORE INTO outgoing_mail (id, kind, dedupe, person, address_hash, sealed, state, attempts,
                queued_at, next_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, 'queued', 0, ?, ?, ?)
            """,
            [
                mail.id.rawValue, mail.kind.rawValue, mail.dedupe, person.rawValue,
                keys.hash(of: .email(reader)), sealed, now.milliseconds, now.milliseconds,
                mail.expires.milliseconds,
            ])
        return true
    }

    /// Takes the letter whose turn it is; one that cannot be opened is over.
    func takeMail(_ keys: Keys, at now: Moment) throws -> WaitingMail? {
        let sql = """
            SELECT id, kind, person, sealed, expires_at FROM outgoing_mail
            WHERE state = 'queued' AND next_at <= ? ORDER BY next_at, row LIMIT 1
            """
        while true {
            let found = try first(sql, [now.milliseconds]) {
                (
                    try $0.kind(0, as: ID<Mail>.self), try $0.kind(1, as: Mail.Kind.self),
                    try $0.kindOrNil(2, as: ID<Person>.self), try $0.blob(3), try $0.moment(4)
                )
            }
            guard let (id, kind, person, sealed, expires) = found else { return nil }
            guard let mail = SealedMail(sealed, of: id, with: keys) else {
                try endMail(id, .refused(.unreadable), at: now)
                continue
            }
            try run(
                """
                UPDATE outgoing_mail SET state = 'sending', attempts = attempts + 1, lease_until = ? WHERE id = ?
                """, [now.adding(seconds: Store.mailLease).milliseconds, id.rawValue])
            return WaitingMail(
                id: id, kind: kind, reader: mail.reader,
                name: try person.flatMap { try self.person($0) }?.name,
                link: mail.link.flatMap(Token.init(letters:)), expires: expires)
        }
    }

    /// Ends letters under a condition of ours that compares with the time.
    func endMail(where condition: String, _ fate: Mail.Fate, at now: Moment) throws {
        let ids = try all("SELECT id FROM outgoing_mail WHERE " + condition, [now.milliseconds]) {
            try $0.kind(0, as: ID<Mail>.self)
        }
        for id in ids { try endMail(id, fate, at: now) }
    }

    /// Ends a letter: who got it and what link it brought is deleted.
    func endMail(_ id: ID<Mail>, _ fate: Mail.Fate, at now: Moment) throws {
        let (state, trouble): (MailLine.State, Mail.Trouble?) =
            switch fate {
            case .sent: (.sent, nil)
            case .refused(let trouble), .notSent(let trouble): (.failed, trouble)
            case .unknown(let trouble): (.unknown, trouble)
            }
        try run(
            """
            UPDATE outgoing_mail SET state = ?, trouble = ?, sealed = NULL, lease_until = NULL, ended_at = ?
            WHERE id = ?
            """, [state.rawValue, trouble?.rawValue, now.milliseconds, id.rawValue])
    }

    /// Deletes what is known of letters that ended 30 days ago.
    func forgetOldMail(at now: Moment) throws {
        try run(
            "DELETE FROM outgoing_mail WHERE ended_at <= ?",
            [now.adding(seconds: -30 * 86_400).milliseconds])
    }
}
