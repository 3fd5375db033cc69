package import Coproduction
import EasyRead

/// One change as a thread: what people said, what was decided, what difference it made, what was promised,
/// and whether it has happened.
package struct ChangePage: Page {
    package static let template = "changes/change"
    package let shell: Shell
    package let title: String
    package let strip: Strip
    package let picture: ShownPicture?
    package let theme: ThemeCard?
    /// The page of ours it is about, where somebody said that page is hard.
    package let hardPage: Link?
    /// True when it came from what people said in answers, so that it has a decision and a difference.
    package let isThread: Bool
    package let promise: PromiseLines
    package let decision: DecisionRow?
    package let influences: [InfluenceCard]
    package let noInfluence: Bool
    package let steps: [StepLine]
    package let stoppedBecause: String?
    package let cannot: CannotLines?
    package let peopleChecks: [String]
    package let visitorChecks: [String]
    package let task: TaskLines?
    package let form: CheckForm?
    package let thanks: CheckThanks?

    /// Puts the whole thread of a change together; links are those from its theme.
    package init(
        checked: ChangeChecked, theme: ThemeTold, decision: Decision?, influences: [InfluenceLinked],
        check: CheckStage = .ask, today: Day, in frame: Frame
    ) {
        let change = checked.change
        let words = frame.words
        let standing = ChangeStanding(checked, on: today)
        shell = frame.shell(
            change.promise.title, back: Link(words("follow.changes.all"), to: "/changes"),
            problem: check.isMistake,
            madeUp: change.madeUp || theme.theme.madeUp || influences.contains { $0.influence.madeUp })
        title = change.promise.title
        strip = standing.strip(words: words)
        picture = frame.picture(named: words("changes.picture." + standing.key))
        isThread = change.page == nil
        self.theme = isThread ? ThemeCard(theme, words: words) : nil
        hardPage = change.page.flatMap { page in
            page.address.isEmpty ? nil : Link(words("hard.told.see-page"), to: page.address)
        }
        promise = PromiseLines(checked, standing: standing, words: words)
        self.decision = decision.map { DecisionRow($0, today: today, in: frame) }
        self.influences = influences.map { InfluenceCard($0, in: frame) }
        noInfluence = influences.isEmpty
        steps = change.steps.map { StepLine($0, words: words) }
        stoppedBecause = if case .stopped(let reason) = standing.state { reason } else { nil }
        cannot = if case .cannot(let parts) = standing.state { CannotLines(parts) } else { nil }
        peopleChecks = CheckWords.people(checked.people, words: words)
        visitorChecks = CheckWords.visitors(checked.visitors, words: words)
        task = checked.task.map { TaskLines($0, words: words) }
        form = standing.canBeChecked ? CheckForm(stage: check, address: checked.address, in: frame) : nil
        thanks = CheckThanks(stage: check, words: words)
    }
}
