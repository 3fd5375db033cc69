package import Coproduction
import EasyRead

/// The form that makes a promise.
package struct ChangeFormPage: Page {
    package static let template = "team/change-form"
    package let shell: Shell
    package let mistakes: [Link]
    package let isWrong: Bool
    package let hardWords: FoundWords?
    package let theme: FormChoices
    package let decision: FormChoices
    package let title: FormField
    package let youSaid: FormField
    package let weDo: FormField
    package let owner: FormField
    package let day: FormField
    package let month: FormField
    package let year: FormField
    package let dueMistake: String?
    package let once: String

    /// Shows what was typed, each problem with its own sentence, and the words that are too hard.
    package init(
        form: ChangeForm = ChangeForm(), problems: [ChangeForm.Problem] = [],
        found: [SummaryFinding] = [], themes: [Theme], decisions: [DecisionName], in frame: Frame
    ) {
        let words = frame.words
        let all: [any FieldProblem] = problems
        shell = frame.shell(
            words("team.change.new"), back: Link(words("team.page.home"), to: "/team"),
            problem: !problems.isEmpty || !found.isEmpty)
        mistakes = all.summary(words: words)
        isWrong = !problems.isEmpty
        hardWords = FoundWords(found)
        func field(_ name: String, hint: String?, _ value: String, isLong: Bool = false) -> FormField {
            FormField(
                name, label: words("team.page.change." + name), hint: hint.map { words($0) }, value: value,
                isLong: isLong, problems: name == "day" ? [] : all, words: words)
        }
        theme = FormChoices(
            "theme", label: words("team.page.change.theme"),
            options: [("", words("team.page.choose"))] + themes.map { ($0.id.rawValue, $0.title) },
            chosen: [form.theme], problems: all, words: words)
        decision = FormChoices(
            "decision", label: words("team.page.change.decision"),
            options: [("", words("team.change.decision.none"))]
                + decisions.map { ($0.slug.rawValue, $0.link.words) },
            chosen: [form.decision], problems: all, words: words)
        title = field("title", hint: "team.page.title.hint", form.title)
        youSaid = field("you-said", hint: "team.page.everybody", form.youSaid, isLong: true)
        weDo = field("we-do", hint: "team.page.everybody", form.weDo, isLong: true)
        owner = field("owner", hint: "team.change.owner.about", form.owner)
        day = field("day", hint: nil, form.day)
        month = field("month", hint: nil, form.month)
        year = field("year", hint: nil, form.year)
        dueMistake = all.sentence(at: "day", words: words)
        once = form.once
    }
}
