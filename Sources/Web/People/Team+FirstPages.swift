import Coproduction
import Hummingbird
import Pages
import Storage

/// The first pages of people outside the team, and who did what.
extension Team {
    /// GET /board.
    func board(_ signed: Signed) async throws -> Response {
        let mayRemember = signed.person.mayBeRemembered && !signed.signedIn.session.isRemembered
        return signed.visit.page(BoardPage(signed.frame, mayRemember: mayRemember))
    }

    /// POST /board/remember: 30 days on this device.
    func remember(_ signed: Signed) async throws -> Response {
        guard signed.person.mayBeRemembered, let token = SigningIn(site: site).session(signed.visit) else {
            throw HTTPError(.notFound)
        }
        try await site.store.remember(signed.signedIn)
        let seconds = SessionLength.remembered.wholeInSeconds
        return signed.visit.see(
            "/board", setting: [site.jar.set(.session, token.letters, seconds: seconds)])
    }

    /// GET /advocate.
    func advocate(_ signed: Signed) async throws -> Response {
        let account = try await site.store.account(signed.person.id)
        return signed.visit.page(AdvocatePage(signed.frame, organisation: account?.organisation))
    }

    /// How many happenings one page shows.
    private static let happeningsOnPage = 50

    /// GET /admin/happenings: who did what, the newest first.
    func happenings(_ signed: Signed) async throws -> Response {
        let query = signed.visit.request.uri.queryParameters
        let before = query["before"].flatMap { Int(String($0)) }.flatMap { $0 > 0 ? $0 : nil }
        let asked = query["person"].flatMap { ID<Person>(rawValue: String($0)) }
        let people = try await site.store.people()
        let person = asked.flatMap { asked in people.first { $0.id == asked } }
        // Whoever is asked for and is not there did nothing; everything must not come in their place.
        let found =
            asked != nil && person == nil
            ? []
            : try await site.store.happenings(
                before: before, of: person?.id, most: Self.happeningsOnPage + 1)
        let acts = found.prefix(Self.happeningsOnPage).map {
            Act(
                number: $0.number, at: $0.at, actorKind: $0.actorKind, actor: $0.actor, kind: $0.kind,
                subject: $0.subject)
        }
        return signed.visit.page(
            HappeningsPage(
                acts: Array(acts), people: people, chosen: person?.id, isFirst: before == nil,
                hasMore: found.count > Self.happeningsOnPage, in: signed.frame))
    }
}
