extension ClueSearch {
    private static let months: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
        "dec",
    ]
    /// Months that are words of every day without a capital.
    private static let wordsToo: Set<String> = ["may", "march", "mar", "jan", "dec"]

    /// Exact days and months of a year: a birthday or the day of a stay tells who somebody is.
    mutating func findDates() {
        for place in terms.indices {
            if let end = endOfDate(from: place), let first = term(place), let last = term(end) {
                claim(stretch(first, last), .date)
            }
        }
        findNumericDates()
        findBirthYears()
    }

    /// The last term of a date that begins here: `12 March 1985`, `5th of June`, `March 3rd`, `March 2024`.
    private func endOfDate(from place: Int) -> Int? {
        guard let first = term(place) else { return nil }
        if isDayOfMonth(first) {
            var next = place + 1
            if term(next)?.low == "of" { next += 1 }
            guard let month = term(next), isMonth(month) else { return nil }
            return isYear(term(next + 1)) ? next + 1 : next
        }
        guard isMonth(first), first.isCapitalised || !Self.wordsToo.contains(first.low) else { return nil }
        if isYear(term(place + 1)) { return place + 1 }
        guard touches(place), let day = term(place + 1), isDayOfMonth(day) else { return nil }
        return isYear(term(place + 2)) ? place + 2 : place + 1
    }

    private func isMonth(_ term: Term) -> Bool { term.kind == .word && Self.months.contains(term.low) }

    private func isDayOfMonth(_ term: Term) -> Bool {
        guard term.kind == .number || term.kind == .mixed else { return false }
        let digits = term.text.prefix { $0.isNumber }
        let rest = term.low.dropFirst(digits.count)
        guard let day = Int(digits), (1...31).contains(day) else { return false }
        return rest.isEmpty || ["st", "nd", "rd", "th"].contains(rest)
    }

    private func isYear(_ term: Term?) -> Bool {
        guard let term, term.kind == .number, let year = Int(term.text) else { return false }
        return (1900...2099).contains(year)
    }

    /// `03/11/2026`, `3.11.26`, `2026-02-14`.
    private mutating func findNumericDates() {
        for place in terms.indices {
            guard let one = term(place), let sign = term(place + 1), let two = term(place + 2),
                let other = term(place + 3), let three = term(place + 4), sign.text == other.text,
                ["/", ".", "-"].contains(sign.text),
                [one, two, three].allSatisfy({ $0.kind == .number }),
                three.place.upperBound - one.place.lowerBound == one.text.count + two.text.count
                    + three.text.count + 2
            else { continue }
            let sizes = [one.text.count, two.text.count, three.text.count]
            let isDayFirst = sizes[0] <= 2 && sizes[1] <= 2 && (sizes[2] == 2 || sizes[2] == 4)
            let isYearFirst = sizes[0] == 4 && sizes[1] <= 2 && sizes[2] <= 2
            guard isDayFirst || isYearFirst, let middle = Int(two.text), (1...31).contains(middle) else {
                continue
            }
            claim(stretch(one, three), .date)
        }
    }

    /// The year somebody was born in.
    private mutating func findBirthYears() {
        for (place, term) in terms.enumerated() where term.low == "born" {
            let next = self.term(place + 1)?.low == "in" ? place + 2 : place + 1
            if isYear(self.term(next)), let year = self.term(next) { claim(year.place, .date) }
        }
    }
}
