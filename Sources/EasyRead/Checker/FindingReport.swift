import Foundation

/// Findings as a person or another program reads them.
package struct FindingReport: Hashable, Sendable, Codable {
    /// The findings, in the order of the text.
    package let findings: [Finding]

    /// Gathers findings.
    package init(_ findings: [Finding]) { self.findings = findings }

    /// What the computer says of a text without findings; only people can say that a text is easy.
    package static let clean = "No problems found by the computer"

    /// True when something stops publishing.
    package var hasErrors: Bool { findings.contains { $0.severity == .error } }

    /// The contract JSON, `{"findings":[…]}`, in one line; throws only what the encoder of Foundation throws.
    package func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    /// One line for each place: where, severity, the rules, the words, what to do.
    package var forPeople: String {
        findings.isEmpty ? FindingReport.clean : gathered.map(Self.line).joined(separator: "\n")
    }

    /// Findings about the same words of one line together, so that nobody reads of one word three times.
    private var gathered: [[Finding]] {
        var groups: [[Finding]] = []
        var placeOf: [Spot: Int] = [:]
        for finding in findings {
            let spot = Spot(file: finding.file, line: finding.line, words: finding.words)
            if let place = placeOf[spot], groups.indices.contains(place) {
                groups[place].append(finding)
            } else {
                placeOf[spot] = groups.count
                groups.append([finding])
            }
        }
        return groups
    }

    private struct Spot: Hashable {
        let file: String?
        let line: Int?
        let words: String
    }

    private static func line(_ group: [Finding]) -> String {
        let isError = group.contains { $0.severity == .error }
        let heavy = group.filter { ($0.severity == .error) == isError }
        // Of the gravest the one that knows other words helps most.
        guard
            let best = heavy.first(where: { $0.rule == .simplerWord || $0.suggestion != nil }) ?? heavy.first
        else { return "" }
        var place = best.file ?? ""
        if let line = best.line { place += place.isEmpty ? "line \(line)" : ", line \(line)" }
        let start = place.isEmpty ? "" : place + ": "
        let words = best.words.unicodeScalars.map { $0.value < 32 ? " " : String($0) }.joined()
        let rules = group.map(\.rule.rawValue).reduce(into: [String]()) { rules, rule in
            if !rules.contains(rule) { rules.append(rule) }
        }
        return "\(start)\(best.severity.rawValue) \(rules.joined(separator: ", ")): "
            + "“\(words)” – \(best.advice)"
    }
}
