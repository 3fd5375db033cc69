import Coproduction

/// Reads what follows from the made-up themes: links to decisions, and promises.
struct MadeUpFollowersReader {
    /// The names of the themes.
    let themes: Set<String>

    func influence(_ value: YamlValue) -> MadeUpInfluence? {
        let must = ["theme", "decision", "kind", "strength", "reason", "evidence"]
        guard let map = YamlMap(value, "a link", must: must), let theme = theme(map),
            let decision = map.slug("decision", of: DecisionRecord.self)
        else { return nil }
        do throws(Influence.ClaimProblems) {
            let claim = try Influence.Claim(
                kind: map.text("kind"), strength: map.text("strength"), reason: map.text("reason"),
                evidence: map.text("evidence"))
            return MadeUpInfluence(theme: theme, decision: decision, claim: claim)
        } catch {
            let wrong = error.all.map { "\($0)" }.joined(separator: ", ")
            value.wrong(
                "The link is not whole: \(wrong).",
                "Give kind, strength, a reason of 20 to 600 letters, evidence.")
            return nil
        }
    }

    private func theme(_ map: YamlMap) -> String? {
        guard let key = map.slug("theme", of: Theme.self) else { return nil }
        guard themes.contains(key.rawValue) else {
            let known = themes.sorted().joined(separator: ", ")
            map["theme"]?.wrong("There is no theme \"\(key.rawValue)\".", "Use one of: \(known).")
            return nil
        }
        return key.rawValue
    }

    func change(_ value: YamlValue) -> MadeUpChange? {
        let must = ["theme", "title", "you-said", "we-do", "owner", "due-in-days", "steps"]
        guard let map = YamlMap(value, "a promise", must: must, can: ["decision", "checks", "visitors"]),
            let theme = theme(map), let title = map.text("title"), let youSaid = map.text("you-said"),
            let weDo = map.text("we-do"), let owner = map.text("owner"),
            let due = map.number("due-in-days", in: -3650...3650)
        else { return nil }
        let steps = map.list("steps").compactMap(step)
        if steps.isEmpty || zip(steps, steps.dropFirst()).contains(where: { $0.daysAgo < $1.daysAgo }) {
            map["steps"]?.wrong(
                "The steps must go from the oldest to the newest.", "Begin with the most days ago.")
        }
        return MadeUpChange(
            theme: theme, decision: map.slug("decision", of: DecisionRecord.self), dueInDays: due,
            steps: steps,
            people: checked(map["checks"]), visitors: checked(map["visitors"]),
            words: MadeUpChange.Wording(title: title, youSaid: youSaid, weDo: weDo, owner: owner))
    }

    private enum StateWord: String, CaseIterable {
        case notStarted = "not-started"
        case started
        case nearlyDone = "nearly-done"
        case done, stopped
    }

    private func step(_ value: YamlValue) -> MadeUpChange.Step? {
        guard let map = YamlMap(value, "a step", must: ["state", "days-ago"], can: ["reason"]),
            let state = map.one("state", of: StateWord.self),
            let daysAgo = map.number("days-ago", in: 0...3650)
        else { return nil }
        let reason = map.text("reason")
        if state == .stopped, reason == nil {
            value.wrong("A stop needs its reason.", "Write a line with reason: .")
        }
        return MadeUpChange.Step(progress: progress(state, reason ?? ""), daysAgo: daysAgo)
    }

    private func progress(_ state: StateWord, _ reason: String) -> Change.Progress {
        switch state {
        case .notStarted: .notStarted
        case .started: .started
        case .nearlyDone: .nearlyDone
        case .done: .done
        case .stopped: .stopped(reason: reason)
        }
    }

    private func checked(_ value: YamlValue?) -> Checked {
        guard let value, let map = YamlMap(value, "checks", must: [], can: ["yes", "no", "not-sure"]) else {
            return Checked(yes: 0, no: 0, notSure: 0)
        }
        return Checked(
            yes: map.number("yes", in: 0...1000) ?? 0, no: map.number("no", in: 0...1000) ?? 0,
            notSure: map.number("not-sure", in: 0...1000) ?? 0)
    }
}
