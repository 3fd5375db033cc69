package import Coproduction
import GRDB

/// Which part of what people wrote somebody of the team wants to see.
package struct InboxFilter: Hashable, Sendable {
    /// Which part.
    package var part: Part
    /// Of one survey only.
    package var survey: ID<Survey>?

    /// Everything that waits, unless something else is said.
    package init(part: Part = .waits, survey: ID<Survey>? = nil) {
        self.part = part
        self.survey = survey
    }

    /// The parts of the inbox.
    package enum Part: String, Hashable, Sendable, CaseIterable {
        /// Not read, or read and not decided.
        case waits
        /// May be about somebody who is not safe, and not read.
        case urgent
        /// Not read.
        case unread
        /// Read, may be shown, and not decided.
        case undecided
        /// A copy waits for a second person.
        case second
        /// A copy is public.
        case shown
        /// Not shown, or shown no more.
        case notShown = "not-shown"
        /// Everything.
        case all
    }
}

/// A page of the inbox: unread and urgent first, then unread, then the rest, each in the order it came.
package struct InboxPage: Hashable, Sendable {
    /// The pieces.
    package let pieces: [Piece]
    /// Where the next page begins; nil on the last.
    package let next: InboxPlace?

    /// One piece in somebody's own words.
    package struct Piece: Hashable, Sendable {
        /// What was said.
        package let feedback: Feedback
        /// Whether the person said that their words may be shown.
        package let mayShow: Bool?
        /// How far reading has come.
        package let state: ReadingState.Kind
    }
}

/// A place in the inbox, for the page that begins after it.
package struct InboxPlace: Hashable, Sendable {
    let shelf: Int
    let row: Int64

    /// Reads a place out of an address: `1-4711`; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let shelf = Int(parts[0]), let row = Int64(parts[1]), (0...3).contains(shelf)
        else {
            return nil
        }
        self.init(shelf: shelf, row: row)
    }

    init(shelf: Int, row: Int64) {
        self.shelf = shelf
        self.row = row
    }

    /// As it stands in an address.
    package var text: String { "\(shelf)-\(row)" }
}

/// How much of what people wrote waits, and how much of it is late.
package struct InboxCounts: Hashable, Sendable {
    /// Nobody has read them.
    package let unread: Int
    /// Unread, and may be about somebody who is not safe.
    package let urgent: Int
    /// Unread after the next working day.
    package let lateUnread: Int
    /// The day on which the oldest unread piece came.
    package let oldestUnread: Day?
    /// Read, may be shown, and nobody has decided or approved.
    package let undecided: Int
    /// Not decided after 7 days.
    package let lateUndecided: Int
}

extension Store {
    /// A page of the inbox; the next page begins `after` the place that the page before gave.
    package func inbox(
        _ filter: InboxFilter, after place: InboxPlace? = nil, limit: Int = 25
    ) async throws(StoreProblem) -> InboxPage {
        try await read { try $0.inbox(filter, after: place, limit: min(max(1, limit), 200)) }
    }

    /// How much waits and how much is late on a day.
    package func inboxCounts(on today: Day) async throws(StoreProblem) -> InboxCounts {
        try await read { db in
            let unread = """
                SELECT COUNT(*), IFNULL(SUM(urgent), 0), IFNULL(SUM(response.sent_on <= ?), 0), MIN(response.sent_on)
                FROM feedback JOIN response ON response.row = feedback.response
                WHERE feedback.choice IS NULL AND feedback.shelf < 2
                """
            let undecided = """
                SELECT COUNT(*), IFNULL(SUM(response.sent_on <= ?), 0)
                FROM feedback JOIN response ON response.row = feedback.response
                JOIN answer ON answer.response = feedback.response AND answer.question = feedback.question
                WHERE feedback.choice IS NULL AND feedback.shelf >= 2 AND answer.may_show = 1
                    AND IFNULL(\(Database.lastStep), 'read') IN ('read', 'sent-back', 'proposed')
                """
            let lateDecided = today.adding(days: -8).daysSince1970
            let open = try db.first(undecided, [lateDecided]) { (try $0.count(0), try $0.count(1)) } ?? (0, 0)
            return try db.first(unread, [ReadingClock.lastLateDay(on: today).daysSince1970]) { row in
                InboxCounts(
                    unread: try row.count(0), urgent: try row.count(1), lateUnread: try row.count(2),
                    oldestUnread: try row.integerOrNil(3).map { Day(daysSince1970: Int($0)) },
                    undecided: open.0,
                    lateUndecided: open.1)
            }
                ?? InboxCounts(
                    unread: 0, urgent: 0, lateUnread: 0, oldestUnread: nil, undecided: 0, lateUndecided: 0)
        }
    }
}

