import Coproduction
import EasyRead
import HTTPTypes
import Hummingbird
import Pages
import Storage

extension Site {
    /// The pages that say what Heard is, who can help, and how it should look.
    func addInformation(to router: Router<VisitorContext>) {
        let desk = Information(site: self)
        let following = Following(site: self)
        router.get("/", use: following.visit { try desk.home($0) })
        for name in InfoPage.Name.allCases where name != .home {
            router.get(
                RouterPath(stringLiteral: "/" + name.rawValue),
                // Help must open at once: nothing of anybody stands there, so nobody is asked if they are still there.
                use: { try desk.page(name, Visit($0, $1, self)) })
        }
        router.post("/safe") { request, context in
            _ = try await request.form()
            return try await desk.press(Visit(request, context, self))
        }
        router.get("/look", use: following.visit { desk.look($0) })
        router.post("/look", use: following.posted { try desk.look($0, $1) })
        addPictures(to: router, following: following)
        router.get("/leave") { Visit($0, $1, self).leave(to: Self.harmless) }
        router.get("/words", use: following.visit { desk.words($0) })
        router.get("/healthz") { _, _ in "ok\n" }
    }

    /// Where "Leave this page" leads: a page that anybody may have open (GOV.UK uses the same one).
    private static let harmless = "https://www.bbc.co.uk/weather"

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
        var told = false
    }

    /// POST /safe: somebody does not feel safe; the team learns that, and nothing about who it is.
    func press(_ visit: Visit) async throws -> Response {
        try await site.store.pressNotSafe(page: "/safe", survey: nil)
        return visit.see("/safe?told=yes")
    }

    func home(_ visit: Visit) throws -> Response {
        let (page, frame) = try found(.home, visit)
        return visit.remembered(Key(name: .home, look: visit.look)) { HomePage(frame, page: page) }
    }

    func page(_ name: InfoPage.Name, _ visit: Visit) throws -> Response {
        let (page, frame) = try found(name, visit)
        let told = name == .safe && visit.request.uri.queryParameters["told"] == "yes"
        return visit.remembered(Key(name: name, look: visit.look, told: told)) {
            InformationPage(
                frame, page: page, hardWords: site.content.lists.glossary.entries(in: page.sentences),
                checked: page.showsPhones ? site.content.phones.allChecked : nil, told: told)
        }
    }

    /// The page in the visitor's language, else the English one in a frame that says so.
    private func found(_ name: InfoPage.Name, _ visit: Visit) throws -> (InfoPage, Frame) {
        var frame = visit.frame()
        if let page = visit.language.pages[name] { return (page, frame) }
        guard let page = site.content.pages[name] else { throw HTTPError(.notFound) }
        frame.inEnglish = .whole
        return (page, frame)
    }

    private struct WordsKey: Hashable, Sendable {
        let letter: String?
        let look: Look
    }

    /// GET /words: every hard word; with a letter in `part`, what the words of that letter mean.
    func words(_ visit: Visit) -> Response {
        let glossary = site.content.lists.glossary
        let letter = visit.request.uri.queryParameters["part"].map { String($0) }
            .flatMap { glossary.letters.contains($0) ? $0 : nil }
        return visit.remembered(WordsKey(letter: letter, look: visit.look)) {
            WordsPage(visit.frame(), glossary: glossary, letter: letter)
        }
    }

    /// GET /look.
    func look(_ visit: Visit) -> Response {
        let back = visit.request.uri.queryParameters["back"].flatMap { LocalPlace(String($0)) }
        return visit.page(
            LookPage(visit.frame(), languages: site.content.allLanguages, back: back?.text ?? "/"))
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
            if let code = try form.one("language").flatMap(LanguageCode.init(rawValue:)) {
                look.language = site.content.language(code).code == .english ? nil : code
            }
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
