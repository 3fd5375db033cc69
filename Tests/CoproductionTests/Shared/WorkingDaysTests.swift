import Testing

@testable import Coproduction

@Suite struct WorkingDaysTests {
    /// As printed by GOV.UK for England and Wales.
    @Test(arguments: [
        (2025, ["01-01", "04-18", "04-21", "05-05", "05-26", "08-25", "12-25", "12-26"]),
        (2026, ["01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"]),
        (2027, ["01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"]),
        (2028, ["01-03", "04-14", "04-17", "05-01", "05-29", "08-28", "12-25", "12-26"]),
    ])
    func `England has its bank holidays with their substitute days`(year: Int, days: [String]) {
        #expect(Day.bankHolidays(in: year).map(\.iso8601).sorted() == days.map { "\(year)-\($0)" })
    }

    @Test func `every year has 8 bank holidays on 8 week days`() {
        for year in 1600...2600 {
            let days = Set(Day.bankHolidays(in: year))
            #expect(days.count == 8)
            #expect(!days.contains { $0.weekday == .saturday || $0.weekday == .sunday })
        }
    }

    @Test(arguments: [
        ("2026-11-20", 1, "2026-11-23"), ("2026-11-21", 1, "2026-11-23"), ("2026-11-22", 5, "2026-11-27"),
        ("2026-12-24", 1, "2026-12-29"), ("2026-12-01", 20, "2026-12-31"), ("2027-12-24", 2, "2027-12-30"),
        ("2027-12-31", 1, "2028-01-04"), ("2027-03-22", 5, "2027-03-31"), ("2028-04-13", 1, "2028-04-18"),
        ("2026-11-22", 0, "2026-11-22"), ("2026-11-22", -4, "2026-11-22"),
    ])
    func `working days pass over week ends and holidays`(from: String, days: Int, to: String) throws {
        #expect(try #require(Day(iso8601: from)).adding(workingDays: days).iso8601 == to)
    }

    @Test func `counting working days ends at the end of the calendar`() {
        #expect(Day(daysSince1970: .max).adding(workingDays: .max).iso8601 == "9999-12-31")
    }
}
