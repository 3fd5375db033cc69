package import Coproduction
import EasyRead

/// What a person fills in to complain, or to ask what we keep.
package struct ComplainForm: Hashable, Sendable {
    /// What was chosen, as it was sent.
    package var kind: String
    /// What was written.
    package var words: String
    /// The identity of the case that the form makes: sent twice, it makes one.
    package var once: String

    /// Takes what was sent; empty by itself.
    package init(kind: String = "", words: String = "", once: String) {
        self.kind = kind
        self.words = words
        self.once = once
    }

    /// What can be wrong.
    package enum Problem: Error, Hashable, Sendable { case kind, words, tooLong }

    /// What somebody wants and says; throws what is wrong with it.
    package func read() throws(Problem) -> (kind: PrivacyCase.Kind, words: PlainText) {
        guard let kind = PrivacyCase.Kind(rawValue: kind) else { throw .kind }
        guard let words = PlainText(words) else { throw .words }
        guard !words.isTooLong else { throw .tooLong }
        return (kind, words)
    }
}

/// The form for a complaint or a request: no name is asked, and a phone number stands beside it.
package struct ComplainFormPage: Page {
    package static let template = "privacy/tell"
    package let shell: Shell
    let top: Top
    let rows: [Row]
    let written: String
    let once: String
    let problem: Problem?
    let who: Idea
    let phones: [PhoneLine]

    /// The form, with what was typed when there is a `problem`.
    package init(
        _ frame: Frame, form: ComplainForm, problem: ComplainForm.Problem? = nil, phones: [PhoneLine]
    ) {
        let words = frame.words
        shell = frame.shell(
            words("complain.tell.title"), back: Link(words("complain.tell.back"), to: "/complain"),
            problem: problem != nil)
        top = Top(
            picture: frame.picture(named: "speak-up"), heading: words("complain.tell.title"),
            sentences: [words("complain.tell.no-name"), words("complain.tell.same-care")])
        rows = frame.rows(
            "kind",
            [
                ("complaint", words("complain.tell.kind.complaint"), "sad"),
                ("access", words("complain.tell.kind.access"), "private"),
            ], chosen: [form.kind])
        written = form.words
        once = form.once
        who = frame.who("who.complain")
        self.phones = phones
        self.problem = problem.map {
            switch $0 {
            case .kind: Problem(words: words("complain.problem.kind"), field: "kind")
            case .words: Problem(words: words("complain.problem.words"), field: "words")
            case .tooLong: Problem(words: words("complain.problem.too-long"), field: "words")
            }
        }
    }

    package static func examples(in frame: Frame) -> [(name: String, page: ComplainFormPage)] {
        let phones = [PhoneLine(who: "Kent County Council", number: "03000 41 61 61")]
        let typed = ComplainForm(kind: "access", words: "I want to see it.", once: "example")
        return [
            ("empty", ComplainFormPage(frame, form: ComplainForm(once: "example"), phones: phones)),
            (
                "nothing-chosen",
                ComplainFormPage(
                    frame, form: ComplainForm(words: "Nobody called me back.", once: "example"),
                    problem: .kind,
                    phones: phones)
            ),
            ("too-long", ComplainFormPage(frame, form: typed, problem: .tooLong, phones: phones)),
        ]
    }
}
