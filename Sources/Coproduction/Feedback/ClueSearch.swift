/// A search for clues in one text: the text letter by letter, its words, and what was found so far.
struct ClueSearch {
    let letters: [Character]
    let terms: [Term]
    private(set) var claims: [Claim] = []

    /// A stretch that was found to be a clue.
    struct Claim: Hashable {
        let place: Range<Int>
        let kind: Clue.Kind
        let isSure: Bool
    }

    init(_ text: String) {
        letters = Array(text)
        terms = Term.all(in: letters)
    }

    /// Looks for one kind after the other; what an earlier one claimed stays its own.
    mutating func run() {
        findEmails()
        findDates()
        findNumbers()
        findPostcodes()
        findRooms()
        findAddresses()
        findNames()
    }

    /// The words of a stretch.
    func words(_ place: Range<Int>) -> String {
        let inside = place.clamped(to: 0..<letters.count)
        return String(letters[inside])
    }

    /// The letter at a place; nil before the first and after the last.
    func letter(_ place: Int) -> Character? { letters.indices.contains(place) ? letters[place] : nil }

    /// The term at a place of the list; nil outside of it.
    func term(_ place: Int) -> Term? { terms.indices.contains(place) ? terms[place] : nil }

    /// Claims a stretch unless part of it is claimed already.
    mutating func claim(_ place: Range<Int>, _ kind: Clue.Kind, isSure: Bool = true) {
        guard !place.isEmpty, !isClaimed(place) else { return }
        claims.append(Claim(place: place, kind: kind, isSure: isSure))
    }

    /// Whether part of a stretch is claimed.
    func isClaimed(_ place: Range<Int>) -> Bool { claims.contains { $0.place.overlaps(place) } }

    /// The stretch from one term to another, both whole.
    func stretch(_ first: Term, _ last: Term) -> Range<Int> {
        first.place.lowerBound..<max(first.place.lowerBound, last.place.upperBound)
    }

    /// True when only spaces lie between a term and the next.
    func touches(_ place: Int) -> Bool {
        guard let one = term(place), let next = term(place + 1) else { return false }
        return letters[one.place.upperBound..<max(one.place.upperBound, next.place.lowerBound)]
            .allSatisfy { $0 == " " }
    }
}

/// A word, a number, or a mark in a text.
struct Term: Hashable {
    let place: Range<Int>
    let text: String
    let kind: Kind

    enum Kind: Hashable {
        /// Letters only, with hyphens and apostrophes between them.
        case word
        /// Digits only.
        case number
        /// Letters and digits: `14a`, `ME14`, `3rd`.
        case mixed
        /// Anything else but spaces.
        case mark
        /// A line end.
        case line
    }

    var low: String { text.lowercased() }

    /// True for `Sam`; false for `sam` and `SAM`.
    var isCapitalised: Bool {
        kind == .word && text.first?.isUppercase == true && text.contains { $0.isLowercase }
    }

    static func all(in letters: [Character]) -> [Term] {
        var terms: [Term] = []
        var place = 0
        while place < letters.count {
            let letter = letters[place]
            if letter.isLetter || letter.isNumber {
                let end = Self.end(of: place, in: letters)
                let text = String(letters[place..<end])
                let kind: Kind =
                    text.allSatisfy { !$0.isNumber } ? .word : text.allSatisfy(\.isNumber) ? .number : .mixed
                terms.append(Term(place: place..<end, text: text, kind: kind))
                place = end
            } else {
                if letter.isNewline {
                    terms.append(Term(place: place..<(place + 1), text: "\n", kind: .line))
                } else if !letter.isWhitespace {
                    terms.append(Term(place: place..<(place + 1), text: String(letter), kind: .mark))
                }
                place += 1
            }
        }
        return terms
    }

    /// Where the word that begins here ends; the `'s` of an owner is not part of the name.
    private static func end(of start: Int, in letters: [Character]) -> Int {
        var end = start
        while end < letters.count {
            if letters[end].isLetter || letters[end].isNumber {
                end += 1
                continue
            }
            guard "'’-".contains(letters[end]), end + 1 < letters.count, letters[end + 1].isLetter,
                letters[end - 1].isLetter, !isOwner(end, in: letters)
            else { break }
            end += 1
        }
        return end
    }

    private static func isOwner(_ place: Int, in letters: [Character]) -> Bool {
        guard letters[place] != "-", "sS".contains(letters[place + 1]) else { return false }
        return place + 2 >= letters.count || !(letters[place + 2].isLetter || letters[place + 2].isNumber)
    }
}
