package import Coproduction
import GRDB

extension Store {
    /// Promises a change; it begins as not started.
    ///
    /// `once` is the identity it gets; sent again with the same words it is given back as it is, with others it is
    /// another promise.
    /// Throws `.notFound` and `.wordsMissing`.
    package func promise(
        _ promise: Change.Promise, theme: ID<Theme>, decision: ID<DecisionRecord>?, madeUp: Bool = false,
        once: ID<Change>? = nil, by actor: Actor
    ) async throws(StoreProblem) -> Change {
        let words = [promise.title, promise.youSaid, promise.weDo, promise.owner]
        guard words.allSatisfy({ PlainText($0) != nil }) else { throw .wordsMissing }
        let scribe = scribe(actor)
        let fresh: ID<Change> = outside.newID()
        return try await write { db in
            let known = try once.flatMap { try db.change($0) }
            if let known, known.promise == promise, known.theme == theme, known.decision == decision {
                return known
            }
            let change = Change(
                id: known == nil ? once ?? fresh : fresh, promise: promise, theme: theme, decision: decision,
                steps: [Change.Step(progress: .notStarted, at: scribe.at)], madeUp: madeUp)
            guard let themeRow = try db.row(of: theme) else { throw StoreProblem.notFound }
            if let decision, try db.decision(decision) == nil { throw StoreProblem.notFound }
            let row = try db.insert(change, theme: themeRow)
            try db.insert(.notStarted, of: row, at: scribe.at)
            try db.note(.changePromised, change.id, decision?.rawValue, scribe)
            return change
        }
    }

    /// Adds a dated step.
    ///
    /// Throws `.notFound`, and `.wordsMissing` when something is stopped without a reason, or a page that was hard
    /// would be done without saying what was done.
    package func step(
        _ id: ID<Change>, _ progress: Change.Progress, by actor: Actor
    ) async throws(StoreProblem) -> Change {
        if case .stopped(let reason) = progress, PlainText(reason) == nil { throw .wordsMissing }
        let scribe = scribe(actor)
        return try await write { db in
            guard let row = try db.row(of: id) else { throw StoreProblem.notFound }
            if progress == .done, try db.change(id)?.page != nil { throw StoreProblem.wordsMissing }
            try db.insert(progress, of: row, at: scribe.at)
            try db.note(.changeStepped, id, StoredProgress(progress).kind, scribe)
            guard let change = try db.change(id) else { throw StoreProblem.notFound }
            return change
        }
    }

    /// All changes, oldest first.
    package func changes() async throws(StoreProblem) -> [Change] { try await read { try $0.changes() } }

    /// One change; nil when there is none.
    package func change(_ id: ID<Change>) async throws(StoreProblem) -> Change? {
        try await read { try $0.change(id) }
    }
}

extension Database {
    /// The row of a promise; nil when there is none.
    func row(of change: ID<Change>) throws -> Int64? {
        try first("SELECT row FROM promise WHERE id = ?", [change.rawValue]) { try $0.integer(0) }
    }

    func change(_ id: ID<Change>) throws -> Change? {
        try changes("WHERE promise.id = ?", [id.rawValue]).first
    }

    func insert(_ change: Change, theme: Int64) throws -> Int64 {
        let promise = change.promise
        try run(
            """
            INSERT INTO promise (id, theme, decision, title, you_said, we_do, owner, due, made_up)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                change.id.rawValue, theme, change.decision?.rawValue, promise.title, promise.youSaid,
                promise.weDo,
                promise.owner, promise.due.daysSince1970, change.madeUp,
            ])
        return lastInsertedRowID
    }

    func insert(_ progress: Change.Progress, of promise: Int64, at moment: Moment) throws {
        let stored = StoredProgress(progress)
        try run(
            """
            INSERT INTO step (promise, progress, reason, decided_by, what_could_change_it, talk_to, at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                promise, stored.kind, stored.reason, stored.cannot?.decidedBy,
                stored.cannot?.whatCouldChangeIt,
                stored.cannot?.talkTo, moment.milliseconds,
            ])
    }

    /// Changes under a condition of ours, oldest first.
    func changes(_ condition: String = "", _ arguments: StatementArguments = []) throws -> [Change] {
        let sql = """
            SELECT promise.id, theme.id, promise.decision, promise.title, you_said, we_do, owner, due,
                promise.made_up, promise.row, hard_page.address, (SELECT words FROM hard_answer
                    WHERE hard_answer.promise = promise.row AND approved_at IS NOT NULL
                    ORDER BY row DESC LIMIT 1)
            FROM promise JOIN theme ON theme.row = promise.theme
            LEFT JOIN hard_page ON hard_page.promise = promise.row \(condition) ORDER BY promise.row
            """
        let steps = """
            SELECT progress, reason, decided_by, what_could_change_it, talk_to, at FROM step WHERE promise = ?
            ORDER BY row
            """
        return try all(sql, arguments) { row in
            let taken = try all(steps, [try row.integer(9)]) {
                Change.Step(progress: try StoredProgress.progress($0), at: try $0.moment(5))
            }
            return Change(
                id: try row.kind(0),
                promise: Change.Promise(
                    title: try row.text(3), youSaid: try row.text(4), weDo: try row.text(5),
                    owner: try row.text(6), due: try row.day(7)),
                theme: try row.kind(1), decision: try row.kindOrNil(2), steps: taken,
                madeUp: try row.flag(8),
                page: try row.textOrNil(10).map {
                    HardPage(address: $0, weDid: try row.textOrNil(11))
                })
        }
    }
}

/// A step's progress as its columns.
struct StoredProgress {
    let kind: String
    let reason: String?
    let cannot: Change.Cannot?

    init(_ progress: Change.Progress) {
        var reason: String?
        var cannot: Change.Cannot?
        switch progress {
        case .notStarted: kind = "not-started"
        case .started: kind = "started"
        case .nearlyDone: kind = "nearly-done"
        case .done: kind = "done"
        case .stopped(let why):
            kind = "stopped"
            reason = why
        case .cannot(let why):
            kind = "cannot"
            reason = why.reason
            cannot = why
        }
        self.reason = reason
        self.cannot = cannot
    }

    /// Reads the columns progress, reason, decided_by, what_could_change_it, talk_to.
    static func progress(_ row: Row) throws -> Change.Progress {
        switch try row.text(0) {
        case "not-started": return .notStarted
        case "started": return .started
        case "nearly-done": return .nearlyDone
        case "done": return .done
        case "stopped": return .stopped(reason: try row.text(1))
        default:
            let cannot = Change.Cannot(
                reason: try row.text(1), decidedBy: try row.text(2), whatCouldChangeIt: try row.text(3),
                talkTo: try row.text(4))
            guard let cannot else { throw StoreProblem.damaged("a step that cannot be done") }
            return .cannot(cannot)
        }
    }
}
