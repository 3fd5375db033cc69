/// One way in which councils lay decisions out on a page.
///
/// A new family of pages is a new value of this type, not new code: all families share one vocabulary, and each
/// says what its pages call themselves, what it means otherwise by a name, and how its decisions begin.
struct DecisionReaderFamily: Sendable {
    /// What a page calls itself on a line of its own, as names are compared.
    let pageNames: Set<String>
    /// Words that only the heading of such a page has, among others such as the council's name and the month.
    let phrases: [String]
    /// What this family means by names that others use otherwise.
    let meanings: [String: DecisionRecord.Field]
    /// True when a page holds one decision, so that only its own name begins another.
    let isOneToAPage: Bool
    /// True when a line with a day and a title begins a decision, taken on that day.
    let hasDatedTitles: Bool
    /// True when the member who is named decides, unless another decision maker is named.
    let isByMember: Bool
    /// True when the title may follow the name of the page on the same line.
    let titleFollowsName: Bool
    /// True when all decisions of a page were taken at the meeting that it names.
    let isOfOneMeeting: Bool
    /// True when decisions to come stand below one another, with the title of each above its labels.
    let isOfPlans: Bool
    /// The field that a column called `Decision` or `Item` holds, when no column holds titles.
    let titleColumns: [DecisionRecord.Field]

    init(
        pageNames: [String] = [], phrases: [String] = [], meanings: [String: DecisionRecord.Field] = [:],
        isOneToAPage: Bool = false, hasDatedTitles: Bool = false, isByMember: Bool = false,
        isOfOneMeeting: Bool = false, titleFollowsName: Bool = false, isOfPlans: Bool = false,
        titleColumns: [DecisionRecord.Field] = [.proposedDecision, .resolution, .description]
    ) {
        self.pageNames = Set(pageNames)
        self.phrases = phrases
        self.meanings = meanings
        self.isOneToAPage = isOneToAPage
        self.hasDatedTitles = hasDatedTitles
        self.isByMember = isByMember
        self.titleFollowsName = titleFollowsName
        self.isOfPlans = isOfPlans
        self.isOfOneMeeting = isOfOneMeeting
        self.titleColumns = titleColumns
    }

    /// What a name announces in this family; nil when it is no name that is known.
    func meaning(of name: String) -> DecisionReaderVocabulary.Meaning? {
        meanings[name].map { .field($0) } ?? DecisionReaderVocabulary.meaning(of: name)
    }

    /// True when a line is the name of such a page.
    func isPageName(_ name: String) -> Bool {
        if pageNames.contains(name) { return true }
        guard !phrases.isEmpty, name.split(separator: " ").count <= Self.longestHeading else { return false }
        return phrases.contains { name.hasPrefix($0) || name.hasSuffix($0) || name.contains(" " + $0 + " ") }
    }

    /// The name of the page and the title after it, for lines such as `Record of decision: A title`.
    func nameAndTitle(_ words: Substring) -> (name: Substring, title: Substring)? {
        guard titleFollowsName, let mark = words.firstIndex(where: { ":-–—".contains($0) }) else {
            return nil
        }
        let name = DecisionReaderLines.trimmed(words[..<mark])
        let title = DecisionReaderLines.trimmed(words[words.index(after: mark)...])
        let plain = DecisionReaderVocabulary.name(name)
        guard pageNames.contains(plain) || phrases.contains(plain), title.contains(where: \.isLetter),
            !DecisionReaderTitle.isReference(title)
        else { return nil }
        return (name, title)
    }

    private static let longestHeading = 14
}
