/// What somebody answered to "Has it happened?".
package enum Happened: String, Hashable, Sendable, Codable, CaseIterable {
    case yes, no
    case notSure = "not-sure"
}

/// What people answered to "Has it happened?", counted.
package struct Checked: Hashable, Sendable {
    /// How many said yes.
    package let yes: Int
    /// How many said no.
    package let no: Int
    /// How many were not sure.
    package let notSure: Int

    /// Puts the three counts together.
    package init(yes: Int, no: Int, notSure: Int) {
        self.yes = max(0, yes)
        self.no = max(0, no)
        self.notSure = max(0, notSure)
    }

    /// How many answered.
    package var answers: Int { yes &+ no &+ notSure }

    /// How checks may be shown: exact from 5 answers, "a few people" below (DESIGN.md section 9).
    package var shown: Shown {
        switch answers {
        case ...0: .nobody
        case 1...4: .aFew
        default: .exact(self)
        }
    }

    /// How checks may be shown.
    package enum Shown: Hashable, Sendable {
        case nobody, aFew
        case exact(Checked)
    }

    /// "Checked true" needs at least 5 answers of people who said it, and two thirds of them yes.
    package var isTrue: Bool { answers >= 5 && yes &* 3 >= answers &* 2 }

    /// "People say not yet": at least 5 answers, and more than one third of them no.
    package var isNotYet: Bool { answers >= 5 && no &* 3 > answers }
}

/// "No, it has not happened": a task with an owner and a clock that cannot be switched off without a public reason.
package struct NotYetTask: Hashable, Sendable {
    /// The change it is about.
    package let change: ID<Change>
    /// The role that answers for it.
    package let owner: String
    /// When the first "no" came.
    package let opened: Moment
    /// The last day to answer: 20 working days after it was opened.
    package let answerBy: Day
    /// The public reason it was closed with; nil while it is open.
    package let closedBecause: String?

    /// How many working days there are to answer.
    package static let workingDays = 20

    /// Puts a task together.
    package init(change: ID<Change>, owner: String, opened: Moment, closedBecause: String?) {
        self.change = change
        self.owner = owner
        self.opened = opened
        answerBy = opened.dayInLondon.adding(workingDays: Self.workingDays)
        self.closedBecause = closedBecause
    }
}