extension Database {
    /// The last thing that was done with a piece.
    static let lastStep = """
        (SELECT kind FROM reading_step WHERE reading_step.feedback = feedback.row ORDER BY row DESC LIMIT 1)
        """

    fileprivate func inbox(_ filter: InboxFilter, after place: InboxPlace?, limit: Int) throws -> InboxPage {
        let sql = """
            SELECT feedback.mark, survey_version.survey, question.key, feedback.choice, answer.words, response.channel,
                response.sent_on, feedback.urgent, feedback.read_on IS NOT NULL, feedback.shelf, feedback.row,
                answer.may_show, \(Self.lastStep) AS last
            FROM feedback
            JOIN response ON response.row = feedback.response
            JOIN answer ON answer.response = feedback.response AND answer.question = feedback.question
            JOIN survey_version ON survey_version.row = feedback.version
            JOIN question ON question.version = feedback.version AND question.number = feedback.question
            WHERE feedback.choice IS NULL AND (feedback.shelf, feedback.row) > (?1, ?2)
                AND (?3 IS NULL OR survey_version.survey = ?3) AND \(filter.part.condition)
            ORDER BY feedback.shelf, feedback.row LIMIT ?4
            """
        let found = try all(
            sql, [place?.shelf ?? -1, place?.row ?? 0, filter.survey?.rawValue, limit + 1]
        ) { row in
            let isRead = try row.flag(8)
            let piece = InboxPage.Piece(
                feedback: try Feedback(row), mayShow: try row.integerOrNil(11).map { $0 != 0 },
                state: ReadingState.Kind(lastStep: try row.textOrNil(12), isRead: isRead))
            return (piece, InboxPlace(shelf: try row.count(9), row: try row.integer(10)))
        }
        let shown = found.prefix(limit)
        return InboxPage(pieces: shown.map(\.0), next: found.count > limit ? shown.last?.1 : nil)
    }
}

extension ReadingState.Kind {
    /// The kind of state after the last step, as it is stored.
    init(lastStep: String?, isRead: Bool) {
        switch lastStep {
        case "proposed": self = .proposed
        case "approved": self = .approved
        case "not-shown": self = .notShown
        case "withdrawn": self = .withdrawn
        case "read", "sent-back": self = .read
        default: self = isRead ? .read : .received
        }
    }
}

extension InboxFilter.Part {
    /// The part as a condition in SQL.
    fileprivate var condition: String {
        let open = "answer.may_show = 1 AND feedback.shelf >= 2 AND IFNULL(last, 'read')"
        return switch self {
        case .waits: "(feedback.shelf < 2 OR \(open) IN ('read', 'sent-back', 'proposed'))"
        case .urgent: "feedback.shelf = 0"
        case .unread: "feedback.shelf < 2"
        case .undecided: "\(open) IN ('read', 'sent-back')"
        case .second: "last = 'proposed'"
        case .shown: "last = 'approved'"
        case .notShown: "last IN ('not-shown', 'withdrawn')"
        case .all: "TRUE"
        }
    }
}
