import Coproduction

/// Reads `Kent/demonstration.yaml`.
struct KentDemonstrationFile {
    let files: EasyReadFolder
    let surveys: [Survey]

    private static let keys = [
        "decision-file", "source", "made-up-source", "made-up-decisions", "summaries", "responses", "themes",
        "influences", "changes",
    ]

    func read() -> KentDemonstration? {
        guard let root = files.read("Kent/demonstration.yaml"),
            let map = YamlMap(root, "the demonstration", must: Self.keys)
        else { return nil }
        let file = textFile("decision-file", of: map)
        let themes = map.list("themes").compactMap(MadeUpThemeReader(surveys: surveys).theme)
        let followers = MadeUpFollowersReader(themes: Set(themes.map(\.key)))
        let demonstration = KentDemonstration(
            decisionFile: file ?? "", source: map.text("source") ?? "",
            madeUpSource: map.text("made-up-source") ?? "",
            madeUpDecisions: map.list("made-up-decisions").compactMap(madeUpDecision),
            summaries: summaries(map),
            responses: map.list("responses").compactMap(MadeUpResponseReader(surveys: surveys).response),
            themes: themes, influences: map.list("influences").compactMap(followers.influence),
            changes: map.list("changes").compactMap(followers.change))
        return file == nil ? nil : demonstration
    }

    private func madeUpDecision(_ value: YamlValue) -> MadeUpDecision? {
        guard let map = YamlMap(value, "a made-up decision", must: ["file", "days-ago"]),
            let file = textFile("file", of: map), let daysAgo = map.number("days-ago", in: 0...3650)
        else { return nil }
        return MadeUpDecision(file: file, daysAgo: daysAgo)
    }

    private func textFile(_ key: String, of map: YamlMap) -> String? {
        guard let place = map[key], let name = map.text(key) else { return nil }
        guard !name.contains("/"), files.bytes("Kent/" + name, upTo: YamlText.largest) != nil else {
            let doThis = "Name a file of copied text that lies in EasyRead/Kent."
            place.wrong("There is no file \"\(name.prefix(80))\".", doThis)
            return nil
        }
        return files.path(of: "Kent/" + name)
    }

    private func summaries(_ map: YamlMap) -> [ID<DecisionRecord>: Decision.EasySummary] {
        var summaries: [ID<DecisionRecord>: Decision.EasySummary] = [:]
        for value in map.list("summaries") {
            guard
                let part = YamlMap(
                    value, "a summary", must: ["decision", "title", "sentences"], can: ["waits-for"]),
                let slug = part.slug("decision", of: DecisionRecord.self), let title = part.text("title")
            else { continue }
            summaries[slug] = Decision.EasySummary(
                title: title, sentences: part.texts("sentences"), waitsFor: part.texts("waits-for"))
        }
        return summaries
    }
}
