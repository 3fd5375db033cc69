package import Coproduction
import EasyRead

/// What was typed into the form that answers "No, it has not happened".
package struct TaskCloseForm: Hashable, Sendable {
    package var reason: String

    /// Takes what was typed; nothing for an empty form.
    package init(reason: String = "") { self.reason = reason }

    /// What can be wrong.
    package enum Problem: String, Hashable, Sendable, CaseIterable, FieldProblem {
        case tooShort = "task-too-short"
        case tooLong = "step-reason-too-long"

        var field: String { "reason" }
        var key: String { "team.problem." + rawValue }
    }

    /// The reason that everybody will see, 20 to 600 characters.
    package func read() throws(FormProblems<Problem>) -> String {
        let words = ThemeForm.tidy(reason)
        if words.count < Room.reason { throw FormProblems(all: [.tooShort]) }
        if words.count > Room.text { throw FormProblems(all: [.tooLong]) }
        return words
    }
}

/// The form that closes a "not yet" task with a reason for everybody to read.
package struct TaskClosePage: Page {
    package static let template = "team/task-close"
    package let shell: Shell
    package let action: String
    package let mistakes: [Link]
    package let isWrong: Bool
    package let hardWords: FoundWords?
    package let title: String
    package let promised: String
    package let answerBy: String
    package let daysLeft: Strip
    package let checks: [String]
    package let reason: FormField

    /// Shows the promise, what people checked, what was typed and the words in it that are too hard.
    package init(
        checked: ChangeChecked, task: NotYetTask, form: TaskCloseForm = TaskCloseForm(),
        problems: [TaskCloseForm.Problem] = [], found: [SummaryFinding] = [], today: Day, in frame: Frame
    ) {
        let words = frame.words
        let all: [any FieldProblem] = problems
        shell = frame.shell(
            words("team.change.task.close"), back: Link(words("team.page.home"), to: "/team"),
            problem: !problems.isEmpty || !found.isEmpty, madeUp: checked.change.madeUp)
        action = "/team/changes/" + checked.change.id.rawValue + "/task"
        mistakes = all.summary(words: words)
        isWrong = !problems.isEmpty
        hardWords = FoundWords(found)
        title = checked.change.promise.title
        promised = checked.change.promise.weDo
        answerBy = words("team.change.task", ["day": words.whole(task.answerBy), "owner": task.owner])
        daysLeft = DaysLeft.strip(until: task.answerBy, today: today, words: words)
        checks = CheckWords.people(checked.people, words: words)
        reason = FormField(
            "reason", label: words("team.page.task.reason"), hint: words("team.page.task.reason.hint"),
            value: form.reason, isLong: true, problems: all, words: words)
    }
}

/// How long there is to answer, in words.
enum DaysLeft {
    static func strip(until last: Day, today: Day, words: Words) -> Strip {
        let days = last.daysSince1970 - today.daysSince1970
        switch days {
        case ..<(-1): return Strip(words("team.page.days-late", ["days": String(-days)]), edge: .late)
        case -1: return Strip(words("team.page.day-late"), edge: .late)
        case 0: return Strip(words("team.page.days-today"), edge: .waits)
        case 1: return Strip(words("team.page.day-left"), edge: .waits)
        default: return Strip(words("team.page.days-left", ["days": String(days)]), edge: .plain)
        }
    }
}
