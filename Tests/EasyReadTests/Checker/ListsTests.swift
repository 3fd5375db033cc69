import EasyRead
import Foundation
import Testing

/// The lists in the project, and what is said when one is wrong.
@Suite struct ListsTests {
    @Test func `the lists are as long as they must be`() throws {
        let lists = try KentLists.lists()
        #expect(lists.simplerWords.count >= 200)
        #expect(lists.glossary.entries.count >= 25)
    }

    @Test func `no hard word is also a known word`() throws {
        let lists = try KentLists.lists()
        for phrase in lists.hardPhrases where !phrase.contains(" ") {
            #expect(!lists.isKnown(phrase), "\(phrase)")
        }
    }

    @Test func `what the glossary says is easy itself`() throws {
        let checker = try KentLists.checker()
        for entry in try KentLists.lists().glossary.entries {
            let found = checker.check(CheckerPropertyTests.lines(entry.means), as: .page)
            #expect(found.isEmpty, "\(entry.word): \(found.map { "\($0.rule.rawValue) \($0.words)" })")
        }
    }

    @Test func `a meaning is found with and without capitals`() throws {
        let glossary = try KentLists.lists().glossary
        #expect(glossary.meaning(of: "partnership board") == glossary.meaning(of: "Partnership Board"))
        #expect(glossary.meaning(of: "advocate") != nil)
        #expect(glossary.meaning(of: "bus") == nil)
    }

    @Test func `all mistakes in all files are named at once`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "lists-\(UUID().uuidString)"
        ).path
        try FileManager.default.copyItem(atPath: KentLists.folder, toPath: folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.removeItem(atPath: folder + "/participles.txt")
        try "go\nstop go\n".write(toFile: folder + "/base-words.txt", atomically: true, encoding: .utf8)
        try "assist help\n".write(toFile: folder + "/hard-words.tsv", atomically: true, encoding: .utf8)
        try "- word: a\n".write(toFile: folder + "/glossary.yaml", atomically: true, encoding: .utf8)
        try "danger: [\n".write(toFile: folder + "/danger-words.yaml", atomically: true, encoding: .utf8)
        let mistakes = #expect(throws: Mistakes.self) { try Lists.read(folder: folder) }
        let files = Set(mistakes?.all.map(\.file) ?? [])
        for name in [
            "participles.txt", "base-words.txt", "hard-words.tsv", "glossary.yaml", "danger-words.yaml",
        ] {
            #expect(files.contains("EasyRead/Lists/" + name))
        }
        #expect(mistakes?.all.first { $0.file.hasSuffix("base-words.txt") }?.line == 2)
        #expect(mistakes?.all.allSatisfy { !$0.doThis.isEmpty } == true)
    }
}

/// Words that can mean that somebody is in danger.
@Suite struct DangerWordsTests {
    @Test(arguments: [
        "hit me", "He HIT me!", "he hit  me", "hit, me", "hitme", "h i t me", "H.I.T. me", "they hurt me",
        "My brother hits me",
        "I want to kill myself", "i want to die", "I want 2 die", "killmyself", "I am scared of my dad",
        "Someone took my money",
        "He touched me", "don't touch me", "they steal my money", "I don't feel safe", "I dont feel safe",
        "I do not feel safe",
        "I’m not safe", "He won’t let me leave", "She locked me in", "I cut myself", "suicide", "hit\nme",
        "*hit me*",
        "hit me up the stairs and hurt me", "They don't feed me", "scared\u{00A0}of him", "he beats me up",
        "hit-me",
    ])
    func `words of danger are found`(_ text: String) throws {
        #expect(try KentLists.lists().isDanger(text))
    }

    @Test(arguments: [
        "hit me up", "Hit me up on Monday!", "I am scared of spiders", "I am afraid of the dark",
        "I hit my target",
        "My support worker is kind to me", "I feel safe", "white me", "This touched my heart", "", "😀",
        "\u{0}",
        "I want to dine with friends", "The bus is late",
        "I take my money to the shop myself tomorrow with you".replacing(
            "take my money", with: "carry money"), "Please help me with the form", "The heater broke",
        "me hit",
    ])
    func `harmless words are left in peace`(_ text: String) throws {
        #expect(!(try KentLists.lists().isDanger(text)))
    }
}
