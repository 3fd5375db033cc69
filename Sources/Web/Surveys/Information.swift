import Coproduction
import EasyRead
import HTTPTypes
import Hummingbird
import Pages

extension Site {
    /// The pages that say what Heard is, who can help, and how it should look.
    func addInformation(to router: Router<VisitorContext>) {
        let desk = Information(site: self)
        let following = Following(site: self)
        router.get("/", use: following.visit { try desk.home($0) })
        for name in InfoPage.Name.allCases where name != .home {
            router.get(
                RouterPath(stringLiteral: "/" + name.rawValue),
                use: following.visit { try desk.page(name, $0) })
        }
        router.get("/look", use: following.visit { desk.look($0) })
        router.post("/look", use: following.posted { try desk.look($0, $1) })
        addPictures(to: router, following: following)
        router.get("/healthz") { _, _ in "ok\n" }
    }

    /// Who can be phoned when somebody may not be safe.
    var helpLines: [PhoneLine] {
        content.phones.all.prefix(3).map { PhoneLine(who: $0.whoAnswers, number: $0.number) }
    }

    /// A person who can be reached when a page does not work.
    var reachable: [PhoneLine] {
        content.phones["council-phone"].map { [PhoneLine(who: $0.whoAnswers, number: $0.number)] } ?? []
    }

    /// The everyday things that codes are remembered by.
    var codePictures: [Picture] {
        content.pictures.all.filter { $0.name.rawValue.hasPrefix("code-") }.sorted {
            $0.name.rawValue < $1.name.rawValue
        }
    }
}

/// The desk for everything that is the same for everybody.
struct Information: Sendable {
    let site: Site

    private struct Key: Hashable, Sendable {
        let name: InfoPage.Name
        let look: Look
    }

    func home(_ visit: Visit) throws -> Response {
        guard let page = site.content.pages[.home] else { throw HTTPError(.notFound) }
        return visit.remembered(Key(name: .home, look: visit.look)) { HomePage(visit.frame(), page: page) }
    }

    func page(_ name: InfoPage.Name, _ visit: Visit) throws -> Response {
        guard let page = site.content.pages[name] else { throw HTTPError(.notFound) }
        return visit.remembered(Key(name: name, look: visit.look)) {
            InformationPage(visit.frame(), page: page)
        }
    }

    /// GET /look.
    func look(_ visit: Visit) -> Response {
        let back = visit.request.uri.queryParameters["back"].flatMap { LocalPlace(String($0)) }
        return visit.page(LookPage(visit.frame(), back: back?.text ?? "/"))
    }

    /// POST /look: what is not sent stays as it was.
    func look(_ visit: Visit, _ form: FormBody) throws -> Response {
        var look = visit.look
        let back: String?
        do {
            if let size = try form.one("size").flatMap({ Int($0) }).flatMap(Look.Size.init(rawValue:)) {
                look.size = size
            }
            if let colours = try form.one("colours").flatMap(Look.Colours.init(rawValue:)) {
                look.colours = colours
            }
            if let pictures = Self.switched(try form.one("pictures")) { look.pictures = pictures }
            if let together = Self.switched(try form.one("together")) { look.together = together }
            back = try form.one("back")
        } catch {
            throw HTTPError(.badRequest)
        }
        var cookies = [site.jar.set(.look, look.cookie, seconds: 31_536_000)]
        if !look.together { cookies.append(site.jar.clear(.turn)) }
        return visit.see(back.flatMap { LocalPlace($0) }?.text ?? "/", setting: cookies)
    }

    private static func switched(_ field: String?) -> Bool? {
        switch field {
        case "yes", "on", "together": true
        case "no", "off", "alone": false
        default: nil
        }
    }
}
