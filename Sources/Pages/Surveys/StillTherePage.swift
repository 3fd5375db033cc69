import EasyRead

/// The page of tablet mode after 15 quiet minutes, which asks if the same person is still there.
package struct StillTherePage: Page {
    package static let template = "surveys/still-there"
    package let shell: Shell
    /// The question, with its picture.
    let top: Top
    /// The page that was asked for.
    let backTo: String
    /// What the two answers say.
    let carryOn: String
    let forget: String

    /// The page, with nothing on it of what the person before said; `back` is the address that was asked for,
    /// `hasLeft` says that somebody pressed "Leave this page".
    package init(_ frame: Frame, back: String, hasLeft: Bool = false) {
        let title = frame.words(hasLeft ? "leave.title" : "tablet.still-there")
        carryOn = frame.words(hasLeft ? "leave.go-on" : "tablet.carry-on")
        forget = frame.words(hasLeft ? "leave.forget" : "tablet.somebody-else")
        shell = frame.shell(title)
        top = Top(
            picture: frame.picture(named: hasLeft ? "wait-a-moment" : "tablet"), heading: title,
            sentences: [frame.words(hasLeft ? "leave.about" : "tablet.still-there.about")])
        backTo = back
    }
}
