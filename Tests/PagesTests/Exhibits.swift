import EasyRead
import Foundation
import Testing

@testable import Pages

/// Every example of every page, rendered once for all tests of this target.
struct Exhibit: Sendable, CustomTestStringConvertible {
    /// The template and the example, `surveys/question.first`.
    let name: String
    let page: any Page
    let html: String

    var testDescription: String { name }

    /// The folder of the whole project.
    static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent()

    static let content = Result { try EasyReadContent.load(folder: project.path + "/EasyRead") }
    static let renderer = Result { try Renderer(words: content.get().words) }

    static func frame(_ look: Look = Look()) throws -> Frame {
        try Frame(words: content.get().words, assets: Assets([:]), look: look, here: "/surveys")
    }

    /// All examples in one frame.
    static func all(in frame: Frame) throws -> [Exhibit] {
        try AllPages.types.flatMap { try exhibits(of: $0, in: frame) }
    }

    /// All examples as most people see them; empty when something is so wrong that nothing loads,
    /// which a test of its own reports.
    static let usual: [Exhibit] = (try? frame()).flatMap { try? all(in: $0) } ?? []

    private static func exhibits<P: Page>(of type: P.Type, in frame: Frame) throws -> [Exhibit] {
        try type.examples(in: frame).map {
            try Exhibit(
                name: type.template + "." + $0.name, page: $0.page, html: renderer.get().html($0.page))
        }
    }
}
