/// Brings the name of a part into the form in which names are compared, in one pass over its bytes.
///
/// Small letters and single spaces; no marks and no articles; `wards` for `ward(s)`, `or` for a stroke, nothing for
/// what stands in brackets at the end.
struct DecisionReaderNameForm {
    private var out: [UInt8] = []
    private var word: [UInt8] = []
    /// Letters of several bytes that may be marks: spaces, dashes and quotes.
    private var held: [UInt8] = []
    /// How long the name was when the last bracket opened, while nothing follows it.
    private var bracket: Int?
    private var inner: [UInt8] = []
    private var isClosed = false
    private var isTooLong = false

    /// The name; empty when it is longer than names are.
    var name: String {
        var all = self
        all.endWord()
        if let bracket = all.bracket, all.isClosed, bracket > 0 { all.out.removeSubrange(bracket...) }
        return isTooLong ? "" : String(decoding: all.out, as: UTF8.self)
    }

    /// Takes the next byte.
    mutating func take(_ byte: UInt8) {
        guard !isTooLong else { return }
        if byte >= 0x80 { return hold(byte) }
        switch byte {
        case 65...90: add(byte + 32)
        case 97...122, 48...57: add(byte)
        case UInt8(ascii: "("): open()
        case UInt8(ascii: ")"): close()
        case UInt8(ascii: "/"):
            endWord()
            for letter in "or".utf8 { add(letter) }
            endWord()
        case UInt8(ascii: "&"):
            endWord()
            for letter in "and".utf8 { add(letter) }
            endWord()
        case 32, 9...13, UInt8(ascii: "-"), UInt8(ascii: "_"): endWord()
        case UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: ":"),
            UInt8(ascii: "\""), UInt8(ascii: "."), UInt8(ascii: ","):
            break
        default: add(byte)
        }
    }

    private mutating func add(_ byte: UInt8) {
        if isClosed { (bracket, isClosed) = (nil, false) }
        word.append(byte)
        if bracket != nil { inner.append(byte) }
        if out.count + word.count > 2 * DecisionReaderLines.longestName { isTooLong = true }
    }

    private mutating func endWord() {
        defer { word.removeAll(keepingCapacity: true) }
        guard !word.isEmpty, !Self.articles.contains(word) else { return }
        if !out.isEmpty { out.append(32) }
        out += word
    }

    /// `(s)` and `(es)` belong to the word before; all else in brackets may go when nothing follows.
    private mutating func open() {
        if isClosed { isClosed = false }
        bracket = out.count + (word.isEmpty || out.isEmpty ? 0 : 1) + word.count
        inner = []
    }

    private mutating func close() {
        guard let start = bracket else { return }
        if inner == Array("s".utf8) || inner == Array("es".utf8), start > 0 {
            bracket = nil
        } else {
            endWord()
            isClosed = true
        }
    }

    private mutating func hold(_ byte: UInt8) {
        if byte >= 0xC0 { held.removeAll(keepingCapacity: true) }
        held.append(byte)
        let length = held.first.map { $0 >= 0xF0 ? 4 : $0 >= 0xE0 ? 3 : 2 } ?? 2
        guard held.count == length else { return }
        if Self.spaces.contains(held) {
            endWord()
        } else if !Self.nothings.contains(held) {
            for byte in held { add(byte) }
        }
    }

    private static let articles: Set<[UInt8]> = Set(["the", "this", "a", "an"].map { Array($0.utf8) })
    private static let spaces: Set<[UInt8]> = Set(
        ["\u{A0}", "–", "—", "‑", "‐", "\u{2002}", "\u{2003}", "\u{2009}"].map { Array($0.utf8) })
    private static let nothings: Set<[UInt8]> = Set(
        ["’", "‘", "“", "”", "\u{AD}", "\u{200B}", "\u{FEFF}", "\u{200E}"].map { Array($0.utf8) })
}
