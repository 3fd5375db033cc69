import EasyRead

/// The page of tablet mode after 15 quiet minutes, which asks if the same person is still there.
package struct StillTherePage: Page {
    package static let template = "surveys/still-there"
    package let shell: Shell
    /// The question, with its picture.
    let top: Top
    /// The page that was asked for.
    let backTo: String

    /// The page, with nothing on it of what the person before said; `back` is the address that was asked for.
    package init(_ frame: Frame, back: String) {
        let title = frame.words("tablet.still-there")
        shell = frame.shell(title)
        top = Top(
            picture: frame.picture(named: "tablet"), heading: title,
            sentences: [frame.words("tablet.still-there.about")])
        backTo = back
    }
}
