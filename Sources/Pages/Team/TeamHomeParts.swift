import Coproduction
import EasyRead

/// An open "not yet" task.
package struct TeamTask: Hashable, Sendable {
    package let title: String
    package let closeAddress: String?
    package let owner: String
    package let answerBy: String
    package let daysLeft: Strip

    /// Every open task, the soonest first.
    static func open(
        in changes: [ChangeChecked], may: Set<Permission>, today: Day, in frame: Frame
    ) -> [TeamTask] {
        let open = changes.compactMap { checked -> (ChangeChecked, NotYetTask)? in
            guard let task = checked.task, task.closedBecause == nil else { return nil }
            return (checked, task)
        }
        return open.sorted { $0.1.answerBy < $1.1.answerBy }.map { checked, task in
            TeamTask(
                title: checked.change.promise.title,
                closeAddress: may.contains(.keepPromises)
                    ? "/team/changes/" + checked.change.id.rawValue + "/task" : nil,
                owner: task.owner,
                answerBy: frame.words.whole(task.answerBy),
                daysLeft: DaysLeft.strip(until: task.answerBy, today: today, words: frame.words))
        }
    }
}

/// What came in for one survey.
package struct TeamSurvey: Hashable, Sendable {
    package let title: String
    package let version: String
    package let stage: String
    package let responses: String
    package let waiting: String

    init(_ came: SurveyCame, today: Day, in frame: Frame) {
        let words = frame.words
        let survey = came.survey
        title = survey.title
        version = words("team.page.version", ["version": String(survey.version)])
        switch survey.stage(on: today) {
        case .notYetOpen: stage = words("team.page.opens", ["day": words.short(survey.opens)])
        case .open: stage = words("team.page.open", ["day": words.short(survey.closes)])
        case .closed: stage = words("team.page.closed", ["day": words.short(survey.closes)])
        }
        responses = words.count(ShownCount(came.responses), of: "team.page.responses")
        waiting = String(max(0, came.waiting))
    }
}

/// A theme in the team's list.
package struct TeamTheme: Hashable, Sendable {
    package let link: Link
    package let numbers: [String]
    package let links: String
    package let changes: String

    init(_ linked: ThemeLinked, in frame: Frame) {
        let theme = linked.theme.theme
        link = Link(theme.title, to: "/team/themes/" + theme.id.rawValue)
        numbers = ThemeCard.numbers(linked.theme.told, words: frame.words)
        links = String(linked.influences)
        changes = String(linked.changes)
    }
}

/// A decision in the team's list.
package struct TeamDecision: Hashable, Sendable {
    package let link: Link
    package let strip: Strip
    package let needsWords: Bool
    package let summaryAddress: String?
    package let linkAddress: String?
    package let hasLinks: Bool

    init(_ decision: Decision, may: Set<Permission>, today: Day, in frame: Frame) {
        let name = DecisionName(decision)
        link = name.link
        strip = DecisionStanding.strip(of: decision, on: today, words: frame.words)
        needsWords = decision.summary == nil
        summaryAddress =
            may.contains(.keepRegister) ? "/team/decisions/" + name.slug.rawValue + "/summary" : nil
        linkAddress =
            may.contains(.linkDecisions) ? "/team/influences/new?decision=" + name.slug.rawValue : nil
        hasLinks = summaryAddress != nil || linkAddress != nil
    }
}
