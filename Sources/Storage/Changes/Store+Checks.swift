package import Coproduction
import Foundation
import GRDB

/// Who answers "Has it happened?".
package enum CheckedBy: Hashable, Sendable {
    /// Somebody who said it, with their code.
    case response(ID<Response>)
    /// Any other visitor, by their device.
    case visitor(Token)
}

/// What was answered to "Has it happened?"; the two are shown apart and never added up.
package struct CheckedChange: Hashable, Sendable {
    /// The people who said it.
    package let people: Checked
    /// Other visitors.
    package let visitors: Checked
}

extension Store {
    /// Keeps an answer to "Has it happened?".
    ///
    /// Each response and each visitor counts once, with the newest answer.
    ///
    /// A "no" of somebody who said it opens a task, once. Throws `.notFound`.
    package func check(
        _ id: ID<Change>, _ happened: Happened, by checker: CheckedBy
    ) async throws(StoreProblem) -> CheckedChange {
        let today = outside.now().dayInLondon
        return try await write { db in
            guard let promise = try db.row(of: id) else { throw StoreProblem.notFound }
            let before = try db.keep(happened, of: promise, by: checker, on: today)
            if case .response = checker, happened == .no, before != .no {
                try db.openTask(promise, on: today)
            }
            return try db.checked(promise)
        }
    }

    /// What was answered so far.
    ///
    /// Throws `.notFound`.
    package func checked(_ id: ID<Change>) async throws(StoreProblem) -> CheckedChange {
        try await read { db in
            guard let promise = try db.row(of: id) else { throw StoreProblem.notFound }
            return try db.checked(promise)
        }
    }

    /// Every task that a "no" opened, open ones first, then the oldest first.
    package func tasks() async throws(StoreProblem) -> [NotYetTask] {
        try await read { db in
            let sql = """
                SELECT promise.id, promise.owner, task.opened_on, task.closed_because
                FROM task JOIN promise ON promise.row = task.promise
                ORDER BY task.closed_at IS NOT NULL, task.opened_on, task.row
                """
            return try db.all(sql) { row in
                NotYetTask(
                    change: try row.kind(0), owner: try row.text(1), opened: try row.day(2).startInUTC,
                    closedBecause: try row.textOrNil(3))
            }
        }
    }

    /// Closes the open task of a change with a public reason.
    ///
    /// Throws `.wordsMissing`, and `.notFound` when none is open.
    package func closeTask(
        of id: ID<Change>, because reason: String, by actor: Actor
    ) async throws(StoreProblem) {
        guard let reason = PlainText(reason)?.words else { throw .wordsMissing }
        let scribe = scribe(actor)
        try await write { db in
            let sql =
                "UPDATE task SET closed_at = ?, closed_because = ? WHERE promise = ? AND closed_at IS NULL"
            guard let promise = try db.row(of: id),
                try db.run(sql, [scribe.at.milliseconds, reason, promise]) > 0
            else { throw StoreProblem.notFound }
            try db.note(.taskClosed, id, nil, scribe)
        }
    }
}

extension Database {
    /// Writes an answer and moves the counts; returns what the same checker answered before.
    fileprivate func keep(
        _ happened: Happened, of promise: Int64, by checker: CheckedBy, on day: Day
    ) throws -> Happened? {
        let voice: String
        let key: any DatabaseValueConvertible & Sendable
        switch checker {
        case .response(let id):
            voice = "response"
            let sql = "SELECT row FROM response WHERE id = ?"
            guard let row = try first(sql, [id.rawValue], { try $0.integer(0) }) else {
                throw StoreProblem.notFound
            }
            key = row
        case .visitor(let token):
            voice = "visitor"
            key = token.hash.data
        }
        let newest =
            "SELECT happened FROM check_answer WHERE \(voice) = ? AND promise = ? ORDER BY row DESC LIMIT 1"
        let before = try first(newest, [key, promise]) { try $0.kind(0, as: Happened.self) }
        try run(
            "INSERT INTO check_answer (promise, \(voice), happened, answered_on) VALUES (?, ?, ?, ?)",
            [promise, key, happened.rawValue, day.daysSince1970])
        if let before { try count(before, of: promise, voice: voice, change: -1) }
        try count(happened, of: promise, voice: voice, change: 1)
        return before
    }

    private func count(_ happened: Happened, of promise: Int64, voice: String, change: Int) throws {
        try run(
            """
            INSERT INTO check_count (promise, voice, happened, count) VALUES (?, ?, ?, 0)
            ON CONFLICT (promise, voice, happened) DO NOTHING
            """, [promise, voice, happened.rawValue])
        try run(
            "UPDATE check_count SET count = count + ? WHERE promise = ? AND voice = ? AND happened = ?",
            [change, promise, voice, happened.rawValue])
    }

    fileprivate func checked(_ promise: Int64) throws -> CheckedChange {
        let sql = "SELECT voice, happened, count FROM check_count WHERE promise = ?"
        var counts: [String: [Happened: Int]] = [:]
        for (voice, happened, count) in try all(
            sql, [promise],
            {
                (try $0.text(0), try $0.kind(1, as: Happened.self), try $0.count(2))
            })
        { counts[voice, default: [:]][happened] = count }
        return CheckedChange(people: Checked(counts["response"]), visitors: Checked(counts["visitor"]))
    }

    /// Opens a task with the day only, so that nobody can be told by the minute; one open task is enough.
    fileprivate func openTask(_ promise: Int64, on day: Day) throws {
        try run(
            "INSERT OR IGNORE INTO task (promise, opened_on) VALUES (?, ?)", [promise, day.daysSince1970])
    }
}

extension Checked {
    fileprivate init(_ counts: [Happened: Int]?) {
        self.init(yes: counts?[.yes] ?? 0, no: counts?[.no] ?? 0, notSure: counts?[.notSure] ?? 0)
    }
}
