import Coproduction
import Foundation
import Yams

/// Reads `Pictures/index.yaml` and the drawings beside it.
struct PicturesFile {
    let files: EasyReadFolder

    /// All pictures; nil when the index itself cannot be read.
    func read() -> Pictures? {
        guard let entries = files.read("Pictures/index.yaml")?.list("The index of pictures") else {
            return nil
        }
        var all: [Picture] = []
        var also: [PictureName: Picture] = [:]
        for entry in entries {
            guard let map = YamlMap(entry, "a picture", must: Self.keys, can: ["also"]),
                let picture = picture(map)
            else { continue }
            if all.contains(where: { $0.name == picture.name }) {
                entry.wrong("\"\(picture.name.rawValue)\" is there twice.", "Take one of the two away.")
            }
            all.append(picture)
            for other in map.list("also") {
                if let name = other.text("A name").flatMap(PictureName.init(rawValue:)) {
                    also[name] = picture
                }
            }
        }
        noteDrawingsLeftOver(known: Set(entries.compactMap { $0.node["name"]?.scalar?.string }))
        return Pictures(all: all, also: also)
    }

    private static let keys = ["name", "group", "shows", "alt", "words", "author", "licence"]

    private func picture(_ map: YamlMap) -> Picture? {
        guard
            let name = map.slug("name", of: PictureName.self).flatMap({ PictureName(rawValue: $0.rawValue) }),
            let group = map.one("group", of: PictureGroup.self),
            let shows = map.text("shows"), let alt = map.text("alt"), let words = map.text("words"),
            let author = map.text("author"), let licence = map.text("licence")
        else { return nil }
        if Self.cannotBeShared(licence) {
            let doThis = "Use a picture of our own, or one that everybody may change and share."
            map["licence"]?.wrong("A picture with the licence \"\(licence)\" cannot be given on.", doThis)
        }
        guard let svg = drawing(name, map) else { return nil }
        return Picture(
            name: name, group: group, shows: shows, alt: alt, words: words, author: author, licence: licence,
            holder: nil, isOurs: true, kind: .svg, bytes: svg)
    }

    /// Licences that forbid trade or changes, and subscriptions (EASY-READ P10).
    static func cannotBeShared(_ licence: String) -> Bool {
        let words = licence.uppercased().split { !$0.isLetter }
        let refused: Set<Substring> = [
            "NC", "ND", "SUBSCRIPTION", "NONCOMMERCIAL", "NODERIVATIVES", "NODERIVS",
        ]
        return words.contains(where: refused.contains) || licence.uppercased().contains("NON-COMMERCIAL")
    }

    private func drawing(_ name: PictureName, _ map: YamlMap) -> [UInt8]? {
        let file = "Pictures/\(name.rawValue).svg"
        guard let data = files.bytes(file, upTo: 16 * 1024) else {
            map["name"]?.wrong(
                "There is no drawing EasyRead/\(file).", "Put the drawing there, as SVG under 16 kB.")
            return nil
        }
        if let problem = DrawingCheck.problem(in: data) {
            files.book.note(files.name(file), line: problem.line, problem.what, "Draw it with shapes only.")
        }
        return data
    }

    private func noteDrawingsLeftOver(known: Set<String>) {
        for file in files.names(in: "Pictures", ending: "svg") where !known.contains(String(file.dropLast(4)))
        {
            let doThis = "Add a line for it to EasyRead/Pictures/index.yaml, or take the drawing away."
            files.book.note(
                files.name("Pictures/" + file), line: nil, "The index does not name this drawing.", doThis)
        }
    }
}
