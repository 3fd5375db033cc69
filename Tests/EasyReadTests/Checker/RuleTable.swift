import EasyRead
import Testing

/// One rule with strings that break it and strings that keep it.
struct RuleTable: CustomTestStringConvertible, Sendable {
    let rule: Rule
    let context: CheckContext
    let bad: [String]
    let good: [String]

    var testDescription: String { "\(rule.rawValue) as \(context.rawValue)" }

    static let all: [RuleTable] = [
        sentences, words, forms, asking, phrases, numbers, marks, shape, messages,
    ].flatMap { $0 }
}
