/// Reads the dates that councils print: `23/02/2021`, `24th Mar 2021`, `4th Apr 27`, `Monday 21 September 2026`.
package enum DecisionDate {
    /// The day, when the words are one date and nothing else; nil otherwise and for days that no calendar has.
    package static func day(_ words: some StringProtocol) -> Day? {
        guard words.utf8.count <= longest, words.utf8.contains(where: { (48...57).contains($0) }) else {
            return nil
        }
        var parts = DecisionReaderLines.plain(words).split { $0 == " " || $0 == "," }
        if let first = parts.first, isWeekday(first) { parts.removeFirst() }
        switch parts.count {
        case 1: return numbered(parts[0])
        case 3: return spelt(day: parts[0], month: parts[1], year: parts[2])
        default: return nil
        }
    }

    /// No printed date is longer, in bytes.
    static let longest = 60

    /// `23/02/2021`, day first as everywhere in the United Kingdom, or `2021-02-23`.
    private static func numbered(_ words: Substring) -> Day? {
        if let day = Day(iso8601: String(words)) { return day }
        for mark in ["/", ".", "-"] as [Character] {
            let parts = words.split(separator: mark, omittingEmptySubsequences: false)
            guard parts.count == 3 else { continue }
            guard let day = number(parts[0], upTo: 2), let month = number(parts[1], upTo: 2),
                let year = year(parts[2])
            else { return nil }
            return Day(year: year, month: month, day: day)
        }
        return nil
    }

    private static func spelt(day: Substring, month: Substring, year: Substring) -> Day? {
        let digits = day.prefix { $0.isASCII && $0.isNumber }
        let ending = day.dropFirst(digits.count)
        guard ["", "st", "nd", "rd", "th"].contains(ending), let number = number(digits, upTo: 2),
            let month = months[String(month.prefix { $0 != "." })], let year = Self.year(year)
        else { return nil }
        return Day(year: year, month: month, day: number)
    }

    /// Two digits mean this century: the register began in 2000.
    private static func year(_ words: Substring) -> Int? {
        guard let year = number(words, upTo: 4) else { return nil }
        switch words.utf8.count {
        case 4: return year
        case 2: return 2000 + year
        default: return nil
        }
    }

    private static func number(_ words: Substring, upTo longest: Int) -> Int? {
        guard (1...longest).contains(words.utf8.count), words.utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        return Int(words)
    }

    private static func isWeekday(_ word: Substring) -> Bool {
        guard word.utf8.count >= 3 else { return false }
        return ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
            .contains { $0.hasPrefix(word) }
    }

    /// Whole names, the first three letters, and `Sept`.
    private static let months: [String: Int] = {
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ]
        var months = ["sept": 9]
        for (place, name) in names.enumerated() {
            months[name] = place + 1
            months[String(name.prefix(3))] = place + 1
        }
        return months
    }()
}
