import EasyRead
import Testing

/// The rules on whole surveys and on pictures.
@Suite struct SurveyRulesTests {
    private static let yesNo =
        "    choices:\n      - {text: \"Yes\", picture: \"yes\"}\n      - {text: \"No\", picture: \"no\"}\n"

    private static func question(
        _ text: String, kind: String = "yes-no", more: String = yesNo, picture: String = "me"
    ) -> String {
        "  - text: \(text)\n    kind: \(kind)\n    picture: \(picture)\n" + more
    }

    private static func choices(_ words: String...) -> String {
        "    choices:\n" + words.map { "      - {text: \"\($0)\", picture: p\($0.count)}\n" }.joined()
    }

    private static func survey(_ questions: [String], intro: String = "") -> String {
        "slug: home\ntitle: Your home\n\(intro)questions:\n" + questions.joined()
    }

    private static func rules(_ survey: String) throws -> [Rule: [Severity]] {
        let check = ContentCheck(checker: try KentLists.checker())
        let found = try check.findings(inYAML: survey, path: "s.yaml")
        return Dictionary(grouping: found, by: \.rule).mapValues { $0.map(\.severity) }
    }

    @Test func `a survey that keeps the rules has no finding`() throws {
        let survey = Self.survey([
            Self.question(
                "Is your home good, OK or bad?", kind: "faces", more: Self.choices("Good", "OK", "Bad")),
            Self.question("Do staff listen to you?"), Self.question("Do staff help you?"),
            Self.question("What do you want to change?", kind: "words", more: ""),
        ])
        #expect(try Self.rules(survey).isEmpty)
    }

    @Test(arguments: [
        (Rule.oneQuestion, Severity.error, [question("Is it warm? Is it clean?")]),
        (.choices, .error, [question("Do you like tea?", more: choices("Yes"))]),
        (
            .choices, .warning,
            [question("What food?", kind: "choose-one", more: choices("A", "B", "C", "D", "E"))]
        ),
        (
            .choices, .error,
            [question("What food?", kind: "choose-one", more: choices("A", "B", "C", "D", "E", "F"))]
        ),
        (.kindOfQuestion, .error, [question("Do you like tea?", kind: "slider", more: "")]),
        (
            .kindOfQuestion, .error,
            [
                question(
                    "Is it good?", kind: "choose-one", more: choices("Strongly agree", "Agree", "Disagree"))
            ]
        ),
        (.kindOfQuestion, .error, [question("Is it good on a scale?", kind: "choose-one")]),
        (
            .sameAnswers, .warning,
            [
                question("Is your home good?", kind: "faces", more: choices("Good", "OK", "Bad")),
                question("Is your bus good?", kind: "faces", more: choices("Happy", "Fine", "Sad")),
            ]
        ),
        (
            .sameAnswers, .warning,
            [question("Who helps?", kind: "choose-one", more: choices("My family and my friends", "No one"))]
        ),
        (.ownDoNotKnow, .warning, [question("Is it good?", more: choices("Yes", "No", "I do not know"))]),
        (.ownDoNotKnow, .error, [question("Is your home good?", more: yesNo + "    required: true\n")]),
        (
            .sameOrder, .error,
            [
                question("Is your home good?", more: choices("Yes", "No")),
                question("Is your bus good?", more: choices("No", "Yes")),
            ]
        ),
        (
            .notOnlyYesNo, .warning,
            [question("Do you eat?"), question("Do you sleep?"), question("Do you walk?")]
        ),
        (.timeWindow, .warning, [question("Did you see your doctor?")]),
        (.timeWindow, .warning, [question("Did you see your doctor in the last 12 months?")]),
        (.whoHelped, .warning, [question("Did anyone help you today?")]),
        (.aboutYou, .error, [question("How old are you?")]),
        (
            .freeText, .warning,
            [
                question("What do you like?", kind: "words", more: ""),
                question("What do you eat?", kind: "story", more: ""),
            ]
        ),
        (.sensitive, .warning, [question("Does anyone hit you?")]),
        (
            .pictureMissing, .warning,
            [question("Do you eat?", more: "    choices: [{text: \"Yes\"}, {text: \"No\", picture: n}]\n")]
        ),
        (
            .samePicture, .error,
            [
                question("Do you eat?"),
                question(
                    "Do you sleep?",
                    more: "    choices: [{text: \"Yes\", picture: a}, {text: \"No\", picture: b}]\n"),
            ]
        ),
        (
            .sameThing, .warning,
            [question("Is your doctor kind?"), question("Does your GP listen? A GP is a doctor.")]
        ),
        (.surveyLength, .warning, Array(repeating: question("Do you eat?"), count: 9)),
        (.surveyLength, .error, Array(repeating: question("Do you eat?"), count: 13)),
        (
            .noHurry, .warning,
            Array(
                repeating: question(
                    "Do you eat?", more: yesNo + "    by-text: Do you eat? Reply 1 for yes.\n"), count: 7)
        ),
    ])
    func `a survey that breaks a rule is found`(_ rule: Rule, severity: Severity, questions: [String]) throws
    {
        #expect(try Self.rules(Self.survey(questions))[rule]?.contains(severity) == true)
    }

