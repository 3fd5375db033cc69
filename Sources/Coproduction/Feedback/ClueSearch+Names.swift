extension ClueSearch {
    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "dr", "doctor", "nurse", "prof", "professor", "councillor", "cllr", "auntie",
        "aunty",
        "aunt", "uncle",
    ]
    /// What shows that a word at the start of a sentence is somebody: `May is my friend`.
    private static let doing: Set<String> = [
        "is", "was", "has", "said", "says", "helps", "helped", "told", "likes", "came", "comes", "and",
        "works",
    ]

    private static let beforeMonths: Set<String> = [
        "in", "since", "until", "till", "by", "last", "next", "every", "during", "from", "early", "late",
    ]

    /// Names of people: after a title, after "is called", from the list of first names, and by a capital letter in the
    /// middle of a sentence.
    mutating func findNames() {
        for (place, term) in terms.enumerated()
        where term.kind == .word && !isClaimed(term.place) && !isTime(place) {
            if isTitle(term), let next = afterTitle(place) {
                claim(stretch(term, endOfName(from: next)), .name)
            } else if isNamed(place) {
                claim(stretch(term, endOfName(from: place)), .name)
            } else if FirstNames.has(term.low, isAlone: isDoing(place), isCapitalised: term.isCapitalised) {
                claim(stretch(term, endOfName(from: place)), .name)
            } else if term.isCapitalised, !isStart(place), !KnownCapitals.has(term.low) {
                claim(stretch(term, endOfName(from: place)), .name, isSure: false)
            }
        }
    }

    /// True for `Mondays`, and for the month in `in May`.
    private func isTime(_ place: Int) -> Bool {
        guard let word = term(place)?.low else { return false }
        if word.hasSuffix("days"), KnownCapitals.has(String(word.dropLast())) { return true }
        guard ["may", "april", "june", "august"].contains(word), let before = term(place - 1)?.low else {
            return false
        }
        return Self.beforeMonths.contains(before)
    }

    /// `Miss` is a title with a capital only: to miss somebody is no title.
    private func isTitle(_ term: Term) -> Bool { Self.titles.contains(term.low) || term.text == "Miss" }

    private func afterTitle(_ place: Int) -> Int? {
        let next = term(place + 1)?.text == "." ? place + 2 : place + 1
        guard let name = term(next), name.isCapitalised, !CommonWords.has(name.low) else { return nil }
        return next
    }

    /// True after `is called` and `my name is`.
    private func isNamed(_ place: Int) -> Bool {
        guard let word = term(place), !CommonWords.has(word.low), word.text.count > 1,
            let before = term(place - 1)?.low, let earlier = term(place - 2)?.low
        else { return false }
        if before == "called" || before == "named" {
            return ["is", "was", "am", "s", "are"].contains(earlier)
        }
        return before == "is" && earlier == "name"
    }

    private func isDoing(_ place: Int) -> Bool {
        !isStart(place) || term(place + 1).map { Self.doing.contains($0.low) } ?? false
    }

    /// True where a sentence begins, so that a capital letter says nothing.
    private func isStart(_ place: Int) -> Bool {
        guard let before = term(place - 1) else { return true }
        switch before.kind {
        case .line: return true
        case .mark: return !",()&/'’-".contains(before.text)
        case .word, .number, .mixed: return false
        }
    }

    /// The last word of a name that begins here: `Tom Fletcher`.
    private func endOfName(from place: Int) -> Term {
        var last = place
        while last - place < 3, touches(last), let next = term(last + 1), next.isCapitalised,
            !KnownCapitals.has(next.low), !CommonWords.has(next.low), !isClaimed(next.place)
        { last += 1 }
        return term(last) ?? Term(place: 0..<0, text: "", kind: .mark)
    }
}
