package import Coproduction
import EasyRead

/// A theme for the team: its numbers, what belongs to it, what it led to, and what can be done next.
package struct ThemePage: Page {
    package static let template = "team/theme"
    package let shell: Shell
    package let theme: ThemeCard
    package let gatherings: [String]
    package let noGatherings: Bool
    package let links: [ThemeLink]
    package let noLinks: Bool
    package let changes: [TeamChange]
    package let noChanges: Bool
    package let newLinkAddress: String?
    package let newChangeAddress: String?

    /// Puts a theme together; `viewer` may not confirm what they proposed themselves, and is offered what they may.
    package init(
        theme: ThemeTold, gatherings: [Gathering], influences: [InfluenceLinked], changes: [ChangeChecked],
        surveys: [Survey], viewer: ID<Person>, may: Set<Permission> = Set(Permission.allCases), today: Day,
        in frame: Frame
    ) {
        let words = frame.words
        shell = frame.shell(
            theme.theme.title, back: Link(words("team.page.home"), to: "/team"), madeUp: theme.theme.madeUp)
        self.theme = ThemeCard(theme, words: words)
        self.gatherings = gatherings.map { Self.rule($0, surveys: surveys, in: frame) }
        noGatherings = gatherings.isEmpty
        links = influences.map { ThemeLink($0, viewer: viewer, may: may, in: frame) }
        noLinks = influences.isEmpty
        self.changes = changes.map { TeamChange($0, may: may, today: today, in: frame) }
        noChanges = changes.isEmpty
        let id = theme.theme.id.rawValue
        newLinkAddress = may.contains(.linkDecisions) ? "/team/influences/new?theme=" + id : nil
        newChangeAddress = may.contains(.keepPromises) ? "/team/changes/new?theme=" + id : nil
    }

    private static func rule(_ rule: Gathering, surveys: [Survey], in frame: Frame) -> String {
        let question = surveys.first { $0.slug == rule.survey }?.questions.first { $0.key == rule.question }
        return frame.words(
            "team.page.rule",
            [
                "question": question?.text ?? rule.question.rawValue,
                "answer": question?.choice(rule.choice)?.text ?? rule.choice.rawValue,
            ])
    }
}

/// A link on the team's page of a theme; a second person can confirm it there.
package struct ThemeLink: Hashable, Sendable {
    package let card: InfluenceCard
    package let confirmAddress: String?
    package let waitsForAnother: Bool

    init(
        _ linked: InfluenceLinked, viewer: ID<Person>, may: Set<Permission> = Set(Permission.allCases),
        in frame: Frame
    ) {
        let influence = linked.influence
        let isAnother = influence.proposedBy != viewer && may.contains(.linkDecisions)
        let mayConfirm = influence.confirmed == nil && isAnother
        card = InfluenceCard(linked, in: frame)
        confirmAddress = mayConfirm ? "/team/influences/" + influence.id.rawValue + "/confirm" : nil
        waitsForAnother = influence.confirmed == nil && influence.proposedBy == viewer
    }
}

/// A promise in the team's lists.
package struct TeamChange: Hashable, Sendable {
    package let link: Link
    package let strip: Strip
    package let owner: String
    package let due: String
    package let stepAddress: String?
    package let taskAddress: String?

    init(
        _ checked: ChangeChecked, may: Set<Permission> = Set(Permission.allCases), today: Day, in frame: Frame
    ) {
        let change = checked.change
        let mayStep = may.contains(.keepPromises)
        link = Link(change.promise.title, to: checked.address)
        strip = ChangeStanding(checked, on: today).strip(words: frame.words)
        owner = change.promise.owner
        due = frame.words.whole(change.promise.due)
        let address = "/team/changes/" + change.id.rawValue
        stepAddress = mayStep ? address + "/step" : nil
        let isOpen = checked.task.map { $0.closedBecause == nil } ?? false
        taskAddress = isOpen && mayStep ? address + "/task" : nil
    }
}
