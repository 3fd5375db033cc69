import Coproduction
import EasyRead

/// A part of a body's page: a heading with a list, or a sentence that says why there is none.
package struct BodyPart: Hashable, Sendable {
    package let heading: String
    package let list: BodyPartList?
    package let none: String?

    private init(_ key: String, links: [Link] = [], lines: [String] = [], words: Words) {
        heading = words(key)
        let isEmpty = links.isEmpty && lines.isEmpty
        list = isEmpty ? nil : BodyPartList(links: links, lines: lines)
        none = isEmpty ? words(key + ".none") : nil
    }

    /// The parts of a body's page in their order.
    static func all(of body: Body, among all: BodyPage.Surroundings, words: Words) -> [BodyPart] {
        let names = BodyNames(all.bodies, words: words)
        let up = body.ties.compactMap { tie in link(tie, to: tie.to, names) }
        let down = all.bodies.flatMap(\.ties).filter { $0.to == body.slug && $0.from != body.slug }
            .compactMap { tie in link(tie, to: tie.from, names) }
        let meetings = all.meetings.filter { $0.body == body.slug }
            .map { Link($0.title, to: $0.address) }
        let plans = all.plans.filter { $0.decidedBy == body.slug }
            .map { Link($0.title, to: $0.address) }
        return [
            BodyPart("boards.group.up", links: up, words: words),
            BodyPart("boards.group.down", links: down, words: words),
            BodyPart("boards.group.seats", lines: body.seats.map(\.role), words: words),
            BodyPart("boards.group.decisions", links: all.decisions.map(\.link), words: words),
            BodyPart("boards.group.meetings", links: meetings, words: words),
            BodyPart("boards.group.plans", links: plans, words: words),
        ]
    }

    private static func link(_ tie: BodyChart.Tie, to id: ID<Body>, _ names: BodyNames) -> Link? {
        guard let sentence = names.sentence(tie), let body = names[id] else { return nil }
        return Link(sentence, to: body.address)
    }
}

/// The list of a part: links, or lines that lead nowhere.
package struct BodyPartList: Hashable, Sendable {
    package let links: [Link]
    package let lines: [String]
}
