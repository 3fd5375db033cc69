extension Moment {
    /// The moment at which so many working hours have gone by, at most 1,000: Monday to Friday from 9 to 17 on the
    /// clocks of Kent, without England's bank holidays.
    package func adding(workingHours: Int) -> Moment {
        var left = Int64(min(max(0, workingHours), 1000)) * 3600
        var day = dayInLondon
        // 1,000 hours are 125 working days, which no run of holidays stretches to 400.
        for _ in 0..<400 {
            let opens = day.moment(hour: 9)
            let closes = day.moment(hour: 17)
            if day.isWorkingDay, self < closes {
                let from = max(self, opens)
                let room = closes.seconds(since: from)
                if left <= room { return from.adding(seconds: left) }
                left -= room
            }
            day = day.adding(days: 1)
        }
        return day.moment(hour: 17)
    }
}

extension Day {
    /// The moment at which the clocks of Kent show this time; the hour is 0 to 23, the minute 0 to 59.
    ///
    /// The hour that the clocks show twice in October is the first of the two.
    package func moment(hour: Int, minute: Int = 0) -> Moment {
        let seconds = Int64(min(max(0, hour), 23)) * 3600 + Int64(min(max(0, minute), 59)) * 60
        let winter = startInUTC.adding(seconds: seconds)
        let summer = winter.adding(seconds: -3600)
        return summer.isSummerTime ? summer : winter
    }
}
