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

    /// One line for each finding: place, severity, rule, the words, what to do.
    package var forPeople: String {
        findings.isEmpty ? FindingReport.clean : findings.map(Self.line).joined(separator: "\n")
    }

    private static func line(_ finding: Finding) -> String {
        var place = finding.file ?? ""
        if let line = finding.line { place += place.isEmpty ? "line \(line)" : ", line \(line)" }
        let start = place.isEmpty ? "" : place + ": "
        let words = finding.words.unicodeScalars.map { $0.value < 32 ? " " : String($0) }.joined()
        return "\(start)\(finding.severity.rawValue) \(finding.rule.rawValue): “\(words)” – \(finding.advice)"
    }
}
