import Foundation
import Testing

@testable import Coproduction

@Suite struct MomentTests {
    @Test func `a moment is written in UTC with its milliseconds`() {
        #expect(Moment(milliseconds: 1_795_337_488_506).iso8601 == "2026-11-22T08:51:28.506Z")
        #expect(Moment(milliseconds: 0).iso8601 == "1970-01-01T00:00:00.000Z")
        #expect(Moment(milliseconds: .max).iso8601 == "9999-12-31T23:59:59.999Z")
        #expect(Moment(milliseconds: .min).iso8601 == "1970-01-01T00:00:00.000Z")
    }

    /// The clocks change at 01:00 UTC on the last Sunday of March and of October.
    @Test(arguments: [
        ("2026-03-29", "2026-10-25"), ("2027-03-28", "2027-10-31"), ("2024-03-31", "2024-10-27"),
    ])
    func `summer time begins and ends on its Sunday`(spring: String, autumn: String) throws {
        let begins = try #require(Day(iso8601: spring)).startInUTC.adding(seconds: 3600)
        let ends = try #require(Day(iso8601: autumn)).startInUTC.adding(seconds: 3600)
        #expect(!Moment(milliseconds: begins.milliseconds - 1).isSummerTime)
        #expect(begins.isSummerTime)
        #expect(Moment(milliseconds: ends.milliseconds - 1).isSummerTime)
        #expect(!ends.isSummerTime)
    }

    @Test(arguments: [
        ("2026-06-30", 23, "2026-07-01"), ("2026-06-30", 22, "2026-06-30"), ("2026-12-31", 23, "2026-12-31"),
        ("2026-10-24", 23, "2026-10-25"), ("2026-10-25", 23, "2026-10-25"),
    ])
    func `the day in London is an hour ahead in summer`(day: String, hour: Int64, london: String) throws {
        let moment = try #require(Day(iso8601: day)).startInUTC.adding(seconds: hour * 3600 + 1800)
        #expect(moment.dayInUTC.iso8601 == day)
        #expect(moment.dayInLondon.iso8601 == london)
    }

    @Test func `adding seconds stops at the ends of time`() {
        let moment = Moment(milliseconds: 5000)
        #expect(moment.adding(seconds: 3).milliseconds == 8000)
        #expect(moment.adding(seconds: -9).milliseconds == 0)
        #expect(moment.adding(seconds: .max).iso8601 == "9999-12-31T23:59:59.999Z")
        #expect(moment.adding(seconds: .min).milliseconds == 0)
    }

    @Test func `seconds between two moments are counted from the earlier`() {
        #expect(Moment(milliseconds: 9999).seconds(since: Moment(milliseconds: 1000)) == 8)
        #expect(Moment(milliseconds: 0).seconds(since: Moment(milliseconds: 2500)) == -2)
    }

    @Test func `a stored moment comes back and a spoilt one does no harm`() throws {
        let moment = Moment(milliseconds: 1_795_337_488_506)
        #expect(try JSONDecoder().decode(Moment.self, from: JSONEncoder().encode(moment)) == moment)
        let spoilt = Data(#"{"milliseconds":-9223372036854775808}"#.utf8)
        #expect(try JSONDecoder().decode(Moment.self, from: spoilt).seconds(since: moment) == -1_795_337_488)
    }
}
