import EasyRead

/// Everything that is wrong with a form, in the order of the form.
package struct FormProblems<Problem: Hashable & Sendable>: Error, Hashable {
    /// At least one.
    package let all: [Problem]

    /// Puts the problems together.
    package init(all: [Problem]) { self.all = all }
}

/// What can be wrong with one field of a form: the field it stands at and the key of its sentence.
protocol FieldProblem: Hashable, Sendable {
    /// The name of the field, which is also where the summary leads.
    var field: String { get }
    /// The key of the sentence in `EasyRead/Words`.
    var key: String { get }
}

extension [any FieldProblem] {
    /// The sentence for a field; nil when nothing is wrong with it.
    func sentence(at field: String, words: Words) -> String? {
        let said = filter { $0.field == field }.map { words($0.key) }
        return said.isEmpty ? nil : said.joined(separator: " ")
    }

    /// The summary at the top: each sentence leads to its field.
    func summary(words: Words) -> [Link] { map { Link(words($0.key), to: "#" + $0.field) } }
}

/// One field to write in.
package struct FormField: Hashable, Sendable {
    package let name: String
    package let label: String
    package let hint: String?
    package let value: String
    package let isLong: Bool
    package let mistake: String?
    package let describedBy: String?

    init(
        _ name: String, label: String, hint: String? = nil, value: String, isLong: Bool = false,
        problems: [any FieldProblem], words: Words
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.value = value
        self.isLong = isLong
        mistake = problems.sentence(at: name, words: words)
        describedBy = Self.describedBy(name, hint: hint, mistake: mistake)
    }

    /// The ids of what a screen reader reads with a field.
    static func describedBy(_ name: String, hint: String?, mistake: String?) -> String? {
        let ids = [hint.map { _ in name + "-hint" }, mistake.map { _ in name + "-mistake" }].compactMap(
            \.self)
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }
}

/// One answer that can be chosen in a form.
package struct FormOption: Hashable, Sendable {
    package let id: String
    package let value: String
    package let optionLabel: String
    package let isChosen: Bool
}

/// Several answers to choose from: one of them (`isOne`) or some of them, or a list that opens.
package struct FormChoices: Hashable, Sendable {
    package let name: String
    package let label: String
    package let hint: String?
    package let isOne: Bool
    package let options: [FormOption]
    package let mistake: String?
    package let describedBy: String?

    /// The first option has the name as its id, so that the summary of mistakes can lead there.
    init(
        _ name: String, label: String, hint: String? = nil, isOne: Bool = true, options: [(String, String)],
        chosen: Set<String>, problems: [any FieldProblem], words: Words
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.isOne = isOne
        self.options = options.enumerated().map { place, option in
            FormOption(
                id: place == 0 ? name : "\(name)-\(place + 1)", value: option.0, optionLabel: option.1,
                isChosen: chosen.contains(option.0))
        }
        mistake = problems.sentence(at: name, words: words)
        describedBy = FormField.describedBy(name, hint: hint, mistake: mistake)
    }
}

/// How much room the fields of the team's forms have, in characters.
enum Room {
    /// A name or a title: a heading of a page (EASY-READ L41).
    static let title = 65
    /// A role.
    static let owner = 80
    /// A short text that everybody reads.
    static let text = 600
    /// The shortest reason that says something.
    static let reason = 20
}
