package import Coproduction
import EasyRead

/// After sending: thanks, the code, and what happens next and when.
package struct ThanksPage: Page {
    package static let template = "surveys/thanks"
    package let shell: Shell
    /// Thank you, we got your answers.
    let top: Top
    /// The code, as places to fill.
    let code: CodeCard
    /// What happens next, one idea each.
    let next: [Idea]
    /// True in tablet mode: "Next person" is offered.
    let together: Bool
    /// Where somebody can ask to be told.
    let tellMeAddress: String

    /// Thanks for one survey; the same page for everybody, with places for the code (`CodeCard.words`).
    package init(_ frame: Frame, survey: Survey) {
        let words = frame.words
        shell = frame.shell(words("thanks.title"))
        top = Top(
            picture: frame.picture(named: "send"), heading: words("thanks.title"),
            sentences: [words("thanks.sent")])
        code = CodeCard(frame)
        let body = words.name(of: survey.askedBy)
        let who = body.hasPrefix("The ") ? "the " + body.dropFirst(4) : body
        next = [
            frame.idea("team", "thanks.next.read", "thanks.next.gather"),
            frame.idea(
                "partnership-board", "thanks.next.decide",
                values: ["who": who, "about": words.about(survey.askedBy)]),
            frame.idea(
                "time", "thanks.next.when", "thanks.next.look", values: ["day": words.whole(survey.closes)]),
        ]
        together = frame.look.together
        tellMeAddress = "/surveys/\(survey.slug.rawValue)/tell-me"
    }
}
