import Coproduction
import Pages
import Storage

/// Follows the thread between what was said, what was decided and what changed, for pages.
struct Thread: Sendable {
    let store: Store

    /// Identities without repeats, in their order.
    static func once<Owner>(_ ids: [ID<Owner>]) -> [ID<Owner>] {
        var seen: Set<ID<Owner>> = []
        return ids.filter { seen.insert($0).inserted }
    }

    /// A theme with the three honest numbers behind it; nil when there is no such theme.
    func told(_ id: ID<Theme>) async throws -> ThemeTold? {
        guard let theme = try await store.theme(id) else { return nil }
        return ThemeTold(theme: theme.theme, told: theme.released, shown: try await store.shownWords(in: id))
    }

    /// Links with the names of what they join.
    func linked(_ influences: [Influence]) async throws -> [InfluenceLinked] {
        var linked: [InfluenceLinked] = []
        for influence in influences {
            guard let theme = try await store.theme(influence.theme),
                let name = try await name(influence.decision)
            else { continue }
            linked.append(InfluenceLinked(influence: influence, theme: theme.theme.title, decision: name))
        }
        return linked
    }

    /// Changes with what was checked, their open tasks, and the names of their decisions.
    func checked(_ changes: [Change]) async throws -> [ChangeChecked] {
        var checked: [ChangeChecked] = []
        for change in changes { checked.append(try await self.checked(change)) }
        return checked
    }

    /// A change with what was checked.
    func checked(_ change: Change) async throws -> ChangeChecked {
        let counts = try await store.checked(change.id)
        var name: DecisionName?
        if let decision = change.decision { name = try await self.name(decision) }
        return ChangeChecked(
            change: change, people: counts.people, visitors: counts.visitors,
            task: try await store.tasks().first { $0.change == change.id }, decision: name)
    }

    /// Everything that follows from a theme.
    func following(_ theme: ID<Theme>) async throws -> ThemeThread? {
        guard let told = try await told(theme) else { return nil }
        return ThemeThread(
            theme: told, influences: try await linked(try await store.influences(from: theme)),
            changes: try await checked(try await store.changes().filter { $0.theme == theme }))
    }

    /// What a decision is called.
    func name(_ slug: ID<DecisionRecord>) async throws -> DecisionName? {
        try await store.decision(slug).map { DecisionName($0) }
    }
}
