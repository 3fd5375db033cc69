import Coproduction

/// Reads everything in the folder `Kent`.
struct KentReader {
    let files: EasyReadFolder
    let pictures: Pictures?
    let surveys: [Survey]

    /// All of Kent; nil, with the mistakes noted, when a whole file cannot be read.
    func read() -> Kent? {
        let papers = PapersFile(files: files).read()
        let quotes = QuoteReader(papers: papers.map { Set($0.map(\.id)) })
        let bodies = BodiesFile(files: files, quotes: quotes).read()
        let areas = AreasFile(files: files, quotes: quotes).read()
        let themes = ImprovementThemesFile(files: files, quotes: quotes, pictures: pictures).read()
        let measures = MeasuresFile(files: files, quotes: quotes, pictures: pictures).read()
        let demonstration = KentDemonstrationFile(files: files, surveys: surveys).read()
        let matters = MattersFiles(
            files: files, quotes: quotes, bodies: bodies.map { Set($0.map(\.slug)) },
            decisions: demonstration.map { Set($0.summaries.keys) })
        guard let papers, let bodies, let areas, let themes, let measures, let meetings = matters.meetings(),
            let plans = matters.plans(), let demonstration
        else { return nil }
        return Kent(
            papers: papers, bodies: bodies, areas: areas, themes: themes, measures: measures,
            meetings: meetings,
            plans: plans, demonstration: demonstration)
    }
}

/// The slugs of one file so far, so that none is given twice.
struct TakenSlugs<Owner> {
    private var taken: Set<ID<Owner>> = []

    /// The slug at a key; a slug that is taken already is noted.
    mutating func take(_ key: String, of map: YamlMap) -> ID<Owner>? {
        guard let slug = map.slug(key, of: Owner.self) else { return nil }
        if !taken.insert(slug).inserted {
            map[key]?.wrong("\"\(slug.rawValue)\" is there twice.", "Give one of the two another short name.")
        }
        return slug
    }
}
