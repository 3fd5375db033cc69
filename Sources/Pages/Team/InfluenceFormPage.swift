package import Coproduction
import EasyRead

/// The form that proposes a link from a theme to a decision; what is proposed can never be edited.
package struct InfluenceFormPage: Page {
    package static let template = "team/influence-form"
    package let shell: Shell
    package let mistakes: [Link]
    package let isWrong: Bool
    package let hardWords: FoundWords?
    package let theme: FormChoices
    package let decision: FormChoices
    package let kind: FormChoices
    package let strength: FormChoices
    package let reason: FormField
    package let evidence: FormField

    /// Shows what was typed, each problem with its own sentence, and the words that are too hard.
    package init(
        form: InfluenceForm = InfluenceForm(), problems: [InfluenceForm.Problem] = [],
        found: [SummaryFinding] = [], themes: [Theme], decisions: [DecisionName], in frame: Frame
    ) {
        let words = frame.words
        let all: [any FieldProblem] = problems
        shell = frame.shell(
            words("team.link.new"), back: Link(words("team.page.home"), to: "/team"),
            problem: !problems.isEmpty || !found.isEmpty)
        mistakes = all.summary(words: words)
        isWrong = !problems.isEmpty
        hardWords = FoundWords(found)
        func choices(_ name: String, _ options: [(String, String)], chosen: String) -> FormChoices {
            FormChoices(
                name, label: words("team.link." + name), options: options, chosen: [chosen], problems: all,
                words: words)
        }
        let none = [("", words("team.page.choose"))]
        theme = choices("theme", none + themes.map { ($0.id.rawValue, $0.title) }, chosen: form.theme)
        decision = choices(
            "decision", none + decisions.map { ($0.slug.rawValue, $0.link.words) }, chosen: form.decision)
        kind = choices(
            "kind", Influence.Kind.allCases.map { ($0.rawValue, InfluenceCard.kind($0, words: words)) },
            chosen: form.kind)
        strength = choices(
            "strength",
            Influence.Strength.allCases.map { ($0.rawValue, InfluenceCard.strength($0, words: words)) },
            chosen: form.strength)
        reason = FormField(
            "reason", label: words("team.page.link.reason"), hint: words("team.page.link.reason.hint"),
            value: form.reason, isLong: true, problems: all, words: words)
        evidence = FormField(
            "evidence", label: words("team.page.link.evidence"), hint: words("team.page.link.evidence.hint"),
            value: form.evidence, isLong: true, problems: all, words: words)
    }
}
