package import Coproduction

/// One picture: what it shows, what it says, and whose it is.
package struct Picture: Sendable, Hashable {
    /// The name by which surveys and pages ask for it.
    package let name: PictureName
    /// What it is about.
    package let group: PictureGroup
    /// What can be seen in it.
    package let shows: String
    /// What is read aloud where no words beside it say the same; at most 10 easy words.
    package let alt: String
    /// The words it stands for.
    package let words: String
    /// Who drew it or took it.
    package let author: String
    /// The licence, by its short name.
    package let licence: String
    /// Who may show it and why, where the licence is not for everybody.
    package let holder: String?
    /// True for the pictures of the house, false for those an organisation added.
    package let isOurs: Bool
    /// What kind of file it is.
    package let kind: Kind
    /// The file itself.
    package let bytes: [UInt8]

    /// Puts a picture together.
    package init(
        name: PictureName, group: PictureGroup, shows: String, alt: String, words: String, author: String,
        licence: String, holder: String?, isOurs: Bool, kind: Kind, bytes: [UInt8]
    ) {
        self.name = name
        self.group = group
        self.shows = shows
        self.alt = alt
        self.words = words
        self.author = author
        self.licence = licence
        self.holder = holder
        self.isOurs = isOurs
        self.kind = kind
        self.bytes = bytes
    }

    /// The kinds of file that pages can show; the raw value is the ending of the name.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case svg, png, jpg, webp

        /// The kind that the ending of a file's name says, in small letters; nil for any other file.
        init?(file: String) {
            guard let dot = file.lastIndex(of: ".") else { return nil }
            let ending = String(file[file.index(after: dot)...])
            self.init(rawValue: ending == "jpeg" ? "jpg" : ending)
        }
    }

    /// This picture under the name and in the group of another, which it is shown in place of.
    func standing(for other: Picture) -> Picture {
        Picture(
            name: other.name, group: other.group, shows: shows, alt: alt, words: words, author: author,
            licence: licence, holder: holder, isOurs: isOurs, kind: kind, bytes: bytes)
    }
}

/// What a picture is about; the raw value is also part of an address.
package enum PictureGroup: String, Sendable, Hashable, CaseIterable {
    case answers, surveys, choices, people, helpers, decisions, places, health, feelings, life, safety,
        website
    case codes
    /// Pictures that an organisation added.
    case own
}
