import EasyRead

/// Where somebody asks for a link to sign in with.
package struct AskLinkPage: Page {
    package static let template = "people/ask-link"
    package let shell: Shell
    let top: Top
    /// What was typed.
    let typed: String
    /// That nothing was typed.
    let problem: Problem?

    /// The form, empty or with what was typed.
    package init(_ frame: Frame, typed: String = "", isEmpty: Bool = false) {
        let words = frame.words
        shell = frame.shell(words("ask-link.title"), problem: isEmpty)
        top = Top(
            picture: frame.picture(named: "send"), heading: words("ask-link.title"),
            sentences: [words("ask-link.about")])
        self.typed = String(typed.prefix(254))
        problem = isEmpty ? Problem(words: words("ask-link.problem"), field: "who") : nil
    }

    package static func examples(in frame: Frame) -> [(name: String, page: AskLinkPage)] {
        [("empty", AskLinkPage(frame)), ("wrong", AskLinkPage(frame, isEmpty: true))]
    }
}

extension MessagePage {
    /// The same for everybody: whether somebody is known is told to nobody.
    package static func linkAsked(_ frame: Frame) -> MessagePage {
        MessagePage(
            frame, title: frame.words("ask-link.sent.title"),
            sentences: [frame.words("ask-link.sent.do"), frame.words("ask-link.sent.none")], picture: "send",
            ways: [frame.way("ask-link.sent.back", to: "/sign-in")])
    }
}
