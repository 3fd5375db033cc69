import Coproduction
import Foundation

/// Reads `Pages/*.yaml`, and fills in the phone numbers.
struct InfoPageFile {
    let files: EasyReadFolder
    let pictures: Pictures?
    let phones: Phones?

    /// All pages of a folder; one that is missing where all must be, or has no address of its own, is noted.
    func read(folder: String = "Pages", isWhole: Bool = true) -> [InfoPage.Name: InfoPage] {
        var pages: [InfoPage.Name: InfoPage] = [:]
        for file in files.names(in: folder, ending: "yaml") where !isKnown(file) {
            let known = InfoPage.Name.allCases.map { $0.rawValue + ".yaml" }.joined(separator: ", ")
            files.book.note(
                files.name(folder + "/" + file), line: nil, "There is no such page.", "Use one of: \(known).")
        }
        for name in InfoPage.Name.allCases {
            let file = "\(folder)/\(name.rawValue).yaml"
            guard isWhole || FileManager.default.fileExists(atPath: files.path(of: file)),
                let root = files.read(file)
            else { continue }
            pages[name] = page(name, root)
        }
        return pages
    }

    private func isKnown(_ file: String) -> Bool { InfoPage.Name(rawValue: String(file.dropLast(5))) != nil }

    private func page(_ name: InfoPage.Name, _ root: YamlValue) -> InfoPage? {
        guard let map = YamlMap(root, "a page", must: ["title", "parts"], can: ["picture"]),
            let title = map.text("title")
        else { return nil }
        let parts = map.list("parts").compactMap(part)
        let anchors = parts.compactMap(\.anchor)
        if Set(anchors).count != anchors.count {
            map["parts"]?.wrong("2 parts have the same anchor.", "Give each part an anchor of its own.")
        }
        return InfoPage(name: name, title: title, picture: map.picture("picture", in: pictures), parts: parts)
    }

    private func part(_ value: YamlValue) -> InfoPage.Part? {
        let can = ["heading", "anchor", "picture", "sentences", "links", "official"]
        guard let map = YamlMap(value, "a part of a page", must: [], can: can) else { return nil }
        if map["sentences"] == nil, map["links"] == nil {
            value.wrong("This part says nothing.", "Give it sentences or links.")
        }
        return InfoPage.Part(
            heading: map.text("heading"), anchor: map.slug("anchor", of: InfoPage.Part.self)?.rawValue,
            picture: map.picture("picture", in: pictures),
            sentences: map.list("sentences").compactMap { filled($0) },
            links: map.list("links").compactMap(link),
            official: map.text("official"))
    }

    private func filled(_ value: YamlValue) -> String? {
        guard let sentence = value.text("A sentence") else { return nil }
        return filled(sentence, value, with: phones?.places)
    }

    private func filled(_ text: String, _ value: YamlValue, with places: [String: String]?) -> String {
        guard let places else { return text }
        for name in Places.names(in: text) where places[name] == nil {
            let known = places.keys.sorted().joined(separator: ", ")
            value.wrong("There is no phone number {\(name)}.", "Use one of: \(known).")
        }
        return Places.filled(text, with: places)
    }

    private func link(_ value: YamlValue) -> InfoPage.Link? {
        guard let map = YamlMap(value, "a link", must: ["words", "address"]), let words = map.text("words"),
            let place = map["address"], let address = map.text("address")
        else { return nil }
        let isOurs = address.hasPrefix("/") && !address.hasPrefix("//") && !address.contains("\\")
        guard isOurs || address.hasPrefix("#") || address.hasPrefix("tel:") || address.hasPrefix("https://")
        else {
            place.wrong("\"\(address.prefix(60))\" is no address.", "Begin it with / or tel: or https://.")
            return nil
        }
        return InfoPage.Link(
            words: filled(words, map["words"] ?? place, with: phones?.places),
            address: filled(address, place, with: phones?.digits))
    }
}
