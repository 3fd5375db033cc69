import EasyRead

/// Where somebody with a one-time link chooses a name and a password.
package struct SetUpPage: Page {
    package static let template = "people/set-up"
    package let shell: Shell
    /// Where the form goes: the one-time link itself.
    let action: String
    /// The name that was typed.
    let name: String
    /// What is wrong.
    let problem: Problem?

    /// What can be wrong with setting up.
    package enum Mistake: Hashable, Sendable { case noName, nameTaken, shortPassword, commonPassword }

    /// The form; `action` is the address of the one-time link.
    package init(_ frame: Frame, action: String, name: String = "", mistake: Mistake? = nil) {
        let words = frame.words
        shell = frame.shell(words("team.set-up.title"), problem: mistake != nil)
        self.action = action
        self.name = name
        problem = mistake.map {
            switch $0 {
            case .noName: Problem(words: words("set-up.no-name"), field: "name")
            case .nameTaken: Problem(words: words("set-up.name-taken"), field: "name")
            case .shortPassword: Problem(words: words("set-up.short"), field: "password")
            case .commonPassword: Problem(words: words("set-up.common"), field: "password")
            }
        }
    }
}
