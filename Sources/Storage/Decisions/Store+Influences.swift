package import Coproduction
import GRDB

extension Store {
    /// Proposes what difference a theme made to a decision.
    ///
    /// Whether the decision had been made before is worked out here and remembered for ever. `actor` is who the log
    /// names when it is not the proposer: the demonstration. Throws `.notFound`.
    package func propose(
        _ claim: Influence.Claim, theme: ID<Theme>, decision: ID<DecisionRecord>, by person: ID<Person>,
        as actor: Actor? = nil, madeUp: Bool = false
    ) async throws(StoreProblem) -> Influence {
        let scribe = scribe(actor ?? .person(person))
        let id: ID<Influence> = outside.newID()
        return try await write { db in
            guard let themeRow = try db.row(of: theme), let known = try db.decision(decision),
                try db.person(person) != nil
            else { throw StoreProblem.notFound }
            let influence = Influence(
                id: id, theme: theme, decision: decision, claim: claim, proposedBy: person,
                proposedAt: scribe.at,
                afterTheDecision: known.history.isMade(on: scribe.at.dayInLondon), confirmed: nil,
                madeUp: madeUp)
            try db.insert(influence, theme: themeRow)
            try db.note(.influenceProposed, id, decision.rawValue, scribe)
            return influence
        }
    }

    /// A second person confirms a link.
    ///
    /// Throws `.sameProposer`, `.alreadyConfirmed`, `.notFound`.
    package func confirm(
        _ id: ID<Influence>, by person: ID<Person>, as actor: Actor? = nil
    ) async throws(StoreProblem) -> Influence {
        let scribe = scribe(actor ?? .person(person))
        return try await write { db in
            let sql = "SELECT row FROM influence WHERE id = ?"
            guard let row = try db.first(sql, [id.rawValue], { try $0.integer(0) }),
                let influence = try db.influence(id), try db.person(person) != nil
            else { throw StoreProblem.notFound }
            guard influence.proposedBy != person else { throw StoreProblem.sameProposer }
            guard influence.confirmed == nil else { throw StoreProblem.alreadyConfirmed }
            try db.run(
                "INSERT INTO influence_confirmation (influence, confirmed_by, confirmed_at) VALUES (?, ?, ?)",
                [row, person.rawValue, scribe.at.milliseconds])
            try db.note(.influenceConfirmed, id, influence.decision.rawValue, scribe)
            guard let confirmed = try db.influence(id) else { throw StoreProblem.notFound }
            return confirmed
        }
    }

    /// One link; nil when there is none.
    package func influence(_ id: ID<Influence>) async throws(StoreProblem) -> Influence? {
        try await read { try $0.influence(id) }
    }

    /// The links on a decision, oldest first, confirmed or not.
    package func influences(on decision: ID<DecisionRecord>) async throws(StoreProblem) -> [Influence] {
        try await read { try $0.influences("WHERE influence.decision = ?", [decision.rawValue]) }
    }

    /// The links from a theme, oldest first, confirmed or not.
    package func influences(from theme: ID<Theme>) async throws(StoreProblem) -> [Influence] {
        try await read { try $0.influences("WHERE theme.id = ?", [theme.rawValue]) }
    }

    /// How many links of each kind were confirmed; of several between a theme and a decision the newest counts.
    package func influenceTotals() async throws(StoreProblem) -> [Influence.Kind: Int] {
        try await read { try $0.influenceTotals() }
    }
}

extension Database {
    fileprivate func insert(_ influence: Influence, theme: Int64) throws {
        try run(
            """
            INSERT INTO influence (id, theme, decision, kind, strength, reason, evidence, proposed_by, proposed_at,
                after_the_decision, made_up) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                influence.id.rawValue, theme, influence.decision.rawValue, influence.claim.kind.rawValue,
                influence.claim.strength.rawValue, influence.claim.reason, influence.claim.evidence,
                influence.proposedBy.rawValue, influence.proposedAt.milliseconds, influence.afterTheDecision,
                influence.madeUp,
            ])
    }

    func influence(_ id: ID<Influence>) throws -> Influence? {
        try influences("WHERE influence.id = ?", [id.rawValue]).first
    }

    /// Links under a condition of ours, oldest first.
    func influences(_ condition: String, _ arguments: StatementArguments) throws -> [Influence] {
        let sql = """
            SELECT influence.id, theme.id, influence.decision, kind, strength, reason, evidence, proposed_by,
                proposed_at, after_the_decision, influence.made_up, confirmed_by, confirmed_at
            FROM influence JOIN theme ON theme.row = influence.theme
            LEFT JOIN influence_confirmation ON influence_confirmation.influence = influence.row
            \(condition) ORDER BY influence.row
            """
        return try all(sql, arguments) { try Influence($0) }
    }

    fileprivate func influenceTotals() throws -> [Influence.Kind: Int] {
        let sql = """
            SELECT kind, COUNT(*) FROM influence WHERE row IN (
                SELECT MAX(influence.row) FROM influence
                JOIN influence_confirmation ON influence_confirmation.influence = influence.row
                GROUP BY theme, decision)
            GROUP BY kind
            """
        let pairs = try all(sql) { (try $0.kind(0, as: Influence.Kind.self), try $0.count(1)) }
        return Dictionary(pairs, uniquingKeysWith: { _, new in new })
    }
}

extension Influence {
    fileprivate init(_ row: Row) throws {
        var confirmed: Confirmation?
        if let by = try row.kindOrNil(11, as: ID<Person>.self) {
            confirmed = Confirmation(by: by, at: try row.moment(12))
        }
        let claim: Claim
        do {
            claim = try Claim(
                kind: try row.text(3), strength: try row.text(4), reason: try row.text(5),
                evidence: try row.text(6))
        } catch {
            throw StoreProblem.damaged("the claim of a link")
        }
        self.init(
            id: try row.kind(0), theme: try row.kind(1), decision: try row.kind(2), claim: claim,
            proposedBy: try row.kind(7), proposedAt: try row.moment(8), afterTheDecision: try row.flag(9),
            confirmed: confirmed, madeUp: try row.flag(10))
    }
}
