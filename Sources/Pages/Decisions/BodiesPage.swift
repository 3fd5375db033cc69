package import Coproduction
import EasyRead

/// Who decides: the bodies of the papers, and who answers to whom, as it was and as it was proposed.
package struct BodiesPage: Page {
    package static let template = "boards/list"
    package let shell: Shell
    package let picture: ShownPicture?
    package let pictures: [BodyPicture]
    package let groups: [BodyList]
    package let isEmpty: Bool

    /// Shows bodies in the order given.
    package init(bodies: [Body], in frame: Frame) {
        let words = frame.words
        shell = frame.shell(words("boards.title"))
        picture = frame.picture(named: "partnership-board")
        let was = bodies.filter { $0.stage == .inForce }
        let proposed = bodies.filter { $0.stage == .proposed }
        pictures =
            bodies.isEmpty
            ? [] : [Self.asItWas(was, in: frame), Self.asProposed(proposed, was: was, in: frame)]
        groups = [
            BodyList(id: "there", heading: words("boards.all.was"), lead: nil, bodies: was),
            BodyList(
                id: "ideas", heading: words("boards.all.proposed"),
                lead: words("boards.all.proposed.about"), bodies: proposed),
        ].filter { !$0.rows.isEmpty }
        isEmpty = bodies.isEmpty
    }

    private static func asItWas(_ was: [Body], in frame: Frame) -> BodyPicture {
        BodyPicture(
            id: "was", heading: frame.words("boards.picture.was"), bodies: was, ties: was.flatMap(\.ties),
            in: frame)
    }

    /// What was there before is shown where the proposed bodies have a line to it; its other lines are not,
    /// since the papers do not say whether they were to stay.
    private static func asProposed(_ proposed: [Body], was: [Body], in frame: Frame) -> BodyPicture {
        let new = Set(proposed.map(\.slug))
        let ties = (was + proposed).flatMap(\.ties).filter { new.contains($0.from) || new.contains($0.to) }
        let touched = Set(ties.flatMap { [$0.from, $0.to] })
        let before = was.filter { touched.contains($0.slug) }
        return BodyPicture(
            id: "idea", heading: frame.words("boards.picture.proposed"), bodies: before + proposed,
            ties: ties, before: before, in: frame)
    }
}

/// Bodies under one heading.
package struct BodyList: Hashable, Sendable {
    package let id: String
    package let heading: String
    package let lead: String?
    package let rows: [BodyRow]

    init(id: String, heading: String, lead: String?, bodies: [Body]) {
        self.id = id
        self.heading = heading
        self.lead = lead
        rows = bodies.map {
            BodyRow(
                address: $0.address, bodyName: BodyNames.atStart($0.easyName),
                sentence: $0.decides.first ?? "")
        }
    }
}

/// One body in a list: its name and one sentence.
package struct BodyRow: Hashable, Sendable {
    package let address: String
    package let bodyName: String
    package let sentence: String
}
