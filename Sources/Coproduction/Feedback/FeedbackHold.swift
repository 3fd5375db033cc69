/// Why a piece of feedback is held back from every result, count and export.
package enum FeedbackHold: String, Hashable, Sendable, CaseIterable {
    /// The safety lead has not closed the alert about it.
    case waits
    /// The safety lead decided that it is serious: only the safety lead reads the words.
    case serious
    /// The safety lead keeps the words out for good.
    case keptOut = "kept-out"

    /// True when only the safety lead reads the words.
    package var hidesWords: Bool { self != .waits }
}
