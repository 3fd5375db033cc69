package import Coproduction

/// All pictures of the house, by name.
package struct Pictures: Sendable {
    /// All of them, in the order of the index.
    package let all: [Picture]
    private let byName: [PictureName: Picture]

    /// Puts pictures together; `also` gives other names for the same picture.
    init(all: [Picture], also: [PictureName: Picture] = [:]) {
        self.all = all
        byName = also.merging(all.map { ($0.name, $0) }) { _, own in own }
    }

    /// The picture with a name; nil when there is none.
    package func picture(_ name: PictureName) -> Picture? { byName[name] }
}

/// One picture: what it shows, what it says, and whose it is.
package struct Picture: Sendable, Hashable {
    /// The name, also of the file.
    package let name: PictureName
    /// What can be seen in it.
    package let shows: String
    /// What is read aloud where no words beside it say the same; at most 10 easy words.
    package let alt: String
    /// The words it stands for.
    package let words: String
    /// Who drew it.
    package let author: String
    /// The licence, by its short name.
    package let licence: String
    /// The drawing, as SVG.
    package let svg: [UInt8]
}
