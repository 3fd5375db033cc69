import Coproduction

/// In which order bodies stand under one another in a picture, and how far each is moved in.
struct BodyOrder: Hashable, Sendable {
    /// The rows from the top; those without any line come last.
    let rows: [Row]
    /// The lines that are no line to a parent.
    let others: [BodyChart.Tie]

    /// One body in its row.
    struct Row: Hashable, Sendable {
        let member: BodyChart.Member
        /// How many bodies stand above it in its tree.
        let level: Int
        /// The line to its parent; nil at the top of a tree.
        let up: BodyChart.Tie?
        /// True when it has no line at all.
        let isLoose: Bool
    }

    /// The largest level.
    var deepest: Int { rows.map(\.level).max() ?? 0 }

    /// Orders bodies; ties to others, to oneself and repeated ones are left out.
    init(_ members: [BodyChart.Member], ties: [BodyChart.Tie]) {
        var seen: Set<ID<Body>> = []
        let members = members.filter { seen.insert($0.id).inserted }
        var known: Set<BodyChart.Tie> = []
        let ties = ties.filter {
            $0.from != $0.to && seen.contains($0.from) && seen.contains($0.to) && known.insert($0).inserted
        }
        var up: [ID<Body>: BodyChart.Tie] = [:]
        var others: [BodyChart.Tie] = []
        for tie in ties {
            // A round of bodies that answer to one another has no top; the line that would close it goes aside.
            if up[tie.from] == nil, !Self.leads(from: tie.to, to: tie.from, by: up) {
                up[tie.from] = tie
            } else {
                others.append(tie)
            }
        }
        let tied = Set(ties.flatMap { [$0.from, $0.to] })
        let below = Dictionary(grouping: members.filter { up[$0.id] != nil }) { up[$0.id]?.to }
        var rows: [Row] = []
        var waiting = members.filter { up[$0.id] == nil && tied.contains($0.id) }.reversed().map { ($0, 0) }
        while let (member, level) = waiting.popLast() {
            rows.append(Row(member: member, level: level, up: up[member.id], isLoose: false))
            waiting += (below[member.id] ?? []).reversed().map { ($0, level + 1) }
        }
        let loose = members.filter { !tied.contains($0.id) }
        self.rows = rows + loose.map { Row(member: $0, level: 0, up: nil, isLoose: true) }
        self.others = others
    }

    private static func leads(
        from start: ID<Body>, to end: ID<Body>, by up: [ID<Body>: BodyChart.Tie]
    ) -> Bool {
        var here: ID<Body>? = start
        while let id = here {
            if id == end { return true }
            here = up[id]?.to
        }
        return false
    }
}
