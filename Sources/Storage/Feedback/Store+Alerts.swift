package import Coproduction
import GRDB

/// An alert with the words it is about.
package struct AlertFile: Hashable, Sendable {
    /// The alert.
    package let alert: Alert
    /// The worrying words, in the order of the questions; none when somebody only pressed a button.
    package let pieces: [Piece]

    /// Worrying words, and what they answer.
    package struct Piece: Hashable, Sendable {
        /// The version of the survey, for its wording; nil for words about one of our own pages.
        package let version: Int?
        /// The question.
        package let question: Question.Key?
        /// What was written.
        package let words: String
        /// How it came; nil for words about one of our own pages.
        package let channel: Channel?
        /// The day it was sent.
        package let sentOn: Day
    }
}

extension Store {
    /// The most alerts that are over and still listed.
    static let mostClosed = 50

    /// Every open alert, and the newest of those that are over.
    package func alerts() async throws(StoreProblem) -> [Alert] {
        try await read { db in
            let over = """
                IFNULL((SELECT kind FROM alert_step WHERE alert_step.alert = alert.row
                    AND kind IN ('cleared', 'kept-out', 'opened-again') ORDER BY row DESC LIMIT 1), 'opened-again')
                """
            let open = try db.alerts("WHERE \(over) = 'opened-again' ORDER BY row")
            let closed = try db.alerts(
                "WHERE \(over) <> 'opened-again' ORDER BY row DESC LIMIT ?", [Self.mostClosed])
            return (open + closed).map(\.alert)
        }
    }

    /// Opens an alert for somebody to act on: that they look is kept for good, with the first look as a step.
    ///
    /// Nil when there is no such alert.
    package func openAlert(
        _ id: ID<Alert>, toPrint: Bool = false, by person: ID<Person>
    ) async throws(StoreProblem) -> AlertFile? {
        let scribe = scribe(.person(person))
        return try await write { db in
            guard let held = try db.alert(id) else { return nil }
            try db.note(toPrint ? .alertPrinted : .alertRead, id, nil, scribe)
            if !held.alert.steps.contains(where: { $0.what == .seen && $0.by == person }) {
                try db.write(Alert.Step(.seen, by: person, at: scribe.at), to: held.row)
            }
            return try db.file(id)
        }
    }

    /// Does something about an alert; the reason when it cannot be done.
    ///
    /// `acts` is how many acts the person saw: somebody who saw fewer than there are looks again first. Sent twice it
    /// is done once. Throws `.notFound`.
    package func act(
        _ what: Alert.What, words: String?, on id: ID<Alert>, seen acts: Int, by person: ID<Person>
    ) async throws(StoreProblem) -> Alert.Refusal? {
        let scribe = scribe(.person(person))
        return try await write { db in
            guard let held = try db.alert(id) else { throw StoreProblem.notFound }
            if acts != held.alert.acts {
                let last = held.alert.steps.last { $0.what != .seen }
                return last?.what == what && last?.by == person && last?.words == words ? nil : .changed
            }
            if let refusal = held.alert.refusal(of: what, words: words) { return refusal }
            try db.recounting(try db.responses(of: held.row)) {
                try db.write(Alert.Step(what, words: words, by: person, at: scribe.at), to: held.row)
            }
            try db.note(.alertStepped, id, what.name, scribe)
            return nil
        }
    }

    /// Somebody pressed "I do not feel safe": an alert without any identity, or one more press on an open one of the
    /// same page within the hour; presses within one minute are one.
    package func pressNotSafe(page: String, survey: ID<Survey>?) async throws(StoreProblem) {
        let outside = outside
        let now = outside.now()
        try await write { db in
            let condition = """
                WHERE cause = 'pressed' AND page = ? AND survey IS ? AND opened_at > ? ORDER BY row DESC LIMIT 1
                """
            let since = now.adding(seconds: -3600).milliseconds
            let open = try db.alerts(condition, [page, survey?.rawValue, since]).first
            guard let open, open.alert.ending == nil else {
                _ = try db.insertAlert(.pressed, survey: survey, page: page, outside: outside)
                return
            }
            let last = open.alert.steps.last { $0.what == .pressedAgain }?.at ?? open.alert.openedAt
            guard now.seconds(since: last) >= 60, open.alert.presses < Self.mostPresses else { return }
            try db.write(Alert.Step(.pressedAgain, by: nil, at: now), to: open.row)
        }
    }

    /// So many presses of one hour are counted: a page that is pressed all day must not fill the disk.
    private static let mostPresses = 60

