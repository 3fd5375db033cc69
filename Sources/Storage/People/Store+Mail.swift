package import Coproduction
import Foundation
import GRDB

/// A letter whose turn it is, with what its words need.
package struct WaitingMail: Hashable, Sendable {
    /// The letter.
    package let id: ID<Mail>
    /// Why it is written.
    package let kind: Mail.Kind
    /// Who gets it.
    package let reader: MailAddress
    /// The name of that person; nil when the person is gone.
    package let name: String?
    /// The link it brings; nil where it brings none.
    package let link: Token?
    /// Until when it is of use.
    package let expires: Moment
}

/// A letter as whoever looks after Heard sees it: no word of it, and no address.
package struct MailLine: Hashable, Sendable {
    /// Why it was written.
    package let kind: Mail.Kind
    /// Who gets it; nil when the person is gone.
    package let person: Person?
    /// How far it is.
    package let state: State
    /// How often it was handed to the server.
    package let attempts: Int
    /// What stood in the way the last time.
    package let trouble: Mail.Trouble?
    /// When it was written.
    package let queuedAt: Moment
    /// When it is tried next, while it waits.
    package let nextAt: Moment

    /// How far a letter is.
    package enum State: String, Hashable, Sendable, CaseIterable {
        case queued, sending, sent, failed, unknown
    }

    /// Puts a line together.
    package init(
        kind: Mail.Kind, person: Person?, state: State, attempts: Int, trouble: Mail.Trouble?,
        queuedAt: Moment, nextAt: Moment
    ) {
        self.kind = kind
        self.person = person
        self.state = state
        self.attempts = attempts
        self.trouble = trouble
        self.queuedAt = queuedAt
        self.nextAt = nextAt
    }
}

extension Store {
    /// How long one try may take before it counts as cut short, in seconds.
    static let mailLease: Int64 = 60

    /// Takes the next letter that is due, for one try; nil when none is.
    ///
    /// A letter that was being sent when Heard was killed may have gone out: it is never sent again.
    package func nextMail() async throws(StoreProblem) -> WaitingMail? {
        let (now, keys) = (outside.now(), keys)
        let due = """
            SELECT 1 FROM outgoing_mail WHERE (state = 'queued' AND (next_at <= ?1 OR expires_at <= ?1))
                OR (state = 'sending' AND lease_until <= ?1)
            """
        guard try await read({ try $0.has(due, [now.milliseconds]) }) else { return nil }
        return try await write { db in
            try db.endMail(where: "state = 'sending' AND lease_until <= ?", .unknown(.stopped), at: now)
            try db.endMail(where: "state = 'queued' AND expires_at <= ?", .refused(.tooLate), at: now)
            return try db.takeMail(keys, at: now)
        }
    }

    /// Writes down what became of a try.
    package func settle(_ id: ID<Mail>, _ fate: Mail.Fate) async throws(StoreProblem) {
        let now = outside.now()
        let chance = outside.randomBytes(4).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        try await write { db in
            let sql = "SELECT attempts, expires_at, state FROM outgoing_mail WHERE id = ?"
            let found = try db.first(sql, [id.rawValue]) {
                (try $0.count(0), try $0.moment(1), try $0.kind(2, as: MailLine.State.self))
            }
            // Who sent it may come back after the lease was over: then only good news count.
            guard let (attempts, expires, state) = found, state == .sending || fate == .sent else { return }
            if case .notSent(let trouble) = fate {
                let next = now.adding(seconds: Self.mailPause(after: attempts, chance: chance))
                guard next < expires else { return try db.endMail(id, .refused(trouble), at: now) }
                try db.run(
                    """
                    UPDATE outgoing_mail SET state = 'queued', lease_until = NULL, trouble = ?, next_at = ?
                    WHERE id = ?
                    """, [trouble.rawValue, next.milliseconds, id.rawValue])
            } else {
                try db.endMail(id, fate, at: now)
            }
        }
    }

    /// So many seconds until the next try, anywhere between 1 and the step (SAFETY.md 4.2, full jitter).
    static func mailPause(after attempts: Int, chance: UInt64) -> Int64 {
        let steps: [Int64] = [5, 30, 120, 600, 1800, 3600, 7200]
        let step = steps.dropFirst(max(0, attempts - 1)).first ?? 3600
        return 1 + Int64(chance % UInt64(step))
    }

    /// Every letter that waits or did not arrive for sure, and how many went out in 30 days.
    package func mailLines() async throws(StoreProblem) -> (lines: [MailLine], sent: Int) {
        try await read { db in
            let sql = """
                SELECT kind, person, state, attempts, trouble, queued_at, next_at FROM outgoing_mail
                WHERE state <> 'sent' ORDER BY row DESC LIMIT 200
                """
            let lines = try db.all(sql) { row in
                MailLine(
                    kind: try row.kind(0),
                    person: try row.kindOrNil(1, as: ID<Person>.self).flatMap { try db.person($0) },
                    state: try row.kind(2), attempts: try row.count(3), trouble: try row.kindOrNil(4),
                    queuedAt: try row.moment(5), nextAt: try row.moment(6))
            }
            let sent = "SELECT count(*) FROM outgoing_mail WHERE state = 'sent'"
            return (lines, try db.first(sent) { try $0.count(0) } ?? 0)
        }
    }
}
