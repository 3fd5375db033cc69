/// The fields of a form as a browser sends them, in order, with as many values each as were sent.
///
/// Own, because Hummingbird's decoder answers 500 to repeated names, which is what check boxes send.
package struct FormBody: Sendable {
    /// Every field in order.
    package let fields: [Field]

    /// One field of a form.
    package struct Field: Hashable, Sendable {
        /// The field's name.
        package let name: String
        /// What was filled in.
        package let value: String
    }

    /// The most fields one form may have (SAFETY.md 1.2).
    package static let mostFields = 200
    /// The longest name a field may have, in bytes.
    package static let longestName = 64

    /// Why bytes are no form.
    package enum Problem: Error, Hashable, Sendable {
        case badEncoding, tooManyFields, nameTooLong, tooLong, repeated(String)
    }

    /// Reads `application/x-www-form-urlencoded` (WHATWG URL Standard, section 5), but refuses what the standard
    /// lets pass: bad percent-encoding, bytes that are no UTF-8, and NUL.
    package init(_ bytes: some Collection<UInt8>) throws(Problem) {
        var fields: [Field] = []
        for piece in bytes.split(separator: UInt8(ascii: "&")) {
            guard fields.count < Self.mostFields else { throw .tooManyFields }
            let halves = piece.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let first = halves.first, first.count <= Self.longestName * 3 else { throw .nameTooLong }
            let name = try Self.decode(first)
            guard name.utf8.count <= Self.longestName else { throw .nameTooLong }
            fields.append(Field(name: name, value: halves.count > 1 ? try Self.decode(halves[1]) : ""))
        }
        self.fields = fields
    }

    /// How many bytes a form has at most once it is read, told without reading it: each `%41` is one.
    static func length(of bytes: UnsafeRawBufferPointer) -> Int {
        var marks = 0
        for byte in bytes where byte == 0x25 { marks += 1 }
        return max(0, bytes.count - 2 * marks)
    }

    /// All values of a field, in order.
    package func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// The value of a field that is sent once; nil when it was not sent, `.repeated` when it was sent again.
    package func one(_ name: String) throws(Problem) -> String? {
        let values = all(name)
        guard values.count <= 1 else { throw .repeated(name) }
        return values.first
    }

    private static func decode(_ bytes: some Collection<UInt8>) throws(Problem) -> String {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+"): decoded.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(hexadecimal), let low = rest.next().flatMap(hexadecimal)
                else {
                    throw .badEncoding
                }
                decoded.append(high << 4 | low)
            default: decoded.append(byte)
            }
        }
        guard !decoded.contains(0), let text = String(validating: decoded, as: UTF8.self) else {
            throw .badEncoding
        }
        return text
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
