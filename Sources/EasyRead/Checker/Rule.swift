/// One rule of the first checker, by its number in the easy-read rule table.
package enum Rule: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    case sentenceLength = "L01"
    case oneIdea = "L03"
    case punctuation = "L05"
    case knownWords = "L07"
    case hardWordExplained = "L08"
    case wordLength = "L09"
    case simplerWord = "L10"
    case abbreviation = "L12"
    case contraction = "L13"
    case negative = "L14"
    case passive = "L15"
    case numberAsDigits = "L23"
    case percentage = "L24"

    /// Rules come in the order of their numbers.
    package static func < (left: Rule, right: Rule) -> Bool { left.rawValue < right.rawValue }
}

/// What a finding does to publishing.
package enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
    /// Stops publishing until it is put right.
    case error
    /// Is shown and stops nothing.
    case warning
}

/// Where the words will stand; limits and severities differ.
package enum CheckContext: String, Hashable, Sendable, Codable, CaseIterable {
    /// A question, its help and its answers.
    case question
    /// An easy-read page of information.
    case page
    /// A text message.
    case text
    /// What is said after a mistake.
    case error
    /// A screen of the team or the Board: plain English.
    case board
}
