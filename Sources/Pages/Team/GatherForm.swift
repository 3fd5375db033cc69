package import Coproduction

/// What was chosen in the inbox: pieces of feedback, and the theme they go into.
package struct GatherForm: Hashable, Sendable {
    /// The ids of the pieces that were ticked.
    package var feedback: [String]
    /// The id of a theme, or `new`.
    package var theme: String
    /// The words of a new theme.
    package var title: String
    package var summary: String

    /// Takes what was chosen and typed; nothing for an empty form.
    package init(feedback: [String] = [], theme: String = "", title: String = "", summary: String = "") {
        self.feedback = feedback
        self.theme = theme
        self.title = title
        self.summary = summary
    }

    /// The value that stands for a new theme.
    package static let newTheme = "new"

    /// Where the pieces go.
    package enum Into: Hashable, Sendable {
        case existing(ID<Theme>)
        case new(title: String, summary: String)
    }

    /// What can be wrong; the raw value is the end of the sentence's key.
    package enum Problem: String, Hashable, Sendable, CaseIterable, FieldProblem {
        case feedback = "nothing-chosen"
        case theme = "where-to"
        case title = "theme-title"
        case titleTooLong = "title-too-long"
        case summary = "theme-summary"
        case summaryTooLong = "text-too-long"

        var field: String {
            switch self {
            case .feedback: "feedback"
            case .theme: "theme"
            case .title, .titleTooLong: "title"
            case .summary, .summaryTooLong: "summary"
            }
        }

        var key: String { "team.problem." + rawValue }

        init?(_ problem: ThemeForm.Problem) {
            switch problem {
            case .title: self = .title
            case .titleTooLong: self = .titleTooLong
            case .summary: self = .summary
            case .summaryTooLong: self = .summaryTooLong
            case .gathering: return nil
            }
        }
    }

    /// The pieces and where they go; throws everything that is wrong, in the order of the form.
    package func read(
        themes: [Theme]
    ) throws(FormProblems<Problem>) -> (feedback: [ID<Feedback>], into: Into) {
        let pieces = feedback.compactMap(ID<Feedback>.init(rawValue:))
        var problems: [Problem] = pieces.isEmpty || pieces.count < feedback.count ? [.feedback] : []
        let existing = themes.first { $0.id.rawValue == theme }?.id
        if theme == Self.newTheme {
            problems += ThemeForm.problems(title: title, summary: summary).compactMap(Problem.init)
        } else if existing == nil {
            problems.append(.theme)
        }
        guard problems.isEmpty else { throw FormProblems(all: problems) }
        if let existing { return (pieces, .existing(existing)) }
        return (pieces, .new(title: ThemeForm.tidy(title), summary: ThemeForm.tidy(summary)))
    }
}
