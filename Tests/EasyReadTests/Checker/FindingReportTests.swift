import Coproduction
import EasyRead
import Foundation
import Testing

/// How findings are said to people and to programs, and the check of a whole survey.
@Suite struct FindingReportTests {
    @Test func `the JSON has the keys of the contract and null for what is not known`() throws {
        let findings = try KentLists.checker().check("You can't.", as: .page, file: "a/b.txt")
        let json = try FindingReport(
            findings + [Finding(rule: .passive, severity: .error, words: "w", advice: "a", line: nil)]
        )
        .json()
        let start = #"{"findings":[{"advice":"You can say “cannot”.","file":"a/b.txt","line":1,"#
        #expect(
            json.hasPrefix(
                start + #""rule":"L13","severity":"error","suggestion":"cannot","#
                    + #""words":"can't"}"#))
        #expect(
            json.hasSuffix(
                #"{"advice":"a","file":null,"line":null,"rule":"L15","severity":"error","words":"w"}]}"#))
    }

    @Test func `the JSON can be read back`() throws {
        let report = FindingReport(try KentLists.checker().check("You can't utilise it; why?", as: .question))
        let read = try JSONDecoder().decode(FindingReport.self, from: Data(report.json().utf8))
        #expect(read == report && !read.findings.isEmpty)
    }

    @Test func `a clean text is not called easy`() {
        #expect(FindingReport([]).forPeople == "No problems found by the computer")
        #expect(!FindingReport([]).hasErrors)
    }

    @Test func `several findings about the same words are 1 line, with the most helpful advice`() throws {
        let report = FindingReport(try KentLists.checker().check("We want effective care.", as: .page))
        #expect(report.findings.count { $0.words == "effective" } > 1)
        let lines = report.forPeople.split(separator: "\n").filter { $0.contains("“effective”") }
        #expect(lines.count == 1)
        #expect(lines.first?.contains("L10") == true && lines.first?.hasSuffix("You can say “good”.") == true)
    }

    @Test func `each finding is one line for people`() throws {
        let report = FindingReport(
            try KentLists.checker().check("You can't.\nTwo men", as: .page, file: "x.txt"))
        let lines = report.forPeople.split(separator: "\n")
        #expect(lines.count == report.findings.count)
        #expect(lines.first == "x.txt, line 1: error L13: “can't” – You can say “cannot”.")
    }
}

/// The check of a survey: every string in its own context.
@Suite struct SurveyCheckTests {
    private static func survey(intro: String, question: String, help: String?, text: String?) throws -> Survey
    {
        func id<T>(_ name: String) throws -> ID<T> { try #require(ID(rawValue: name)) }
        let choices = try ["yes", "no"].map { name in
            Choice(
                key: try id(name), text: name.capitalized, picture: PictureName(rawValue: name),
                textWords: [],
                goTo: nil)
        }
        let day = try #require(Day(iso8601: "2026-12-01"))
        return Survey(
            slug: try id("s"), version: 1, title: "How is your home?", purpose: .views, askedBy: try id("b"),
            opens: day,
            closes: day, keyword: "HOMES", pictures: true,
            intro: [Survey.Said(words: intro, picture: PictureName(rawValue: "me"))],
            questions: [
                Question(
                    key: try id("q"), kind: .yesNo, text: question, picture: PictureName(rawValue: "me"),
                    help: help,
                    choices: choices,
                    byText: text, sensitive: false, quote: .never)
            ])
    }

    @Test func `a survey in easy words is clean`() throws {
        let survey = try Self.survey(
            intro: "We want to know what you think.", question: "Do you have an advocate?",
            help: "An advocate helps you speak up.", text: "Text HOMES to start. Reply 1 for yes, 2 for no.")
        #expect(try KentLists.checker().check(survey: survey).isEmpty)
    }

    @Test func `a word that the start explains needs no other explanation`() throws {
        let survey = try Self.survey(
            intro: "An advocate helps you speak up.", question: "Do you have an advocate?", help: nil,
            text: nil)
        #expect(try KentLists.checker().check(survey: survey).isEmpty)
    }

    @Test func `each string is checked in its context, with its line`() throws {
        let survey = try Self.survey(
            intro: "You were asked.", question: "Were you asked today?", help: "You can't go.",
            text: "Ask the LDPB.")
        let source =
            "intro: You were asked.\ntext: Were you asked today?\nhelp: You can't go.\nby-text: Ask the LDPB."
        let found = try KentLists.checker().check(survey: survey, source: source, file: "s.yaml")
        #expect(found.map(\.rule) == [.passive, .passive, .contraction, .abbreviation, .readAloud])
        #expect(found.map(\.severity) == [.warning, .error, .error, .error, .warning])
        #expect(found.map(\.line) == [1, 2, 3, 4, 4])
        #expect(found.allSatisfy { $0.file == "s.yaml" })
    }
}
