import Coproduction
import Testing

@Suite struct WorkingHoursTests {
    private func at(_ day: String, _ hour: Int, _ minute: Int = 0) throws -> Moment {
        try #require(Day(iso8601: day)).moment(hour: hour, minute: minute)
    }

    /// When it came, on which day and at what time, and when four working hours have gone by.
    @Test(arguments: [
        ("2026-11-23", 9, 0, "2026-11-23", "1pm"), ("2026-11-23", 12, 30, "2026-11-23", "4:30pm"),
        ("2026-11-23", 13, 0, "2026-11-23", "5pm"), ("2026-11-23", 15, 0, "2026-11-24", "11am"),
        ("2026-11-23", 3, 0, "2026-11-23", "1pm"), ("2026-11-23", 17, 0, "2026-11-24", "1pm"),
        ("2026-11-27", 16, 0, "2026-11-30", "midday"), ("2026-11-28", 11, 0, "2026-11-30", "1pm"),
        ("2026-12-24", 16, 30, "2026-12-29", "12:30pm"), ("2026-12-25", 10, 0, "2026-12-29", "1pm"),
        ("2027-03-25", 15, 0, "2027-03-30", "11am"), ("2027-12-24", 16, 0, "2027-12-29", "midday"),
        ("2028-08-25", 16, 0, "2028-08-29", "midday"),
    ]) func `four working hours leave out nights, weekends and England's bank holidays`(
        from: String, hour: Int, minute: Int, day: String, clock: String
    ) throws {
        let end = try at(from, hour, minute).adding(workingHours: 4)
        #expect(end.dayInLondon.iso8601 == day && end.clockInLondon == clock)
    }

    @Test func `the clocks of Kent count, also on the weekends when they change`() throws {
        for (friday, monday) in [("2026-03-27", "2026-03-30"), ("2026-10-23", "2026-10-26")] {
            let end = try at(friday, 16).adding(workingHours: 4)
            #expect(end.dayInLondon.iso8601 == monday && end.clockInLondon == "midday")
        }
        #expect(try at("2026-07-01", 9).iso8601.hasPrefix("2026-07-01T08:00"))
    }

    @Test func `nothing that comes in from outside can stop the sum`() {
        #expect(Moment(milliseconds: 0).adding(workingHours: .max) > Moment(milliseconds: 0))
        #expect(Moment(milliseconds: .max).adding(workingHours: 4).milliseconds > 0)
        #expect(
            Moment(milliseconds: 86_400_000 * 4 + 36_000_000).adding(workingHours: -3).clockInLondon
                == "10am")
    }
}
