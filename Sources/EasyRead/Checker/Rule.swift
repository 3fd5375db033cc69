/// One rule of the checker, by its number in the easy-read rule table; S and P look at whole surveys and
/// pictures, M at text messages that go out.
///
/// What only a page in a browser can show (D, S07, P02 …) is no rule here.
package enum Rule: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    case sentenceLength = "L01"
    case meanLength = "L02"
    case oneIdea = "L03"
    case doubleQuestion = "L04"
    case punctuation = "L05"
    case slash = "L06"
    case knownWords = "L07"
    case hardWordExplained = "L08"
    case wordLength = "L09"
    case simplerWord = "L10"
    case filler = "L11"
    case abbreviation = "L12"
    case contraction = "L13"
    case negative = "L14"
    case passive = "L15"
    case conditional = "L16"
    case tense = "L17"
    case unclearPronoun = "L18"
    case talkToReader = "L19"
    case sameThing = "L20"
    case figureOfSpeech = "L21"
    case vague = "L22"
    case numberAsDigits = "L23"
    case percentage = "L24"
    case manyNumbers = "L25"
    case romanNumeral = "L26"
    case date = "L27"
    case time = "L28"
    case range = "L29"
    case phoneNumber = "L30"
    case capitals = "L31"
    case symbol = "L32"
    case crossReference = "L33"
    case indirectSpeech = "L34"
    case respect = "L35"
    case talkingDown = "L36"
    case errorWords = "L37"
    case paragraph = "L38"
    case screenLength = "L39"
    case list = "L40"
    case heading = "L41"
    case ownLine = "L42"
    case splitWord = "L43"
    case linkText = "L44"
    case longWords = "L45"
    case readAloud = "L46"
    case leading = "L47"
    case statement = "L48"
    case recall = "L49"
    case hypothetical = "L50"
    case messageLength = "M01"
    case firstMessage = "M02"
    case howToAnswer = "M03"
    case noHurry = "M04"
    case stopping = "M05"
    case messageLink = "M06"
    case privateMessage = "M08"
    case oneQuestion = "S01"
    case surveyLength = "S02"
    case choices = "S03"
    case kindOfQuestion = "S04"
    case sameAnswers = "S05"
    case ownDoNotKnow = "S06"
    case sameOrder = "S09"
    case notOnlyYesNo = "S11"
    case timeWindow = "S13"
    case whoHelped = "S20"
    case aboutYou = "S21"
    case freeText = "S22"
    case sensitive = "S23"
    case pictureMissing = "P01"
    case onePictureOneIdea = "P04"
    case samePicture = "P05"
    case pictureWords = "P06"
    case noTextInPicture = "P07"
    case pictureLicence = "P10"

    /// Rules come in the order of their numbers.
    package static func < (left: Rule, right: Rule) -> Bool { left.rawValue < right.rawValue }
}

/// What a finding does to publishing.
package enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
    /// Stops publishing until it is put right.
    case error
    /// Is shown and stops nothing.
    case warning
}

/// Where the words will stand; limits and severities differ.
package enum CheckContext: String, Hashable, Sendable, Codable, CaseIterable {
    /// A question, its help and its answers.
    case question
    /// An easy-read page of information.
    case page
    /// A text message.
    case text
    /// What is said after a mistake.
    case error
    /// A screen of the team or the Board: plain English.
    case board
}

extension CheckContext {
    /// True where people are asked: on a question's page and in a text message.
    var asks: Bool { self == .question || self == .text }

    /// True where words are easy read and not only plain English.
    var isEasyRead: Bool { self != .board }
}
