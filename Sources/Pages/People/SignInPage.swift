import EasyRead

/// Where people who work with Heard sign in.
package struct SignInPage: Page {
    package static let template = "people/sign-in"
    package let shell: Shell
    /// The name that was typed.
    let name: String
    /// The page to open after signing in; nil for the first page of the person's roles.
    let backTo: String?
    /// What was typed into a form before the session ended.
    let kept: [KeptField]
    let hasKept: Bool
    /// What is wrong.
    let problem: Problem?
    /// True where links are sent by e-mail.
    let mailsLinks: Bool

    /// What can be wrong with signing in.
    package enum Mistake: Hashable, Sendable {
        case wrong
        /// Too many tries: so many minutes are to wait.
        case wait(minutes: Int)
        /// Too many people at once: so many seconds are to wait.
        case busy(seconds: Int)
    }

    /// The form; after a mistake the name is kept and the password is not.
    package init(
        _ frame: Frame, name: String = "", back: String? = nil, kept: [KeptField] = [],
        mistake: Mistake? = nil, mailsLinks: Bool = false
    ) {
        let words = frame.words
        self.mailsLinks = mailsLinks
        shell = frame.shell(words("team.sign-in.title"), problem: mistake != nil)
        self.name = name
        backTo = back
        self.kept = kept
        hasKept = !kept.isEmpty
        problem = mistake.map {
            switch $0 {
            case .wrong: Problem(words: words("team.sign-in.wrong"), field: "name")
            case .wait(let minutes): Problem(words: Self.wait(minutes, words: words), field: "name")
            case .busy(let seconds):
                Problem(words: words("team.sign-in.busy", ["seconds": String(seconds)]), field: "name")
            }
        }
    }

    /// How long to wait after too many tries.
    static func wait(_ minutes: Int, words: Words) -> String {
        minutes <= 1
            ? words("team.sign-in.wait.one") : words("team.sign-in.wait", ["minutes": String(minutes)])
    }
}

/// Where somebody with a second step types the code from their phone.
package struct SecondStepPage: Page {
    package static let template = "people/second-step"
    package let shell: Shell
    let backTo: String?
    let kept: [KeptField]
    let problem: Problem?

    /// What can be wrong with a code.
    package enum Mistake: Hashable, Sendable {
        case wrong
        /// Too many tries: so many minutes are to wait.
        case wait(minutes: Int)
        /// Too many people at once: so many seconds are to wait.
        case busy(seconds: Int)
    }

    /// The form; a code is never shown again.
    package init(
        _ frame: Frame, back: String? = nil, kept: [KeptField] = [], mistake: Mistake? = nil
    ) {
        let words = frame.words
        shell = frame.shell(words("team.second.title"), problem: mistake != nil)
        backTo = back
        self.kept = kept
        problem = mistake.map {
            switch $0 {
            case .wrong: Problem(words: words("team.second.wrong"), field: "code")
            case .wait(let minutes):
                Problem(words: SignInPage.wait(minutes, words: words), field: "code")
            case .busy(let seconds):
                Problem(words: words("team.sign-in.busy", ["seconds": String(seconds)]), field: "code")
            }
        }
    }
}

/// After signing in again: what was typed before the session ended, ready to be sent.
package struct GoOnPage: Page {
    package static let template = "people/go-on"
    package let shell: Shell
    /// Where the form was going.
    let action: String
    let kept: [KeptField]

    /// Holds the fields under their own names.
    package init(_ frame: Frame, action: String, kept: [KeptField]) {
        shell = frame.shell(frame.words("team.go-on.title"))
        self.action = action
        self.kept = kept
    }
}
