package import Coproduction
import GRDB

/// A page that people said is hard, as the team sees it.
package struct HardPageTold: Hashable, Sendable {
    /// The promise that followed.
    package let change: Change
    /// What people told, newest first.
    package let reports: [HardPage.Report]
    /// What somebody wrote about what was done, and nobody has approved yet.
    package let waiting: HardAnswer?
}

/// What somebody of the team wrote about what was done; a second person approves it.
package struct HardAnswer: Hashable, Sendable {
    /// Which wording.
    package let id: ID<HardAnswer>
    /// The wording.
    package let words: String
    /// Who wrote it.
    package let writtenBy: ID<Person>
}

/// What begins with the first report about a page.
package struct HardPromise: Sendable {
    /// Where the page is; empty when nobody knows.
    package let address: String
    /// The theme all such promises stand under, by its name and summary.
    package let theme: (title: String, summary: String)
    /// What is promised.
    package let promise: Change.Promise

    /// Puts it together.
    package init(address: String, theme: (title: String, summary: String), promise: Change.Promise) {
        self.address = address
        self.theme = theme
        self.promise = promise
    }
}

extension Store {
    /// The theme of everything people say about our own pages.
    static let hardTheme = "hard-pages"

    /// Keeps a report about a page, under the open promise about that page or under a new one.
    ///
    /// `once` is the form it came with; sent again it is not kept twice, and gives the same promise.
    package func tellHard(
        _ report: HardPage.Report, once: String, promise: HardPromise
    ) async throws(StoreProblem) -> Change {
        guard PlainText(once) != nil, once.count <= 40, promise.address.utf8.count <= 300 else {
            throw .wordsMissing
        }
        let scribe = scribe(.command("hard"))
        let outside = outside
        let fresh: ID<Change> = outside.newID()
        return try await write { db in
            let known = """
                WHERE promise.row = (SELECT promise FROM hard_report WHERE once = ?)
                """
            if let change = try db.changes(known, [once]).first { return change }
            let newest = "WHERE hard_page.address = ?"
            let change =
                try db.changes(newest, [promise.address]).last { $0.isOpen }
                ?? db.begin(promise, fresh, scribe)
            guard let row = try db.row(of: change.id) else { throw StoreProblem.notFound }
            try db.run(
                """
                INSERT INTO hard_report (once, promise, things, words, urgent, told_on) VALUES (?, ?, ?, ?, ?, ?)
                """,
                [
                    once, row, report.things.map(\.rawValue).sorted().joined(separator: " "),
                    report.words?.words, report.urgent, report.day.daysSince1970,
                ])
            if report.urgent {
                _ = try db.insertAlert(
                    .words, page: "/hard", hardReport: db.lastInsertedRowID, outside: outside)
            }
            return change
        }
    }

    /// Every page that was told and is not yet answered for everybody, the soonest promise first.
    package func hardPages() async throws(StoreProblem) -> [HardPageTold] {
        try await read { db in
            try db.changes("WHERE hard_page.address IS NOT NULL").filter(\.isOpen)
                .sorted { $0.promise.due < $1.promise.due }.map { try db.told($0) }
        }
    }

    /// What was told about one page; nil when the change is about no page.
    package func hardPage(_ id: ID<Change>) async throws(StoreProblem) -> HardPageTold? {
        try await read { db in
            guard let change = try db.change(id), change.page != nil else { return nil }
            return try db.told(change)
        }
    }

    /// Writes what was done, 1 to 600 characters; nobody outside the team sees it before a second person approves.
    ///
    /// Throws `.wordsMissing`, and `.notFound` when the promise is not open.
    package func answerHard(
        _ id: ID<Change>, words: String, by person: ID<Person>
    ) async throws(StoreProblem) {
        guard let words = PlainText(words)?.words, words.count <= 600 else { throw .wordsMissing }
        let scribe = scribe(.person(person))
        let answer: ID<HardAnswer> = outside.newID()
        try await write { db in
            guard let change = try db.change(id), change.page != nil, change.isOpen,
                let row = try db.row(of: id)
            else { throw StoreProblem.notFound }
            try db.run(
                "INSERT INTO hard_answer (id, promise, words, written_by, written_at) VALUES (?, ?, ?, ?, ?)",
                [answer.rawValue, row, words, person.rawValue, scribe.at.milliseconds])
            try db.note(.hardAnswered, id, answer.rawValue, scribe)
        }
    }

