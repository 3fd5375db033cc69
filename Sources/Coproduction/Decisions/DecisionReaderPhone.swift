/// Finds where a phone number ends: `01622 123456`, `+44 (0)1622 123456`, `03000-41-61-61`, `Tel: 123456`.
enum DecisionReaderPhone {
    /// The place after the number that begins here; nil when none does.
    ///
    /// Looks at no more than a number can hold, so a long line costs no more than its length. Dates, years, sums
    /// and references do not count: a number begins with 0 or +, has its first three digits together, and is not
    /// stuck to other digits.
    static func end(in marks: [Unicode.Scalar], from start: Int, named: Bool) -> Int? {
        guard let first = mark(marks, start), !isStuck(marks, start) else { return nil }
        if first == "+" { return end(in: marks, from: start + 1, digits: 9...15, together: 1) }
        if first == "(" {
            // A bracket around the whole number stays; one around its first part goes with it.
            let inner = end(in: marks, from: start + 1, named: named)
            return inner.flatMap { marks[start..<$0].contains(")") ? $0 : nil }
        }
        if first == "0", let second = mark(marks, start + 1) {
            if second == "0", let found = end(in: marks, from: start, digits: 12...16, together: 4) {
                return found
            }
            if second != "0", let found = end(in: marks, from: start, digits: 10...11, together: 3) {
                return found
            }
        }
        return named && isDigit(first) ? end(in: marks, from: start, digits: 4...11, together: 2) : nil
    }

    /// The longest run of whole groups of digits that has the right number of digits.
    private static func end(
        in marks: [Unicode.Scalar], from start: Int, digits wanted: ClosedRange<Int>, together: Int
    ) -> Int? {
        var place = start
        var count = 0
        var best: Int?
        while count <= wanted.upperBound {
            var group = 0
            while let digit = mark(marks, place), isDigit(digit), group <= wanted.upperBound {
                group += 1
                place += 1
            }
            guard group > 0, count > 0 || group >= together else { break }
            count += group
            if wanted.contains(count), !continues(marks, place) { best = place }
            var gap = 0
            while let between = mark(marks, place), isBetween(between), gap < 3 {
                gap += 1
                place += 1
            }
            guard gap > 0 else { break }
        }
        return best
    }

    private static func mark(_ marks: [Unicode.Scalar], _ place: Int) -> Unicode.Scalar? {
        marks.indices.contains(place) ? marks[place] : nil
    }

    /// Part of something longer: a sum, a date, a reference, a code with letters.
    private static func isStuck(_ marks: [Unicode.Scalar], _ place: Int) -> Bool {
        guard let before = mark(marks, place - 1) else { return false }
        if isDigit(before) || before.properties.isAlphabetic || before == "£" { return true }
        guard "/.,-–".unicodeScalars.contains(before), let earlier = mark(marks, place - 2) else {
            return false
        }
        // Two whole numbers may stand on both sides of a stroke; dates and references are shorter.
        let isAfterNumber = (2...7).allSatisfy { mark(marks, place - $0).map(isDigit) ?? false }
        return isDigit(earlier) && !(before == "/" && isAfterNumber)
    }

    private static func continues(_ marks: [Unicode.Scalar], _ place: Int) -> Bool {
        guard let next = mark(marks, place) else { return false }
        if isDigit(next) || next.properties.isAlphabetic { return true }
        guard next == "/", let later = mark(marks, place + 1) else { return false }
        return isDigit(later) && later != "0"
    }

    private static func isDigit(_ mark: Unicode.Scalar) -> Bool { (48...57).contains(mark.value) }

    private static func isBetween(_ mark: Unicode.Scalar) -> Bool {
        // A number does not go on in the next cell of a table.
        if mark == "\t" || mark == "\u{B}" { return false }
        return mark.properties.isWhitespace || "-–().".unicodeScalars.contains(mark)
    }
}
