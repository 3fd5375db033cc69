extension Day {
    /// True on Monday to Friday when England has no bank holiday (Banking and Financial Dealings Act 1971;
    /// one-off holidays made by proclamation are not known here).
    package var isWorkingDay: Bool {
        weekday != .saturday && weekday != .sunday && !Day.bankHolidays(in: year).contains(self)
    }

    /// The day that lies so many working days after this one; the first counted is the next working day.
    package func adding(workingDays: Int) -> Day {
        var day = self
        var left = min(max(0, workingDays), 1000)
        while left > 0 {
            day = day.adding(days: 1)
            if day.isWorkingDay { left -= 1 }
        }
        return day
    }

    /// The eight usual bank holidays of England in a year, with their substitute days.
    package static func bankHolidays(in year: Int) -> [Day] {
        let easter = easterSunday(in: year)
        var days = [easter.adding(days: -2), easter.adding(days: 1)]
        days += [
            substitute(year, 1, 1), first(.monday, year, 5), last(.monday, year, 5), last(.monday, year, 8),
        ]
        let christmas = substitute(year, 12, 25)
        days.append(christmas)
        var boxing = substitute(year, 12, 26)
        while boxing <= christmas || boxing.weekday == .saturday || boxing.weekday == .sunday {
            boxing = boxing.adding(days: 1)
        }
        days.append(boxing)
        return days
    }

    private static func substitute(_ year: Int, _ month: Int, _ day: Int) -> Day {
        var date = Day(year: year, month: month, day: day) ?? Day(daysSince1970: 0)
        while date.weekday == .saturday || date.weekday == .sunday { date = date.adding(days: 1) }
        return date
    }

    private static func first(_ weekday: Weekday, _ year: Int, _ month: Int) -> Day {
        var date = Day(year: year, month: month, day: 1) ?? Day(daysSince1970: 0)
        while date.weekday != weekday { date = date.adding(days: 1) }
        return date
    }

    private static func last(_ weekday: Weekday, _ year: Int, _ month: Int) -> Day {
        var date = Day(year: year, month: month, day: 31) ?? Day(daysSince1970: 0)
        while date.weekday != weekday { date = date.adding(days: -1) }
        return date
    }

    /// Easter Sunday by the anonymous Gregorian rule (Meeus, Astronomical Algorithms, chapter 8).
    private static func easterSunday(in year: Int) -> Day {
        let a = year % 19
        let b = year / 100
        let c = year % 100
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let n = h + l - 7 * m + 114
        return Day(year: year, month: n / 31, day: n % 31 + 1) ?? Day(daysSince1970: 0)
    }
}
