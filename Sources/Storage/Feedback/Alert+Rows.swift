import Coproduction
import GRDB

/// An alert with its place in the database.
struct HeldAlert {
    let row: Int64
    let alert: Alert
}

extension Database {
    private static let alertColumns = "SELECT row, id, cause, survey, page, opened_at FROM alert"

    /// One alert; nil when there is none.
    func alert(_ id: ID<Alert>) throws -> HeldAlert? {
        try alerts("WHERE id = ?", [id.rawValue]).first
    }

    /// Alerts under a condition of ours, each with its steps.
    func alerts(_ condition: String, _ arguments: StatementArguments = []) throws -> [HeldAlert] {
        let found = try all(Self.alertColumns + " " + condition, arguments) { row in
            (
                try row.integer(0), try row.kind(1, as: ID<Alert>.self),
                try row.kind(2, as: Alert.Cause.self),
                try row.kindOrNil(3, as: ID<Survey>.self), try row.textOrNil(4), try row.moment(5)
            )
        }
        return try found.map { row, id, cause, survey, page, at in
            HeldAlert(
                row: row,
                alert: Alert(
                    id: id, cause: cause, survey: survey, page: page, openedAt: at, steps: try steps(of: row))
            )
        }
    }

    private func steps(of alert: Int64) throws -> [Alert.Step] {
        let sql = """
            SELECT kind, reference, told_at, by_person, at, words FROM alert_step
            LEFT JOIN alert_words ON alert_words.step = alert_step.row WHERE alert = ? ORDER BY row
            """
        return try all(sql, [alert]) { row in
            Alert.Step(
                try Alert.What(row), words: try row.textOrNil(5), by: try row.kindOrNil(3),
                at: try row.moment(4))
        }
    }

    /// Writes one step, with what was written about it beside it.
    func write(_ step: Alert.Step, to alert: Int64) throws {
        let (kind, reference, told) = step.what.stored
        try run(
            """
            INSERT INTO alert_step (alert, kind, reference, told_at, by_person, at) VALUES (?, ?, ?, ?, ?, ?)
            """,
            [alert, kind, reference, told?.milliseconds, step.by?.rawValue, step.at.milliseconds])
        guard let words = step.words, !words.isEmpty else { return }
        try run("INSERT INTO alert_words (step, words) VALUES (?, ?)", [lastInsertedRowID, words])
    }

    /// The row of a new alert; `hardReport` is the report about a hard page that gave the sign.
    func insertAlert(
        _ cause: Alert.Cause, survey: ID<Survey>? = nil, page: String? = nil, hardReport: Int64? = nil,
        outside: Outside
    ) throws -> Int64 {
        let id = outside.newID(Alert.self)
        try run(
            "INSERT INTO alert (id, cause, survey, page, hard_report, opened_at) VALUES (?, ?, ?, ?, ?, ?)",
            [
                id.rawValue, cause.rawValue, survey?.rawValue, page, hardReport,
                outside.now().milliseconds,
            ])
        return lastInsertedRowID
    }

    /// Opens an alert about the danger words of a response that is just being written.
    func openAlert(about response: Int64, of sent: SentAnswers, outside: Outside) throws {
        let alert = try insertAlert(.words, survey: sent.survey.slug, outside: outside)
        try run(
            """
            INSERT INTO alert_piece (response, feedback, alert)
            SELECT response, row, ?2 FROM feedback WHERE response = ?1 AND urgent = 1
            """, [response, alert])
    }

    /// The responses whose words an alert is about.
    func responses(of alert: Int64) throws -> [Int64] {
        try all("SELECT DISTINCT response FROM alert_piece WHERE alert = ?", [alert]) { try $0.integer(0) }
    }
}

extension Alert.What {
    /// The kind as it is stored, with the reference and the time of what was told.
    fileprivate var stored: (kind: String, reference: String?, told: Moment?) {
        switch self {
        case .seen: ("seen", nil, nil)
        case .raised: ("raised", nil, nil)
        case .pressedAgain: ("pressed-again", nil, nil)
        case .takenBack: ("taken-back", nil, nil)
        case .decided(let verdict): (verdict.rawValue, nil, nil)
        case .told(let reference, let at): ("told", reference, at)
        case .unknown: ("unknown", nil, nil)
        case .closed(let ending): (ending.rawValue, nil, nil)
        case .openedAgain: ("opened-again", nil, nil)
        }
    }

    /// The kind of a step as the log of what was done names it.
    var name: String { stored.kind }

    /// Reads kind, reference and time from the start of a row.
    fileprivate init(_ row: Row) throws {
        let kind = try row.text(0)
        switch kind {
        case "seen": self = .seen
        case "raised": self = .raised
        case "pressed-again": self = .pressedAgain
        case "taken-back": self = .takenBack
        case "told": self = .told(reference: try row.text(1), at: try row.moment(2))
        case "unknown": self = .unknown
        case "opened-again": self = .openedAgain
        default:
            if let verdict = Alert.Verdict(rawValue: kind) {
                self = .decided(verdict)
            } else if let ending = Alert.Ending(rawValue: kind) {
                self = .closed(ending)
            } else {
                throw StoreProblem.damaged("a step of an alert")
            }
        }
    }
}
