import Coproduction
import Yams

/// A survey as its rules look at it: read from the model, or from a file that may break the model's rules.
struct SurveyShape {
    /// Words with the picture beside them.
    struct Said {
        let words: String
        let picture: String?
        let line: Int?
    }

    /// One question.
    struct Item {
        let kind: String
        let text: String
        let help: String?
        let picture: String?
        let choices: [Said]
        let byText: String?
        let isSensitive: Bool
        /// True where a file says that the question must be answered.
        let isRequired: Bool
        let line: Int?

        var isWritten: Bool { kind == "words" || kind == "story" }
    }

    let title: String
    let hasPictures: Bool
    /// True where the survey can be answered by text.
    let isByText: Bool
    let intro: [Said]
    let items: [Item]
    let line: Int?

    /// The shape of a survey of the model; `line` finds the line of a text in its file.
    init(_ survey: Survey, line: (String) -> Int?) {
        title = survey.title
        hasPictures = survey.pictures
        isByText = survey.keyword != nil
        intro = survey.intro.map {
            Said(words: $0.words, picture: $0.picture?.rawValue, line: line($0.words))
        }
        items = survey.questions.map { question in
            Item(
                kind: question.kind.rawValue, text: question.text, help: question.help,
                picture: question.picture?.rawValue,
                choices: question.choices.map {
                    Said(words: $0.text, picture: $0.picture?.rawValue, line: line(question.text))
                },
                byText: question.byText, isSensitive: question.sensitive, isRequired: false,
                line: line(question.text))
        }
        self.line = line(survey.title)
    }

    /// The shape of a survey file; nil when it holds no survey.
    init?(_ root: Node) {
        guard root["slug"] != nil, let questions = root["questions"]?.sequence else { return nil }
        title = root["title"]?.string ?? ""
        hasPictures = root["pictures"]?.bool ?? true
        isByText = root["keyword"] != nil
        intro = (root["intro"]?.sequence.map(Array.init) ?? []).compactMap { SurveyShape.said($0, "words") }
        items = questions.compactMap(SurveyShape.item)
        line = root["title"]?.mark?.line
    }

    private static func said(_ node: Node, _ key: String) -> Said? {
        guard let words = node[key]?.string else { return nil }
        return Said(words: words, picture: SurveyShape.picture(node), line: node[key]?.mark?.line)
    }

    private static func picture(_ node: Node) -> String? {
        node["picture"]?.string.flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func item(_ node: Node) -> Item? {
        guard let text = node["text"]?.string else { return nil }
        return Item(
            kind: node["kind"]?.string ?? "", text: text, help: node["help"]?.string,
            picture: picture(node),
            choices: (node["choices"]?.sequence.map(Array.init) ?? []).compactMap { said($0, "text") },
            byText: node["by-text"]?.string, isSensitive: node["sensitive"]?.bool ?? false,
            isRequired: node["required"]?.bool ?? false, line: node["text"]?.mark?.line)
    }
}
