extension Lists {
    /// Reads the lists from the folder `EasyRead/Lists`; throws every mistake in all files, not only the first.
    package static func read(folder: String) throws(Mistakes) -> Lists {
        var baseFile = ListFile("base-words.txt", in: folder)
        var localFile = ListFile("known-words.txt", in: folder)
        var glossaryFile = ListFile("glossary.yaml", in: folder)
        var hardFile = ListFile("hard-words.tsv", in: folder)
        var acronymFile = ListFile("short-names.tsv", in: folder)
        var irregularFile = ListFile("irregular-forms.tsv", in: folder)
        var participleFile = ListFile("participles.txt", in: folder)
        var adjectiveFile = ListFile("participles-that-describe.txt", in: folder)
        var dangerFile = ListFile("danger-words.yaml", in: folder)
        var phraseFile = ListFile("phrases.txt", in: folder)
        var pairFile = ListFile("pairs.txt", in: folder)
        var describingFile = ListFile("words-that-describe.txt", in: folder)
        var doingFile = ListFile("words-for-doing.txt", in: folder)
        var sameFile = ListFile("same-things.txt", in: folder)
        let describing = adjectiveFile.words()
        let lists = Lists(
            base: baseFile.words(), local: localFile.words(), glossary: glossaryFile.glossary(),
            hard: hard(from: hardFile.pairs()), acronyms: acronyms(from: acronymFile.pairs()),
            irregular: Dictionary(irregularFile.pairs().map { ($0.first, $0.second) }) { first, _ in first },
            participles: participleFile.words(), adjectives: describing.filter { !$0.hasSuffix("?") },
            perhapsAdjectives: Set(describing.filter { $0.hasSuffix("?") }.map { String($0.dropLast()) }),
            phrases: phraseFile.phrases(), pairs: pairFile.pairs(joinedBy: ["and", "or"]),
            describing: describingFile.words(), doing: doingFile.words(),
            sameThings: SameThingsList(sameFile.groups()),
            danger: dangerFile.dangerWords())
        let files = [
            baseFile, localFile, glossaryFile, hardFile, acronymFile, irregularFile, participleFile,
            adjectiveFile, dangerFile, phraseFile, pairFile, describingFile, doingFile, sameFile,
        ]
        let mistakes = files.flatMap(\.mistakes)
        if !mistakes.isEmpty { throw Mistakes(all: mistakes) }
        return lists
    }

    private static func hard(from pairs: [(first: String, second: String)]) -> PhraseIndex<String> {
        var index = PhraseIndex<String>()
        for pair in pairs {
            index.add(pair.first.lowercased().split(separator: " ").map(String.init), pair.second)
        }
        return index
    }

    /// `explain` or `plain` stands beside each short name.
    private static func acronyms(from pairs: [(first: String, second: String)]) -> Acronyms {
        Acronyms(
            toExplain: Set(pairs.filter { $0.second == "explain" }.map(\.first)),
            plain: Set(pairs.filter { $0.second != "explain" }.map(\.first)))
    }
}
