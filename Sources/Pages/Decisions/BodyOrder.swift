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
        let tops = members.filter { up[$0.id] == nil && tied.contains($0.id) }
        var rows: [Row] = []
        var waiting = Self.sorted(tops, by: up, others: others).reversed().map { ($0, 0) }
        while let (member, level) = waiting.popLast() {
            rows.append(Row(member: member, level: level, up: up[member.id], isLoose: false))
            waiting += (below[member.id] ?? []).reversed().map { ($0, level + 1) }
        }
        let loose = members.filter { !tied.contains($0.id) }
        self.rows = rows + loose.map { Row(member: $0, level: 0, up: nil, isLoose: true) }
        self.others = others
    }

    /// The tops of trees, so that a top to which a line goes from another tree stands above that tree.
    private static func sorted(
        _ tops: [BodyChart.Member], by up: [ID<Body>: BodyChart.Tie], others: [BodyChart.Tie]
    ) -> [BodyChart.Member] {
        let above = Dictionary(grouping: others) { top(of: $0.from, by: up) }
            .mapValues { Set($0.map(\.to)) }
        var sorted: [BodyChart.Member] = []
        var seen: Set<ID<Body>> = []
        // Each top waits until those above it have been set; one that was seen already is not waited for again.
        var waiting = tops.reversed().map { (member: $0, isReady: false) }
        while let (member, isReady) = waiting.popLast() {
            if isReady {
                sorted.append(member)
            } else if seen.insert(member.id).inserted {
                waiting.append((member, true))
                let first = tops.filter { above[member.id]?.contains($0.id) == true && $0.id != member.id }
                waiting += first.reversed().map { (member: $0, isReady: false) }
            }
        }
        return sorted
    }

    private static func top(of id: ID<Body>, by up: [ID<Body>: BodyChart.Tie]) -> ID<Body> {
        var here = id
        while let next = up[here]?.to { here = next }
        return here
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
