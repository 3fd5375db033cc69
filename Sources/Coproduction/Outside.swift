/// What comes from outside the house and is handed in, so that tests can hold it: the clock and new ids.
package struct Outside: Sendable {
    /// The time now.
    package let now: @Sendable () -> Moment
    /// So many fresh random bytes from a source that cannot be guessed.
    package let randomBytes: @Sendable (Int) -> [UInt8]

    /// Puts the two together.
    package init(now: @escaping @Sendable () -> Moment, randomBytes: @escaping @Sendable (Int) -> [UInt8]) {
        self.now = now
        self.randomBytes = randomBytes
    }

    /// A new random identity: 128 bits as 26 letters and digits.
    package func newID<Owner>(_ owner: Owner.Type = Owner.self) -> ID<Owner> {
        let letters = Array("abcdefghijklmnopqrstuvwxyz234567".unicodeScalars)
        var text = String.UnicodeScalarView()
        for byte in randomBytes(26) { text.append(letters[Int(byte) & 31]) }
        // 26 letters of the alphabet above are always an identity; the other branch cannot be reached.
        return ID(rawValue: String(text)) ?? newID(owner)
    }
}
