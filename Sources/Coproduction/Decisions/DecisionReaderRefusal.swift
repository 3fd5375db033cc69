/// What a source looks like when it is no decision.
package enum NotADecision: String, Error, Hashable, Sendable, CaseIterable {
    // Nothing, or too much.
    case empty, onlySpaces, tooLong, tooManyLines, oneLongLine, tooManyDecisions
    // Files that are no text.
    case picture, sound, video, pdf, zip, compressed, wordFile, spreadsheet, slides, openDocument, oldOffice
    case printFile, font, program, database, binary, utf32, unknownLetters
    // Text that a computer wrote or reads.
    case xml, drawing, feed, savedMail, richText, json, table, people, sql, log, code, style, settings,
        changes
    case base64, key, calendar, contactCard, subtitles, formula, markup
    // Pages of a site.
    case webPage, loginPage, notFoundPage, errorPage, searchPage, cookiePage, robotPage
    // Words for people.
    case bankStatement
    case email, agenda, minutes, job, news, invoice, letter, recipe, planning, chat, survey, list, otherText
    // Parts of a decision.
    case labelsWithoutTitle, titleWithoutLabels, tableWithoutRows

    /// One line for a person: what it is, and what to do instead.
    package var line: String { looksLike + " " + advice }

    /// What it looks like.
    package var looksLike: String {
        DecisionReaderRefusals.looks[self] ?? "This looks like other text, not a decision."
    }

    /// What to do instead.
    package var advice: String { DecisionReaderRefusals.advice(for: self) }
}
