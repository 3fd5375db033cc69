import Coproduction

extension PrintedTime {
    /// The time as exactly as its source gives it: `19 March 2019`, `March 2021`, `2020`.
    var inWords: String {
        switch self {
        case .day(let day): day.shortInWords
        case .month(let year, let month):
            // The words of the first day of the month without its number.
            Day(year: year, month: month, day: 1).map { String($0.shortInWords.dropFirst(2)) } ?? String(year)
        case .year(let year): String(year)
        }
    }

    /// The same with the name of the day, where there is a day (EASY-READ L27).
    var wholeInWords: String {
        if case .day(let day) = self { day.inWords } else { inWords }
    }
}
