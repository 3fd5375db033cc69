package import Coproduction
import EasyRead

/// A change with what people checked, as it is handed to a page.
package struct ChangeChecked: Hashable, Sendable {
    /// The change.
    package let change: Change
    /// What the people who said it answered.
    package let people: Checked
    /// What other visitors answered.
    package let visitors: Checked
    /// The newest "not yet" task, open or closed.
    package let task: NotYetTask?
    /// The decision it follows from, by name.
    package let decision: DecisionName?

    /// Puts them together.
    package init(
        change: Change, people: Checked, visitors: Checked, task: NotYetTask? = nil,
        decision: DecisionName? = nil
    ) {
        self.change = change
        self.people = people
        self.visitors = visitors
        self.task = task
        self.decision = decision
    }

    /// The address of the change's page.
    var address: String { "/changes/" + change.id.rawValue }
}

/// A change in a list: its state in words, then what was said and what was done or promised.
package struct ChangeCard: Hashable, Sendable {
    package let link: Link
    package let strip: Strip
    package let picture: ShownPicture?
    package let promise: PromiseLines
    package let changeDecision: Link?
    package let checks: [String]
    package let askAddress: String?
    package let changeMadeUp: Bool
    package let isPart: Bool

    /// Puts a change into words; `isPart` when it stands on the page of its decision.
    init(_ checked: ChangeChecked, isPart: Bool = false, saysMadeUp: Bool = true, today: Day, in frame: Frame)
    {
        let standing = ChangeStanding(checked, on: today)
        link = Link(checked.change.promise.title, to: checked.address)
        strip = standing.strip(words: frame.words)
        picture = frame.picture(named: frame.words("changes.picture." + standing.key))
        promise = PromiseLines(checked, standing: standing, words: frame.words)
        changeDecision = isPart ? nil : checked.decision?.link
        checks = CheckWords.people(checked.people, words: frame.words)
        askAddress = standing.canBeChecked ? checked.address + "#check" : nil
        self.isPart = isPart
        changeMadeUp = saysMadeUp && checked.change.madeUp
    }
}

/// What people said and what is done about it, in labelled lines.
package struct PromiseLines: Hashable, Sendable {
    package let youSaid: String
    package let weLabel: String
    package let weDo: String
    package let owner: String
    package let due: String
    package let now: String?

    /// Puts a promise into words; a late one says beside its strip how far it has come.
    init(_ checked: ChangeChecked, standing: ChangeStanding, words: Words) {
        let promise = checked.change.promise
        youSaid = promise.youSaid
        weDo = checked.change.nowDo
        owner = promise.owner
        due = words.whole(promise.due)
        switch standing.state {
        case .done, .checkedTrue, .notYet: weLabel = words("follow.we-did")
        case .stopped, .cannot: weLabel = words("follow.we-promised")
        case .notStarted, .started, .nearlyDone: weLabel = words("follow.we-will")
        }
        now = standing.isLate ? words("follow.step." + standing.progressKey) : nil
    }
}
