/// L04: a question that asks two things at once, found by what stands on both sides of "and" and "or".
struct DoubleQuestion: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        guard reading.context.asks, reading.part != .answer else { return }
        for sentence in reading.sentences where sentence.isQuestion && !sentence.isReplyLine {
            for index in sentence.words.indices {
                guard ["and", "or"].contains(sentence.lower(index)),
                    let severity = Joint(sentence, at: index, reading.lists).severity
                else { continue }
                findings.add(
                    .doubleQuestion, severity, sentence.text(from: index - 1, to: index + 1),
                    line: sentence.word(index)?.line ?? sentence.line,
                    "This asks 2 things. Make 2 questions.")
            }
        }
    }
}

/// "and" or "or" in a question with the words that it joins.
private struct Joint {
    private let sentence: Sentence
    private let lists: Lists
    private let index: Int
    private let joiner: String
    private let before: Int
    private let after: Int

    init(_ sentence: Sentence, at index: Int, _ lists: Lists) {
        self.sentence = sentence
        self.lists = lists
        self.index = index
        joiner = sentence.lower(index)
        before = index - 1
        var after = index + 1
        while after < index + 4, Self.skipped.contains(sentence.lower(after)), sentence.word(after + 1) != nil
        {
            after += 1
        }
        self.after = after
    }

    private static let skipped: Set<String> = Grammar.determiners.union([
        "very", "too", "so", "really", "more", "less", "quite", "also", "then", "well", "to", "just",
        "always",
        "much", "with", "at", "in", "on", "for", "by", "about", "from", "of",
    ]).subtracting(["no"])

    /// nil where it joins what may be joined.
    var severity: Severity? {
        guard index > 0, let first = sentence.word(before), let second = sentence.word(after) else {
            return nil
        }
        if ["not", "no", "never", "so", "if"].contains(sentence.lower(index + 1)) { return nil }
        if first.kind != .word || second.kind != .word || isPair || areNames(first, second) { return nil }
        if isBetween { return nil }
        if startsQuestion { return .error }
        let (kindBefore, kindAfter) = (
            WordKind(at: before, in: sentence, lists), WordKind(at: after, in: sentence, lists)
        )
        if kindBefore == .pronoun || kindAfter == .pronoun { return pronounVerdict(kindAfter) }
        if kindBefore == .describing || (kindAfter == .describing && !describesThing) {
            return isChoiceOfMany ? nil : .error
        }
        if kindBefore == .doing || kindAfter == .doing { return joiner == "or" && isWish ? nil : .error }
        if joiner == "or" { return nil }
        let repeatsDeterminer = Grammar.determiners.contains(sentence.lower(index + 1))
        return repeatsDeterminer || isDone ? .error : .warning
    }

    private var isPair: Bool {
        sentence.forms(at: before).contains { one in
            sentence.forms(at: after).contains { lists.pairs.contains("\(one) \(joiner) \($0)") }
        }
    }

    private func areNames(_ first: Token, _ second: Token) -> Bool {
        before > 0 && !sentence.isShouted && first.startsWithCapital && second.startsWithCapital
            && second.lower != "i"
    }

    /// "between 2pm and 4pm".
    private var isBetween: Bool {
        joiner == "and" && (max(0, index - 5)..<index).contains { sentence.lower($0) == "between" }
    }

    /// "and how …", "or do they …": a second question starts here.
    private var startsQuestion: Bool {
        let next = sentence.lower(index + 1)
        return Grammar.auxiliaries.contains(next) || Grammar.asking.contains(next)
            || (Grammar.subjects.contains(next) && sentence.word(index + 2) != nil)
    }

    /// "Do they help you and your family?" asks one thing, "Do they listen to you and help you?" two.
    private func pronounVerdict(_ kindAfter: WordKind) -> Severity? {
        // "Is anyone hurting you or making you feel scared?" names one thing by two examples.
        if joiner == "or", sentence.lower(after).hasSuffix("ing") { return nil }
        return switch kindAfter {
        case .doing, .describing: .error
        case .either: Grammar.possessors.contains(sentence.lower(after + 1)) ? .error : nil
        default: nil
        }
    }

    /// "good, OK or bad": one of these.
    private var isChoiceOfMany: Bool {
        joiner == "or"
            && (max(1, index - 12)..<max(index, 1)).contains {
                sentence.mark(beforeWord: $0)?.isMark(",") == true
            }
    }

    /// "the food and the nice staff".
    private var describesThing: Bool {
        WordKind(at: after + 1, in: sentence, lists) == .thing
            && WordKind(at: before, in: sentence, lists) == .thing
    }

    /// "Do you want to walk or take the bus?" offers a choice.
    private var isWish: Bool {
        (max(0, index - 12)..<index).contains {
            sentence.word(
                at: $0, isFormOf: ["want", "like", "prefer", "rather", "choose", "should", "which"])
        }
    }

    /// "Do staff help and support you?", "Do you cook and clean?": both say what somebody does.
    private var isDone: Bool {
        guard WordKind(at: before, in: sentence, lists) == .either else { return false }
        if Grammar.possessors.contains(sentence.lower(after + 1)) { return true }
        let subject = WordKind(at: before - 1, in: sentence, lists)
        return WordKind(at: after, in: sentence, lists) == .either
            && Grammar.auxiliaries.contains(sentence.firstWord)
            && (subject == .pronoun || subject == .thing)
    }
}
