import Coproduction
package import EasyRead

/// All pictures: the groups they are in, or the pictures of one group, each with its words.
package struct PicturesPage: Page {
    package static let template = "information/pictures"
    package let shell: Shell
    /// The heading, with its picture.
    let top: Top
    /// True when the visitor hides pictures, and then the page says so.
    let areHidden: Bool
    /// A group or a picture each.
    let rows: [PictureRow]

    /// The groups that have pictures; each shows its first.
    package init(_ frame: Frame, pictures: Pictures) {
        let words = frame.words
        let groups = PictureGroup.allCases.compactMap { group in
            pictures.pictures(in: group).first.map { PictureRow(frame, group, first: $0) }
        }
        self.init(
            frame, title: words("pictures.title"), picture: frame.picture(named: "pictures"), back: nil,
            sentences: [
                words("pictures.lead"), words("pictures.lead.words"),
                Self.count(pictures.all.count, in: frame),
            ], rows: groups)
    }

    /// The pictures of one group; nil when it has none.
    package init?(_ frame: Frame, group: PictureGroup, of pictures: Pictures) {
        let shown = pictures.pictures(in: group)
        guard !shown.isEmpty else { return nil }
        let about = group == .own ? [frame.words("pictures.group.own.about")] : []
        self.init(
            frame, title: frame.words(group.heading), picture: nil,
            back: Link(frame.words("pictures.all"), to: "/pictures"),
            sentences: about + [Self.count(shown.count, in: frame)],
            rows: shown.map { PictureRow(frame, $0) })
    }

    init(
        _ frame: Frame, title: String, picture: ShownPicture?, back: Link?, sentences: [String],
        rows: [PictureRow]
    ) {
        shell = frame.shell(title, back: back)
        top = Top(picture: picture, heading: title, sentences: sentences)
        areHidden = !frame.look.pictures
        self.rows = rows
    }

    private static func count(_ number: Int, in frame: Frame) -> String {
        number == 1
            ? frame.words("pictures.count.one") : frame.words("pictures.count", ["number": String(number)])
    }
}

extension PictureGroup {
    /// The key of its heading.
    var heading: String { "pictures.group." + rawValue }
}

/// A picture with words beside it, as a row that leads on.
package struct PictureRow: Hashable, Sendable {
    /// Where it leads.
    let address: String
    /// The picture; browsers fetch it when it comes near.
    let picture: ShownPicture?
    /// What it stands for.
    let words: String

    init(_ frame: Frame, _ group: PictureGroup, first: Picture) {
        address = "/pictures/" + group.rawValue
        picture = frame.picture(first.name)
        words = frame.words(group.heading)
    }

    init(_ frame: Frame, _ picture: Picture) {
        address = picture.address
        self.picture = frame.picture(picture.name)
        words = picture.words
    }
}

extension Picture {
    /// Where everything about it stands.
    var address: String { "/pictures/\(group.rawValue)/\(name.rawValue)" }
}
