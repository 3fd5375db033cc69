import Foundation

/// One file of `EasyRead/Lists` while it is read; every mistake is kept.
struct ListFile {
    /// A line that says something, with its number from 1.
    struct Line {
        let number: Int
        let text: String
    }

    let name: String
    let text: String
    private(set) var mistakes: [Mistake] = []

    /// Opens a file of a folder; a file that cannot be read is empty and one mistake.
    init(_ name: String, in folder: String) {
        self.name = "EasyRead/Lists/\(name)"
        do {
            text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
        } catch {
            text = ""
            add("This file cannot be read.", do: "Put the file \(name) back, saved as UTF-8 text.", line: nil)
        }
    }

    mutating func add(_ what: String, do doThis: String, line: Int?) {
        mistakes.append(Mistake(file: name, line: line, what: what, doThis: doThis))
    }

    /// The lines without comments (# to the end of the line) and empty lines.
    var lines: [Line] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
            let said = line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
            return said.isEmpty ? nil : Line(number: index + 1, text: said)
        }
    }

    /// The words of a file with any number of words in a line; a word that comes twice is a mistake.
    mutating func words() -> Set<String> {
        var words: Set<String> = []
        for line in lines {
            for word in line.text.split(whereSeparator: \.isWhitespace) {
                let lower = word.lowercased()
                if !words.insert(lower).inserted {
                    add("The word “\(lower)” comes twice.", do: "Take one of them away.", line: line.number)
                }
            }
        }
        return words
    }

    /// The lines of a table with two columns and a tab between them.
    mutating func pairs() -> [(first: String, second: String)] {
        var pairs: [(first: String, second: String)] = []
        var seen: Set<String> = []
        for line in lines {
            let columns = line.text.split(separator: "\t", maxSplits: 1).map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            guard columns.count == 2, let first = columns.first, let second = columns.last, !second.isEmpty
            else {
                add(
                    "This line has no tab.", do: "Write the word, then a tab, then the other word.",
                    line: line.number)
                continue
            }
            if !seen.insert(first).inserted {
                add("“\(first)” comes twice.", do: "Take one of the lines away.", line: line.number)
            }
            pairs.append((first, second))
        }
        return pairs
    }
}
