import EasyRead
import Foundation
import Testing

/// The checker against strings that others wrote from the table, without looking at the checker.
@Suite struct HeldBackTests {
    @Test func `the scores are printed and errors are errors`() throws {
        let scores = try HeldBack.scores()
        for score in scores { print(score.line) }
        let all = HeldBackScore(rule: "all", cases: scores.flatMap(\.cases))
        print(all.line)
        for score in scores {
            for one in score.cases where one.isMissed || one.isFalse {
                print(
                    one.isMissed ? "missed" : "false", score.rule, one.text.prefix(400), "(" + one.why + ")")
            }
        }
        #expect(scores.count > 60 && all.cases.count > 2500)
        #expect(all.precision > 0.97)
    }

    @Test func `no rule misses much or cries wolf`() throws {
        for score in try HeldBack.scores() {
            #expect(score.recall >= 0.9, "\(score.line)")
            #expect(score.falseAlarms <= 0.1, "\(score.line)")
        }
    }
}

/// What the checker said about one case.
struct HeldBackCase {
    let isBad: Bool
    let severity: String
    let text: String
    /// The severities of the rule's findings; empty when it found nothing.
    let found: [Severity]
    let why: String

    var isMissed: Bool { isBad && found.isEmpty }
    var isFalse: Bool { !isBad && !found.isEmpty }
    /// An error where a person would have said error.
    var isRightError: Bool { isBad && severity == "error" && found.contains(.error) }
    var hasError: Bool { found.contains(.error) }
}

/// How a rule did.
struct HeldBackScore {
    let rule: String
    let cases: [HeldBackCase]

    var bad: Int { cases.count(where: \.isBad) }
    var good: Int { cases.count - bad }
    var recall: Double { bad == 0 ? 1 : Double(bad - cases.count(where: \.isMissed)) / Double(bad) }
    var falseAlarms: Double { good == 0 ? 0 : Double(cases.count(where: \.isFalse)) / Double(good) }
    var errors: Int { cases.count(where: \.hasError) }
    var rightErrors: Int { cases.count(where: \.isRightError) }

    /// Of the errors, the share on strings that a person calls an error.
    var precision: Double { errors == 0 ? 1 : Double(rightErrors) / Double(errors) }

    var line: String {
        func shown(_ share: Double) -> String { String(format: "%.2f", share) }
        let share = errors == 0 ? "-" : shown(precision)
        return "| \(rule) | \(bad) | \(shown(recall)) | \(good) | \(shown(falseAlarms)) | \(share) |"
    }
}

/// The held-back strings, read and checked.
enum HeldBack {
    static let folder: String = {
        var place = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        while place.path.count > 1 {
            place.deleteLastPathComponent()
            let strings = place.appendingPathComponent("Tests/EasyReadTests/Fixtures/HeldBack")
            if FileManager.default.fileExists(atPath: strings.path) { return strings.path }
        }
        return ""
    }()

    static func scores() throws -> [HeldBackScore] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        let checker = try KentLists.checker()
        var cases: [String: [HeldBackCase]] = [:]
        for name in names where name.hasSuffix(".tsv") || name.hasSuffix(".yaml") {
            let rule = String(name.prefix(3))
            let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
            cases[rule, default: []] +=
                name.hasSuffix(".tsv") ? try strings(text, rule, checker) : try blocks(text, rule, checker)
        }
        return cases.sorted { $0.key < $1.key }.map { HeldBackScore(rule: $0.key, cases: $0.value) }
    }

    private static func strings(_ text: String, _ rule: String, _ checker: Checker) throws -> [HeldBackCase] {
        try text.split(separator: "\n").map { line in
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            try #require(columns.count >= 4, "\(rule): \(line)")
            let context = try #require(CheckContext(rawValue: columns[1]))
            let words = columns[3].replacing("\\n", with: "\n")
            return HeldBackCase(
                isBad: columns[0] == "bad", severity: columns[2], text: columns[3],
                found: try found(words, rule, context, checker), why: columns.count > 4 ? columns[4] : "")
        }
    }

    private static func found(
        _ text: String, _ rule: String, _ context: CheckContext, _ checker: Checker
    ) throws -> [Severity] {
        if rule == "M07" { return try KentLists.lists().isDanger(text) ? [.error] : [] }
        let part: TextPart =
            switch rule {
            case "L41": .title
            case "L44": .link
            case "M02": .firstMessage
            default: .prose
            }
        return checker.check(text, as: context, part: part).filter { $0.rule.rawValue == rule }.map(
            \.severity)
    }

    /// The cases of a YAML file: `verdict`, `severity`, `why` and one of `survey`, `svg`, `picture`.
    private static func blocks(_ text: String, _ rule: String, _ checker: Checker) throws -> [HeldBackCase] {
        let check = ContentCheck(checker: checker)
        return try text.components(separatedBy: "\n- ").map { block in
            let start = block.hasPrefix("- ") ? String(block.dropFirst(2)) : block
            let (verdict, severity) = (value("verdict", in: start), value("severity", in: start))
            let findings = try Self.findings(start, check)
            return HeldBackCase(
                isBad: verdict == "bad", severity: severity, text: start,
                found: findings.filter { $0.rule.rawValue == rule }.map(\.severity),
                why: value("why", in: start))
        }
    }

    private static func findings(_ block: String, _ check: ContentCheck) throws -> [Finding] {
        let lines = block.components(separatedBy: "\n")
        if let start = lines.firstIndex(where: { $0 == "  survey:" }) {
            let survey = lines.dropFirst(start + 1).map {
                $0.hasPrefix("    ") ? String($0.dropFirst(4)) : $0
            }
            return try check.findings(inYAML: survey.joined(separator: "\n"), path: "survey.yaml")
        }
        if let start = block.range(of: "svg: ") {
            return check.findings(inDrawing: unquoted(block[start.upperBound...]), path: "picture.svg")
        }
        let start = try #require(block.range(of: "  picture: {"))
        let end = try #require(block.range(of: "}", options: .backwards))
        var entry = String(block[start.upperBound..<end.lowerBound])
        if let beside = lines.first(where: { $0.hasPrefix("  beside:") }) {
            entry += ", licence: CC0, author: us, source: us, beside:" + beside.dropFirst("  beside:".count)
        }
        if !entry.contains("licence:") { entry += ", licence: ''" }
        return try check.findings(inYAML: "- {" + entry + "}\n", path: "index.yaml")
    }

    /// A value in quotes as YAML reads it.
    private static func unquoted(_ text: Substring) -> String {
        let mark = text.first ?? "'"
        guard let end = text.range(of: String(mark), options: .backwards) else { return String(text) }
        let inside = String(text[..<end.lowerBound].dropFirst())
        if mark == "'" { return inside.replacing("''", with: "'") }
        return inside.replacing("\\\"", with: "\"").replacing("\\n", with: "\n")
    }

    /// The value of a key in a block, in a line of its own or between commas.
    private static func value(_ key: String, in block: String) -> String {
        guard let start = block.range(of: key + ": ") else { return "" }
        return String(block[start.upperBound...].prefix { $0 != "\n" && $0 != "," })
    }
}
