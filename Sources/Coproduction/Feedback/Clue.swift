/// A part of what somebody wrote that may tell who it is about.
///
/// Found by rules, so it is only ever a suggestion: a person decides what is hidden.
package struct Clue: Hashable, Sendable {
    /// What kind of clue it is.
    package let kind: Kind
    /// The part as it stands in the text.
    package let text: String
    /// False where only a capital letter speaks for it.
    package let isSure: Bool

    /// Puts a clue together.
    package init(kind: Kind, text: String, isSure: Bool = true) {
        self.kind = kind
        self.text = text
        self.isSure = isSure
    }

    /// What can tell who somebody is; each kind is a reason to hide, and has its own mark.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case name, phone, email, postcode
        case nhsNumber = "nhs-number"
        case date, address, room
        /// Anything else that could point to somebody: only a person can see that.
        case other

        /// What stands in a published copy where something was left out.
        package var mark: String {
            switch self {
            case .name: "[a name]"
            case .phone: "[a phone number]"
            case .email: "[an e-mail address]"
            case .postcode: "[a postcode]"
            case .nhsNumber: "[an NHS number]"
            case .date: "[a date]"
            case .address: "[an address]"
            case .room: "[a room or ward]"
            case .other: "[some words]"
            }
        }
    }

    /// A stretch of a text, with the clue that it is, if it is one.
    package struct Piece: Hashable, Sendable {
        /// The words of the stretch.
        package let text: String
        /// The clue; nil for the words between clues.
        package let clue: Clue?

        /// Puts a piece together.
        package init(text: String, clue: Clue?) {
            self.text = text
            self.clue = clue
        }
    }

    /// A text cut into clues and what lies between them; joined again it is the same text.
    package static func pieces(of text: String) -> [Piece] {
        var search = ClueSearch(text)
        search.run()
        var pieces: [Piece] = []
        var done = 0
        for claim in search.claims.sorted(by: { $0.place.lowerBound < $1.place.lowerBound }) {
            if claim.place.lowerBound > done {
                pieces.append(Piece(text: search.words(done..<claim.place.lowerBound), clue: nil))
            }
            let words = search.words(claim.place)
            pieces.append(
                Piece(text: words, clue: Clue(kind: claim.kind, text: words, isSure: claim.isSure)))
            done = claim.place.upperBound
        }
        if done < search.letters.count {
            pieces.append(Piece(text: search.words(done..<search.letters.count), clue: nil))
        }
        return pieces
    }

    /// The clues of a text, each wording once, in order.
    package static func all(in text: String) -> [Clue] {
        var seen: Set<String> = []
        return pieces(of: text).compactMap(\.clue).filter { seen.insert($0.text.lowercased()).inserted }
    }
}
