import Coproduction

/// Reads `Kent/improvement-themes.yaml`.
struct ImprovementThemesFile {
    let files: EasyReadFolder
    let quotes: QuoteReader
    let pictures: Pictures?

    private static let keys = ["slug", "name", "title", "picture", "points"]

    func read() -> [ImprovementTheme]? {
        guard let entries = files.read("Kent/improvement-themes.yaml")?.list("The themes of the review")
        else { return nil }
        var slugs = TakenSlugs<ImprovementTheme>()
        return entries.compactMap { entry in
            guard let map = YamlMap(entry, "a theme of the review", must: Self.keys),
                let slug = slugs.take("slug", of: map), let name = map.text("name"),
                let easyName = map.text("title"), let picture = map.picture("picture", in: pictures)
            else { return nil }
            let points = map.filledList("points", "Write at least 1 point.").compactMap(point)
            return ImprovementTheme(
                slug: slug, name: name, easyName: easyName, picture: picture.rawValue, points: points)
        }
    }

    private func point(_ value: YamlValue) -> ImprovementTheme.Point? {
        guard let map = YamlMap(value, "a point", must: ["sentences", "official"]),
            let official = quotes.official(map)
        else { return nil }
        return ImprovementTheme.Point(sentences: map.easySentences("sentences"), official: official)
    }
}
