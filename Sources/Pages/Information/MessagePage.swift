import Coproduction

/// A page that says one thing and where to go next.
package struct MessagePage: Page {
    package static let template = "shell/message"
    package let shell: Shell
    /// Picture, heading, and what to do.
    let top: Top
    /// More ideas, each with its picture.
    let ideas: [Idea]
    /// Who can be phoned.
    let phones: [PhoneLine]
    /// The main ways on, as buttons.
    let ways: [Link]
    /// Other ways on.
    let links: [Link]
    /// A short code that the person can say on the phone.
    let code: String?

    /// One thing said with a picture; `ways` are shown as buttons, `links` as words.
    package init(
        _ frame: Frame, title: String, sentences: [String], picture: String, ways: [Link] = [],
        links: [Link] = [],
        ideas: [Idea] = [], phones: [PhoneLine] = [], problem: Bool = false, code: String? = nil
    ) {
        shell = frame.shell(title, problem: problem)
        top = Top(picture: frame.picture(named: picture), heading: title, sentences: sentences)
        self.ideas = ideas
        self.phones = phones
        self.ways = ways
        self.links = links
        self.code = code
    }
}
