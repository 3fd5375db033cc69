extension Moment {
    /// The time on the clocks of Kent, as people read it: `2:05pm`, `midday`, `midnight` (EASY-READ L28).
    package var clockInLondon: String {
        let local = isSummerTime ? adding(seconds: 3600) : self
        let minutes = Int(local.milliseconds / 60_000 % 1440)
        if minutes == 0 { return "midnight" }
        if minutes == 720 { return "midday" }
        let hour = minutes / 60 % 12
        let past = minutes % 60 == 0 ? "" : ":" + padded(minutes % 60, to: 2)
        return String(hour == 0 ? 12 : hour) + past + (minutes < 720 ? "am" : "pm")
    }
}
