package import Coproduction
import EasyRead

/// The parts of the country that decisions are said to belong to.
package struct AreasPage: Page {
    package static let template = "review/areas"
    package let shell: Shell
    package let kinds: [AreaList]
    package let isEmpty: Bool

    /// Lists areas by their kind, in the order given.
    package init(areas: [Area], papers: [Paper], in frame: Frame) {
        let words = frame.words
        shell = frame.shell(words("review.areas.title"), back: Link(words("review.back"), to: "/review"))
        let names = Dictionary(areas.map { ($0.slug, $0.name) }, uniquingKeysWith: { first, _ in first })
        let shelf = PaperShelf(papers, words: words)
        kinds = Area.Kind.allCases.compactMap { kind in
            let those = areas.filter { $0.kind == kind }
            guard !those.isEmpty else { return nil }
            return AreaList(those, kind: kind, names: names, shelf: shelf, words: words)
        }
        isEmpty = areas.isEmpty
    }
}

/// Areas of one kind.
package struct AreaList: Hashable, Sendable {
    package let heading: String
    package let areas: [AreaLine]
    /// Where the names stand; each place once.
    package let sources: [PaperSource]
    /// Said once for the whole list where no paper names any of them.
    package let unnamed: String?

    init(_ areas: [Area], kind: Area.Kind, names: [ID<Area>: String], shelf: PaperShelf, words: Words) {
        heading = words("review.areas." + kind.rawValue)
        let notSaid = words("review.areas.not-said")
        let noneIsNamed = areas.allSatisfy { $0.from == nil }
        unnamed = noneIsNamed ? notSaid : nil
        self.areas = areas.map { area in
            let larger = area.within.compactMap { names[$0] }
            return AreaLine(
                areaName: area.name,
                within: larger.isEmpty
                    ? nil : words("review.areas.within", ["places": Self.joined(larger, words: words)]),
                notSaid: area.from == nil && !noneIsNamed ? notSaid : nil)
        }
        var seen: Set<PaperPlace> = []
        sources = areas.compactMap(\.from).filter { seen.insert($0).inserted }.map { shelf.source($0) }
    }

    private static func joined(_ places: [String], words: Words) -> String {
        guard let last = places.last, places.count > 1 else { return places.first ?? "" }
        return words(
            "review.areas.and", ["here": places.dropLast().joined(separator: ", "), "there": last])
    }
}

/// One area: its name, and the larger ones it lies in.
package struct AreaLine: Hashable, Sendable {
    package let areaName: String
    package let within: String?
    package let notSaid: String?
}
