/// A point in time, in whole milliseconds since 1970 began in UTC.
package struct Moment: Hashable, Sendable, Codable, Comparable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    package let milliseconds: Int64

    /// A moment so many milliseconds after 1970 began; clamped to the years 1970 to 9999.
    package init(milliseconds: Int64) {
        self.milliseconds = min(max(0, milliseconds), 253_402_300_799_999)
    }

    /// Reads what `encode` wrote, clamped as by the other initialiser, so that no later sum overflows.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(milliseconds: try values.decode(Int64.self, forKey: .milliseconds))
    }

    private enum CodingKeys: String, CodingKey { case milliseconds }

    /// Whether one moment is before the other.
    package static func < (one: Moment, other: Moment) -> Bool { one.milliseconds < other.milliseconds }

    /// This moment moved by so many seconds.
    package func adding(seconds: Int64) -> Moment {
        let (change, tooFar) = seconds.multipliedReportingOverflow(by: 1000)
        let (sum, over) = milliseconds.addingReportingOverflow(change)
        guard !tooFar, !over else { return Moment(milliseconds: seconds > 0 ? .max : 0) }
        return Moment(milliseconds: sum)
    }

    /// Whole seconds from an earlier moment to this one; negative when the other is later.
    package func seconds(since earlier: Moment) -> Int64 { (milliseconds - earlier.milliseconds) / 1000 }

    /// The day in UTC.
    package var dayInUTC: Day { Day(daysSince1970: Int(milliseconds / 86_400_000)) }

    /// The day on the clocks of Kent (Europe/London): clocks go forward on the last Sunday of March
    /// and back on the last Sunday of October, at 01:00 UTC both times.
    package var dayInLondon: Day { isSummerTime ? adding(seconds: 3600).dayInUTC : dayInUTC }

    /// True while British Summer Time is on.
    package var isSummerTime: Bool {
        let year = dayInUTC.year
        return self >= Self.clockChange(year: year, month: 3)
            && self < Self.clockChange(year: year, month: 10)
    }

    private static func clockChange(year: Int, month: Int) -> Moment {
        let lastDay = Day(year: year, month: month, day: 31) ?? Day(daysSince1970: 0)
        let lastSunday = lastDay.adding(days: -(lastDay.weekday == .sunday ? 0 : lastDay.weekday.rawValue))
        return lastSunday.startInUTC.adding(seconds: 3600)
    }

    /// ISO 8601 with milliseconds, in UTC: `2026-11-22T08:51:28.506Z`.
    package var iso8601: String {
        let inDay = Int(milliseconds % 86_400_000)
        let clock = [inDay / 3_600_000, inDay / 60_000 % 60, inDay / 1000 % 60].map { padded($0, to: 2) }
        return dayInUTC.iso8601 + "T" + clock.joined(separator: ":") + "." + padded(inDay % 1000, to: 3) + "Z"
    }
}

/// A number with zeros in front, to a fixed width.
func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
