import EasyRead

/// "What happened to my words?": a box for the code.
package struct MyWordsFormPage: Page {
    package static let template = "surveys/my-words"
    package let shell: Shell
    /// The question, with its picture.
    let top: Top
    /// What was typed.
    let typed: String
    /// What is wrong; the same words for every code that is not right.
    let problem: Problem?
    /// Who sees the code.
    let who: Idea

    /// What can be wrong with a code.
    package enum Mistake: Hashable, Sendable { case notFound, tooManyTries }

    /// The form, empty or with what was typed.
    package init(_ frame: Frame, typed: String = "", mistake: Mistake? = nil) {
        let words = frame.words
        shell = frame.shell(words("my-words.title"), problem: mistake != nil)
        top = Top(
            picture: frame.picture(named: "tell-us-back"), heading: words("my-words.title"),
            sentences: [words("my-words.about")])
        who = frame.who("who.code")
        self.typed = String(typed.prefix(40))
        problem = mistake.map {
            Problem(words: words($0 == .notFound ? "error.code-unknown" : "error.code-wait"), field: "code")
        }
    }
}
