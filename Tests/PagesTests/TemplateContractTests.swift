import EasyRead
import Foundation
import Testing

@testable import Pages

/// What binds a page struct to its template; Mustache itself says nothing when a name is wrong.
@Suite struct TemplateContractTests {
    @Test func `all templates, parts and words are there`() throws {
        #expect(throws: Never.self) { try Exhibit.renderer.get() }
    }

    @Test(arguments: Exhibit.usual) func `a page holds only what a template can show`(exhibit: Exhibit) {
        for (path, value) in stored(in: exhibit.page, path: exhibit.name) {
            #expect(value is String || value is Bool, "\(path) is a \(type(of: value))")
        }
    }

    @Test func `every name in a template is a stored property of a page that uses it`() throws {
        let texts = try TemplateFolder.besideExecutable().texts
        // Every page may have a way back, also where no example of it does.
        let everywhere = propertyNames(of: Link("words", to: "/"))
        var names: [String: Set<String>] = [:]
        for exhibit in Exhibit.usual {
            names[type(of: exhibit.page).template, default: everywhere].formUnion(
                propertyNames(of: exhibit.page))
        }
        for (template, known) in names {
            for tag in allTags(from: template, in: texts) {
                let parts = tag.split(separator: ".").map(String.init)
                #expect(parts.allSatisfy { known.contains($0) }, "\(template) uses {{\(tag)}}")
            }
        }
    }

    @Test(arguments: Exhibit.usual) func `a page is small`(exhibit: Exhibit) {
        #expect(exhibit.html.utf8.count < 14_000)
        #expect(!exhibit.html.contains("{{") && !exhibit.html.contains("[["))
    }

    @Test(arguments: Exhibit.usual) func `a page with its style sheet and pictures stays under 30 kB`(
        exhibit: Exhibit
    ) throws { #expect(try Self.bytes(of: exhibit) < 30_000) }

    private static func bytes(of exhibit: Exhibit) throws -> Int {
        let html = HTMLReading(exhibit.html)
        let pictures = Set(html.tags.compactMap { $0.attributes["src"] }).filter {
            $0.hasPrefix("/public/pictures/")
        }
        let files =
            ["Public/heard.css", "Public/icon.svg"]
            + pictures.map { "EasyRead/Pictures/" + $0.dropFirst("/public/pictures/".count) }
        return try files.reduce(exhibit.html.utf8.count) {
            try $0 + Data(contentsOf: Exhibit.project.appendingPathComponent($1)).count
        }
    }

    @Test func `the script is small, and a question with it stays under 30 kB too`() throws {
        let file = Exhibit.project.appendingPathComponent("Public/listen.js")
        let script = try Data(contentsOf: file).count
        #expect(script < 7_300)
        for exhibit in Exhibit.usual where exhibit.name.hasPrefix("surveys/question") {
            #expect(try Self.bytes(of: exhibit) + script < 30_000)
        }
    }

    @Test func `the style sheet is small and nothing in it moves`() throws {
        let file = Exhibit.project.appendingPathComponent("Public/heard.css")
        let css = try String(contentsOf: file, encoding: .utf8)
        #expect(css.utf8.count < 13_000)
        for moving in ["transition", "animation", "@keyframes", "@import", "url(", " transform:"] {
            #expect(!css.contains(moving), "\(moving)")
        }
    }

    /// The names behind every variable and section of a template and of the parts it uses.
    private func allTags(from template: String, in texts: [String: String]) -> Set<String> {
        var waiting = [template]
        var seen: Set<String> = []
        var found: Set<String> = []
        while let name = waiting.popLast() {
            guard seen.insert(name).inserted, let text = texts[name] else { continue }
            let template = TemplateText(name: name, text: text)
            waiting += template.uses
            for tag in template.tags where tag != "." && !"></!$".contains(tag.first ?? "!") {
                found.insert(tag.first == "#" || tag.first == "^" ? String(tag.dropFirst()) : tag)
            }
        }
        return found.subtracting(["."])
    }

    private func stored(in value: Any, path: String) -> [(String, Any)] {
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .struct where !(value is String):
            return mirror.children.flatMap { stored(in: $0.value, path: path + "." + ($0.label ?? "")) }
        case .optional, .collection: return mirror.children.flatMap { stored(in: $0.value, path: path) }
        default: return [(path, value)]
        }
    }

    /// Names of stored properties at any depth; what is absent here is found in another example of the page.
    private func propertyNames(of value: Any) -> Set<String> {
        guard !(value is String) else { return [] }
        var names: Set<String> = []
        for child in Mirror(reflecting: value).children {
            if let label = child.label, label != "some" { names.insert(label) }
            names.formUnion(propertyNames(of: child.value))
        }
        return names
    }
}
