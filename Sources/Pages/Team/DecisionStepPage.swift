package import Coproduction
import EasyRead

/// The form that says what happened to a decision, with everything that is known so far.
package struct DecisionStepPage: Page {
    package static let template = "team/decision-step"
    package let shell: Shell
    package let action: String
    package let mistakes: [Link]
    package let isWrong: Bool
    package let title: String
    package let rows: [DecisionHistoryRow]
    package let gone: [GoneRow]
    package let hasGone: Bool
    package let state: FormChoices
    package let on: DayFields
    package let until: DayFields
    package let replacedBy: FormChoices
    package let source: FormField

    /// Shows what was typed, and each problem with its own sentence; `decisions` are those of the register, and
    /// `names` those of the team.
    package init(
        decision: Decision, form: DecisionStepForm = DecisionStepForm(),
        problems: [DecisionStepForm.Problem] = [], decisions: [DecisionName],
        names: [ID<Person>: String] = [:], today: Day, in frame: Frame
    ) {
        let words = frame.words
        let all: [any FieldProblem] = problems
        let name = DecisionName(decision)
        shell = frame.shell(
            words("team.decisions.step"), back: Link(words("decisions.back"), to: name.address),
            problem: !problems.isEmpty)
        action = "/team/decisions/" + decision.slug.rawValue + "/step"
        mistakes = all.summary(words: words)
        isWrong = !problems.isEmpty
        title = name.link.words
        rows = zip(
            decision.history.entries, DecisionHistoryRow.all(of: decision.history, on: today, words: words)
        ).map { entry, row in
            var row = row
            row.backAddress = entry.number.map { DecisionStepBackPage.address(of: $0, in: decision) }
            return row
        }
        gone = decision.history.takenBack.compactMap {
            GoneRow($0, names: names, today: today, words: words)
        }
        hasGone = !gone.isEmpty
        state = FormChoices(
            "state", label: words("team.decisions.step.state"),
            options: DecisionStepForm.states.map {
                ($0.rawValue, words("team.decisions.step.state." + $0.rawValue))
            }, chosen: [form.state], problems: all, words: words)
        on = DayFields("", "team.decisions.step.day", form.on, problems: all, words: words)
        until = DayFields("until-", "team.decisions.step.until", form.until, problems: all, words: words)
        let others = decisions.filter { $0.slug != decision.slug }
        replacedBy = FormChoices(
            "replaced-by", label: words("team.decisions.step.replaced-by"),
            hint: words("team.decisions.step.replaced-by.hint"),
            options: [("", words("team.page.choose"))] + others.map { ($0.slug.rawValue, $0.link.words) },
            chosen: [form.replacedBy], problems: all, words: words)
        source = FormField(
            "source", label: words("team.decisions.step.source"),
            hint: words("team.decisions.step.source.hint"), value: form.source, isLong: true, problems: all,
            words: words)
    }
}

/// A day to write in three fields.
package struct DayFields: Hashable, Sendable {
    package let legend: String
    package let dayHint: String
    package let dayId: String
    package let dayMistake: String?
    package let numbers: [FormField]

    init(
        _ start: String, _ key: String, _ typed: DecisionStepForm.TypedDay, problems: [any FieldProblem],
        words: Words
    ) {
        legend = words(key)
        dayHint = words(key + ".hint")
        dayId = start + "day"
        dayMistake = problems.sentence(at: start + "day", words: words)
        numbers = [("day", typed.day), ("month", typed.month), ("year", typed.year)].map { name, value in
            FormField(
                start + name, label: words("team.page.change." + name), value: value, problems: [],
                words: words)
        }
    }
}
