package import Coproduction
import EasyRead

/// The form by which a reader tells the safety lead about words that no danger word found.
package struct RaisePage: Page {
    package static let template = "safety/raise"
    package let shell: Shell
    package let action: String
    package let mistakes: [Link]
    package let isWrong: Bool
    package let written: [OfficialParagraph]
    package let worry: FormField

    /// Shows the words, what was typed, and what is wrong with it.
    package init(
        feedback: ID<Feedback>, said: String, typed: String = "", problem: AlertForm.Problem? = nil,
        in frame: Frame
    ) {
        let words = frame.words
        let all: [any FieldProblem] = [problem].compactMap(\.self)
        shell = frame.shell(
            words("team.safety.raise.title"),
            back: Link(words("team.safety.raise.back"), to: "/team/feedback"), problem: problem != nil)
        action = "/team/feedback/" + feedback.rawValue + "/worry"
        mistakes = all.summary(words: words)
        isWrong = problem != nil
        written = OfficialParagraph.all(in: said)
        worry = FormField(
            "why", label: words("team.safety.raise.words"), value: typed, isLong: true, problems: all,
            words: words)
    }

    /// What a reader wrote; nil with its problem when it says nothing or too much.
    package static func read(_ typed: String) -> (words: String?, problem: AlertForm.Problem?) {
        let words = PlainText(typed)?.words ?? ""
        if words.count < AlertForm.shortest { return (nil, .words(.decide)) }
        if words.count > AlertForm.longest { return (nil, .wordsTooLong(.decide)) }
        return (words, nil)
    }
}
