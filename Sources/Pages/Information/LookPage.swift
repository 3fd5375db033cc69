import Coproduction
package import EasyRead

/// Text size, colours, pictures, and tablet mode.
package struct LookPage: Page {
    package static let template = "information/look"
    package let shell: Shell
    /// The heading, with its picture.
    let top: Top
    /// The sizes.
    let sizes: [Row]
    /// The colours.
    let colours: [Row]
    /// Pictures or none.
    let pictures: [Row]
    /// Tablet mode or not.
    let together: [Row]
    /// The languages; nil when there is only one.
    let languages: Languages?
    /// The page to go back to.
    let backTo: String

    /// The choices as they stand now; `back` is an address of Heard, kept as it is.
    package init(_ frame: Frame, languages: [Language] = [], back: String) {
        let words = frame.words
        let look = frame.look
        shell = frame.shell(words("look.title"), back: Link(words("survey.back"), to: back))
        top = Top(
            picture: frame.picture(named: "text-size"), heading: words("look.title"),
            sentences: [words("look.about")])
        sizes = frame.rows(
            "size", Look.Size.allCases.map { ("\($0.rawValue)", words("look.size.\($0.rawValue)"), nil) },
            chosen: ["\(look.size.rawValue)"])
        colours = frame.rows(
            "colours", Look.Colours.allCases.map { ($0.rawValue, words("look.colours.\($0.rawValue)"), nil) },
            chosen: [look.colours.rawValue])
        pictures = frame.rows(
            "pictures", [("yes", words("look.pictures.yes"), nil), ("no", words("look.pictures.no"), nil)],
            chosen: [look.pictures ? "yes" : "no"])
        together = frame.rows(
            "together", [("no", words("look.together.off"), nil), ("yes", words("look.together.on"), nil)],
            chosen: [look.together ? "yes" : "no"])
        self.languages = languages.count > 1 ? Languages(frame, languages) : nil
        backTo = back
    }

    /// The languages to choose from, each in its own words.
    struct Languages: Hashable, Sendable {
        let rows: [Row]

        init(_ frame: Frame, _ languages: [Language]) {
            rows = frame.rows(
                "language", languages.map { ($0.code.rawValue, $0.name, nil) },
                chosen: [frame.words.language.rawValue])
        }
    }
}
