package import Coproduction
import EasyRead

/// One body: what it decides, who answers to whom, who sits on it, and what it decided; then the official words.
package struct BodyPage: Page {
    package static let template = "boards/board"
    package let shell: Shell
    package let picture: ShownPicture?
    package let heading: String
    package let strip: Strip
    package let decides: [String]
    package let facts: [BodyFact]
    package let parts: [BodyPart]
    package let known: PaperSource
    package let officialName: String
    package let official: [OfficialGroup]

    /// What is known of a body besides what it says itself.
    package struct Surroundings: Hashable, Sendable {
        /// All bodies of the set.
        package let bodies: [Body]
        /// Its decisions.
        package let decisions: [DecisionName]
        /// All meetings of the set.
        package let meetings: [Gathered]
        /// All planned matters of the set.
        package let plans: [PlannedMatter]
        /// All papers of the set.
        package let papers: [Paper]

        /// Puts it together.
        package init(
            bodies: [Body], decisions: [DecisionName], meetings: [Gathered], plans: [PlannedMatter],
            papers: [Paper]
        ) {
            self.bodies = bodies
            self.decisions = decisions
            self.meetings = meetings
            self.plans = plans
            self.papers = papers
        }
    }

    /// Puts a body into words; meetings and plans of others are left out.
    package init(body: Body, among all: Surroundings, in frame: Frame) {
        let words = frame.words
        let papers = PaperShelf(all.papers, words: words)
        heading = BodyNames.atStart(body.easyName)
        shell = frame.shell(heading, back: Link(words("boards.back"), to: "/boards"))
        picture = frame.picture(named: body.kind.picture)
        strip = Self.strip(of: body, papers: papers, words: words)
        decides = body.decides
        facts = BodyFact.all(of: body, words: words)
        parts = BodyPart.all(of: body, among: all, words: words)
        known = papers.source(body.knownBy)
        officialName = body.name
        official = [
            ("about", body.official), ("up", body.answersTo.map(\.official)),
            ("seats", body.seats.map(\.official)),
        ].compactMap { about, official in
            let passages = papers.passages(official)
            guard !passages.isEmpty else { return nil }
            return OfficialGroup(about: words("boards.group.official." + about), passages: passages)
        }
    }

    private static func strip(of body: Body, papers: PaperShelf, words: Words) -> Strip {
        switch body.stage {
        case .proposed: return Strip(words("boards.group.proposed"), edge: .waits)
        case .inForce where !body.isTimeGiven:
            return Strip(words("boards.group.was.undated"), edge: .plain)
        case .inForce:
            let time = papers.time(of: body.knownBy.paper)
            let line = time.map { words("boards.group.was", ["time": $0]) }
            return Strip(line ?? words("boards.group.was.unknown"), edge: .plain)
        }
    }
}

/// A question about a body with its short answer.
package struct BodyFact: Hashable, Sendable {
    package let question: String
    package let answers: [String]

    static func all(of body: Body, words: Words) -> [BodyFact] {
        let began = body.from.map { words("boards.group.time.from", ["time": words.whole($0)]) }
        let ended = body.to.map { words("boards.group.time.to", ["time": words.whole($0)]) }
        let times = [began, ended].compactMap { $0 }
        let law = BodyFact(
            question: words("boards.group.law"),
            answers: [words("boards.group.law." + body.standing.rawValue)])
        // A body that was only proposed has no time at which it was there.
        guard body.stage == .inForce || !times.isEmpty else { return [law] }
        let time = BodyFact(
            question: words("boards.group.time"),
            answers: times.isEmpty ? [words("boards.group.time.not-said")] : times)
        return [law, time]
    }
}

extension Body.Kind {
    /// The picture that stands for this kind of body.
    var picture: String {
        switch self {
        case .cabinet, .cabinetMember: "decision"
        case .cabinetCommittee: "council"
        case .healthAndWellbeingBoard, .nhsBody: "health"
        case .jointBoard: "big-decisions"
        case .group, .programmeUnit: "meeting"
        case .partnershipBoard: "partnership-board"
        case .providerPartnership: "support-worker"
        }
    }
}
