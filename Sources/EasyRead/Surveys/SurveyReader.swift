import Coproduction

/// Reads a survey from its file's value.
struct SurveyReader {
    /// The pictures there are; nil when they could not be read, and so are not looked up.
    let pictures: Pictures?
    /// Reads and keeps the recordings that the survey names.
    let recordings: RecordingReader

    private static let must = [
        "slug", "version", "title", "purpose", "asked-by", "opens", "closes", "questions",
    ]
    private static let can = ["keyword", "pictures", "intro", "proposal", "decision", "considered-by"]

    func survey(_ root: YamlValue) -> Survey? {
        guard let map = YamlMap(root, "a survey", must: Self.must, can: Self.can) else { return nil }
        let slug = map.slug("slug", of: Survey.self)
        let version = map.number("version", in: 1...9999)
        let (title, purpose, askedBy) = (map.text("title"), purpose(map), map.slug("asked-by", of: Body.self))
        let (opens, closes) = days(map)
        let (keyword, intro) = (keyword(map), map.list("intro").compactMap(said))
        let pictured = map.bool("pictures", otherwise: true)
        let questions = questions(map)
        guard let slug, let version, let title, let purpose, let askedBy, let opens, let closes,
            !questions.isEmpty
        else { return nil }
        return Survey(
            slug: slug, version: version, title: title, purpose: purpose, askedBy: askedBy, opens: opens,
            closes: closes, keyword: keyword, pictures: pictured, intro: intro, questions: questions)
    }

    private func days(_ map: YamlMap) -> (Day?, Day?) {
        let (opens, closes) = (map.day("opens"), map.day("closes"))
        if let opens, let closes, closes < opens {
            map["closes"]?.wrong(
                "The survey closes before it opens.", "Write a day on or after \(opens.iso8601).")
        }
        return (opens, closes)
    }

    private enum PurposeWord: String, CaseIterable { case views, consultation }

    private func purpose(_ map: YamlMap) -> Survey.Purpose? {
        let (proposal, decision) = (map.text("proposal"), map.text("decision"))
        let consideredBy = map.slug("considered-by", of: Body.self)
        guard let word = map.one("purpose", of: PurposeWord.self) else { return nil }
        switch word {
        case .views:
            for key in ["proposal", "decision", "considered-by"] {
                let doThis = "Take \(key) away, or write purpose: consultation."
                map[key]?.wrong("\"\(key)\" belongs to a consultation only.", doThis)
            }
            return .views
        case .consultation:
            if map["proposal"] == nil {
                map["purpose"]?.wrong(
                    "A consultation needs its proposal.", "Write a line that begins with proposal: .")
            }
            return proposal.map {
                .consultation(proposal: $0, decision: decision, consideredBy: consideredBy)
            }
        }
    }

    private func keyword(_ map: YamlMap) -> String? {
        guard let place = map["keyword"], let word = map.text("keyword") else { return nil }
        guard (2...20).contains(word.utf8.count), word.utf8.allSatisfy(Self.isForKeywords) else {
            place.wrong(
                "\"\(word.prefix(40))\" is no keyword.", "Use 2 to 20 capitals and digits, such as DECIDE.")
            return nil
        }
        guard !Self.commands.contains(word) else {
            place.wrong("\(word) is a command by text already.", "Choose another word.")
            return nil
        }
        return word
    }

    private static func isForKeywords(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }

    /// Words that mean something else in a text message (DESIGN.md section 9), to us or to a gateway.
    private static let commands: Set<String> = [
        "AGAIN", "BACK", "CALL", "CANCEL", "END", "FORGET", "HELP", "INFO", "LATER", "MISS", "NEWS", "NO",
        "PASS",
        "QUIT", "SKIP", "START", "STOP", "STOPALL", "UNSTOP", "UNSUBSCRIBE", "YES",
    ]

    private func said(_ value: YamlValue) -> Survey.Said? {
        guard
            let map = YamlMap(value, "a piece of the intro", must: ["words"], can: ["picture", "recorded"]),
            let words = map.text("words")
        else { return nil }
        recordings.read(map, saying: words)
        return Survey.Said(words: words, picture: map.picture("picture", in: pictures))
    }

    private func questions(_ map: YamlMap) -> [Question] {
        guard let place = map["questions"], let values = place.list("\"questions\"") else { return [] }
        if values.isEmpty { place.wrong("The survey has no question.", "Write at least 1 question.") }
        if values.count > SurveyFile.mostQuestions {
            let what = "The survey has \(values.count) questions. It may have \(SurveyFile.mostQuestions)."
            values[SurveyFile.mostQuestions].wrong(what, "Make 2 surveys of it.")
        }
        let reader = QuestionReader(
            pictures: pictures, recordings: recordings, keys: values.map(QuestionReader.key))
        return values.enumerated().compactMap { reader.question($1, place: $0) }
    }
}
