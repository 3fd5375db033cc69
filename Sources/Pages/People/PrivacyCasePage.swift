package import Coproduction
import EasyRead

/// What somebody of the team fills in about a case.
package struct PrivacyCaseForm: Hashable, Sendable {
    /// What was done, as it was sent.
    package var what: String
    /// What the person is told.
    package var words: String

    /// Takes what was sent; empty by itself.
    package init(what: String = "", words: String = "") {
        self.what = what
        self.words = words
    }

    /// What can be wrong.
    package enum Problem: Hashable, Sendable, FieldProblem {
        case what, words, tooLong, changed

        var field: String { self == .what ? "what" : "words" }

        var key: String {
            switch self {
            case .what: "team.privacy.problem.what"
            case .words: "team.privacy.problem.words"
            case .tooLong: "team.privacy.problem.too-long"
            case .changed: "team.privacy.problem.changed"
            }
        }
    }

    /// The longest answer, in characters.
    package static let longest = 2000

    /// What was done and what is told; throws what is wrong with it.
    package func read() throws(FormProblems<Problem>) -> (what: PrivacyCase.What, words: PlainText) {
        let what = PrivacyCase.What(rawValue: what)
        let words = PlainText(words)
        var problems: [Problem] = what == nil ? [.what] : []
        if words == nil { problems.append(.words) }
        if let words, words.words.count > Self.longest { problems.append(.tooLong) }
        guard let what, let words, problems.isEmpty else { throw FormProblems(all: problems) }
        return (what, words)
    }
}

/// One case with what was told, what was done, and the form for the next step.
package struct PrivacyCasePage: Page {
    package static let template = "privacy/case"
    package let shell: Shell
    package let heading: String
    package let clock: Strip
    package let came: String
    package let told: [OfficialParagraph]
    package let isDeleted: Bool
    package let steps: [Step]
    package let noSteps: Bool
    package let form: Form?
    package let mistakes: [Link]
    package let isWrong: Bool
    package let isAccess: Bool

    /// One thing that was done.
    package struct Step: Hashable, Sendable {
        let what: String
        let words: [OfficialParagraph]
    }

    /// The form for the next step.
    package struct Form: Hashable, Sendable {
        let action: String
        let seen: String
        let what: FormChoices
        let words: FormField
    }

    /// A case; `names` are those of the people who acted.
    package init(
        _ found: PrivacyCase, names: [ID<Person>: String], form: PrivacyCaseForm = PrivacyCaseForm(),
        problems: [PrivacyCaseForm.Problem] = [], today: Day, in frame: Frame
    ) {
        let words = frame.words
        let line = PrivacyCaseLine(found, today: today, words: words)
        shell = frame.shell(
            line.link.words, back: Link(words("team.privacy.title"), to: "/team/privacy"),
            problem: !problems.isEmpty)
        heading = line.link.words
        clock = line.clock
        came = line.came
        told = found.words.map { OfficialParagraph.all(in: $0) } ?? []
        isDeleted = found.words == nil
        isAccess = found.kind == .access
        steps = found.steps.map { step in
            Step(
                what: words(
                    "team.privacy.step." + step.what.rawValue,
                    ["name": names[step.by] ?? "", "day": words.whole(step.at.dayInLondon)]),
                words: OfficialParagraph.all(in: step.words ?? words("team.privacy.step.over")))
        }
        noSteps = steps.isEmpty
        mistakes = problems.map { $0 as any FieldProblem }.summary(words: words)
        isWrong = !problems.isEmpty
        self.form =
            found.closedAt == nil
            ? Form(
                action: "/team/privacy/cases/" + found.id.rawValue, seen: String(found.steps.count),
                what: FormChoices(
                    "what", label: words("team.privacy.what"),
                    options: PrivacyCase.What.allCases.map {
                        ($0.rawValue, words("team.privacy.what." + $0.rawValue))
                    }, chosen: [form.what], problems: problems, words: words),
                words: FormField(
                    "words", label: words("team.privacy.words"), hint: words("team.privacy.words.hint"),
                    value: form.words, isLong: true, problems: problems, words: words)) : nil
    }

    package static func examples(in frame: Frame) -> [(name: String, page: PrivacyCasePage)] {
        let names = [ExampleCase.officer.id: ExampleCase.officer.name]
        let today = ExampleThread.today
        return [
            ("fresh", PrivacyCasePage(ExampleCase.fresh, names: names, today: today, in: frame)),
            ("access", PrivacyCasePage(ExampleCase.reminded, names: names, today: today, in: frame)),
            (
                "wrong",
                PrivacyCasePage(
                    ExampleCase.working, names: names, form: PrivacyCaseForm(what: "", words: ""),
                    problems: [.what, .words], today: today, in: frame)
            ),
            ("answered", PrivacyCasePage(ExampleCase.answered, names: names, today: today, in: frame)),
        ]
    }
}
