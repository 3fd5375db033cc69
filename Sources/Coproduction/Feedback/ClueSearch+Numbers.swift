extension ClueSearch {
    /// E-mail addresses: a name, `@`, and a place with a dot; also `@name` alone, as people are called on the net.
    mutating func findEmails() {
        for at in letters.indices where letters[at] == "@" {
            var start = at
            while let before = letter(start - 1), isMail(before) || "+%".contains(before) { start -= 1 }
            var end = at + 1
            while let after = letter(end), isMail(after) { end += 1 }
            while end > at + 1, letters[end - 1] == "." || letters[end - 1] == "-" { end -= 1 }
            guard end > at + 1 else { continue }
            claim(start..<end, start < at ? .email : .name)
        }
    }

    private func isMail(_ letter: Character) -> Bool {
        letter.isASCII && (letter.isLetter || letter.isNumber) || "._-".contains(letter)
    }

    /// Runs of at least 6 digits: NHS numbers where the check digit is right, else phone numbers and their like.
    mutating func findNumbers() {
        var place = 0
        while place < letters.count {
            guard isDigit(place), place == 0 || !isJoined(place - 1) else {
                place += 1
                continue
            }
            let run = self.run(from: place)
            let digits = letters[run].filter { $0.isASCII && $0.isNumber }
            if (6...15).contains(digits.count), letter(run.lowerBound - 1) != "£", !isJoined(run.upperBound) {
                claim(run, NHSNumber.isOne(String(digits)) ? .nhsNumber : .phone)
            }
            place = max(place + 1, run.upperBound)
        }
    }

    private func isDigit(_ place: Int) -> Bool {
        letter(place)?.isASCII == true && letter(place)?.isNumber == true
    }

    private func isJoined(_ place: Int) -> Bool { letter(place)?.isLetter == true || isDigit(place) }

    /// Digits with single spaces, hyphens, dots and brackets between them, and a `+` or `(` before.
    private func run(from digit: Int) -> Range<Int> {
        var start = digit
        if letter(start - 1) == "+" || letter(start - 1) == "(" { start -= 1 }
        if letter(start) == "(", letter(start - 1) == "+" { start -= 1 }
        var end = digit + 1
        while end < letters.count {
            if isDigit(end) {
                end += 1
                continue
            }
            var next = end
            while let between = letter(next), " -.()".contains(between), next - end < 2 { next += 1 }
            guard next > end, isDigit(next) else { break }
            end = next
        }
        return start..<end
    }

    /// Postcodes, whole or only the first half of one in Kent (BS 7666: AN NAA, ANN NAA, AAN NAA, AANA NAA …).
    mutating func findPostcodes() {
        for (place, term) in terms.enumerated() where term.kind == .mixed {
            let low = Array(term.low)
            if low.count >= 5, Postcode.isInward(low.suffix(3)), Postcode.isOutward(low.dropLast(3)) {
                claim(term.place, .postcode)
            } else if Postcode.isOutward(low[...]) {
                if touches(place), let next = self.term(place + 1), Postcode.isInward(Array(next.low)[...]) {
                    claim(stretch(term, next), .postcode)
                } else if Postcode.isNear(term.text) {
                    claim(term.place, .postcode)
                }
            }
        }
    }
}

/// The 10 digits by which the NHS knows a person; the last one checks the others (NHS Data Dictionary, modulus 11).
enum NHSNumber {
    static func isOne(_ text: String) -> Bool {
        let digits = text.compactMap(\.wholeNumberValue)
        guard digits.count == 10, digits.count == text.count, let last = digits.last, digits.first != 0 else {
            return false
        }
        let sum = zip(digits.dropLast(), (2...10).reversed()).reduce(0) { $0 + $1.0 * $1.1 }
        let check = (11 - sum % 11) % 11
        return check != 10 && check == last
    }
}

/// The two halves of a postcode.
enum Postcode {
    /// The letters that postcodes in and around Kent begin with.
    private static let near: Set<String> = ["BR", "CT", "DA", "ME", "SE", "TN"]

    static func isOutward(_ letters: ArraySlice<Character>) -> Bool {
        let start = letters.prefix { $0.isASCII && $0.isLetter }
        let rest = letters.dropFirst(start.count)
        guard (1...2).contains(start.count), (1...2).contains(rest.count), rest.first?.isNumber == true else {
            return false
        }
        return rest.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }

    static func isInward(_ letters: ArraySlice<Character>) -> Bool {
        letters.count == 3 && letters.first?.isNumber == true
            && letters.dropFirst().allSatisfy { $0.isASCII && $0.isLetter }
    }

    /// Only the first half, written in capitals, of a place near here.
    static func isNear(_ text: String) -> Bool { near.contains(String(text.prefix { $0.isLetter })) }
}
