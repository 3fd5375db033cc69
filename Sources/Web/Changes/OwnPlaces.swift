import Coproduction
import EasyRead
import Pages
import Storage

/// The pages of ours that a person can say something about: found by their address, with their name.
///
/// What is found here is a page that exists, so nobody can make promises about addresses they thought up, and no
/// address of somebody else, no code and no one-time link is ever kept.
struct OwnPlaces: Sendable {
    let site: Site

    /// A page of ours.
    struct Place: Hashable, Sendable {
        /// Its address; empty for a page that nobody knows.
        let address: String
        /// Its name in easy words.
        let title: String
    }

    /// The page behind an address as a visitor sent it, without its query; the unknown page for everything else.
    func place(_ sent: String) async throws -> Place {
        let unknown = Place(address: "", title: site.content.words("hard.which.unknown"))
        guard let local = LocalPlace(sent) else { return unknown }
        let path = String(local.text.prefix { $0 != "?" })
        let pieces = path.split(separator: "/").map(String.init)
        if let title = fixed(path) { return Place(address: path, title: title) }
        guard let first = pieces.first, pieces.count > 1 else { return unknown }
        switch first {
        case "surveys": return survey(pieces) ?? unknown
        case "decisions": return try await decision(pieces[1]) ?? unknown
        case "boards":
            let body = ID<Body>(rawValue: pieces[1]).flatMap { site.content.kent.body($0) }
            return body.map { Place(address: "/boards/" + pieces[1], title: $0.easyName) } ?? unknown
        case "changes": return try await change(pieces[1]) ?? unknown
        case "review": return Place(address: "/review", title: site.content.words("review.title"))
        default: return unknown
        }
    }

    /// The pages that are there once.
    private func fixed(_ path: String) -> String? {
        if path == "/" { return site.content.pages[.home]?.title }
        if let name = InfoPage.Name(rawValue: String(path.dropFirst())), let page = site.content.pages[name] {
            return page.title
        }
        let keys = [
            "/surveys": "surveys.title", "/changes": "follow.changes.title",
            "/decisions": "decisions.title", "/boards": "boards.title", "/my-words": "my-words.title",
            "/words": "glossary.title", "/pictures": "pictures.title", "/look": "look.title",
            "/hard": "hard.title",
            "/review": "review.title", "/review/measures": "review.measures.title",
            "/review/meetings": "review.meetings.title", "/review/plans": "review.plans.title",
            "/review/areas": "review.areas.title", "/review/papers": "review.papers.title",
        ]
        return keys[path].map { site.content.words($0) }
    }

    private func survey(_ pieces: [String]) -> Place? {
        guard let slug = ID<Survey>(rawValue: pieces[1]), let survey = site.surveys.newest(slug) else {
            return nil
        }
        let address = "/surveys/" + pieces[1]
        if pieces.count > 2, let number = Int(pieces[2]), survey.question(numbered: number) != nil {
            let values = ["number": String(number), "survey": survey.title]
            return Place(
                address: address + "/\(number)", title: site.content.words("hard.page.question", values))
        }
        return Place(address: address, title: survey.title)
    }

    private func decision(_ slug: String) async throws -> Place? {
        guard let id = ID<DecisionRecord>(rawValue: slug), let decision = try await site.store.decision(id)
        else { return nil }
        return Place(address: "/decisions/" + slug, title: DecisionName(decision).title)
    }

    /// A promise about a page is itself only part of the list, or promises about promises would never end.
    private func change(_ id: String) async throws -> Place? {
        guard let id = ID<Change>(rawValue: id), let change = try await site.store.change(id) else {
            return nil
        }
        guard change.page == nil else {
            return Place(address: "/changes", title: site.content.words("follow.changes.title"))
        }
        return Place(address: "/changes/" + id.rawValue, title: change.promise.title)
    }
}
