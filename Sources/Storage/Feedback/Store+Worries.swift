import Coproduction
import Foundation
import GRDB

extension Store {
    /// Letters about worries to one person are at least so many seconds apart: one letter stands for all that came
    /// meanwhile.
    static let worriesApart: Int64 = 300
    /// The second letter goes out so many seconds before the time to decide is over.
    static let worryWaitsBefore: Int64 = 3600

    /// Queues what has to be told about worries: each new one, and each that nobody decided and whose time is nearly
    /// over.
    ///
    /// The lead on duty gets it; when nobody is, or has no address, everybody who may act on alerts. An alert
    /// is on the disk before anybody is told, so none is passed over, whenever Heard was stopped.
    package func queueWorries() async throws(StoreProblem) {
        guard sendsMail else { return }
        let (now, keys, outside) = (outside.now(), keys, outside)
        let open = try await read { try $0.hasOpenAlerts(since: now.adding(seconds: -14 * 86_400)) }
        guard open else { return }
        try await write { db in
            try db.queueNewWorries(keys, outside, at: now)
            try db.queueWaitingWorries(keys, outside, at: now)
        }
    }
}

extension Database {
    private static let isOpen = """
        IFNULL((SELECT kind FROM alert_step WHERE alert_step.alert = alert.row
            AND kind IN ('cleared', 'kept-out', 'opened-again') ORDER BY row DESC LIMIT 1), 'opened-again')
            = 'opened-again'
        """

    fileprivate func hasOpenAlerts(since: Moment) throws -> Bool {
        let sql = "SELECT 1 FROM alert WHERE opened_at >= ? AND " + Self.isOpen
        return try has(sql, [since.milliseconds])
    }

    /// Who is told about worries.
    private func worryReaders(_ keys: Keys) throws -> [ID<Person>] {
        func canRead(_ person: Person) throws -> Bool {
            try switchedOff(person.id) == nil && email(of: person.id, keys) != nil
        }
        if let lead = try duty().person, try canRead(lead) { return [lead.id] }
        return try people().filter { try $0.may(.keepPeopleSafe) && canRead($0) }.map(\.id)
    }

    /// True when a letter of this kind was queued too short a time ago.
    private func wasToldOf(_ kind: Mail.Kind, at now: Moment) throws -> Bool {
        let since = now.adding(seconds: -Store.worriesApart)
        return try has(
            "SELECT 1 FROM outgoing_mail WHERE kind = ? AND (queued_at > ? OR state = 'queued')",
            [kind.rawValue, since.milliseconds])
    }

    private func told(_ key: String) throws -> Int64 {
        let sql = "SELECT value FROM meta WHERE key = ?"
        return try first(sql, [key]) { Int64(try $0.text(0)) ?? 0 } ?? 0
    }

    private func setTold(_ key: String, _ value: Int64) throws {
        try run(
            "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            [key, String(value)])
    }

    private func tell(
        _ kind: Mail.Kind, about mark: Int64, _ key: String, _ keys: Keys, _ outside: Outside, at now: Moment
    ) throws {
        let readers = try worryReaders(keys)
        for reader in readers {
            _ = try queue(
                NewMail(
                    id: outside.newID(), kind: kind,
                    dedupe: "\(kind.rawValue) \(mark) \(reader.rawValue)",
                    expires: now.adding(seconds: 86_400)),
                to: reader, keys, at: now)
        }
        // With nobody to tell it is tried again, as long as the worry is new.
        if !readers.isEmpty { try setTold(key, mark) }
    }

    fileprivate func queueNewWorries(_ keys: Keys, _ outside: Outside, at now: Moment) throws {
        let since = now.adding(seconds: -86_400).milliseconds
        let sql = "SELECT MAX(row) FROM alert WHERE row > ? AND opened_at >= ? AND " + Self.isOpen
        let newest = try first(sql, [try told("worries-told"), since]) { try $0.integerOrNil(0) } ?? nil
        guard let newest, try !wasToldOf(.worry, at: now) else { return }
        try tell(.worry, about: newest, "worries-told", keys, outside, at: now)
    }

    fileprivate func queueWaitingWorries(_ keys: Keys, _ outside: Outside, at now: Moment) throws {
        let soon = now.adding(seconds: Store.worryWaitsBefore)
        let before = max(try told("worries-waiting-told"), now.adding(seconds: -86_400).milliseconds)
        let waiting = try alerts("WHERE " + Self.isOpen).map(\.alert).filter {
            $0.verdict == nil && $0.decideBy <= soon && $0.decideBy.milliseconds > before
        }
        guard let last = waiting.map(\.decideBy).max(), try !wasToldOf(.worryWaits, at: now) else { return }
        try tell(
            .worryWaits, about: last.milliseconds, "worries-waiting-told", keys, outside, at: now)
    }
}
