/// A complaint, or a request to see what is kept about somebody, with everything that was done about it.
///
/// Both are one kind of thing, because the law gives both a clock (UK GDPR articles 12 and 15; Data (Use and Access)
/// Act 2025: a complaint is acknowledged within 30 days).
package struct PrivacyCase: Hashable, Sendable {
    /// Which case.
    package let id: ID<PrivacyCase>
    /// What somebody wants.
    package let kind: Kind
    /// When it came.
    package let openedAt: Moment
    /// What somebody told us; nil when its time is over and it was deleted.
    package let words: String?
    /// What was done, the oldest first.
    package let steps: [Step]

    /// What somebody wants.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Something is wrong.
        case complaint
        /// To see what is kept about them.
        case access
    }

    /// One thing that was done.
    package struct Step: Hashable, Sendable {
        /// What was done.
        package let what: What
        /// What the person is told; nil when nothing, or when it was deleted.
        package let words: String?
        /// Who did it.
        package let by: ID<Person>
        /// When.
        package let at: Moment

        /// Puts it together.
        package init(_ what: What, words: String?, by: ID<Person>, at: Moment) {
            self.what = what
            self.words = words
            self.by = by
            self.at = at
        }
    }

    /// What can be done.
    package enum What: String, Hashable, Sendable, CaseIterable {
        /// Somebody of the team says that it came, and what happens now.
        case acknowledged
        /// Somebody of the team tells how far it is.
        case told
        /// It is answered.
        case closed
    }

    /// Puts a case together.
    package init(id: ID<PrivacyCase>, kind: Kind, openedAt: Moment, words: String?, steps: [Step] = []) {
        self.id = id
        self.kind = kind
        self.openedAt = openedAt
        self.words = words
        self.steps = steps
    }

    /// When it was answered; nil while it is open.
    package var closedAt: Moment? { steps.last { $0.what == .closed }?.at }

    /// True when somebody of the team has said that it came.
    package var isAcknowledged: Bool { !steps.isEmpty }

    /// The day by which somebody has to act; nil when nothing more is bound to a day.
    ///
    /// A complaint is acknowledged in 30 days; a request is answered in one month.
    package var due: Day? {
        guard closedAt == nil else { return nil }
        let day = openedAt.dayInLondon
        switch kind {
        case .complaint: return isAcknowledged ? nil : day.adding(days: Self.acknowledgeInDays)
        case .access: return day.oneMonthLater
        }
    }

    /// True from day 20 on while the clock runs: the team is reminded.
    package func mustBeReminded(on today: Day) -> Bool {
        due != nil && today >= openedAt.dayInLondon.adding(days: Self.remindAfterDays)
    }

    /// True after the day by which somebody had to act.
    package func isLate(on today: Day) -> Bool { due.map { today > $0 } ?? false }

    /// In so many days a complaint is acknowledged.
    package static let acknowledgeInDays = 30
    /// After so many days the team is reminded.
    package static let remindAfterDays = 20
}

extension Day {
    /// The same day of the next month, or the last day of a month that is too short for it.
    package var oneMonthLater: Day {
        let (nextYear, nextMonth) = month == 12 ? (year + 1, 1) : (year, month + 1)
        for wanted in stride(from: day, through: 28, by: -1) {
            if let found = Day(year: nextYear, month: nextMonth, day: wanted) { return found }
        }
        return Day(year: nextYear, month: nextMonth, day: day) ?? adding(days: 30)
    }
}
