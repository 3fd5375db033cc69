/// L28: times as 2pm and 2:30pm.
struct Times: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        for sentence in reading.sentences {
            for index in sentence.words.indices {
                guard let found = Self.found(at: index, in: sentence) else { continue }
                findings.addOnce(
                    .time, found.isSure ? .error : .warning, sentence.text(from: index, to: found.last),
                    line: sentence.word(index)?.line ?? sentence.line,
                    found.suggestion.map { "You can say “\($0)”." } ?? "Write the time like 2pm or 2:30pm.",
                    suggestion: found.suggestion)
            }
        }
    }

    private struct Found {
        let last: Int
        var isSure = true
        var suggestion: String?
    }

    private static func found(at index: Int, in sentence: Sentence) -> Found? {
        guard let token = sentence.word(index) else { return nil }
        if token.kind == .word { return word(token.lower, at: index, in: sentence) }
        guard token.kind == .number else { return nil }
        let next = sentence.lower(index + 1)
        if let suffix = half(next, after: index, in: sentence), let clock = Clock(token.text, isTime: true),
            clock.half == nil
        {
            return Found(last: index + 1, suggestion: clock.inWords(suffix))
        }
        if ["hours", "hrs", "hour"].contains(next), token.text.utf8.count == 4, let number = Int(token.text),
            number < 2400, number % 100 < 60, token.text.hasPrefix("0") || number >= 1000
        {
            return Found(
                last: index + 1, suggestion: Clock(hour: number / 100, minute: number % 100).inWords(nil))
        }
        let pieces = token.text.split { $0 == "-" || $0 == "–" }
        if next == "o'clock" || next == "oclock" { return Found(last: index + 1, isSure: false) }
        let isAsTime = isNearTime(index, sentence)
        for piece in pieces {
            if let found = digits(piece, at: index, isAsTime: isAsTime) { return found }
        }
        return nil
    }

    /// "2 pm", but not "I am 2 am I not".
    private static func half(_ next: String, after index: Int, in sentence: Sentence) -> Bool? {
        switch next {
        case "pm", "p.m": return true
        case "a.m": return false
        case "am": return sentence.word(index + 1)?.hasSpaceBefore == true ? false : nil
        default: return nil
        }
    }

    private static func digits(_ piece: Substring, at index: Int, isAsTime: Bool) -> Found? {
        guard let clock = Clock(String(piece), isTime: isAsTime), !clock.isBare else { return nil }
        if clock.isPlain {
            guard clock.hour == 12, clock.minute == 0, let half = clock.half else { return nil }
            return Found(last: index, isSure: false, suggestion: half ? "midday" : "midnight")
        }
        if clock.isOnlyZeros {
            return Found(last: index, isSure: false, suggestion: clock.inWords(clock.half))
        }
        return Found(last: index, suggestion: clock.inWords(clock.half))
    }

    private static func isNearTime(_ index: Int, _ sentence: Sentence) -> Bool {
        ["at", "by", "from", "until", "till", "to", "before", "after", "between"].contains(
            sentence.lower(index - 1))
    }

    private static func word(_ word: String, at index: Int, in sentence: Sentence) -> Found? {
        switch word {
        case "noon": return Found(last: index, isSure: false, suggestion: "midday")
        case "half" where sentence.lower(index + 1) == "past": return Found(last: index + 2, isSure: false)
        case "quarter":
            guard ["past", "to"].contains(sentence.lower(index + 1)),
                sentence.word(index + 2)?.kind == .number
            else {
                return nil
            }
            return Found(last: index + 2, isSure: false)
        default: return nil
        }
    }
}

/// Digits that are a time of the day.
private struct Clock {
    let hour: Int
    let minute: Int
    /// true for pm, false for am; nil when it is not said.
    let half: Bool?
    /// True for 2pm and 2:30pm, which is how we write it.
    let isPlain: Bool
    /// True for 2:00pm: only the zeros are too much.
    let isOnlyZeros: Bool
    /// True for an hour alone, which can be any number.
    let isBare: Bool

    init(hour: Int, minute: Int) {
        self.hour = hour
        self.minute = minute
        (half, isPlain, isOnlyZeros, isBare) = (nil, false, false, true)
    }

    /// nil when the digits are no time; `isTime` says that the words around speak of one.
    init?(_ text: String, isTime: Bool) {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.utf8.count), let hour = Int(digits), hour < 25 else { return nil }
        var rest = text.dropFirst(digits.count)
        var mark: Character?
        var minute = 0
        if let first = rest.first, ":.h".contains(first) {
            let past = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
            guard past.utf8.count == 2, let minutes = Int(past), minutes < 60 else { return nil }
            (mark, minute) = (first, minutes)
            rest = rest.dropFirst(3)
        }
        let ending = rest.lowercased()
        guard ["", "am", "pm"].contains(ending) else { return nil }
        if ending.isEmpty, mark == nil || (mark == "." && !isTime) {
            guard isTime, mark == nil else { return nil }
        }
        self.hour = hour
        self.minute = minute
        half = ending.isEmpty ? nil : ending == "pm"
        isBare = ending.isEmpty && mark == nil
        let isFine = rest == "am" || rest == "pm" || (ending.isEmpty && mark == nil)
        let isShort = !digits.hasPrefix("0") && (1...12).contains(hour) && isFine
        isPlain = isShort && (mark == nil || (mark == ":" && minute > 0 && half != nil))
        isOnlyZeros = isShort && mark == ":" && minute == 0 && half != nil
    }

    /// 2:30pm; nil without a half of the day that is known.
    func inWords(_ isPM: Bool?) -> String? {
        let minutes = minute == 0 ? "" : ":" + (minute < 10 ? "0" : "") + String(minute)
        if hour > 12 { return hour < 24 ? "\(hour - 12)\(minutes)pm" : nil }
        guard let isPM = isPM ?? (hour >= 12 ? true : nil) else { return nil }
        if minute == 0, hour == 12 { return isPM ? "midday" : "midnight" }
        return "\(hour == 0 ? 12 : hour)\(minutes)\(isPM ? "pm" : "am")"
    }
}
