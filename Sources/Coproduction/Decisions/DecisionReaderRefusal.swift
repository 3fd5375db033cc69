/// What a source looks like when it is no decision.
package enum NotADecision: String, Error, Hashable, Sendable, CaseIterable {
    case empty, onlySpaces, tooLong, oneLongLine
    case picture, pdf, zip, wordFile, binary, notUTF8, utf16
    case webPage, xml, richText, email, json, table
    case labelsWithoutTitle, titleWithoutLabels, list, otherText

    /// One line for a person: what it is, and what to do instead.
    package var line: String { looksLike + " " + advice }

    /// What it looks like.
    package var looksLike: String {
        switch self {
        case .empty: "There is nothing in this file."
        case .onlySpaces: "There are only spaces in this file."
        case .tooLong: "This text is longer than 2 MB."
        case .oneLongLine: "This text is 1 very long line."
        case .picture: "This looks like a picture, not copied text."
        case .pdf: "This looks like a PDF, not copied text."
        case .zip: "This looks like a zip or Word file, not copied text."
        case .wordFile: "This looks like an old Office file, not copied text."
        case .binary: "This looks like data for a computer, not text."
        case .notUTF8: "This text is not in UTF-8."
        case .utf16: "This text is in UTF-16, not in UTF-8."
        case .webPage: "This looks like a web page, not copied text."
        case .xml: "This looks like XML, not copied text."
        case .richText: "This looks like rich text, not plain text."
        case .email: "This looks like an e-mail."
        case .json: "This looks like JSON, not copied text."
        case .table: "This looks like a table of data, not copied text."
        case .labelsWithoutTitle: "This looks like part of a decision. The title is missing."
        case .titleWithoutLabels: "This has a title, but no label of a decision."
        case .list: "This looks like a list, not a decision."
        case .otherText: "This looks like other text, not a decision."
        }
    }

    /// What to do instead.
    package var advice: String {
        switch self {
        case .empty, .onlySpaces, .otherText, .list: Self.copyPage
        case .tooLong, .oneLongLine: "Copy only the page of 1 decision."
        case .picture, .pdf, .zip, .wordFile, .webPage, .richText:
            "Open it, copy the words, and save them as plain text."
        case .binary, .xml, .json, .table: "Open the council page of the decision. " + Self.copyPage
        case .notUTF8, .utf16: "Save it again as plain text in UTF-8."
        case .email: "Copy only the decision out of it. Leave the names and addresses."
        case .labelsWithoutTitle: "Copy the page again, from its title to its end."
        case .titleWithoutLabels: "Copy the whole page, with lines like “Decision status: Withdrawn”."
        }
    }

    private static let copyPage = "Copy the text of the council page, and save it."
}
