/// A mark of what somebody looked at before keeping it: it changes when a letter of it does (FNV-1a).
///
/// Spaces and line ends do not count, since a browser writes them in its own way.
enum LookMark {
    static func of(_ parts: [String]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in parts.joined(separator: "\u{1F}").utf8 where ![0x20, 0x09, 0x0A, 0x0D].contains(byte) {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return String(hash, radix: 36)
    }
}
