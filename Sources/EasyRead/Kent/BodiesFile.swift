import Coproduction
import Yams

/// Reads `Kent/bodies.yaml`.
struct BodiesFile {
    let files: EasyReadFolder
    let quotes: QuoteReader

    private static let must = [
        "slug", "name", "easy-name", "kind", "standing", "stage", "known-by", "decides", "official",
    ]
    private static let can = ["also-printed", "from", "to", "date-given", "answers-to", "seats"]

    /// A body with its place in the file, for mistakes that show only beside the other bodies.
    private struct Placed {
        let body: Body
        let map: YamlMap
    }

    func read() -> [Body]? {
        guard let entries = files.read("Kent/bodies.yaml")?.list("The bodies") else { return nil }
        // A body can answer to one that stands further down.
        let known = Set(entries.compactMap { $0.node["slug"]?.scalar?.string })
        var slugs = TakenSlugs<Body>()
        let all = entries.compactMap { entry -> Placed? in
            guard let map = YamlMap(entry, "a body", must: Self.must, can: Self.can),
                let slug = slugs.take("slug", of: map)
            else { return nil }
            return body(slug, map, known).map { Placed(body: $0, map: map) }
        }
        noteCircles(all)
        return all.map(\.body)
    }

    private func body(_ slug: ID<Body>, _ map: YamlMap, _ known: Set<String>) -> Body? {
        guard let name = map.text("name"), let easyName = map.text("easy-name"),
            let kind = map.one("kind", of: Body.Kind.self),
            let standing = map.one("standing", of: Body.Standing.self),
            let stage = map.one("stage", of: Body.Stage.self), let knownBy = quotes.place(map["known-by"])
        else { return nil }
        return Body(
            slug: slug, name: name, easyName: easyName, alsoPrinted: map.texts("also-printed"), kind: kind,
            standing: standing, stage: stage, from: map.time("from"), to: map.time("to"), knownBy: knownBy,
            isTimeGiven: map.bool("date-given", otherwise: true),
            decides: map.easySentences("decides"),
            answersTo: map.list("answers-to").compactMap { answering($0, known) },
            seats: map.list("seats").compactMap(seat), official: quotes.officials(map))
    }

    private func answering(_ value: YamlValue, _ known: Set<String>) -> Body.Answering? {
        guard let map = YamlMap(value, "a line of answers-to", must: ["to", "how", "official"]),
            let to = map.slug("to", of: Body.self), let how = map.one("how", of: Body.Answering.How.self),
            let official = quotes.official(map)
        else { return nil }
        guard known.contains(to.rawValue) else {
            map["to"]?.wrong(
                "There is no body \"\(to.rawValue)\".",
                "Use the slug of a body of this file, or add the body.")
            return nil
        }
        return Body.Answering(to: to, how: how, official: official)
    }

    private func seat(_ value: YamlValue) -> Body.Seat? {
        guard let map = YamlMap(value, "a seat", must: ["role", "official"]), let role = map.text("role"),
            let official = quotes.official(map)
        else { return nil }
        return Body.Seat(role: role, official: official)
    }

    /// A picture of who answers to whom has a top: nobody answers to themselves, also not by way of others.
    private func noteCircles(_ all: [Placed]) {
        let above = Dictionary(
            all.map { ($0.body.slug, $0.body.answersTo.map(\.to)) }, uniquingKeysWith: { $0 + $1 })
        var told: Set<ID<Body>> = []
        for placed in all {
            let slug = placed.body.slug
            let reached = Self.reached(from: slug, above)
            guard reached.contains(slug), !told.contains(slug) else { continue }
            told.formUnion(reached)
            (placed.map["answers-to"] ?? placed.map.value).wrong(
                "\"\(slug.rawValue)\" answers to itself, by way of others or straight.",
                "Take out the line that leads back.")
        }
    }

    private static func reached(from slug: ID<Body>, _ above: [ID<Body>: [ID<Body>]]) -> Set<ID<Body>> {
        var reached: Set<ID<Body>> = []
        var open = above[slug] ?? []
        while let next = open.popLast() {
            if reached.insert(next).inserted { open += above[next] ?? [] }
        }
        return reached
    }
}
