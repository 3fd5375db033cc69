import Coproduction
import EasyRead

/// The lists from which a part of the register is chosen; each shows what the register has, and nothing else.
package struct RegisterChoices: Hashable, Sendable {
    package let lists: [FormChoices]
    package let isOpen: Bool

    /// Lists what can be chosen; nil when there is nothing to choose between.
    init?(_ view: RegisterView, words: Words) {
        let lists = [
            Self.list("body", Self.bodies(view), chosen: view.ask.body, words: words),
            Self.list("state", Self.states(view, words: words), chosen: view.ask.state, words: words),
            Self.list("area", Self.areas(view), chosen: view.ask.area, words: words),
            Self.list("year", Self.years(view), chosen: view.ask.year, words: words),
        ].compactMap(\.self)
        guard !lists.isEmpty else { return nil }
        self.lists = lists
        isOpen = view.ask.isChosen
    }

    private static func list(
        _ name: String, _ options: [(String, String)], chosen: String, words: Words
    ) -> FormChoices? {
        guard !options.isEmpty || !chosen.isEmpty else { return nil }
        let everything = ("", words("decisions.choose." + name + ".all"))
        return FormChoices(
            name, label: words("decisions.choose." + name), options: [everything] + options, chosen: [chosen],
            problems: [], words: words)
    }

    private static func bodies(_ view: RegisterView) -> [(String, String)] {
        view.bodies.filter {
            $0.slug.rawValue == view.ask.body || !view.names.deciders(meaning: $0).isEmpty
        }.map {
            ($0.slug.rawValue, BodyNames.atStart($0.easyName))
        }
    }

    private static func states(_ view: RegisterView, words: Words) -> [(String, String)] {
        let there = Set(view.all.map { $0.history.state(on: view.today) })
        return DecisionState.allCases.filter { there.contains($0) || $0.rawValue == view.ask.state }.map {
            ($0.rawValue, words("decisions.choose.state." + $0.rawValue))
        }
    }

    private static func areas(_ view: RegisterView) -> [(String, String)] {
        view.areas.filter {
            $0.slug.rawValue == view.ask.area || !view.names.divisions(meaning: $0, among: view.areas).isEmpty
        }.map { ($0.slug.rawValue, $0.name) }
    }

    private static func years(_ view: RegisterView) -> [(String, String)] {
        let asked = Int(view.ask.year).map { [$0] } ?? []
        return Set(view.all.flatMap(\.years) + asked).sorted(by: >).map { (String($0), String($0)) }
    }
}
