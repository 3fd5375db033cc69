package import Coproduction

extension Words {
    /// The whole date in the language: `Tuesday 3 March 2026` (EASY-READ L27).
    package func whole(_ day: Day) -> String { self("day.whole", parts(of: day)) }

    /// The date without the name of the day: `3 March 2026`.
    package func short(_ day: Day) -> String { self("day.short", parts(of: day)) }

    /// The month alone: `March 2026`.
    package func month(of day: Day) -> String { self("day.month", parts(of: day)) }

    private func parts(of day: Day) -> [String: String] {
        [
            "weekday": self("day.\(day.weekday)"), "day": "\(day.day)", "month": self("month.\(day.month)"),
            "year": "\(day.year)",
        ]
    }
}
