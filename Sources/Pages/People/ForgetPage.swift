import EasyRead

/// What somebody of the team fills in to delete what a person said.
package struct ForgetForm: Hashable, Sendable {
    /// The code, or the number of one piece of words.
    package var of: String
    /// Why, as it was sent.
    package var why: String

    /// Takes what was sent; empty by itself.
    package init(of: String = "", why: String = "") {
        self.of = of
        self.why = why
    }

    /// What can be wrong.
    package enum Problem: Hashable, Sendable, FieldProblem {
        case of, why

        var field: String { self == .of ? "of" : "why" }
        var key: String { self == .of ? "team.privacy.problem.of" : "team.privacy.problem.why" }
    }
}

/// Deleting what a person said, in two steps: what and why, then "yes, delete".
package struct ForgetPage: Page {
    package static let template = "privacy/forget"
    package let shell: Shell
    package let mistakes: [Link]
    package let isWrong: Bool
    package let code: FormField
    package let why: FormChoices
    /// The second step: what goes, with the values that the form carries along.
    package let sure: Sure?

    /// What is asked before anything is deleted.
    package struct Sure: Hashable, Sendable {
        let what: String
        let of: String
        let why: String
        let whyWords: String
    }

    /// The form; `isPiece` says what was found, so that the second step is shown, nil shows the first.
    package init(
        form: ForgetForm = ForgetForm(), reasons: [String], isPiece: Bool? = nil,
        problems: [ForgetForm.Problem] = [], in frame: Frame
    ) {
        let words = frame.words
        shell = frame.shell(
            words("team.privacy.forget.title"), back: Link(words("team.privacy.title"), to: "/team/privacy"),
            problem: !problems.isEmpty)
        mistakes = problems.map { $0 as any FieldProblem }.summary(words: words)
        isWrong = !problems.isEmpty
        code = FormField(
            "of", label: words("team.privacy.forget.of"), hint: words("team.privacy.forget.of.hint"),
            value: form.of, problems: problems, words: words)
        why = FormChoices(
            "why", label: words("team.privacy.forget.why"),
            options: reasons.map { ($0, words("team.privacy.forget.why." + $0)) }, chosen: [form.why],
            problems: problems, words: words)
        sure = isPiece.map {
            Sure(
                what: words($0 ? "team.privacy.forget.piece" : "team.privacy.forget.everything"), of: form.of,
                why: form.why, whyWords: words("team.privacy.forget.why." + form.why))
        }
    }

    package static func examples(in frame: Frame) -> [(name: String, page: ForgetPage)] {
        let reasons = ["asked", "somebody-else", "mistake", "law"]
        let form = ForgetForm(of: "BCDF 2345", why: "asked")
        return [
            ("empty", ForgetPage(reasons: reasons, in: frame)),
            (
                "wrong",
                ForgetPage(form: ForgetForm(of: "x"), reasons: reasons, problems: [.of, .why], in: frame)
            ),
            ("sure", ForgetPage(form: form, reasons: reasons, isPiece: false, in: frame)),
            (
                "sure-piece",
                ForgetPage(
                    form: ForgetForm(of: "12-abc", why: "somebody-else"), reasons: reasons, isPiece: true,
                    in: frame)
            ),
        ]
    }
}
