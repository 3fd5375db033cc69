import EasyRead

/// Where people who work with Heard sign in.
package struct SignInPage: Page {
    package static let template = "people/sign-in"
    package let shell: Shell
    /// The name that was typed.
    let name: String
    /// The page to open after signing in.
    let backTo: String
    /// What is wrong.
    let problem: Problem?

    /// What can be wrong with signing in.
    package enum Mistake: Hashable, Sendable { case wrong, tooManyTries }

    /// The form; after a mistake the name is kept and the password is not.
    package init(_ frame: Frame, name: String = "", back: String = "/team", mistake: Mistake? = nil) {
        let words = frame.words
        shell = frame.shell(words("team.sign-in.title"), problem: mistake != nil)
        self.name = name
        backTo = back
        problem = mistake.map {
            Problem(words: words($0 == .wrong ? "team.sign-in.wrong" : "team.sign-in.wait"), field: "name")
        }
    }
}
