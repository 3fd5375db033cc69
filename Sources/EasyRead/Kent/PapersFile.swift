import Coproduction

/// Reads `Kent/papers.yaml`.
struct PapersFile {
    let files: EasyReadFolder

    private static let keys = ["slug", "name", "easy-title", "by", "dated"]

    func read() -> [Paper]? {
        guard let entries = files.read("Kent/papers.yaml")?.list("The papers") else { return nil }
        var slugs = TakenSlugs<Paper>()
        return entries.compactMap { entry in
            guard let map = YamlMap(entry, "a paper", must: Self.keys, can: ["date-given"]),
                let slug = slugs.take("slug", of: map), let name = map.text("name"),
                let easyTitle = map.text("easy-title"), let by = map.text("by"),
                let dated = map.time("dated")
            else { return nil }
            return Paper(
                id: slug, title: name, easyTitle: easyTitle, by: by, dated: dated,
                isDateGiven: map.bool("date-given", otherwise: true))
        }
    }
}