    /// Somebody of the team read worrying words that no danger word found: they are held back from now on.
    ///
    /// Throws `.notFound` for what is no written answer; an open alert about the same words is given back.
    package func raiseAlert(
        about feedback: ID<Feedback>, because words: String, by person: ID<Person>
    ) async throws(StoreProblem) -> ID<Alert> {
        let scribe = scribe(.person(person))
        let outside = outside
        return try await write { db in
            guard let name = FeedbackName(feedback) else { throw StoreProblem.notFound }
            let sql = "SELECT response FROM feedback WHERE row = ? AND mark = ? AND choice IS NULL"
            guard let response = try db.first(sql, [name.row, name.mark], { try $0.integer(0) }) else {
                throw StoreProblem.notFound
            }
            if let open = try db.open(about: name.row) { return open }
            return try db.raise(
                about: name.row, response: response, because: words, by: person, scribe, outside)
        }
    }
}

extension Database {
    fileprivate func open(about feedback: Int64) throws -> ID<Alert>? {
        let sql = """
            SELECT alert.id FROM held_piece JOIN alert ON alert.row = held_piece.alert
            WHERE held_piece.feedback = ? AND held_piece.whole LIMIT 1
            """
        return try first(sql, [feedback]) { try $0.kind(0) }
    }

    fileprivate func raise(
        about feedback: Int64, response: Int64, because words: String, by person: ID<Person>,
        _ scribe: Scribe, _ outside: Outside
    ) throws -> ID<Alert> {
        let survey = try first(
            """
            SELECT survey FROM survey_version JOIN feedback ON feedback.version = survey_version.row
            WHERE feedback.row = ?
            """, [feedback]
        ) { try $0.kind(0, as: ID<Survey>.self) }
        let alert = try insertAlert(.reader, survey: survey, outside: outside)
        try recounting([response]) {
            try run(
                "INSERT INTO alert_piece (response, feedback, alert) VALUES (?, ?, ?)",
                [response, feedback, alert])
        }
        try write(Alert.Step(.raised, words: words, by: person, at: scribe.at), to: alert)
        guard let held = try alerts("WHERE row = ?", [alert]).first else { throw StoreProblem.notFound }
        try note(.alertRaised, held.alert.id, nil, scribe)
        return held.alert.id
    }

    /// What somebody told us in a complaint that an alert is about.
    private func wordsOfCase(_ alert: Alert) throws -> [AlertFile.Piece] {
        guard let page = alert.page, page.hasPrefix("/complain/") else { return [] }
        return try all(
            """
            SELECT words, opened_at FROM privacy_case
            JOIN privacy_case_words ON privacy_case_words.privacy_case = privacy_case.row WHERE id = ?
            """, [String(page.dropFirst("/complain/".count))]
        ) { row in
            AlertFile.Piece(
                version: nil, question: nil, words: try row.text(0), channel: nil,
                sentOn: try row.moment(1).dayInLondon)
        }
    }

    /// An alert with the words it is about.
    fileprivate func file(_ id: ID<Alert>) throws -> AlertFile? {
        guard let held = try alert(id) else { return nil }
        let pieces = try all(
            """
            SELECT survey_version.version, question.key, answer.words, response.channel, response.sent_on
            FROM alert_piece JOIN feedback ON feedback.row = alert_piece.feedback
            JOIN response ON response.row = feedback.response
            JOIN answer ON answer.response = feedback.response AND answer.question = feedback.question
            JOIN survey_version ON survey_version.row = feedback.version
            JOIN question ON question.version = feedback.version AND question.number = feedback.question
            WHERE alert_piece.alert = ? ORDER BY feedback.question, feedback.row
            """, [held.row]
        ) { row in
            AlertFile.Piece(
                version: try row.count(0), question: try row.kind(1), words: try row.textOrNil(2) ?? "",
                channel: try row.kind(3), sentOn: try row.day(4))
        }
        let told = try all(
            """
            SELECT hard_report.words, hard_report.told_on FROM alert
            JOIN hard_report ON hard_report.row = alert.hard_report
            WHERE alert.row = ? AND hard_report.words IS NOT NULL
            """, [held.row]
        ) { row in
            AlertFile.Piece(
                version: nil, question: nil, words: try row.text(0), channel: nil, sentOn: try row.day(1))
        }
        return AlertFile(alert: held.alert, pieces: pieces + told + (try wordsOfCase(held.alert)))
    }
}