    /// A second person approves exactly this wording: it is published, and the promise is done.
    ///
    /// Throws `.sameProposer`, `.notFound` when another wording has come since or the promise is not open.
    package func approveHard(
        _ id: ID<Change>, answer: ID<HardAnswer>, by person: ID<Person>
    ) async throws(StoreProblem) {
        let scribe = scribe(.person(person))
        try await write { db in
            guard let change = try db.change(id), change.isOpen, let row = try db.row(of: id),
                let waiting = try db.told(change).waiting, waiting.id == answer
            else { throw StoreProblem.notFound }
            guard waiting.writtenBy != person else { throw StoreProblem.sameProposer }
            try db.run(
                "UPDATE hard_answer SET approved_by = ?, approved_at = ? WHERE id = ?",
                [person.rawValue, scribe.at.milliseconds, answer.rawValue])
            try db.insert(.done, of: row, at: scribe.at)
            try db.note(.hardApproved, id, answer.rawValue, scribe)
        }
    }
}

extension Database {
    /// Deletes what people wrote about pages until a day (DESIGN.md section 9); what was hard stays.
    func forgetHardWords(toldBy day: Day) throws -> Int {
        try run(
            "UPDATE hard_report SET words = NULL WHERE words IS NOT NULL AND told_on <= ?",
            [day.daysSince1970])
    }

    fileprivate func begin(_ hard: HardPromise, _ id: ID<Change>, _ scribe: Scribe) throws -> Change {
        guard let theme = ID<Theme>(rawValue: Store.hardTheme) else { throw StoreProblem.notFound }
        if try row(of: theme) == nil {
            try run(
                "INSERT INTO theme (id, title, summary, made_up, begun_at) VALUES (?, ?, ?, 0, ?)",
                [theme.rawValue, hard.theme.title, hard.theme.summary, scribe.at.milliseconds])
            try note(.themeBegun, theme, nil, scribe)
        }
        guard let themeRow = try row(of: theme) else { throw StoreProblem.notFound }
        let change = Change(
            id: id, promise: hard.promise, theme: theme, decision: nil,
            steps: [Change.Step(progress: .notStarted, at: scribe.at)], madeUp: false,
            page: HardPage(address: hard.address))
        let row = try insert(change, theme: themeRow)
        try insert(.notStarted, of: row, at: scribe.at)
        try run("INSERT INTO hard_page (promise, address) VALUES (?, ?)", [row, hard.address])
        try note(.changePromised, id, nil, scribe)
        return change
    }

    fileprivate func told(_ change: Change) throws -> HardPageTold {
        guard let row = try row(of: change.id) else { throw StoreProblem.notFound }
        let reports = try all(
            "SELECT things, words, urgent, told_on FROM hard_report WHERE promise = ? ORDER BY row DESC",
            [row]
        ) { row in
            let things = try row.text(0).split(separator: " ").compactMap {
                HardPage.Thing(rawValue: String($0))
            }
            return HardPage.Report(
                things: Set(things.isEmpty ? [.somethingElse] : things),
                words: try row.textOrNil(1).flatMap { PlainText($0) },
                urgent: try row.flag(2), day: try row.day(3))
        }
        let newest = """
            SELECT id, words, written_by, approved_at FROM hard_answer WHERE promise = ? ORDER BY row DESC LIMIT 1
            """
        let waiting = try first(newest, [row]) { row -> HardAnswer? in
            guard try row.value(3).isNull else { return nil }
            return HardAnswer(id: try row.kind(0), words: try row.text(1), writtenBy: try row.kind(2))
        }
        return HardPageTold(change: change, reports: reports.compactMap(\.self), waiting: waiting ?? nil)
    }
}
