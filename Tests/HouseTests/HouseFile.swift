/// One text of the tree.
struct HouseFile: Sendable {
    /// The path from the top of the tree, `Sources/Web/Site.swift`.
    let path: String
    /// What stands in it.
    let text: String

    /// The lines, numbered from 1, whatever their ends.
    let lines: [Line]
    /// The lines of Swift without what their comments and strings say; of another file none.
    let bareLines: [Line]

    /// A line with its number.
    typealias Line = (number: Int, words: Substring)

    init(path: String, text: String) {
        self.path = path
        self.text = text
        lines = Self.lines(of: text)
        bareLines = path.hasSuffix(".swift") ? Self.lines(of: BareSwift.code(text)) : []
    }

    private static func lines(of text: String) -> [Line] {
        text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated().map {
            let words = $0.element.last == UInt8(ascii: "\r") ? $0.element.dropLast() : $0.element
            return ($0.offset + 1, Substring(words))
        }
    }

    /// The folders it lies in, from the top.
    var folders: [String] { path.split(separator: "/").dropLast().map(String.init) }
    /// The last part of the path.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    /// What follows the last full stop of the name.
    var ending: String { name.contains(".") ? name.split(separator: ".").last.map(String.init) ?? "" : "" }

    /// True for Swift.
    var isSwift: Bool { ending == "swift" }
}

/// A house rule that a line breaks.
struct Broken: Hashable, Sendable, CustomDebugStringConvertible {
    let path: String
    let line: Int
    let what: String

    var debugDescription: String { "\(path):\(line): \(what)" }
}

extension HouseFile {
    /// Every line in which one of the words stands; for code, what comments and strings say does not count.
    func lines(with words: [String], inCode: Bool = false, because what: String) -> [Broken] {
        (inCode ? bareLines : lines).flatMap { line in
            words.filter { line.words.contains($0) }
                .map { Broken(path: path, line: line.number, what: "\($0): \(what)") }
        }
    }
}
