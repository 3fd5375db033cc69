package import Coproduction

/// What was typed into the form for a theme.
package struct ThemeForm: Hashable, Sendable {
    package var title: String
    package var summary: String
    /// The gathering rules that were ticked, each as `survey.question.choice`.
    package var gatherings: [String]
    /// The identity that the theme will have, so that a form sent twice makes one theme.
    package var once: String

    /// Takes what was typed; nothing for an empty form.
    package init(title: String = "", summary: String = "", gatherings: [String] = [], once: String = "") {
        self.title = title
        self.summary = summary
        self.gatherings = gatherings
        self.once = once
    }

    /// What can be wrong.
    package enum Problem: Hashable, Sendable, CaseIterable, FieldProblem {
        case title, titleTooLong, summary, summaryTooLong, gathering

        var field: String {
            switch self {
            case .title, .titleTooLong: "title"
            case .summary, .summaryTooLong: "summary"
            case .gathering: "gathering"
            }
        }

        var key: String {
            switch self {
            case .title: "team.error.theme-title"
            case .titleTooLong: "team.problem.title-too-long"
            case .summary: "team.error.theme-summary"
            case .summaryTooLong: "team.problem.text-too-long"
            case .gathering: "team.problem.gathering"
            }
        }
    }

    /// The theme's words and rules; throws everything that is wrong, in the order of the form.
    package func read(
        surveys: [Survey]
    ) throws(FormProblems<Problem>) -> (title: String, summary: String, gatherings: [Gathering]) {
        var problems = Self.problems(title: title, summary: summary)
        let known = gatherings.map { Self.gathering($0, in: surveys) }
        if known.contains(nil) { problems.append(.gathering) }
        guard problems.isEmpty else { throw FormProblems(all: problems) }
        return (Self.tidy(title), Self.tidy(summary), known.compactMap(\.self))
    }

    /// What is wrong with the words of a theme.
    static func problems(title: String, summary: String) -> [Problem] {
        var problems: [Problem] = []
        let (title, summary) = (tidy(title), tidy(summary))
        if title.isEmpty { problems.append(.title) }
        if title.count > Room.title { problems.append(.titleTooLong) }
        if summary.isEmpty { problems.append(.summary) }
        if summary.count > Room.text { problems.append(.summaryTooLong) }
        return problems
    }

    /// The words without spaces and hidden marks at their ends.
    static func tidy(_ typed: String) -> String { PlainText(typed)?.words ?? "" }

    /// How a gathering rule stands in the form.
    static func value(_ survey: Survey, _ question: Question, _ choice: Choice) -> String {
        [survey.slug.rawValue, question.key.rawValue, choice.key.rawValue].joined(separator: ".")
    }

    private static func gathering(_ value: String, in surveys: [Survey]) -> Gathering? {
        for survey in surveys {
            for question in survey.questions {
                for choice in question.choices where Self.value(survey, question, choice) == value {
                    return Gathering(survey: survey.slug, question: question.key, choice: choice.key)
                }
            }
        }
        return nil
    }
}
