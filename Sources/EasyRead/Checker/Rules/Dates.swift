/// L27: dates in full, "Monday 23 November 2026", and only days that there are.
struct Dates: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        for sentence in reading.sentences {
            var after = 0
            for index in sentence.words.indices where index >= after {
                guard let found = DateWords(sentence, at: index).found else { continue }
                after = found.last + 1
                findings.add(
                    .date, found.isSure && reading.context.isEasyRead ? .error : .warning,
                    sentence.text(from: found.first, to: found.last),
                    line: sentence.word(index)?.line ?? sentence.line, found.advice,
                    suggestion: found.suggestion)
            }
        }
    }
}

/// What is wrong with the date that starts at a word.
private struct DateWords {
    struct Found {
        let first: Int
        let last: Int
        let advice: String
        var isSure = true
        var suggestion: String?
    }

    let sentence: Sentence
    let index: Int

    init(_ sentence: Sentence, at index: Int) {
        self.sentence = sentence
        self.index = index
    }

    private static let full = "Write the date like “Monday 23 November”."

    var found: Found? {
        guard let token = sentence.word(index) else { return nil }
        if token.kind == .number { return digits(token) ?? dayFirst(token) }
        guard token.kind == .word, token.startsWithCapital else { return nil }
        return weekday(token) ?? monthFirst(token) ?? shortMonth(token)
    }

    // MARK: - Digits only

    private func digits(_ token: Token) -> Found? {
        let text = token.text
        for mark in ["/", ".", "-"] where text.contains(mark) {
            let parts = text.split(separator: Character(mark), omittingEmptySubsequences: false)
            let numbers = parts.compactMap { $0.utf8.count <= 4 ? Int($0) : nil }
            guard numbers.count == parts.count else { continue }
            if isDate(numbers, mark: mark) {
                return Found(first: index, last: index, advice: Self.full, suggestion: Self.inWords(numbers))
            }
        }
        return nil
    }

    private func isDate(_ numbers: [Int], mark: String) -> Bool {
        if numbers.count == 3 {
            let (first, middle, last) = (numbers[0], numbers[1], numbers[2])
            let isYearLast =
                (1...31).contains(first) && (1...31).contains(middle) && last <= 2200
                && (first <= 12 || middle <= 12)
            return isYearLast || (first > 1000 && (1...12).contains(middle) && (1...31).contains(last))
        }
        guard numbers.count == 2, mark == "/" else { return false }
        let (day, month) = (numbers[0], numbers[1])
        guard (1...31).contains(day), (1...12).contains(month), !(day == 24 && month == 7) else {
            return false
        }
        let before = sentence.lower(index - 1)
        if Self.beforeDates.contains(before) || DateNames.weekdays.contains(before) { return true }
        // "1/2 of" is a part of something.
        return day >= month && day > 4 || (month > 4 && !Self.isPart(sentence.lower(index + 1)))
    }

    private static func isPart(_ next: String) -> Bool {
        next == "of" || next.hasSuffix("s") || next == "people"
    }

    private static let beforeDates: Set<String> = [
        "on", "by", "from", "until", "till", "since", "before", "after", "date", "starting", "dated", "due",
    ]

    private static func inWords(_ numbers: [Int]) -> String? {
        guard numbers.count >= 2 else { return nil }
        let isYearFirst = numbers[0] > 1000 && numbers.count == 3
        let (day, month) = isYearFirst ? (numbers[2], numbers[1]) : (numbers[0], numbers[1])
        guard let name = DateNames.months[safe: month - 1], (1...31).contains(day) else { return nil }
        guard numbers.count == 3 else { return "\(day) \(name)" }
        let year = isYearFirst ? numbers[0] : numbers[2] < 100 ? 2000 + numbers[2] : numbers[2]
        return "\(day) \(name) \(year)"
    }

    // MARK: - Day, then month

    /// 23rd November, the 23rd of November, 31 February.
    private func dayFirst(_ token: Token) -> Found? {
        guard let day = DateNames.day(token.text) else { return nil }
        let hasOf = sentence.lower(index + 1) == "of"
        let place = index + (hasOf ? 2 : 1)
        let month = sentence.word(place).flatMap { $0.startsWithCapital ? DateNames.month($0.lower) : nil }
        guard let month else { return day.isOrdinal ? loneOrdinal(day.number) : nil }
        let whole = DateNames.months[safe: month.number - 1] ?? ""
        let suggestion = "\(day.number) \(whole)"
        if day.isOrdinal || hasOf || month.isShort {
            return Found(first: index, last: place, advice: Self.full, suggestion: suggestion)
        }
        let year = sentence.word(place + 1).flatMap { $0.kind == .number ? Int($0.text) : nil }
        if day.number > DateNames.days(inMonth: month.number, year: year ?? 2028) {
            return Found(first: index, last: place, advice: "There is no such day. Look at the date again.")
        }
        if let year, year < 100, sentence.isEndOrMark(afterWord: place + 1) {
            return Found(
                first: index, last: place + 1, advice: "Write the whole year.",
                suggestion: "\(suggestion) \(2000 + year)")
        }
        return nil
    }

