import Coproduction
import Testing

@Suite struct ClockTests {
    @Test(arguments: [
        (0, "midnight"), (1, "12:01am"), (61, "1:01am"), (720, "midday"), (721, "12:01pm"), (780, "1pm"),
        (845, "2:05pm"), (1439, "11:59pm"),
    ])
    func `a winter's day on the clocks of Kent`(minutes: Int, words: String) {
        let day = Day(daysSince1970: 20_400).startInUTC
        #expect(day.adding(seconds: Int64(minutes) * 60).clockInLondon == words)
    }

    @Test func `in summer it is an hour later than in UTC`() {
        let summer = Day(daysSince1970: 20_636).startInUTC.adding(seconds: 14 * 3600)
        #expect(summer.isSummerTime && summer.clockInLondon == "3pm")
    }
}
