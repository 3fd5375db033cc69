import EasyRead
import Testing

@Suite struct KentMistakeTests {
    /// Words of a file of Kent that are replaced by others, and what must be told.
    struct Spoiling: Sendable, CustomTestStringConvertible {
        let file: String
        let words: String
        let with: String
        let says: String
        var testDescription: String { "\(file): \(says)" }
    }

    private static func spoil(_ file: String, _ words: String, _ with: String, _ says: String) -> Spoiling {
        Spoiling(file: "Kent/\(file).yaml", words: words, with: with, says: says)
    }

    static let spoilings: [Spoiling] = [
        spoil("papers", "slug: programme", "slug: scope-2020", "\"scope-2020\" is there twice"),
        spoil("papers", "dated: \"2019-03-19\"", "dated: \"2019-02-30\"", "no day, month or year"),
        spoil("papers", "dated: \"2019-03-19\"", "dated: March", "no day, month or year"),
        spoil("papers", "  by: The paper does not say\n", "", "\"by\" is missing in a paper"),
        spoil("bodies", "paper: programme", "paper: programm", "There is no paper \"programm\""),
        spoil("bodies", "to: cabinet\n", "to: cabinets\n", "There is no body \"cabinets\""),
        spoil("bodies", "kind: cabinet\n", "kind: cabinets\n", "which we do not know"),
        spoil("bodies", "standing: advisory", "standing: maybe", "which we do not know"),
        spoil("bodies", "stage: proposed", "stage: planned", "which we do not know"),
        spoil("bodies", "how: reports-to", "how: likes", "which we do not know"),
        spoil("bodies", "slug: oversight-group", "slug: executive-board", "is there twice"),
        spoil("bodies", "slug: oversight-group", "slug: Oversight Group", "which is no short name"),
        spoil("bodies", "    - words: LD&A Oversight Group\n", "    - words: \"\"\n", "\"words\" is empty"),
        spoil(
            "bodies", "    - words: LD&A Oversight Group\n      paper", "    - paper", "\"words\" is missing"),
        spoil("bodies", "  easy-name: The Alliance Group\n", "", "\"easy-name\" is missing in a body"),
        spoil("bodies", "    - role: The council\n", "    - rôle: The council\n", "is no key of a seat"),
        spoil("areas", "within: [kent]", "within: [kents]", "There is no area \"kents\" above this one"),
        spoil("areas", "kind: unitary", "kind: island", "which we do not know"),
        spoil("areas", "paper: scope-2020", "paper: scope", "There is no paper \"scope\""),
        spoil("improvement-themes", "picture: money", "picture: cat", "There is no picture \"cat\""),
        spoil("improvement-themes", "- Good leaders work together.", "- {}", "must be words"),
        spoil("measures", "picture: health", "picture: cat", "There is no picture \"cat\""),
        spoil("measures", "{out-of-100: 75}", "{out-of-100: 175}", "must be a whole number"),
        spoil("measures", "{out-of-100: 75}", "{}", "A measure has 1 number to reach"),
        spoil(
            "measures", "{out-of-100: 75}", "{out-of-100: 75, at-most: 3}", "A measure has 1 number to reach"),
        spoil("measures", "{out-of-100: 75}", "{percent: 75}", "is no key of a number to reach"),
        spoil(
            "measures", "standing: unwritten", "standing: unwritten\n  target: {at-most: 3}", "has no number"),
        spoil("meetings", "body: partnership-board", "body: board", "There is no body \"board\""),
        spoil("meetings", "held: \"2018-12\"", "held: \"2018-13\"", "no day, month or year"),
        spoil("plans", "decided-by: cabinet", "decided-by: cabinets", "There is no body \"cabinets"),
        spoil("plans", "decision: 21-00033", "decision: 21-00034", "There is no decision \"21-00034\""),
        spoil("plans", "due: \"2021-03\"", "due: \"2017\"", "This ends before it begins"),
    ]

    @Test(arguments: spoilings) func `a mistake in Kent is told at start, with its line`(spoiling: Spoiling)
        throws
    {
        let folder = try SpoiltFolder()
        let text = try folder.read(spoiling.file)
        try #require(text.contains(spoiling.words))
        try folder.write(
            text.replacing(spoiling.words, with: spoiling.with, maxReplacements: 1), to: spoiling.file)
        let mistakes = folder.mistakes()
        let told = mistakes.filter { $0.file == "EasyRead/" + spoiling.file && $0.line != nil }
        #expect(told.contains { $0.what.contains(spoiling.says) && !$0.doThis.isEmpty }, "\(mistakes)")
    }

    @Test func `bodies that answer to one another in a circle are told once`() throws {
        let folder = try SpoiltFolder()
        let text = try folder.read("Kent/bodies.yaml")
        let circle = text.replacing(
            "  seats:\n    - role: Leaders of Kent County Council\n",
            with: """
                  answers-to:
                    - {to: alliance-group, how: supports, official: {words: A, paper: programme, place: B}}
                  seats:
                    - role: Leaders of Kent County Council

                """)
        try folder.write(circle, to: "Kent/bodies.yaml")
        let mistakes = folder.mistakes()
        #expect(mistakes.count == 1)
        #expect(mistakes.first?.what.contains("\"integrated-commissioning-board\" answers to itself") == true)
    }

    @Test func `a body that answers to itself is told`() throws {
        let folder = try SpoiltFolder()
        let text = try folder.read("Kent/bodies.yaml")
        try folder.write(
            text.replacing("to: integrated-commissioning-board", with: "to: alliance-group"),
            to: "Kent/bodies.yaml")
        #expect(
            folder.mistakes().map(\.what).contains { $0.contains("\"alliance-group\" answers to itself") })
    }

    @Test(arguments: ["papers", "bodies", "areas", "improvement-themes", "measures", "meetings", "plans"])
    func `a file of Kent that is not there, or no list, stops the start`(file: String) throws {
        let folder = try SpoiltFolder()
        try folder.write("title: X\n", to: "Kent/\(file).yaml")
        #expect(folder.mistakes().contains { $0.what.contains("must be a list") })
        try folder.remove("Kent/\(file).yaml")
        #expect(folder.mistakes().contains { $0.file == "EasyRead/Kent/\(file).yaml" })
    }

    @Test func `an empty list of points, sentences or official words is told`() throws {
        let folder = try SpoiltFolder()
        let measure =
            "- {slug: a, picture: health, standing: agreed, sentences: [], official: {words: A, paper: programme, place: B}}\n"
        try folder.write(measure, to: "Kent/measures.yaml")
        try folder.write("- {slug: a, title: A, sentences: [A.], official: []}\n", to: "Kent/plans.yaml")
        try folder.write(
            "- {slug: a, name: A, title: A, picture: health, points: []}\n",
            to: "Kent/improvement-themes.yaml")
        let told = folder.mistakes().map(\.what)
        #expect(
            told == [
                "\"points\" holds nothing.", "\"sentences\" holds nothing.", "\"official\" holds nothing.",
            ])
    }
}
