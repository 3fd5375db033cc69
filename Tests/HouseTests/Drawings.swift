/// What pictures may hold, and which addresses a page may ask for.
enum Drawings {
    /// Bytes of one picture.
    static let largest = 2500
    /// Bytes of the picture in the middle, when all are put in order.
    static let usual = 1500

    /// A picture that is too large, or holds words, style, script, names or other files.
    static func broken(_ file: HouseFile) -> [Broken] {
        guard file.path.hasPrefix("EasyRead/Pictures/"), file.ending == "svg" else { return [] }
        let size = file.text.utf8.count
        let large =
            size > largest ? [Broken(path: file.path, line: 0, what: "\(size) bytes are too many")] : []
        return large
            + file.lines(
                with: [
                    " id=", "\tid=", "xml:id", "<text", "<script", "<style", " style=", "<image",
                    "<foreignObject", "href",
                ],
                because: "has no place in a picture")
    }

    /// The size in the middle of the sizes of all pictures.
    static func middle(_ sizes: [Int]) -> Int {
        let sorted = sizes.sorted()
        return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    }

    /// The one way out: it takes who is not safe here away to a page that says nothing about them.
    static let wayOut = "<a class=\"button\" href=\"https://www.bbc.co.uk/weather\">"

    /// Addresses of other hosts; the names of XML languages are no addresses.
    static func brokenHosts(_ file: HouseFile) -> [Broken] {
        guard ["mustache", "css", "svg", "js"].contains(file.ending), file.folders.first != "Tests" else {
            return []
        }
        let harmless = ["=\"http://www.w3.org/2000/svg\"", "=\"http://www.w3.org/1999/xlink\"", wayOut]
        return file.lines.filter { line in
            let plain = harmless.reduce(String(line.words)) { words, part in
                words.split(separator: part, omittingEmptySubsequences: false).joined(separator: " ")
            }
            return ["http://", "https://", "\"//", "'//", "(//", "=//"].contains {
                plain.lowercased().contains($0)
            }
        }.map { Broken(path: file.path, line: $0.number, what: "asks another host") }
    }
}
