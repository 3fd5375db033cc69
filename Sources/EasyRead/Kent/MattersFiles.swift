import Coproduction

/// Reads `Kent/meetings.yaml` and `Kent/plans.yaml`.
struct MattersFiles {
    let files: EasyReadFolder
    let quotes: QuoteReader
    /// The bodies that can be named; nil when their file could not be read.
    let bodies: Set<ID<Body>>?
    /// The decisions that can be named; nil when their file could not be read.
    let decisions: Set<ID<DecisionRecord>>?

    /// What people met for, in the order of the file.
    func meetings() -> [Gathered]? {
        guard let entries = files.read("Kent/meetings.yaml")?.list("The meetings") else { return nil }
        var slugs = TakenSlugs<Gathered>()
        return entries.compactMap { entry in
            guard
                let map = YamlMap(
                    entry, "a meeting", must: ["slug", "title", "sentences", "official"],
                    can: ["held", "people", "body"]),
                let slug = slugs.take("slug", of: map), let title = map.text("title")
            else { return nil }
            return Gathered(
                slug: slug, title: title, sentences: map.easySentences("sentences"), held: map.time("held"),
                people: map.text("people"), body: body("body", map), official: quotes.officials(map))
        }
    }

    /// What has to be decided, in the order of the file.
    func plans() -> [PlannedMatter]? {
        guard let entries = files.read("Kent/plans.yaml")?.list("The plans") else { return nil }
        var slugs = TakenSlugs<PlannedMatter>()
        return entries.compactMap { entry in
            guard
                let map = YamlMap(
                    entry, "a plan", must: ["slug", "title", "sentences", "official"],
                    can: ["begins", "due", "evidence-by", "decided-by", "decision"]),
                let slug = slugs.take("slug", of: map), let title = map.text("title")
            else { return nil }
            return plan(slug, title, map)
        }
    }

    private func plan(_ slug: ID<PlannedMatter>, _ title: String, _ map: YamlMap) -> PlannedMatter {
        let (begins, due) = (map.time("begins"), map.time("due"))
        if let begins, let due, let first = begins.last, let last = due.last, last < first {
            map["due"]?.wrong("This ends before it begins.", "Look at both times again.")
        }
        return PlannedMatter(
            slug: slug, title: title, sentences: map.easySentences("sentences"), begins: begins, due: due,
            evidenceBy: map.time("evidence-by"), decidedBy: body("decided-by", map),
            decision: decision(map), official: quotes.officials(map))
    }

    private func body(_ key: String, _ map: YamlMap) -> ID<Body>? {
        guard let slug = map.slug(key, of: Body.self) else { return nil }
        if let bodies, !bodies.contains(slug) {
            map[key]?.wrong(
                "There is no body \"\(slug.rawValue)\".", "Use the slug of a body in bodies.yaml.")
        }
        return slug
    }

    private func decision(_ map: YamlMap) -> ID<DecisionRecord>? {
        guard let slug = map.slug("decision", of: DecisionRecord.self) else { return nil }
        if let decisions, !decisions.contains(slug) {
            map["decision"]?.wrong(
                "There is no decision \"\(slug.rawValue)\".", "Use a decision of demonstration.yaml.")
        }
        return slug
    }
}
