package import EasyRead
import Mustache

/// Turns pages into HTML.
///
/// Everything that can be missing is looked for once, when it is made.
package struct Renderer: Sendable {
    private let library: MustacheLibrary
    /// The addresses of recordings by the words that they speak.
    private let recordings: [String: String]

    /// Reads the templates that lie beside the executable.
    ///
    /// `recordings` are the addresses of recordings by the words that they speak.
    package init(words: Words, recordings: [String: String] = [:]) throws(TemplateMistake) {
        try self.init(
            texts: TemplateFolder.besideExecutable().texts, words: words, recordings: recordings)
    }

    /// Takes templates by their path without the ending.
    init(
        texts: [String: String], words: Words, pages: [any Page.Type] = AllPages.types,
        recordings: [String: String] = [:]
    ) throws(TemplateMistake) {
        self.recordings = recordings
        for page in pages where texts[page.template] == nil {
            throw TemplateMistake(
                file: page.template, what: "The page \(page) has no such template.",
                doThis: "Add Templates/\(page.template).mustache.")
        }
        var templates: [String: MustacheTemplate] = [:]
        for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
            templates[name] = try Self.template(
                TemplateText(name: name, text: text), among: texts, words: words)
        }
        library = MustacheLibrary(templates: templates)
    }

    /// The page as HTML; the marks of a `Slot` stay in it.
    package func html(_ page: some Page) -> String { spoken(page).html }

    /// The page as it is read aloud.
    package func spoken(_ page: some Page) -> SpokenPage {
        SpokenPage(
            library.render(page, withTemplate: type(of: page).template) ?? "", recordings: recordings)
    }

    private static func template(
        _ text: TemplateText, among texts: [String: String], words: Words
    ) throws(TemplateMistake) -> MustacheTemplate {
        for used in text.uses where texts[used] == nil {
            throw TemplateMistake(
                file: text.name, what: "It uses the template \"\(used)\", which does not exist.",
                doThis: "Correct the name, or add Templates/\(used).mustache.")
        }
        let filled = try text.filled(with: words)
        do {
            return try MustacheTemplate(string: filled)
        } catch {
            throw TemplateMistake(file: text.name, what: "\(error)", doThis: "Correct the template there.")
        }
    }
}
