/// The names of days and months, and the calendar behind them.
enum DateNames {
    /// Monday first.
    static let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    /// The same in small letters.
    static let weekdays = names.map { $0.lowercased() }

    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]

    static let shortWeekdays: [String: String] = [
        "mon": "Monday", "tue": "Tuesday", "tues": "Tuesday", "wed": "Wednesday", "weds": "Wednesday",
        "thu": "Thursday", "thur": "Thursday", "thurs": "Thursday", "fri": "Friday", "sat": "Saturday",
        "sun": "Sunday",
    ]

    private static let monthNumbers: [String: Int] = Dictionary(
        uniqueKeysWithValues: months.enumerated().map { ($1.lowercased(), $0 + 1) })
    private static let shortMonths: [String: Int] = [
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
        "nov": 11, "dec": 12,
    ]

    /// The month of a name in small letters, and whether the name was cut; nil when it is none.
    static func month(_ name: String) -> (number: Int, isShort: Bool)? {
        if let number = monthNumbers[name] { return (number, false) }
        return shortMonths[name].map { ($0, true) }
    }

    /// The day of "23" or "23rd"; nil when it is none.
    static func day(_ text: String) -> (number: Int, isOrdinal: Bool)? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.utf8.count), let number = Int(digits), (1...31).contains(number) else {
            return nil
        }
        let ending = text.dropFirst(digits.count).lowercased()
        if ending.isEmpty { return (number, false) }
        return ["st", "nd", "rd", "th"].contains(ending) ? (number, true) : nil
    }

    /// How many days a month has; 31 for a month that there is not.
    static func days(inMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// The day of the week, 0 for Monday (Sakamoto's rule for the Gregorian calendar).
    static func weekday(day: Int, month: Int, year: Int) -> Int {
        let offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
        let shifted = month < 3 ? year - 1 : year
        let offset = offsets[safe: month - 1] ?? 0
        let fromSunday = (shifted + shifted / 4 - shifted / 100 + shifted / 400 + offset + day) % 7
        return (fromSunday + 6) % 7
    }
}

extension Array {
    /// The element at a place; nil outside.
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
