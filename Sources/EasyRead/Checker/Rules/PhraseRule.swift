/// The rules that are lists of phrases: L11, L16, L19, L21, L22, L33–L37, L44, L47, L49, L50.
struct PhraseRule: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        let isLabel = reading.isLabel
        for sentence in reading.sentences {
            let isReply = sentence.isReplyLine
            let matches = reading.lists.phrases.matches(in: sentence) {
                Self.looks(for: $0, reading, isLabel: isLabel, isReply: isReply)
            }
            for match in matches {
                guard let severity = Self.severity(of: match.phrase.rule, in: reading.context) else {
                    continue
                }
                if match.phrase.rule == .conditional, Self.isMonth(match.first, in: sentence) { continue }
                let words = sentence.text(from: match.first, to: match.last)
                findings.addOnce(
                    match.phrase.rule, match.phrase.isOnlyWarning ? .warning : severity, words,
                    line: sentence.word(match.first)?.line ?? sentence.line, match.phrase.advice,
                    suggestion: match.phrase.suggestion)
            }
        }
    }

    /// Answers and help are left in peace by the rules that are about how to ask (ruling 1G).
    private static func looks(for rule: Rule, _ reading: Reading, isLabel: Bool, isReply: Bool) -> Bool {
        guard severity(of: rule, in: reading.context) != nil else { return false }
        switch rule {
        case .vague, .figureOfSpeech: return !isLabel && !isReply
        case .leading, .recall: return !isLabel && reading.part != .help && !isReply
        case .hypothetical, .conditional: return reading.part != .answer
        default: return true
        }
    }

    /// "May" with a capital inside a sentence, or before a number: the month.
    private static func isMonth(_ index: Int, in sentence: Sentence) -> Bool {
        guard let token = sentence.word(index), token.text == "May" else { return false }
        return index > 0 || sentence.words.count == 1 || sentence.word(index + 1)?.kind == .number
            || Grammar.be.contains(sentence.lower(index + 1))
    }

    /// What a finding of a rule does where the words stand; nil where the rule says nothing.
    static func severity(of rule: Rule, in context: CheckContext) -> Severity? {
        switch rule {
        case .filler, .crossReference, .respect, .linkText: .error
        case .conditional, .talkingDown: context.isEasyRead ? .warning : nil
        case .talkToReader: context == .board ? nil : context == .page ? .warning : .error
        case .figureOfSpeech: context == .board ? nil : context.asks ? .error : .warning
        case .vague, .recall, .hypothetical: context.asks ? .warning : nil
        case .indirectSpeech: context == .page ? .warning : nil
        case .errorWords: context == .error ? .error : nil
        case .leading: context.asks ? .error : nil
        case .noHurry: context == .text ? .warning : nil
        case .privateMessage, .howToAnswer, .stopping: context == .text ? .error : nil
        default: nil
        }
    }
}

extension Phrase {
    /// What to do about it.
    var advice: String {
        switch instead {
        case .say(let words): "You can say “\(words)”."
        case .leaveOut: "You can leave this out."
        case .advice(let advice): advice
        case .fine, .asTheRule: "Use other words here."
        }
    }

    /// Words to put in its place; nil where only a person can say.
    var suggestion: String? {
        switch instead {
        case .say(let words): words
        case .leaveOut: ""
        default: nil
        }
    }
}
