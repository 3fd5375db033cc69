package import Coproduction
import EasyRead

/// What was typed about what was done for a page that is hard.
package struct HardDidForm: Hashable, Sendable {
    package var did: String

    /// Takes what was typed; nothing for an empty form.
    package init(did: String = "") { self.did = did }

    /// What can be wrong.
    package enum Problem: String, Hashable, Sendable, CaseIterable, FieldProblem {
        case tooShort = "hard-did"
        case tooLong = "hard-did-too-long"

        var field: String { "did" }
        var key: String { "team.problem." + rawValue }
    }

    /// What everybody will read once a second person approves it, 20 to 600 characters.
    package func read() throws(FormProblems<Problem>) -> String {
        let words = ThemeForm.tidy(did)
        if words.count < Room.reason { throw FormProblems(all: [.tooShort]) }
        if words.count > Room.text { throw FormProblems(all: [.tooLong]) }
        return words
    }
}

/// A page that people said is hard, as it is handed to the team's pages.
package struct HardTold: Hashable, Sendable {
    /// The promise that followed.
    package let change: Change
    /// What people told, newest first.
    package let reports: [HardPage.Report]
    /// What somebody wrote about what was done and nobody has approved: its identity and its words.
    package let waiting: Waiting?

    /// Words that wait for a second person.
    package struct Waiting: Hashable, Sendable {
        /// Which wording.
        package let id: String
        /// The wording.
        package let words: String
        /// Whether the person who looks wrote it.
        package let isOwn: Bool

        /// Puts it together.
        package init(id: String, words: String, isOwn: Bool) {
            self.id = id
            self.words = words
            self.isOwn = isOwn
        }
    }

    /// Puts it together.
    package init(change: Change, reports: [HardPage.Report], waiting: Waiting?) {
        self.change = change
        self.reports = reports
        self.waiting = waiting
    }

    var address: String { "/team/hard/" + change.id.rawValue }
}

/// One report as the team reads it.
package struct HardReportLines: Hashable, Sendable {
    package let day: String
    package let things: [String]
    package let wrote: String?
    package let urgent: Bool

    init(_ report: HardPage.Report, words: Words) {
        day = words("team.hard.day", ["day": words.whole(report.day)])
        things = HardPage.Thing.allCases.filter(report.things.contains)
            .map { words("hard.thing." + $0.rawValue) }
        wrote = report.words?.words
        urgent = report.urgent
    }
}

/// Everything people told about one page, and the form that says what was done.
package struct HardTeamPage: Page {
    package static let template = "team/hard"
    package let shell: Shell
    package let action: String
    package let approveAction: String
    package let mistakes: [Link]
    package let isWrong: Bool
    package let hardWords: FoundWords?
    package let title: String
    package let page: Link?
    package let owner: String
    package let answerBy: String
    package let daysLeft: Strip
    package let reports: [HardReportLines]
    package let waiting: HardTold.Waiting?
    package let did: FormField
    package let stepAddress: String

    /// Shows what was told, what was typed, and the words in it that are too hard.
    package init(
        told: HardTold, form: HardDidForm = HardDidForm(), problems: [HardDidForm.Problem] = [],
        found: [SummaryFinding] = [], today: Day, in frame: Frame
    ) {
        let words = frame.words
        let all: [any FieldProblem] = problems
        let promise = told.change.promise
        shell = frame.shell(
            words("team.hard.title"), back: Link(words("team.page.home"), to: "/team"),
            problem: !problems.isEmpty || !found.isEmpty)
        action = told.address
        approveAction = told.address + "/approve"
        mistakes = all.summary(words: words)
        isWrong = !problems.isEmpty
        hardWords = FoundWords(found)
        title = promise.title
        page = told.change.page.flatMap {
            $0.address.isEmpty ? nil : Link(words("team.hard.see"), to: $0.address)
        }
        owner = promise.owner
        answerBy = words.whole(promise.due)
        daysLeft = DaysLeft.strip(until: promise.due, today: today, words: words)
        reports = told.reports.map { HardReportLines($0, words: words) }
        waiting = told.waiting
        did = FormField(
            "did", label: words("team.hard.did"), hint: words("team.hard.did.hint"), value: form.did,
            isLong: true, problems: all, words: words)
        stepAddress = "/team/changes/" + told.change.id.rawValue + "/step"
    }
}

/// A page that is hard in the team's list: days left, how many told, and what waits.
package struct TeamHardPage: Hashable, Sendable {
    package let link: Link
    package let daysLeft: Strip
    package let told: String
    package let owner: String
    package let answerBy: String
    package let urgent: Bool
    package let waits: Bool

    init(_ told: HardTold, today: Day, in frame: Frame) {
        let words = frame.words
        let promise = told.change.promise
        link = Link(promise.title, to: told.address)
        daysLeft = DaysLeft.strip(until: promise.due, today: today, words: words)
        let number = told.reports.count
        self.told = words(
            number == 1 ? "team.hard.reports.one" : "team.hard.reports", ["number": String(number)])
        owner = promise.owner
        answerBy = words.whole(promise.due)
        urgent = told.reports.contains(where: \.urgent)
        waits = told.waiting != nil
    }
}
