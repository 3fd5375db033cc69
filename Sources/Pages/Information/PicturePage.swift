package import Coproduction
package import EasyRead

/// Everything about one picture: what it says, who made it, who may use it, and where it stands.
package struct PicturePage: Page {
    package static let template = "information/picture"
    package let shell: Shell
    /// The words it stands for, with the picture.
    let top: Top
    /// True when the visitor hides pictures, and then the page says so.
    let areHidden: Bool
    /// The address of this page.
    let here: String
    /// What can be seen in it.
    let sentences: [String]
    /// What is read aloud.
    let spoken: String
    /// Who made it.
    let author: String
    /// What people may do with it, in easy words.
    let rules: [String]
    /// The name of the licence.
    let licence: String
    /// Who may show it here, where not everybody may.
    let holder: String?
    /// Surveys and pages that show it.
    let uses: [Link]
    /// True when there are none.
    let isUnused: Bool
    /// The name by which surveys ask for it.
    let pictureName: String

    /// Shows one picture; surveys and pages are searched for it.
    package init(_ frame: Frame, picture: Picture, surveys: [Survey], pages: [InfoPage]) {
        let back = Link(frame.words(picture.group.heading), to: "/pictures/" + picture.group.rawValue)
        shell = frame.shell(picture.words, back: back)
        top = Top(picture: frame.picture(picture.name), heading: picture.words, sentences: [])
        areHidden = !frame.look.pictures
        here = picture.address
        sentences = Self.sentences(of: picture.shows)
        spoken = picture.alt
        author = picture.author
        rules = PictureLicence(picture.licence).rules.map { frame.words($0) }
        licence = picture.licence
        holder = picture.holder
        uses = Self.uses(of: picture.name, surveys: surveys, pages: pages)
        isUnused = uses.isEmpty
        pictureName = picture.name.rawValue
    }

    /// Each sentence on its own line (EASY-READ L42).
    private static func sentences(of text: String) -> [String] {
        let parts = text.split(separator: ". ").map(String.init)
        return parts.map { $0.hasSuffix(".") || $0.hasSuffix("?") ? $0 : $0 + "." }
    }

    private static func uses(of name: PictureName, surveys: [Survey], pages: [InfoPage]) -> [Link] {
        let inSurveys = surveys.filter { $0.shows(name) }.map {
            Link($0.title, to: "/surveys/" + $0.slug.rawValue)
        }
        let onPages = pages.filter { $0.shows(name) }.map { page in
            Link(page.title, to: page.name == .home ? "/" : "/" + page.name.rawValue)
        }
        return inSurveys + onPages
    }
}

extension Survey {
    fileprivate func shows(_ name: PictureName) -> Bool {
        pictures
            && (intro.contains { $0.picture == name }
                || questions.contains { question in
                    question.picture == name || question.choices.contains { $0.picture == name }
                })
    }
}

extension InfoPage {
    fileprivate func shows(_ name: PictureName) -> Bool {
        picture == name || parts.contains { $0.picture == name }
    }
}

extension PictureLicence {
    /// The keys of what people may do, in easy words.
    fileprivate var rules: [String] {
        let everybody = "pictures.rules.everybody"
        let change = "pictures.rules.change"
        let name = "pictures.rules.name"
        return switch self {
        case .everybody: [everybody, change]
        case .nameAuthor: [everybody, change, name]
        case .shareAlike: [everybody, change, name, "pictures.rules.same"]
        case .noChanges: [everybody, "pictures.rules.no-change", name]
        case .noTrade: [everybody, "pictures.rules.no-trade", name]
        case .own, .held, .refused: ["pictures.rules.ask", "pictures.rules.ask-first"]
        }
    }
}
