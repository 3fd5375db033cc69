extension Moment {
    /// The time on the clocks of Kent, as people read it: `14:05`.
    package var clockInLondon: String {
        let local = isSummerTime ? adding(seconds: 3600) : self
        let minutes = Int(local.milliseconds / 60_000 % 1440)
        return padded(minutes / 60, to: 2) + ":" + padded(minutes % 60, to: 2)
    }
}
