/// Swift code without what its comments and strings say: those letters become spaces, so that lines stay lines.
///
/// Code inside `\( )` of a string stays, since it runs.
struct BareSwift {
    private let bytes: [UInt8]
    private var place = 0
    private var out: [UInt8] = []

    static func code(_ text: String) -> String {
        var reader = BareSwift(bytes: Array(text.utf8))
        while reader.place < reader.bytes.count { reader.readCode(insideString: false) }
        return String(decoding: reader.out, as: UTF8.self)
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private func isAt(_ words: String) -> Bool {
        bytes.dropFirst(place).starts(with: words.utf8)
    }

    private mutating func keep(_ count: Int = 1) {
        for _ in 0..<count where place < bytes.count {
            out.append(bytes[place])
            place += 1
        }
    }

    private mutating func blank(_ count: Int = 1) {
        for _ in 0..<count where place < bytes.count {
            out.append(bytes[place] == UInt8(ascii: "\n") ? bytes[place] : UInt8(ascii: " "))
            place += 1
        }
    }

    /// Reads code to the end, or, inside a string, to the bracket that closes its `\(`.
    private mutating func readCode(insideString: Bool) {
        var depth = 0
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "/") where isAt("//"): blankLine()
            case UInt8(ascii: "/") where isAt("/*"): blankComment()
            case UInt8(ascii: "`"): blankName()
            case UInt8(ascii: "\""), UInt8(ascii: "#"): readString()
            case UInt8(ascii: "("):
                depth += 1
                keep()
            case UInt8(ascii: ")"):
                depth -= 1
                keep()
                if insideString, depth == 0 { return }
            default: keep()
            }
        }
    }

    private mutating func blankLine() {
        while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { blank() }
    }

    private mutating func blankComment() {
        var depth = 0
        repeat {
            if isAt("/*") {
                depth += 1
                blank(2)
            } else if isAt("*/") {
                depth -= 1
                blank(2)
            } else {
                blank()
            }
        } while depth > 0 && place < bytes.count
    }

    /// A name in backticks may hold quotes.
    private mutating func blankName() {
        keep()
        while place < bytes.count, bytes[place] != UInt8(ascii: "`"), bytes[place] != UInt8(ascii: "\n") {
            blank()
        }
        keep()
    }

    private mutating func readString() {
        let hashes = String(
            repeating: "#", count: bytes.dropFirst(place).prefix { $0 == UInt8(ascii: "#") }.count)
        let start = hashes.isEmpty || isAt(hashes + "\"") ? hashes.utf8.count : 0
        guard hashes.isEmpty || start > 0 else { return keep(hashes.utf8.count) }
        let isLong = bytes.dropFirst(place + start).starts(with: "\"\"\"".utf8)
        let quotes = isLong ? "\"\"\"" : "\""
        keep(start + quotes.utf8.count)
        let (escape, code, end) = ("\\" + hashes, "\\" + hashes + "(", quotes + hashes)
        while place < bytes.count {
            let isMark = bytes[place] == UInt8(ascii: "\\") || bytes[place] == UInt8(ascii: "\"")
            if isMark, isAt(code) {
                blank(1 + start)
                readCode(insideString: true)
            } else if isMark, isAt(escape) {
                blank(2 + start)
            } else if isMark, isAt(end) {
                return keep(quotes.utf8.count + start)
            } else if !isLong, bytes[place] == UInt8(ascii: "\n") {
                return
            } else {
                blank()
            }
        }
    }
}
