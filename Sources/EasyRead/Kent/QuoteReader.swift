import Coproduction

/// Reads what papers say: their words, where these stand, and times as exact as the paper gives them.
struct QuoteReader {
    /// The papers that can be named; nil when their list itself could not be read.
    let papers: Set<ID<Paper>>?

    /// The words of a paper with their place.
    func official(_ value: YamlValue) -> OfficialWords? {
        guard let map = YamlMap(value, "official words", must: ["words", "paper", "place"]),
            let words = map.text("words"), let place = place(in: map)
        else { return nil }
        return OfficialWords(words: words, from: place)
    }

    /// The words at a key that holds one piece of them.
    func official(_ map: YamlMap) -> OfficialWords? { map["official"].flatMap(official) }

    /// The words at a key that holds a list of them; an empty list is noted.
    func officials(_ map: YamlMap) -> [OfficialWords] {
        map.filledList("official", "Quote the paper: words, paper, place.").compactMap(official)
    }

    /// A place in a paper that is there.
    func place(_ value: YamlValue?) -> PaperPlace? {
        guard let value, let map = YamlMap(value, "a place in a paper", must: ["paper", "place"]) else {
            return nil
        }
        return place(in: map)
    }

    private func place(in map: YamlMap) -> PaperPlace? {
        guard let paper = map.slug("paper", of: Paper.self), let place = map.text("place") else { return nil }
        if let papers, !papers.contains(paper) {
            let known = papers.map(\.rawValue).sorted().joined(separator: ", ")
            map["paper"]?.wrong("There is no paper \"\(paper.rawValue)\".", "Use one of: \(known).")
            return nil
        }
        return PaperPlace(paper: paper, place: place)
    }
}

extension YamlMap {
    /// A day, a month or a year: `2021-03-31`, `2021-03` or `2021`; nil, with the mistake noted, for anything else.
    func time(_ key: String) -> PrintedTime? {
        guard let place = self[key], let text = place.text("\"\(key)\"") else { return nil }
        if let day = Day(iso8601: text) { return .day(day) }
        if let month = Day(iso8601: text + "-01") { return .month(year: month.year, month: month.month) }
        if let year = Day(iso8601: text + "-01-01") { return .year(year.year) }
        place.wrong(
            "\"\(key)\" is \"\(text.prefix(60))\", which is no day, month or year.",
            "Write it like 2021-03-31, 2021-03 or 2021.")
        return nil
    }

    /// The pieces of a list that holds at least one; an empty list is noted with what to do.
    func filledList(_ key: String, _ doThis: String) -> [YamlValue] {
        guard let value = self[key], let pieces = value.list("\"\(key)\"") else { return [] }
        if pieces.isEmpty { value.wrong("\"\(key)\" holds nothing.", doThis) }
        return pieces
    }

    /// Easy sentences, at least one.
    func easySentences(_ key: String) -> [String] {
        filledList(key, "Write at least 1 easy sentence.").compactMap { $0.text("A piece of \"\(key)\"") }
    }
}
