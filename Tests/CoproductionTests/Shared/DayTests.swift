import Foundation
import Testing

@testable import Coproduction

@Suite struct DayTests {
    @Test(arguments: [
        ("1600-01-01", -135_140), ("1900-03-01", -25_508), ("1969-12-31", -1), ("1970-01-01", 0),
        ("2000-02-29", 11_016), ("2026-11-22", 20_779), ("9999-12-31", 2_932_896),
    ])
    func `known days have their number`(written: String, number: Int) throws {
        let day = try #require(Day(iso8601: written))
        #expect(day.daysSince1970 == number)
        #expect(Day(daysSince1970: number).iso8601 == written)
    }

    @Test func `every month from 1600 to 9999 follows the one before`() {
        var number = -135_140
        for year in 1600...9999 {
            for (month, days) in lengths(of: year).enumerated() {
                // Every day of the years that people alive remember, else the first and the last of the month.
                let looked = (1896...2104).contains(year) ? Array(1...days) : [1, days]
                for day in looked {
                    let date = Day(daysSince1970: number + day - 1)
                    guard date.year == year, date.month == month + 1, date.day == day,
                        Day(year: year, month: month + 1, day: day) == date
                    else {
                        Issue.record("\(year)-\(month + 1)-\(day) is taken for \(date.iso8601)")
                        return
                    }
                }
                #expect(Day(year: year, month: month + 1, day: days + 1) == nil)
                number += days
            }
        }
        #expect(number == 2_932_897)
    }

    @Test(arguments: [
        "2023-02-29", "1900-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "2026-01-00", "2026-01-32",
        "1599-12-31",
        "10000-01-01", "2026-1-1", "2026-11-22 ", "+026-11-22", "2026/11/22", "", "٢٠٢٦-١١-٢٢",
    ])
    func `what no calendar has is not a day`(written: String) {
        #expect(Day(iso8601: written) == nil)
    }

    @Test(arguments: [2000, 2024, 2028, 2400])
    func `a leap year has a 29 February`(year: Int) throws {
        let day = try #require(Day(year: year, month: 2, day: 29))
        #expect(day.adding(days: 1) == Day(year: year, month: 3, day: 1))
    }

    @Test(arguments: [
        ("2026-11-22", Day.Weekday.sunday, "Sunday 22 November 2026"),
        ("2026-03-03", .tuesday, "Tuesday 3 March 2026"),
        ("1969-07-20", .sunday, "Sunday 20 July 1969"), ("1600-01-01", .saturday, "Saturday 1 January 1600"),
        ("9999-12-31", .friday, "Friday 31 December 9999"),
    ])
    func `a date is written with the name of its day`(written: String, weekday: Day.Weekday, words: String)
        throws
    {
        let day = try #require(Day(iso8601: written))
        #expect(day.weekday == weekday)
        #expect(day.inWords == words)
    }

    @Test func `adding days stops at the ends of the calendar`() {
        let day = Day(daysSince1970: 20_779)
        #expect(day.adding(days: .max).iso8601 == "9999-12-31")
        #expect(day.adding(days: .min).iso8601 == "1600-01-01")
        #expect(Day(daysSince1970: -1).adding(days: .min).iso8601 == "1600-01-01")
        #expect(Day(daysSince1970: .max).adding(days: 1).iso8601 == "9999-12-31")
    }

    @Test func `a stored day comes back and a spoilt one does no harm`() throws {
        let day = Day(daysSince1970: 20_779)
        #expect(try JSONDecoder().decode(Day.self, from: JSONEncoder().encode(day)) == day)
        let spoilt = Data(#"{"daysSince1970":9223372036854775807}"#.utf8)
        #expect(try JSONDecoder().decode(Day.self, from: spoilt).iso8601 == "9999-12-31")
    }

    private func lengths(of year: Int) -> [Int] {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    }
}
