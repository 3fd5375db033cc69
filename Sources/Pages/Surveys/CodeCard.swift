package import Coproduction
import EasyRead

/// A receipt code so that it can be kept: in two groups of four, letter by letter, and as two pictures.
package struct CodeCard: Hashable, Sendable {
    /// "BCDF GHJK".
    let grouped: String
    /// Each letter with its word: "B for bus".
    let letters: [String]
    /// False when the visitor wants no pictures.
    let hasPictures: Bool
    /// Two pictures with their words.
    let pictures: [CodePicture]

    /// A card with places instead of a code, so that one rendered page serves everybody; filled by `words`.
    package init(_ frame: Frame) {
        grouped = Slot.code.mark
        letters = Slot.letters.map(\.mark)
        hasPictures = frame.look.pictures
        let places = zip(Slot.pictures, Slot.pictureWords)
        pictures = hasPictures ? places.map { CodePicture(address: $0.mark, words: $1.mark) } : []
    }

    /// What goes into the places: the code, and the pictures that stand for it with a word for each.
    package static func words(
        for code: ReceiptCode, pictures: [(name: PictureName, words: String)], in frame: Frame
    ) -> [Slot: String] {
        var filled = [Slot.code: code.grouped]
        for (place, letter) in zip(Slot.letters, code.letters) { filled[place] = frame.words.spelled(letter) }
        for (place, picture) in zip(zip(Slot.pictures, Slot.pictureWords), pictures) {
            filled[place.0] = frame.assets.address(of: picture.name)
            filled[place.1] = picture.words
        }
        return filled
    }
}

/// One of the two pictures of a code.
package struct CodePicture: Hashable, Sendable {
    /// The address of the file.
    let address: String
    /// What it shows, in a word.
    let words: String
}
