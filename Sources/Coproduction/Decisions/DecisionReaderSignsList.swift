/// One kind of text and the words by which it is known.
struct DecisionReaderSign {
    let kind: NotADecision
    /// How many of the words a text of this kind has at least.
    let needed: Int
    let words: [String]

    init(_ kind: NotADecision, _ needed: Int, _ words: [String]) {
        self.kind = kind
        self.needed = needed
        self.words = words
    }

    /// True when enough of the words stand in the text.
    func fits(_ text: String) -> Bool {
        var found = 0
        for word in words where text.contains(word) {
            found += 1
            if found == needed { return true }
        }
        return false
    }
}

/// The kinds of text and their words: small letters, single spaces, `\n` between lines.
enum DecisionReaderSignsList {
    /// Texts that computers read.
    static let marked: [DecisionReaderSign] = [
        .init(.changes, 2, ["diff --git", "\n @@ -", "\n +++ b/", "\n --- a/", " @@ "]),
        .init(.subtitles, 1, ["webvtt", " --> 00:"]),
        .init(.formula, 1, ["\\documentclass", "\\begin{document}", "\\usepackage"]),
        .init(
            .sql, 2,
            [
                "create table", "insert into", "select * from", " values (", "primary key", "not null",
                "drop table",
            ]),
        .init(.sql, 1, ["select * from ", "create table if not exists"]),
        .init(
            .style, 2,
            [
                "font-family:", "margin:", "padding:", "background-color:", "@media ", "color:", "display:",
                "border:",
            ]),
        .init(
            .code, 2,
            [
                "func ", "() {", "print(", "import ", "return ", "#include", "def ", "self.", "function(",
                "function ", " => ",
                "const ", "var ", "public class", "#!/", "println(", "printf(", "if (", "else {", "});", "};",
                "<?php", "echo ", "struct ", " -> ", "();", "== ",
            ]),
        .init(
            .settings, 2,
            ["[service]", "[unit]", "[default]", "version: \"", "image: ", "apiversion:", "[section]"]),
        .init(.settings, 2, ["\n enabled = ", "= true", "= false", "\n port = ", "\n host = ", "debug = "]),
        .init(.settings, 2, ["\n services:", "\n ports:", "\n environment:", "version: "]),
        .init(
            .log, 2, [" error ", " info ", " warn ", " debug ", "[error]", "[info]", "[warn]", "http/1.1\""]),
    ]

    /// Pages of a site.
    static let pages: [DecisionReaderSign] = [
        .init(
            .notFoundPage, 1,
            [
                "page not found", "404 not found", "page cannot be found", "page could not be found",
                "page you requested could not", "page you are looking for", "error 404",
            ]),
        .init(
            .errorPage, 1,
            [
                "internal server error", "service unavailable", "access denied", "403 forbidden",
                "bad gateway", "something went wrong",
            ]),
        .init(
            .robotPage, 1,
            ["verify you are human", "are you a robot", "checking your browser", "complete the captcha"]),
        .init(
            .loginPage, 2,
            ["password", "sign in", "log in", "login", "username", "forgotten your", "remember me"]),
        .init(
            .searchPage, 1,
            ["search results", "results found", "results for “", "results for \"", "did you mean"]),
        .init(
            .cookiePage, 2,
            ["we use cookies", "accept all cookies", "reject", "cookie settings", "essential cookies"]),
    ]

    /// Texts that people read.
    static let texts: [DecisionReaderSign] = [
        .init(
            .job, 2,
            [
                "job title", "salary", "closing date", "how to apply", "vacancy", "vacancies",
                "we are recruiting",
                "per annum", "hours per week", "apply now", "the successful candidate", "interview date",
                "job description",
            ]),
        .init(
            .invoice, 2,
            [
                "invoice", "amount due", "total due", "vat", "payment terms", "bank details", "sort code",
                "unit price", "subtotal", "bill to",
            ]),
        .init(.recipe, 2, ["ingredients", "method", "preheat", "tbsp", "tsp", "serves ", "oven", "bake"]),
        .init(
            .planning, 2,
            [
                "planning application", "application number", "applicant", "site address", "planning officer",
                "planning permission", "case officer", "proposal", "validated",
            ]),
        .init(
            .survey, 2,
            [
                "strongly agree", "strongly disagree", "on a scale of", "how satisfied", "tick one box",
                "prefer not to say", "tick all that apply",
            ]),
        .init(
            .letter, 2,
            ["dear ", "yours sincerely", "yours faithfully", "kind regards", "our ref", "best wishes"]),
        .init(
            .news, 2,
            [
                "by our reporter", "local democracy reporter", "read more", "published:", " said:",
                "told the bbc",
                "a spokesperson", "a spokesman", "breaking", "comments", "share this article", "he said",
                "she said",
                "said on ", "advertisement", "newsletter", "campaigners",
            ]),
        .init(
            .chat, 2,
            ["<media omitted>", " joined using", " is typing", " left the group", "messages and calls are"]),
        .init(
            .agenda, 2,
            ["agenda", "apologies", "any other business", "minutes of the last meeting", "items", "venue:"]),
        .init(
            .minutes, 2,
            ["minutes of", "apologies", "present:", "in attendance", "the meeting closed", "resolved"]),
    ]
}
