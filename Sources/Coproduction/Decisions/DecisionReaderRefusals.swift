/// The words for everything that is no decision.
enum DecisionReaderRefusals {
    /// What each looks like.
    static let looks: [NotADecision: String] = [
        .empty: "There is nothing in this file.",
        .onlySpaces: "There are only spaces in this file.",
        .tooLong: "This text is longer than 2 MB.",
        .tooManyLines: "This text has more than 20,000 lines.",
        .oneLongLine: "This text is 1 very long line.",
        .tooManyDecisions: "This text has more than 2,000 decisions.",
        .picture: "This looks like a picture, not copied text.",
        .sound: "This looks like a sound file, not copied text.",
        .video: "This looks like a video, not copied text.",
        .pdf: "This looks like a PDF, not copied text.",
        .zip: "This looks like a zip file, not copied text.",
        .compressed: "This looks like a compressed file, not copied text.",
        .wordFile: "This looks like a Word file, not copied text.",
        .spreadsheet: "This looks like an Excel file, not copied text.",
        .slides: "This looks like a PowerPoint file, not copied text.",
        .openDocument: "This looks like an OpenDocument file, not copied text.",
        .oldOffice: "This looks like an old Office file, not copied text.",
        .printFile: "This looks like a file for a printer, not copied text.",
        .font: "This looks like a font, not copied text.",
        .program: "This looks like a program, not copied text.",
        .database: "This looks like a database, not copied text.",
        .binary: "This looks like data for a computer, not text.",
        .utf32: "This text is in UTF-32, which is very rare.",
        .unknownLetters: "The letters of this text cannot be read.",
        .xml: "This looks like XML, not copied text.",
        .drawing: "This looks like a drawing in SVG, not copied text.",
        .feed: "This looks like a news feed, not a decision.",
        .savedMail: "This looks like a page saved as a web archive.",
        .richText: "This looks like rich text, not plain text.",
        .json: "This looks like JSON, not copied text.",
        .table: "This looks like a table of data, not a decision.",
        .people: "This looks like a list of people. Please do not bring it here.",
        .sql: "This looks like SQL, not a decision.",
        .log: "This looks like a log of a computer, not a decision.",
        .code: "This looks like code for a computer, not a decision.",
        .style: "This looks like a style sheet, not a decision.",
        .settings: "This looks like settings for a computer, not a decision.",
        .changes: "This looks like changes to code, not a decision.",
        .base64: "This looks like data in base64, not text.",
        .key: "This looks like a secret key or a certificate.",
        .calendar: "This looks like a calendar entry, not a decision.",
        .contactCard: "This looks like a contact card, not a decision.",
        .subtitles: "This looks like subtitles, not a decision.",
        .formula: "This looks like LaTeX, not copied text.",
        .markup: "This looks like code of a web page, not a page.",
        .webPage: "This looks like a web page without a decision.",
        .loginPage: "This looks like a page to sign in.",
        .notFoundPage: "This looks like a “page not found” page.",
        .errorPage: "This looks like an error page of a website.",
        .searchPage: "This looks like a page of search results.",
        .cookiePage: "This looks like a page about cookies.",
        .robotPage: "This looks like a page that checks for robots.",
        .bankStatement: "This looks like a bank statement. Please do not bring it here.",
        .email: "This looks like an e-mail.",
        .agenda: "This looks like the agenda of a meeting.",
        .minutes: "This looks like the minutes of a meeting.",
        .job: "This looks like a job advert, not a decision.",
        .news: "This looks like a news article, not a decision.",
        .invoice: "This looks like an invoice, not a decision.",
        .letter: "This looks like a letter, not a decision.",
        .recipe: "This looks like a recipe, not a decision.",
        .planning: "This looks like a planning application, not a decision.",
        .chat: "This looks like a chat, not a decision.",
        .survey: "This looks like a survey, not a decision.",
        .list: "This looks like a list, not a decision.",
        .otherText: "This looks like other text, not a decision.",
        .labelsWithoutTitle: "This looks like part of a decision. The title is missing.",
        .titleWithoutLabels: "This has a title, but no label of a decision.",
        .tableWithoutRows: "This looks like a table of decisions without a row.",
    ]

    /// What to do instead.
    static func advice(for kind: NotADecision) -> String {
        switch kind {
        case .tooLong, .oneLongLine, .tooManyLines: "Copy only the page of 1 decision."
        case .tooManyDecisions: "Cut it into smaller files."
        case .picture, .pdf, .zip, .wordFile, .richText, .slides, .openDocument, .oldOffice, .compressed,
            .printFile:
            "Open it, copy the words, and save them as plain text."
        case .spreadsheet: "Open it, and save the sheet as CSV."
        case .savedMail: "Save the page again as “web page, HTML only”."
        case .utf32, .unknownLetters: "Save it again as plain text in UTF-8."
        case .email: "Copy only the decision out of it. Leave the names and addresses."
        case .labelsWithoutTitle: "Copy the page again, from its title to its end."
        case .titleWithoutLabels: "Copy the whole page, with lines like “Decision status: Withdrawn”."
        case .tableWithoutRows: "Save the table again with all its rows."
        case .table: "Save it as CSV, with names like “Title” and “Decision due”."
        case .loginPage: "Sign in first. Then copy or save the page of the decision."
        case .notFoundPage, .errorPage, .robotPage: "Check the address. Then save the page of the decision."
        case .searchPage, .webPage, .cookiePage: "Open the page of 1 decision, and save that page."
        case .agenda, .minutes: "Open the decision itself on the council site. " + copyPage
        case .key: "Keep it secret, and do not send it."
        case .binary, .xml, .json, .drawing, .feed: "Open the council page of the decision. " + copyPage
        default: copyPage
        }
    }

    private static let copyPage = "Copy the text of the council page, and save it."
}
