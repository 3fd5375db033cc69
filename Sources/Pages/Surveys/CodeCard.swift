package import Coproduction
import EasyRead

/// A receipt code so that it can be kept: in two groups of four, letter by letter, and as two pictures.
package struct CodeCard: Hashable, Sendable {
    /// "BCDF GHJK".
    let grouped: String
    /// Each letter with its word: "B for bus".
    let letters: [CodeLetter]
    /// Two pictures with their words.
    let pictures: [CodePicture]

    /// A card with places instead of a code, so that one rendered page serves everybody; filled by `words`.
    package init(_ frame: Frame) {
        grouped = Slot.code.mark
        letters = zip(Slot.letters, Slot.letterWords).map { CodeLetter(letter: $0.mark, words: $1.mark) }
        let places = zip(Slot.pictures, Slot.pictureWords)
        pictures = frame.look.pictures ? places.map { CodePicture(address: $0.mark, words: $1.mark) } : []
    }

    /// What goes into the places: the code, and the pictures that stand for it with a word for each.
    package static func words(
        for code: ReceiptCode, pictures: [(name: PictureName, words: String)], in frame: Frame
    ) -> [Slot: String] {
        var filled = [Slot.code: code.grouped]
        for (place, letter) in zip(zip(Slot.letters, Slot.letterWords), code.letters) {
            filled[place.0] = String(letter)
            filled[place.1] = frame.words("code.letter.\(letter.lowercased())")
        }
        for (place, picture) in zip(zip(Slot.pictures, Slot.pictureWords), pictures) {
            filled[place.0] = frame.assets.address("pictures/\(picture.name.rawValue).svg")
            filled[place.1] = picture.words
        }
        return filled
    }
}

/// One letter of a code.
package struct CodeLetter: Hashable, Sendable {
    /// The letter or digit.
    let letter: String
    /// "B for bus".
    let words: String
}

/// One of the two pictures of a code.
package struct CodePicture: Hashable, Sendable {
    /// The address of the file.
    let address: String
    /// What it shows, in a word.
    let words: String
}
