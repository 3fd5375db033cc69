package import Coproduction

extension Words {
    /// The whole date in the language: `Tuesday 3 March 2026` (EASY-READ L27).
    package func whole(_ day: Day) -> String {
        self("day.whole", ["weekday": self("day.\(day.weekday)"), "date": short(day)])
    }

    /// The date without the name of the day: `3 March 2026`.
    package func short(_ day: Day) -> String {
        self("day.short", ["day": "\(day.day)", "month-year": month(of: day)])
    }

    /// The month alone: `March 2026`.
    package func month(of day: Day) -> String {
        self("day.month", ["month": self("month.\(day.month)"), "year": "\(day.year)"])
    }
}
