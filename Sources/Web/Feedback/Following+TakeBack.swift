import Coproduction
import HTTPTypes
import Hummingbird
import Pages
import Storage

extension Site {
    /// The address where somebody takes back what they said.
    func addTakingBack(to router: Router<VisitorContext>, _ following: Following) {
        router.get("/my-words/take-back", use: following.visit { try await following.takeBack($0) })
        router.post(
            "/my-words/take-back",
            use: following.posted { visit, _ in try await following.takenBack(visit) })
    }
}

extension Following {
    /// GET /my-words/take-back: asks first; afterwards it says that the words are gone.
    func takeBack(_ visit: Visit) async throws -> Hummingbird.Response {
        if visit.request.uri.queryParameters["gone"] == "yes" {
            return visit.page(MessagePage.takenBack(visit.frame()))
        }
        guard try await shownCode(visit) != nil else { return visit.see("/my-words") }
        return visit.page(TakeBackPage(visit.frame()))
    }

    /// POST /my-words/take-back: the words are gone from every file before this is answered.
    func takenBack(_ visit: Visit) async throws -> Hummingbird.Response {
        guard let code = try await shownCode(visit) else { return visit.see("/my-words") }
        _ = try await site.store.forget(code: code, by: .command("my-words"))
        site.pages.forgetAll()
        if let token = visit.cookie(.words).flatMap(Token.init(letters:)) { site.shown.forget(token) }
        return visit.see(
            "/my-words/take-back?gone=yes",
            setting: [site.jar.clear(.words), site.jar.clear(.draft), site.jar.clear(.sent)])
    }
}
