import EasyRead

/// What somebody sees who opens a link that works once: who it is for, and one button.
package struct LinkPage: Page {
    package static let template = "welcome/link"
    package let shell: Shell
    let top: Top
    /// Where the button goes: the link itself.
    let action: String
    let isForBoth: String
    let button: String

    /// Looking at the page uses nothing up.
    package init(_ frame: Frame, action: String, name: String, isInvitation: Bool) {
        let words = frame.words
        let title = words(isInvitation ? "link.invited.title" : "link.sign-in.title")
        shell = frame.shell(title)
        top = Top(
            picture: frame.picture(named: "yes"), heading: title,
            sentences: [words("link.for", ["name": name]), words("link.press")])
        self.action = action
        isForBoth = words("link.not-you")
        button = words(isInvitation ? "link.invited.go" : "link.sign-in.go")
    }
}

extension MessagePage {
    /// A link that works once was used before, is too old, or was never ours.
    package static func linkUsed(_ frame: Frame) -> MessagePage {
        MessagePage(
            frame, title: frame.words("link.used.title"), sentences: frame.words("link.used.do").sentences,
            picture: "lost", ways: [frame.way("team.sign-in.title", to: "/sign-in")])
    }
}
