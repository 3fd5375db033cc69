/// What a person answered to one question.
///
/// A question passed over by `go-to` has no answer at all: "not asked".
package enum Answer: Hashable, Sendable, Codable {
    /// The choices made, in the order offered; one for most kinds, at least one for `choose-some`.
    case chose([Choice.Key])
    /// What was written, and whether it may be shown (nil where that was not asked or not answered).
    case wrote(PlainText, mayShow: Bool?)
    /// "I do not know": an answer like any other.
    case doNotKnow
    /// "Miss this question".
    case missed

    /// The key that stands for "I do not know" in forms, files and exports.
    package static let doNotKnowKey = "do-not-know"
}

extension Question {
    /// Why a form's values are no answer to a question.
    package enum AnswerProblem: Error, Hashable, Sendable {
        /// Nothing was chosen or written.
        case nothingChosen
        /// More than one answer to a question that takes one.
        case tooManyChosen
        /// A choice that the question does not offer.
        case unknownChoice
        /// More words than a field may hold.
        case tooLong
    }

    /// Reads a form's values as an answer to this question.
    ///
    /// An empty text is the same as missing the question, since nobody has to write.
    package func answer(chosen: [String], words: String?, mayShow: Bool?) throws(AnswerProblem) -> Answer {
        if kind.isWritten {
            guard let words, let text = PlainText(words) else { return .missed }
            guard !text.isTooLong else { throw .tooLong }
            return .wrote(text, mayShow: quote == .ask ? mayShow : nil)
        }
        guard !chosen.isEmpty else { throw .nothingChosen }
        guard kind == .chooseSome || chosen.count == 1 else { throw .tooManyChosen }
        if chosen == [Answer.doNotKnowKey] { return .doNotKnow }
        let known = choices.filter { chosen.contains($0.key.rawValue) }.map(\.key)
        guard known.count == Set(chosen).count else {
            throw chosen.contains(Answer.doNotKnowKey) ? .tooManyChosen : .unknownChoice
        }
        return .chose(known)
    }
}
