import Coproduction

/// Reads `Kent/measures.yaml`.
struct MeasuresFile {
    let files: EasyReadFolder
    let quotes: QuoteReader
    let pictures: Pictures?

    private static let must = ["slug", "sentences", "standing", "picture", "official"]

    func read() -> [Measure]? {
        guard let entries = files.read("Kent/measures.yaml")?.list("The measures") else { return nil }
        var slugs = TakenSlugs<Measure>()
        return entries.compactMap { entry in
            guard let map = YamlMap(entry, "a measure", must: Self.must, can: ["target"]),
                let slug = slugs.take("slug", of: map),
                let standing = map.one("standing", of: Measure.Standing.self),
                let picture = map.picture("picture", in: pictures), let official = quotes.official(map)
            else { return nil }
            if standing == .unwritten, let target = map["target"] {
                target.wrong(
                    "A measure that nobody has written has no number.",
                    "Take the number away, or say that the measure is suggested or agreed.")
            }
            return Measure(
                slug: slug, sentences: map.easySentences("sentences"), target: target(map),
                standing: standing, picture: picture.rawValue, official: official)
        }
    }

    private static let targets = ["out-of-100", "at-most"]

    /// The number to reach: one of two kinds.
    private func target(_ map: YamlMap) -> Measure.Target? {
        guard let value = map["target"],
            let target = YamlMap(value, "a number to reach", must: [], can: Self.targets)
        else { return nil }
        let all: [Measure.Target] = [
            target.number("out-of-100", in: 0...100).map { .outOf100($0) },
            target.number("at-most", in: 0...1_000_000).map { .atMost($0) },
        ].compactMap { $0 }
        if Self.targets.count(where: { target[$0] != nil }) != 1 {
            value.wrong(
                "A measure has 1 number to reach.", "Use one of: \(Self.targets.joined(separator: ", ")).")
        }
        return all.first
    }
}
