import Coproduction
import EasyRead
import Foundation

/// Excerpts of the five papers, without the phone numbers, e-mail addresses and names in them.
enum KentPapers {
    static let folder: String = {
        var place = URL(fileURLWithPath: #filePath)
        for _ in 1...2 { place.deleteLastPathComponent() }
        return place.appendingPathComponent("Fixtures/Papers").path
    }()

    /// The excerpt of a paper as it lies in the folder.
    static func text(of paper: ID<Paper>) throws -> String {
        try String(contentsOfFile: "\(folder)/\(paper.rawValue).txt", encoding: .utf8)
    }

    /// Words without what the layout of a page added: marks of lists, ends of lines, double spaces.
    static func plain(_ text: String) -> String {
        text.split(separator: "\n").map { line in
            line.drop { " -•·§*".contains($0) }
        }.joined(separator: " ").replacing("•", with: " ").split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }

    /// Every quotation that Kent makes of the papers.
    static func quotations(of kent: Kent) -> [OfficialWords] {
        var all = kent.bodies.flatMap { body in
            body.official + body.answersTo.map(\.official) + body.seats.map(\.official)
        }
        all += kent.themes.flatMap(\.points).map(\.official) + kent.measures.map(\.official)
        return all + kent.meetings.flatMap(\.official) + kent.plans.flatMap(\.official)
    }

    /// Every place in a paper that Kent names.
    static func places(of kent: Kent) -> [PaperPlace] {
        quotations(of: kent).map(\.from) + kent.bodies.map(\.knownBy) + kent.areas.compactMap(\.from)
    }

    /// Every easy sentence, title and role that Kent shows.
    static func easySentences(of kent: Kent) -> [String] {
        var all = kent.bodies.flatMap(\.decides)
        all += kent.bodies.flatMap(\.seats).map(\.role)
        all += kent.measures.flatMap(\.sentences)
        all += kent.themes.map(\.easyName)
        all += kent.themes.flatMap(\.points).flatMap(\.sentences)
        all += kent.meetings.map(\.title)
        all += kent.meetings.flatMap(\.sentences)
        all += kent.plans.map(\.title)
        all += kent.plans.flatMap(\.sentences)
        return all
    }
}
