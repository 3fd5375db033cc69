/// A paper that facts are taken from: who wrote it, when, and what it is called.
package struct Paper: Hashable, Sendable {
    /// Which paper.
    package let id: ID<Paper>
    /// What the paper calls itself.
    package let title: String
    /// What it is called on an easy-read page, to stand after "The paper".
    package let easyTitle: String
    /// The body or the people it comes from, as it says itself.
    package let by: String
    /// The day or the time it gives for itself, or the time it speaks of where it gives none.
    package let dated: PrintedTime
    /// Whether the paper itself gives that time; where it does not, no page may call it the paper's date.
    package let isDateGiven: Bool

    /// Puts a paper together.
    package init(
        id: ID<Paper>, title: String, easyTitle: String, by: String, dated: PrintedTime,
        isDateGiven: Bool = true
    ) {
        self.id = id
        self.title = title
        self.easyTitle = easyTitle
        self.by = by
        self.dated = dated
        self.isDateGiven = isDateGiven
    }
}

/// Where in a paper something stands.
package struct PaperPlace: Hashable, Sendable {
    /// Which paper.
    package let paper: ID<Paper>
    /// The section, as the paper numbers or names it: `section 3.2`.
    package let place: String

    /// Puts a place together.
    package init(paper: ID<Paper>, place: String) {
        self.paper = paper
        self.place = place
    }
}

/// Words of a paper, letter by letter, with their place.
package struct OfficialWords: Hashable, Sendable {
    /// The words as the paper has them.
    package let words: String
    /// Where they stand.
    package let from: PaperPlace

    /// Puts words and place together.
    package init(words: String, from: PaperPlace) {
        self.words = words
        self.from = from
    }
}

/// A time as exact as the source gives it; a month is never made into a day.
package enum PrintedTime: Hashable, Sendable {
    /// A day.
    case day(Day)
    /// A month of a year, 1 to 12.
    case month(year: Int, month: Int)
    /// A year.
    case year(Int)

    /// The last day it can mean: a promise for March holds until the 31st.
    package var last: Day? {
        switch self {
        case .day(let day): day
        case .month(let year, let month):
            Day(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1)?.adding(
                days: -1)
        case .year(let year): Day(year: year, month: 12, day: 31)
        }
    }
}
