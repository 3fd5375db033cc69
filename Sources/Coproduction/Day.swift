/// A calendar day, without a time, in the Gregorian calendar.
package struct Day: Hashable, Sendable, Codable, Comparable {
    /// Days since 1 January 1970.
    package let daysSince1970: Int

    /// The day so many days after 1 January 1970; clamped to the years 1600 to 9999.
    package init(daysSince1970: Int) { self.daysSince1970 = min(max(-135_140, daysSince1970), 2_932_896) }

    /// A day by its numbers; nil when the calendar has no such day or the year is not 1600 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1600...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
            return nil
        }
        self.init(daysSince1970: Self.count(year: year, month: month, day: day))
        guard self.year == year, self.month == month, self.day == day else { return nil }
    }

    /// Reads `2026-11-22`; nil for anything else.
    package init?(iso8601: String) {
        let parts = iso8601.split(separator: "-", omittingEmptySubsequences: false)
        guard iso8601.utf8.count == 10, parts.count == 3,
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Reads what `encode` wrote; a day that no calendar here has is clamped, so that no later sum overflows.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(daysSince1970: try values.decode(Int.self, forKey: .daysSince1970))
    }

    /// Whether one day is before the other.
    package static func < (one: Day, other: Day) -> Bool { one.daysSince1970 < other.daysSince1970 }

    private enum CodingKeys: String, CodingKey { case daysSince1970 }

    /// The year, 1600 to 9999.
    package var year: Int { civil.year }
    /// The month, 1 to 12.
    package var month: Int { civil.month }
    /// The day of the month, 1 to 31.
    package var day: Int { civil.day }

    /// The day so many days later (earlier when negative).
    package func adding(days: Int) -> Day {
        let (sum, tooFar) = daysSince1970.addingReportingOverflow(days)
        return Day(daysSince1970: tooFar ? (days > 0 ? .max : .min) : sum)
    }

    /// The days of the week; Sunday is 0.
    package enum Weekday: Int, Sendable, CaseIterable {
        case sunday, monday, tuesday, wednesday, thursday, friday, saturday
    }

    /// Which day of the week this is.
    package var weekday: Weekday { Weekday(rawValue: ((daysSince1970 + 4) % 7 + 7) % 7) ?? .sunday }

    /// Midnight at the start of this day in UTC; 1970 for days before.
    package var startInUTC: Moment { Moment(milliseconds: Int64(daysSince1970) * 86_400_000) }

    /// `2026-11-22`.
    package var iso8601: String {
        let date = civil
        return padded(date.year, to: 4) + "-" + padded(date.month, to: 2) + "-" + padded(date.day, to: 2)
    }

    /// Days from 1970 by Howard Hinnant's `days_from_civil`, which counts years from March.
    private static func count(year: Int, month: Int, day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = y / 400
        let ofEra = y - era * 400
        let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    }

    private var civil: (year: Int, month: Int, day: Int) {
        let z = daysSince1970 + 719_468
        let era = z / 146_097
        let ofEra = z - era * 146_097
        let years = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * years + years / 4 - years / 100)
        let shifted = (5 * ofYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (years + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * shifted + 2) / 5 + 1)
    }
}