    @Test func `a picture in the start stands for 3 sentences at most`() throws {
        let intro =
            "intro:\n  - {words: \"We ask. You say. We read. We tell you.\", picture: me}\n  - words: You can stop.\n"
        let found = try Self.rules(Self.survey([Self.question("Do you eat?")], intro: intro))
        #expect(found[.onePictureOneIdea] == [.error])
        #expect(found[.pictureMissing] == [.warning])
    }

    @Test func `a question that is hard to bear is fine with its mark`() throws {
        let marked = Self.question("Does anyone hit you?", more: Self.yesNo + "    sensitive: true\n")
        #expect(try Self.rules(Self.survey([marked]))[.sensitive] == nil)
    }

    @Test func `findings of a survey file have their lines`() throws {
        let survey = Self.survey([Self.question("How old are you?")])
        let check = ContentCheck(checker: try KentLists.checker())
        let found = try check.findings(inYAML: survey, path: "s.yaml").filter { $0.rule == .aboutYou }
        #expect(found.map(\.line) == [4])
        #expect(found.map(\.file) == ["s.yaml"])
    }

    @Test(arguments: [
        (
            #"{name: a, alt: "A very long line about a man and a dog in the park", author: us, source: us, licence: CC0}"#,
            Rule.pictureWords
        ),
        (#"{name: a, alt: "Picture of a dog", author: us, source: us, licence: CC0}"#, .pictureWords),
        (#"{name: a, alt: "A dog", author: us, source: us, licence: CC-BY-NC-4.0}"#, .pictureLicence),
        (#"{name: a, alt: "A dog", source: us, licence: CC0}"#, .pictureLicence),
    ])
    func `an index of pictures is checked`(_ entry: String, rule: Rule) throws {
        let check = ContentCheck(checker: try KentLists.checker())
        let found = try check.findings(inYAML: "- \(entry)\n", path: "index.yaml")
        #expect(found.map(\.rule) == [rule])
        let good = #"- {name: a, alt: "A dog", author: us, source: us, licence: CC0}"#
        #expect(try check.findings(inYAML: good, path: "index.yaml").isEmpty)
    }

    @Test func `words inside a drawing are found on their line`() throws {
        let check = ContentCheck(checker: try KentLists.checker())
        let svg = "<svg>\n<path d=\"M0 0\"/>\n<text x=\"1\">STOP</text></svg>"
        let found = check.findings(inDrawing: svg, path: "a.svg")
        #expect(found.map(\.rule) == [.noTextInPicture] && found.map(\.line) == [3])
        #expect(check.findings(inDrawing: "<svg><path d=\"M0 0\"/></svg>", path: "a.svg").isEmpty)
    }
}
