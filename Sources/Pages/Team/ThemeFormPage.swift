package import Coproduction
import EasyRead

/// The form that begins a theme.
package struct ThemeFormPage: Page {
    package static let template = "team/theme-form"
    package let shell: Shell
    package let mistakes: [Link]
    package let isWrong: Bool
    package let hardWords: FoundWords?
    package let title: FormField
    package let summary: FormField
    package let gatherings: [FormChoices]
    package let noGatherings: Bool
    package let once: String

    /// Shows what was typed; the rules offered are the answers of the newest version of each survey.
    package init(
        form: ThemeForm = ThemeForm(), problems: [ThemeForm.Problem] = [],
        found: [SummaryFinding] = [], surveys: [Survey], in frame: Frame
    ) {
        let words = frame.words
        let all: [any FieldProblem] = problems
        shell = frame.shell(
            words("team.theme.new"), back: Link(words("team.page.home"), to: "/team"),
            problem: !problems.isEmpty || !found.isEmpty)
        mistakes = all.summary(words: words)
        isWrong = !problems.isEmpty
        hardWords = FoundWords(found)
        title = FormField(
            "title", label: words("team.theme.title"), hint: words("team.page.title.hint"), value: form.title,
            problems: all, words: words)
        summary = FormField(
            "summary", label: words("team.theme.summary"), hint: words("team.page.everybody"),
            value: form.summary,
            isLong: true, problems: all, words: words)
        gatherings = Self.choices(surveys, chosen: Set(form.gatherings), problems: all, in: frame)
        noGatherings = gatherings.isEmpty
        once = form.once
    }

    private static func choices(
        _ surveys: [Survey], chosen: Set<String>, problems: [any FieldProblem], in frame: Frame
    ) -> [FormChoices] {
        let asked = surveys.flatMap { survey in
            survey.questions.filter { !$0.choices.isEmpty }.map { (survey, $0) }
        }
        return asked.enumerated().map { place, pair in
            let (survey, question) = pair
            let options = question.choices.map { (ThemeForm.value(survey, question, $0), $0.text) }
            // Only the first list carries the mistake and the plain id, since ids may be on a page once.
            return FormChoices(
                "gathering", label: question.text, hint: survey.title, isOne: false, options: options,
                chosen: chosen, problems: place == 0 ? problems : [], words: frame.words
            ).numbered(place)
        }
    }
}

extension FormChoices {
    /// The same list with ids of its own, for a name that stands in several lists.
    func numbered(_ place: Int) -> FormChoices {
        guard place > 0 else { return self }
        let apart = options.enumerated().map { index, option in
            FormOption(
                id: "\(name)-\(place + 1)-\(index + 1)", value: option.value, optionLabel: option.optionLabel,
                isChosen: option.isChosen)
        }
        return FormChoices(copying: self, options: apart)
    }

    private init(copying other: FormChoices, options: [FormOption]) {
        name = other.name
        label = other.label
        hint = other.hint
        isOne = other.isOne
        self.options = options
        mistake = other.mistake
        describedBy = nil
    }
}
