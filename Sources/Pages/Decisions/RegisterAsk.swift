package import Coproduction

/// What somebody asked of the register: words to look for, four lists to choose from, and which page of the answer.
package struct RegisterAsk: Hashable, Sendable {
    /// The words to look for, as typed.
    package var words: String
    /// The slug of a body.
    package var body: String
    /// The raw value of a state.
    package var state: String
    /// The slug of an area.
    package var area: String
    /// A year.
    package var year: String
    /// The page of the answer, from 1.
    package var page: Int

    /// The most that is read of the words, in characters.
    package static let longest = 200

    /// Takes what an address says; nothing for the whole register.
    package init(
        words: String = "", body: String = "", state: String = "", area: String = "", year: String = "",
        page: Int = 1
    ) {
        let shown = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        self.words = String(shown.prefix(Self.longest))
        self.body = body
        self.state = state
        self.area = area
        self.year = year
        self.page = max(1, page)
    }

    /// True when only a part of the register was asked for.
    var isNarrowed: Bool { !words.isEmpty || isChosen }

    /// True when something was chosen from a list.
    var isChosen: Bool { ![body, state, area, year].allSatisfy(\.isEmpty) }

    /// The part of it that the lists have: an address may ask for anything.
    func known(bodies: [Body], areas: [Area]) -> RegisterAsk {
        var ask = self
        if !bodies.contains(where: { $0.slug.rawValue == body }) { ask.body = "" }
        if DecisionState(rawValue: state) == nil { ask.state = "" }
        if !areas.contains(where: { $0.slug.rawValue == area }) { ask.area = "" }
        if Int(year).map({ (1...9999).contains($0) }) != true { ask.year = "" }
        return ask
    }

    /// The address of another page of the same answer.
    func address(page: Int) -> String {
        let fields = [
            ("words", words), ("body", body), ("state", state), ("area", area), ("year", year),
            ("page", page > 1 ? String(page) : ""),
        ]
        let query = fields.filter { !$0.1.isEmpty }.map { $0.0 + "=" + Self.inQuery($0.1) }
        return "/decisions" + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }

    /// Words as they may stand in a query (RFC 3986, section 2.3); everything else is written in hex.
    private static func inQuery(_ words: String) -> String {
        words.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            if isPlain || scalar == "-" { return String(scalar) }
            return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}

/// The register beside what was asked of it.
package struct RegisterView: Hashable, Sendable {
    /// Every decision.
    let all: [RegisteredDecision]
    /// The decisions with the words that were looked for, the best first; nil when none were.
    let found: [RegisteredDecision]?
    /// What was asked, as far as the lists have it.
    let ask: RegisterAsk
    /// True when something was asked for that no list has; it was left out.
    let isPartLeftOut: Bool
    /// Every body that can be chosen.
    let bodies: [Body]
    /// Every area that can be chosen.
    let areas: [Area]
    /// The day it is.
    let today: Day
    /// The names that stand in the register.
    let names: PrintedNames

    /// How many decisions stand on one page.
    static let onOnePage = 20

    /// Puts register and question together.
    package init(
        all: [RegisteredDecision], found: [RegisteredDecision]?, ask: RegisterAsk, bodies: [Body],
        areas: [Area], today: Day
    ) {
        self.all = all
        self.found = found
        let known = ask.known(bodies: bodies, areas: areas)
        self.ask = known
        isPartLeftOut = known != ask
        self.bodies = bodies
        self.areas = areas
        self.today = today
        names = PrintedNames(all)
    }

    /// What was asked for, the best match first when words were looked for, and the newest first else.
    var matching: [RegisteredDecision] {
        var filter = DecisionFilter()
        if !ask.body.isEmpty {
            let body = bodies.first { $0.slug.rawValue == ask.body }
            filter.deciders = body.map(names.deciders(meaning:)) ?? []
        }
        if !ask.area.isEmpty {
            let area = areas.first { $0.slug.rawValue == ask.area }
            filter.divisions = area.map { names.divisions(meaning: $0, among: areas) } ?? []
        }
        filter.year = Int(ask.year)
        if !ask.state.isEmpty {
            filter.state = DecisionState(rawValue: ask.state)
        }
        return (found ?? all.newestFirst(on: today)).filter { filter.takes($0, on: today) }
    }
}
