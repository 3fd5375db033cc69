import Coproduction
import Glibc
import Yams

/// Reads an organisation's own pictures: a folder with an `index.yaml` and the files beside it.
///
/// Everything is checked as strictly as our own pictures, and the licence more so: the pictures are not ours.
struct OwnPicturesFile {
    /// The folder, which need not be there.
    let folder: String
    let book: MistakeBook

    /// The longest drawing and the longest photo, in bytes; pages are made for slow lines.
    static let longestDrawing = 16 * 1024
    static let longestPhoto = 60 * 1024
    /// How many pictures are held in memory.
    static let most = 300

    private var index: String { folder + "/index.yaml" }

    /// The pictures of the folder together with `ours`; what is wrong is noted, and then `ours` alone counts.
    func read(into ours: Pictures) -> Pictures {
        var facts = stat()
        guard lstat(folder, &facts) == 0 else { return ours }
        guard facts.st_mode & S_IFMT == S_IFDIR else {
            book.note(folder, line: nil, "This is no folder of its own.", "Make it a folder, and not a link.")
            return ours
        }
        guard let entries = YamlFile(file: index, book: book).read(path: index)?.list("The index of pictures")
        else { return ours }
        if entries.count > Self.most {
            book.note(
                index, line: nil, "There are more than \(Self.most) pictures.", "Take some of them away.")
            return ours
        }
        let own = entries.compactMap { picture($0, ours) }
        noteDoubles(own, entries)
        noteFilesLeftOver(named: Set(entries.compactMap { $0.node["file"]?.scalar?.string }))
        return ours.adding(own)
    }

    private static let keys = ["name", "file", "shows", "alt", "words", "author", "licence"]

    private func picture(_ entry: YamlValue, _ ours: Pictures) -> OwnPicture? {
        guard
            let map = YamlMap(
                entry, "a picture", must: Self.keys, can: ["replaces", "licence-held", "source"]),
            let name = map.slug("name", of: PictureName.self).flatMap({ PictureName(rawValue: $0.rawValue) }),
            let shows = map.text("shows"), let alt = alt(map), let words = map.text("words"),
            let author = map.text("author"), let licence = licence(map), let kind = kind(map)
        else { return nil }
        let replaces = replaced(map, ours)
        noteTaken(name, map, ours)
        guard let file = map.text("file"), let bytes = bytes(file, kind, map) else { return nil }
        let picture = Picture(
            name: name, group: .own, shows: shows, alt: alt, words: words, author: author, licence: licence,
            holder: map.text("licence-held"), isOurs: false, kind: kind, bytes: bytes)
        return OwnPicture(picture: picture, replaces: replaces)
    }

    private func alt(_ map: YamlMap) -> String? {
        guard let alt = map.text("alt") else { return nil }
        if alt.split(separator: " ").count > 10 {
            map["alt"]?.wrong("\"alt\" has more than 10 words.", "Say in 10 words what the picture shows.")
        }
        return alt
    }

    private func licence(_ map: YamlMap) -> String? {
        guard let licence = map.text("licence") else { return nil }
        let kind = PictureLicence(licence)
        if kind == .refused {
            map["licence"]?.wrong(
                "The licence \"\(licence.prefix(60))\" does not let you show this picture here.",
                "Ask who made it, and write what they allow, or take the picture away.")
        } else if kind.needsHolder, map["licence-held"] == nil {
            map["licence"]?.wrong(
                kind == .noTrade
                    ? "The licence \"\(licence.prefix(60))\" forbids trade."
                    : "The licence \"\(licence.prefix(60))\" is not for everybody.",
                "Add a line licence-held that says who may show it here and why, or take the picture away.")
        }
        return licence
    }

    private func replaced(_ map: YamlMap, _ ours: Pictures) -> PictureName? {
        guard let name = map.picture("replaces", in: ours) else { return nil }
        if name.isOfCode {
            map["replaces"]?.wrong(
                "\"\(name.rawValue)\" belongs to the codes that people keep.", "Replace another picture.")
        }
        return name
    }

    private func noteTaken(_ name: PictureName, _ map: YamlMap, _ ours: Pictures) {
        if ours.picture(name) != nil {
            map["name"]?.wrong(
                "Heard has a picture \"\(name.rawValue)\".",
                "Choose another name, and add replaces: \(name.rawValue) to show yours in its place.")
        } else if name.isOfCode {
            map["name"]?.wrong(
                "Names that begin with code- belong to the codes that people keep.", "Choose another name.")
        }
    }

    private func noteDoubles(_ own: [OwnPicture], _ entries: [YamlValue]) {
        for (what, names) in [
            ("name", own.map(\.picture.name.rawValue)), ("replaces", own.compactMap(\.replaces?.rawValue)),
        ] {
            for name in Set(names) where names.filter({ $0 == name }).count > 1 {
                let last = entries.last { $0.node[what]?.scalar?.string == name }
                (last ?? entries.last)?.wrong(
                    "\(what): \(name) is there twice.", "Take one of the two away.")
            }
        }
    }
}

extension PictureName {
    /// True for the everyday things that receipt codes are remembered by: their number must never change.
    var isOfCode: Bool { rawValue.hasPrefix("code-") }
}
