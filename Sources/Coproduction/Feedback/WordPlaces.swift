/// Where words stand in a text as whole words, in capitals or small letters.
enum WordPlaces {
    /// Whether the words stand anywhere in a text.
    static func has(_ words: String, in text: String) -> Bool {
        let (letters, low) = (Array(text), lowered(text))
        let wanted = lowered(words)
        return letters.indices.contains { fits(wanted, at: $0, of: low, letters) }
    }

    /// The text with each wording replaced by its mark; the first that fits wins.
    static func replace(_ clues: [Clue], in text: String) -> String {
        let (letters, low) = (Array(text), lowered(text))
        let wanted = clues.map { (lowered($0.text), $0.kind.mark) }
        var out = ""
        var place = 0
        while place < letters.count {
            if let (words, mark) = wanted.first(where: { fits($0.0, at: place, of: low, letters) }) {
                out += mark
                place += words.count
            } else {
                out.append(letters[place])
                place += 1
            }
        }
        return out
    }

    /// Letter by letter, so that a letter that grows when it is made small does not move the others.
    private static func lowered(_ text: String) -> [String] { text.map { $0.lowercased() } }

    private static func fits(
        _ wanted: [String], at place: Int, of low: [String], _ letters: [Character]
    ) -> Bool {
        let end = place + wanted.count
        guard !wanted.isEmpty, end <= low.count, low[place..<end].elementsEqual(wanted) else { return false }
        let first = letters[place]
        let last = letters[end - 1]
        return !(isInWord(first) && place > 0 && isInWord(letters[place - 1]))
            && !(isInWord(last) && end < letters.count && isInWord(letters[end]))
    }

    private static func isInWord(_ letter: Character) -> Bool { letter.isLetter || letter.isNumber }
}

/// Lays a copy over its original.
///
/// The words of the copy stand in the original in their order, with something between them wherever the copy has a
/// mark. Marks side by side stand for one stretch, since nothing tells where it divides.
struct CopyFit {
    let original: [Character]
    let pieces: [PublicCopy.Part]

    /// The original, cut where the copy leaves something out; nil when the copy has words that are not there.
    func parts() -> [PublicCopy.Part]? {
        var parts: [PublicCopy.Part] = []
        var place = 0
        var marks: [Clue.Kind] = []
        for (number, piece) in pieces.enumerated() {
            if let kind = piece.hidden {
                marks.append(kind)
                continue
            }
            let isLast = number == pieces.count - 1
            guard
                let found = self.place(
                    of: Array(piece.text), from: place, leavingOut: marks.count, isLast: isLast)
            else { return nil }
            if let kind = marks.first, let text = letters(place..<found) {
                parts.append(.init(text: text, hidden: kind))
            }
            marks = []
            parts.append(.init(text: piece.text, hidden: nil))
            place = found + piece.text.count
        }
        if let kind = marks.first {
            guard place + marks.count <= original.count, let text = letters(place..<original.count) else {
                return nil
            }
            parts.append(.init(text: text, hidden: kind))
            place = original.count
        }
        return place == original.count ? parts : nil
    }

    private func letters(_ place: Range<Int>) -> String? {
        guard place.lowerBound >= 0, place.upperBound <= original.count else { return nil }
        return String(original[place])
    }

    /// Where the words come next: right here when nothing is left out before them, at the very end when nothing
    /// follows, else at the first place that leaves something out.
    private func place(of words: [Character], from start: Int, leavingOut marks: Int, isLast: Bool) -> Int? {
        let lastStart = original.count - words.count
        guard start <= lastStart else { return nil }
        func fits(_ place: Int) -> Bool { original[place..<(place + words.count)].elementsEqual(words) }
        if marks == 0 { return fits(start) ? start : nil }
        guard start + marks <= lastStart else { return nil }
        if isLast { return fits(lastStart) ? lastStart : nil }
        return (start + marks...lastStart).first(where: fits)
    }
}
