import Coproduction

/// Reads `Kent/areas.yaml`.
struct AreasFile {
    let files: EasyReadFolder
    let quotes: QuoteReader

    func read() -> [Area]? {
        guard let entries = files.read("Kent/areas.yaml")?.list("The areas") else { return nil }
        var slugs = TakenSlugs<Area>()
        var above: Set<ID<Area>> = []
        return entries.compactMap { entry in
            guard
                let map = YamlMap(
                    entry, "an area", must: ["slug", "name", "kind"], can: ["within", "from"]),
                let slug = slugs.take("slug", of: map), let name = map.text("name"),
                let kind = map.one("kind", of: Area.Kind.self)
            else { return nil }
            let within = map.list("within").compactMap { larger($0, above: above) }
            above.insert(slug)
            return Area(slug: slug, name: name, kind: kind, within: within, from: quotes.place(map["from"]))
        }
    }

    /// A larger area stands further up in the file, so that no area lies in itself.
    private func larger(_ value: YamlValue, above: Set<ID<Area>>) -> ID<Area>? {
        guard let slug = value.slug("A larger area", of: Area.self) else { return nil }
        guard above.contains(slug) else {
            value.wrong(
                "There is no area \"\(slug.rawValue)\" above this one.",
                "Name an area that stands further up in this file.")
            return nil
        }
        return slug
    }
}
