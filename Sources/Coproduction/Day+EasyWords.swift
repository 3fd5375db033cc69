extension Day {
    private static let weekdays = [
        "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
    ]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November",
        "December",
    ]

    /// The whole date as easy read writes it: `Tuesday 3 March 2026` (EASY-READ L27).
    package var inWords: String { Self.weekdays[weekday.rawValue] + " " + shortInWords }

    /// The date without the name of the day: `3 March 2026`.
    package var shortInWords: String { "\(day) \(Self.months[month - 1]) \(year)" }
}
