/// The copy of somebody's words that everybody may see: the words as they are, with marks where something is left out.
///
/// A copy only leaves out, it never adds a word: nobody puts words in a person's mouth.
package struct PublicCopy: Hashable, Sendable {
    /// The words of the copy, with marks like `[a name]`.
    package let words: String
    /// What was left out, in order.
    package let hidden: [Hidden]
    /// The original, cut at what the copy leaves out; joined again it is the original.
    package let original: [Part]

    /// Something that the copy leaves out, and why.
    package struct Hidden: Hashable, Sendable {
        /// The reason: what kind of clue it is.
        package let kind: Clue.Kind
        /// The words that are left out.
        package let text: String
    }

    /// A stretch of a text: words that both have, or what one has and the other has not.
    package struct Part: Hashable, Sendable {
        /// The words.
        package let text: String
        /// Why it is left out; nil for words that both have.
        package let hidden: Clue.Kind?
    }

    /// Why words are no copy of an original.
    package enum Problem: Error, Hashable, Sendable {
        /// Nothing but marks is left.
        case empty
        /// There are words in it that the original does not have at that place.
        case adds
        /// Something is left out at one place and stands at another.
        case leftBehind(String)
    }

    /// Reads a copy beside its original.
    package init(_ copy: String, of original: String) throws(Problem) {
        let pieces = Self.pieces(of: copy)
        guard pieces.contains(where: { $0.hidden == nil && $0.text.contains { $0.isLetter } }) else {
            throw .empty
        }
        guard let parts = CopyFit(original: Array(original), pieces: pieces).parts() else { throw .adds }
        let hidden = parts.compactMap { part in part.hidden.map { Hidden(kind: $0, text: part.text) } }
        let kept = pieces.filter { $0.hidden == nil }.map(\.text)
        for one in hidden where one.kind != .other {
            let words = one.text.trimmed
            if !words.isEmpty, kept.contains(where: { WordPlaces.has(words, in: $0) }) {
                throw .leftBehind(words)
            }
        }
        self.words = copy
        self.original = parts
        self.hidden = hidden
    }

    /// The copy, cut at its marks.
    package var parts: [Part] { Self.pieces(of: words) }

    /// True when nothing is left out.
    package var isWhole: Bool { hidden.isEmpty }

    /// A text with its marks cut out of it.
    static func pieces(of copy: String) -> [Part] {
        var pieces: [Part] = []
        var plain = ""
        var rest = Substring(copy)
        while let letter = rest.first {
            if letter == "[", let kind = Clue.Kind.allCases.first(where: { rest.hasPrefix($0.mark) }) {
                if !plain.isEmpty { pieces.append(Part(text: plain, hidden: nil)) }
                plain = ""
                pieces.append(Part(text: kind.mark, hidden: kind))
                rest = rest.dropFirst(kind.mark.count)
            } else {
                plain.append(letter)
                rest = rest.dropFirst()
            }
        }
        if !plain.isEmpty { pieces.append(Part(text: plain, hidden: nil)) }
        return pieces
    }

    /// A text with every place where these words stand replaced by their marks, the longest first.
    ///
    /// Words are found in capitals and small letters alike, and as whole words only.
    package static func hiding(_ clues: [Clue], in text: String) -> String {
        let clues = clues.filter { !$0.text.isEmpty }.sorted { $0.text.count > $1.text.count }
        return pieces(of: text).map { piece in
            piece.hidden == nil ? WordPlaces.replace(clues, in: piece.text) : piece.text
        }.joined()
    }
}

extension String {
    /// Without spaces at the ends.
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
