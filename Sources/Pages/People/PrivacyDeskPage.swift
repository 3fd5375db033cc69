package import Coproduction
package import EasyRead

/// One case in the list.
package struct PrivacyCaseLine: Hashable, Sendable {
    package let link: Link
    package let clock: Strip
    package let came: String

    init(_ found: PrivacyCase, today: Day, words: Words) {
        let number = found.id.rawValue.prefix(4)
        link = Link(
            words("team.privacy.kind." + found.kind.rawValue, ["number": String(number)]),
            to: "/team/privacy/cases/" + found.id.rawValue)
        clock = Self.clock(found, today: today, words: words)
        came = words("team.privacy.came", ["day": words.whole(found.openedAt.dayInLondon)])
    }

    static func clock(_ found: PrivacyCase, today: Day, words: Words) -> Strip {
        if let closed = found.closedAt {
            return Strip(
                words("team.privacy.closed-on", ["day": words.whole(closed.dayInLondon)]), edge: .good)
        }
        let days = String(max(0, today.daysSince1970 - found.openedAt.dayInLondon.daysSince1970))
        guard let due = found.due else {
            return Strip(words("team.privacy.open-for", ["number": days]), edge: .plain)
        }
        let key = found.kind == .access ? "team.privacy.answer" : "team.privacy.acknowledge"
        let day = ["day": words.whole(due)]
        return found.isLate(on: today)
            ? Strip(words(key + ".late", day), edge: .late)
            : Strip(words(key + ".by", day), edge: found.mustBeReminded(on: today) ? .late : .waits)
    }
}

/// What is deleted when its time is over, and what the last round deleted.
package struct KeptLine: Hashable, Sendable {
    package let what: String
    package let time: String
    package let looked: String
    package let last: String?
}

/// A row of `KeptLine` as it is handed to the page: what the store knows, in plain values.
package struct KeptTold: Hashable, Sendable {
    package let kept: Kept
    package let days: Int
    package let lookedAt: Moment?
    package let deleted: Int
    package let lastAt: Moment?
    package let lastDeleted: Int

    /// Puts it together; `lookedAt` is nil before the first round, `lastAt` while nothing was ever deleted.
    package init(
        _ kept: Kept, days: Int, lookedAt: Moment?, deleted: Int, lastAt: Moment?, lastDeleted: Int
    ) {
        self.kept = kept
        self.days = days
        self.lookedAt = lookedAt
        self.deleted = deleted
        self.lastAt = lastAt
        self.lastDeleted = lastDeleted
    }
}

/// The desk of whoever looks after privacy: cases with their clocks, deleting, and what was deleted on time.
package struct PrivacyDeskPage: Page {
    package static let template = "privacy/desk"
    package let shell: Shell
    package let waits: [PrivacyCaseLine]
    package let nothingWaits: Bool
    package let open: [PrivacyCaseLine]
    package let hasOpen: Bool
    package let over: [PrivacyCaseLine]
    package let hasOver: Bool
    package let kept: [KeptLine]
    /// Said after something was deleted.
    package let done: String?

    /// The desk on a day; `isDone` after somebody's words were deleted.
    package init(cases: [PrivacyCase], kept: [KeptTold], today: Day, isDone: Bool = false, in frame: Frame) {
        let words = frame.words
        shell = frame.shell(words("team.privacy.title"), back: Link(words("team.page.home"), to: "/team"))
        func lines(_ some: [PrivacyCase]) -> [PrivacyCaseLine] {
            some.map { PrivacyCaseLine($0, today: today, words: words) }
        }
        let clocked = cases.filter { $0.due != nil }.sorted {
            ($0.due ?? today, $0.openedAt) < ($1.due ?? today, $1.openedAt)
        }
        waits = lines(clocked)
        nothingWaits = waits.isEmpty
        open = lines(cases.filter { $0.due == nil && $0.closedAt == nil })
        hasOpen = !open.isEmpty
        over = lines(cases.filter { $0.closedAt != nil })
        hasOver = !over.isEmpty
        self.kept = kept.map { KeptLine($0, words: words) }
        done = isDone ? words("team.privacy.forget.done") : nil
    }

    package static func examples(in frame: Frame) -> [(name: String, page: PrivacyDeskPage)] {
        let today = ExampleThread.today
        let at = today.moment(hour: 3, minute: 0)
        let kept = Kept.allCases.map {
            KeptTold(
                $0, days: $0.shippedDays, lookedAt: $0 == .backups ? nil : at, deleted: $0 == .drafts ? 2 : 0,
                lastAt: $0 == .drafts ? at : nil, lastDeleted: $0 == .drafts ? 2 : 0)
        }
        let all = [
            ExampleCase.fresh, ExampleCase.reminded, ExampleCase.late, ExampleCase.working,
            ExampleCase.answered,
        ]
        return [
            ("full", PrivacyDeskPage(cases: all, kept: kept, today: today, in: frame)),
            ("empty", PrivacyDeskPage(cases: [], kept: kept, today: today, isDone: true, in: frame)),
        ]
    }
}

extension KeptLine {
    init(_ told: KeptTold, words: Words) {
        what = words("team.privacy.kept." + told.kept.rawValue)
        time = words("team.privacy.kept.days", ["number": String(told.days)])
        looked =
            told.lookedAt.map {
                words(
                    "team.privacy.kept.looked",
                    [
                        "day": words.whole($0.dayInLondon), "time": $0.clockInLondon,
                        "number": String(told.deleted),
                    ])
            } ?? words("team.privacy.kept.not-yet")
        last = told.lastAt.map {
            words(
                "team.privacy.kept.last",
                ["day": words.whole($0.dayInLondon), "number": String(told.lastDeleted)])
        }
    }
}

/// What the team's first page says about privacy, to those who look after it.
package struct PrivacyHome: Hashable, Sendable {
    package let count: String?
    package let isUrgent: Bool

    /// `waiting` cases have a day by which somebody acts; `isUrgent` from day 20 of one of them on.
    package init(waiting: Int, isUrgent: Bool, words: Words) {
        count =
            switch waiting {
            case ...0: nil
            case 1: words("team.privacy.home.one")
            default: words("team.privacy.home.waits", ["number": String(waiting)])
            }
        self.isUrgent = isUrgent
    }
}
