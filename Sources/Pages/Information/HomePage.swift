package import EasyRead

/// The first page: what this is, and the few things a person can do here.
package struct HomePage: Page {
    package static let template = "information/home"
    package let shell: Shell
    /// The heading, with its picture.
    let top: Top
    /// What this is, one idea each.
    let parts: [InformationPart]
    /// What a person can do here.
    let ways: [HomeWay]

    /// The page as `EasyRead/Pages/home.yaml` has it.
    package init(_ frame: Frame, page: InfoPage) {
        self.init(
            frame, title: page.title, picture: frame.picture(page.picture),
            parts: page.parts.map { InformationPart(frame, $0) })
    }

    init(_ frame: Frame, title: String, picture: ShownPicture?, parts: [InformationPart]) {
        shell = frame.shell(title)
        top = Top(picture: picture, heading: title, sentences: [frame.words("shell.idea")])
        self.parts = parts
        ways = [
            HomeWay(frame, "shell.surveys", picture: "speak-up", address: "/surveys"),
            HomeWay(frame, "shell.changes", picture: "what-changed", address: "/changes"),
            HomeWay(frame, "shell.my-words", picture: "your-code", address: "/my-words"),
            HomeWay(frame, "shell.decisions", picture: "decision", address: "/decisions"),
        ]
    }
}

/// One thing to do, as a row that is a link.
package struct HomeWay: Hashable, Sendable {
    /// What it is.
    let words: String
    /// Its picture.
    let picture: ShownPicture?
    /// Where it leads.
    let address: String

    init(_ frame: Frame, _ key: String, picture: String, address: String) {
        words = frame.words(key)
        self.picture = frame.picture(named: picture)
        self.address = address
    }
}
