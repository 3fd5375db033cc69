/// A place of ours that a form names to go back to; anything that a browser could take for another site is refused.
struct LocalPlace {
    let text: String

    /// Reads a path with its query; nil unless it begins with one `/` and holds plain letters only.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.first == UInt8(ascii: "/"), bytes.count <= 300,
            bytes.dropFirst().first != UInt8(ascii: "/"),
            bytes.allSatisfy(Self.isPlain)
        else { return nil }
        self.text = text
    }

    /// The place as it may stand inside a query.
    var inQuery: String {
        text.replacing("?", with: "%3F").replacing("=", with: "%3D").replacing("&", with: "%26")
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: true
        default: "-_./?=&".utf8.contains(byte)
        }
    }
}
