import Coproduction
import EasyRead
import Foundation
import Testing

@testable import Pages

/// A language that nobody speaks: every word of ours stands between two marks, so that a word without them shows.
@Suite struct MadeUpLanguageTests {
    private static let mark: Character = "¤"
    private static let code = LanguageCode(rawValue: "zxx")

    /// Every run of letters of a sentence but its places between marks.
    static func madeUp(_ sentence: String) -> String {
        sentence.replacing(/\x7B[^\x7D]*\x7D|[\p{L}\d’'-]+/) { match in
            match.output.contains("\u{7B}") ? String(match.output) : "\(mark)\(match.output)\(mark)"
        }
    }

    private static func words(without left: Set<String> = []) throws -> Words {
        let english = try Exhibit.content.get().words
        var sentences: [String: String] = [:]
        for key in english.keys where !english.isPicture(key) && !left.contains(key) {
            sentences[key] = madeUp(english(key))
        }
        return Words(
            sentences, in: try #require(code), otherwise: english, inEnglish: "{words} (in English)")
    }

    private static func pages(in words: Words) throws -> [(name: String, html: String)] {
        let renderer = try Renderer(words: words)
        let frame = Frame(words: words, assets: Assets([:]), here: "/surveys")
        return try AllPages.types.flatMap { try html(of: $0, in: frame, renderer) }
    }

    private static func html<P: Page>(of type: P.Type, in frame: Frame, _ renderer: Renderer) throws
        -> [(name: String, html: String)]
    {
        type.examples(in: frame).map { (type.template + "." + $0.name, renderer.html($0.page)) }
    }

    /// What examples show that is no word of ours: surveys, papers, and what made-up people said.
    private static func data() throws -> String {
        let folders = [
            "Sources/Pages", "EasyRead/Surveys", "EasyRead/Kent", "EasyRead/Pages", "EasyRead/Lists",
        ]
        var text = ""
        for folder in folders {
            let root = Exhibit.project.appendingPathComponent(folder)
            let files = try FileManager.default.subpathsOfDirectory(atPath: root.path)
            for file in files.sorted()
            where !file.hasSuffix(".mustache") && (folder != "Sources/Pages" || file.contains("xample")) {
                let url = root.appendingPathComponent(file)
                if let one = try? String(contentsOf: url, encoding: .utf8) { text += one + "\n" }
            }
        }
        return plain(
            text.replacing(/"\s*\+\s*"/, with: "").replacing("\\\"", with: "\"").replacing("\\n", with: " ")
                .replacing(/\\\([^)]*\)/, with: "#"))
    }

    /// Words with single spaces, a number of any size as `#`.
    private static func plain(_ text: some StringProtocol) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ").replacing(/[0-9]+/, with: "#")
    }

    /// Whether examples say a run of words, or put it together from two.
    private static func isSaid(_ run: String, in data: String) -> Bool {
        // Examples name bodies "LD&A …".
        let whole = run.trimmingCharacters(in: .punctuationCharacters.union(.whitespaces))
        guard !data.contains(whole) else { return true }
        let run = run.replacing("LD&A ", with: "")
            .trimmingCharacters(in: .punctuationCharacters.union(.whitespaces))
        guard !data.contains(run) else { return true }
        let words = run.split(separator: " ")
        return words.indices.dropFirst().contains { place in
            [words[..<place], words[place...]].allSatisfy { part in
                let alone = part.count == 1 && !["The", "the", "LD&A"].contains(part.first ?? "")
                return !alone && data.contains(part.joined(separator: " "))
            }
        }
    }

    /// A run of words in its sentences and parts, without what is put in later and without the council's own times.
    private static func parts(of run: String) -> [String] {
        run.split(separator: /\. |, |\u{1}[^\u{2}]*\u{2}/).map(String.init).filter {
            $0.contains(where: \.isLetter)
                && $0.firstMatch(of: /^(Not before|Between) #|^# [A-Z][a-z]+ #$/) == nil
        }
    }

    /// The runs of words on a page that are not of the made-up language and hold a letter.
    private static func foreign(_ html: String) -> [String] {
        let reading = HTMLReading(html)
        var texts = reading.pieces.compactMap { if case .text(let text) = $0 { text } else { nil } }
        for tag in reading.tags {
            texts += ["alt", "aria-label", "placeholder", "title"].compactMap { tag.attributes[$0] }
        }
        return texts.map(decoded).flatMap { text in
            text.split(separator: /¤[^¤]*¤/).map(plain).filter { $0.contains(where: \.isLetter) }
        }
    }

    private static func decoded(_ text: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&")]
            .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    @Test func `every word that a page says can be said in another language`() throws {
        let data = try Self.data()
        var left: [String: String] = [:]
        // Who is signed in reads plain English.
        for page in try Self.pages(in: Self.words()) where !page.name.hasPrefix("team/") {
            for run in Self.foreign(page.html).flatMap(Self.parts)
            where !run.hasPrefix("https://") && !Self.isSaid(run, in: data) {
                left[run] = page.name
            }
        }
        let told = left.map { "\($0.value): \($0.key)" }.sorted().joined(separator: "\n")
        #expect(left.isEmpty, "These words cannot be translated:\n\(told)")
    }

    @Test func `a sentence that a language does not have is shown in English and says so`() throws {
        let words = try Self.words(without: ["home.picture", "shell.help", "frame.look"])
        #expect(words.missing == ["frame.look", "shell.help"])
        for page in try Self.pages(in: words).prefix(40) {
            #expect(page.html.contains("<a href=\"/help\">Help (in English)</a>"), "\(page.name)")
        }
    }

    @Test func `a page says which language it is in`() throws {
        let words = try Self.words()
        for page in try Self.pages(in: words) {
            #expect(page.html.contains("<html lang=\"zxx\" "), "\(page.name)")
        }
    }

    @Test func `a language that is written from the right says so`() throws {
        let words = try Self.words()
        let frame = Frame(words: words, assets: Assets([:]), direction: .fromRight)
        let page = LookPage(frame, back: "/")
        #expect(try Renderer(words: words).html(page).contains("<html lang=\"zxx\" dir=\"rtl\" "))
    }
}
