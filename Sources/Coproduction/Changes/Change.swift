/// "We did" or "We will": something that follows from what people said, with an owner and a date.
package struct Change: Hashable, Sendable {
    /// Which change.
    package let id: ID<Change>
    /// What people said and what is promised.
    package let promise: Promise
    /// What people said it about.
    package let theme: ID<Theme>
    /// The decision it follows from, where there is one.
    package let decision: ID<DecisionRecord>?
    /// The dated steps, oldest first; never empty.
    package let steps: [Step]
    /// True when it was made up for the demonstration.
    package let madeUp: Bool
    /// The page of ours that somebody said is hard, where the change is about one.
    package let page: HardPage?

    /// Puts a change together.
    package init(
        id: ID<Change>, promise: Promise, theme: ID<Theme>, decision: ID<DecisionRecord>?, steps: [Step],
        madeUp: Bool, page: HardPage? = nil
    ) {
        self.id = id
        self.promise = promise
        self.theme = theme
        self.decision = decision
        self.steps = steps
        self.madeUp = madeUp
        self.page = page
    }

    /// A dated step: what the state became, and who said so.
    package struct Step: Hashable, Sendable {
        /// What it became.
        package let progress: Progress
        /// When.
        package let at: Moment

        /// Puts a step together.
        package init(progress: Progress, at: Moment) {
            self.progress = progress
            self.at = at
        }
    }

    /// What those who promised say about it.
    package enum Progress: Hashable, Sendable {
        case notStarted, started, nearlyDone, done
        /// It was stopped, and why.
        case stopped(reason: String)
        /// It cannot be done.
        case cannot(Cannot)
    }

    /// "We cannot" needs all four (DESIGN.md section 5, rule 5).
    package struct Cannot: Hashable, Sendable, Codable {
        /// Why it cannot be done.
        package let reason: String
        /// Who decided that.
        package let decidedBy: String
        /// What could change it.
        package let whatCouldChangeIt: String
        /// Who to talk to.
        package let talkTo: String

        /// The most characters each of the four may have.
        package static let longest = 600

        /// Puts the four together; nil when one of them is empty or too long.
        package init?(reason: String, decidedBy: String, whatCouldChangeIt: String, talkTo: String) {
            let all = [reason, decidedBy, whatCouldChangeIt, talkTo].map { PlainText($0)?.words ?? "" }
            guard all.allSatisfy({ (1...Self.longest).contains($0.count) }) else { return nil }
            self.reason = all[0]
            self.decidedBy = all[1]
            self.whatCouldChangeIt = all[2]
            self.talkTo = all[3]
        }
    }

    /// The words of a promise.
    package struct Promise: Hashable, Sendable {
        /// A short name in easy words.
        package let title: String
        /// What people said, summed up in easy words by staff.
        package let youSaid: String
        /// What is done or will be done, in easy words.
        package let weDo: String
        /// The role that answers for it; never a person's name.
        package let owner: String
        /// The day it is promised for.
        package let due: Day

        /// Puts the words together.
        package init(title: String, youSaid: String, weDo: String, owner: String, due: Day) {
            self.title = title
            self.youSaid = youSaid
            self.weDo = weDo
            self.owner = owner
            self.due = due
        }
    }
}