    /// "on the 23rd".
    private func loneOrdinal(_ day: Int) -> Found? {
        let before = [sentence.lower(index - 1), sentence.lower(index - 2)]
        let isAfterDay = DateNames.weekdays.contains(before[0]) || DateNames.weekdays.contains(before[1])
        let isOnThe =
            before[0] == "the" && ["on", "by", "from", "until", "before", "after"].contains(before[1])
        let isLast =
            sentence.isEndOrMark(afterWord: index)
            || ["at", "to", "and", "we", "you"].contains(sentence.lower(index + 1))
        guard isAfterDay || (isOnThe && isLast) else { return nil }
        return Found(first: index, last: index, advice: Self.full)
    }

    // MARK: - Month, then day

    private func monthFirst(_ token: Token) -> Found? {
        guard token.startsWithCapital, let month = DateNames.month(token.lower),
            let next = sentence.word(index + 1),
            next.kind == .number, sentence.word(index - 1)?.kind != .number,
            let day = DateNames.day(next.text)
        else { return nil }
        let isEnd = sentence.isEndOrMark(afterWord: index + 1)
        let isAfterOn =
            ["on", "by", "before", "after", "until", "from", "since"].contains(sentence.lower(index - 1))
            || DateNames.weekdays.contains(sentence.lower(index - 1))
        if !isEnd, !isAfterOn, ["in", "since", "of"].contains(sentence.lower(index - 1)) { return nil }
        return Found(
            first: index, last: index + 1, advice: Self.full,
            isSure: isEnd || isAfterOn || day.isOrdinal || month.isShort,
            suggestion: "\(day.number) \(DateNames.months[safe: month.number - 1] ?? "")")
    }

    /// "in Nov".
    private func shortMonth(_ token: Token) -> Found? {
        guard token.startsWithCapital, let month = DateNames.month(token.lower), month.isShort else {
            return nil
        }
        let near = [
            "in", "by", "since", "until", "till", "from", "to", "of", "last", "next", "this", "end", "before",
            "after",
        ]
        let hasYear = sentence.word(index + 1)?.kind == .number
        guard near.contains(sentence.lower(index - 1)) || hasYear else { return nil }
        let whole = DateNames.months[safe: month.number - 1] ?? ""
        return Found(
            first: index, last: index, advice: "Write the whole name of the month.", suggestion: whole)
    }

    // MARK: - Days of the week

    private func weekday(_ token: Token) -> Found? {
        if let whole = DateNames.shortWeekdays[token.lower], token.startsWithCapital, isDayHere {
            return Found(
                first: index, last: index, advice: "Write the whole name of the day.", suggestion: whole)
        }
        guard let named = DateNames.weekdays.firstIndex(of: token.lower) else { return nil }
        let dayPlace = sentence.lower(index + 1) == "the" ? index + 2 : index + 1
        guard let day = sentence.word(dayPlace).flatMap({ DateNames.day($0.text) }),
            let month = sentence.word(dayPlace + 1).flatMap({ DateNames.month($0.lower) }),
            let year = sentence.word(dayPlace + 2).flatMap({ $0.kind == .number ? Int($0.text) : nil }),
            (1900...2200).contains(year), !day.isOrdinal, !month.isShort,
            day.number <= DateNames.days(inMonth: month.number, year: year)
        else { return nil }
        let real = DateNames.weekday(day: day.number, month: month.number, year: year)
        guard real != named, let name = DateNames.names[safe: real] else { return nil }
        return Found(first: index, last: dayPlace + 2, advice: "This day is a \(name).")
    }

    private var isDayHere: Bool {
        let near = [
            "on", "every", "each", "next", "last", "this", "by", "until", "from", "to", "and", "or", "before",
        ]
        let isCertain = !["sun", "sat", "mon", "wed"].contains(sentence.lower(index)) || index > 0
        return sentence.word(index + 1)?.kind == .number
            || (near.contains(sentence.lower(index - 1)) && isCertain)
    }
}
