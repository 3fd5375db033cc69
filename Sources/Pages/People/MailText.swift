package import Coproduction
package import EasyRead

/// The words of a letter by e-mail: why it comes, one address, and what to do when it was not expected.
package struct MailText: Hashable, Sendable {
    /// One line.
    package let subject: String
    /// The words, a line each; the address has a line of its own.
    package let lines: [String]

    /// Writes a letter; `address` is the whole address to open, and `until` says how long a link works.
    package init(_ kind: Mail.Kind, name: String?, address: String, until: Moment, words: Words) {
        let key = "mail." + kind.rawValue
        subject = words(key + ".subject")
        let hello = name.map { words("mail.hello", ["name": $0]) } ?? words("mail.hello.nobody")
        let isLink = kind == .invitation || kind == .signIn
        let ends = words(
            "mail.until", ["day": words.whole(until.dayInLondon), "time": until.clockInLondon])
        let after =
            isLink ? [ends, words("mail.once"), "", words("mail.not-you")] : [words("mail.worry.why")]
        lines =
            [hello, "", words(key + ".about"), "", address, ""] + after + ["", words("mail.from")]
    }
}
