package import Coproduction
package import EasyRead
package import Hummingbird
package import Pages
package import Storage

/// Everything the pages are made from, put together once at start.
package struct Site: Sendable {
    /// What was said, decided and changed.
    package let store: Store
    /// What a person who does not program edits.
    package let content: EasyReadContent
    /// Pages to HTML.
    package let renderer: Renderer
    /// Pages to HTML in the languages beside the first.
    package let translated: [LanguageCode: Renderer]
    /// The files pages use.
    package let files: PublicFiles
    /// The sound files that pages are read aloud with.
    package let clips: ClipShelf
    /// Where people reach this Heard.
    package let address: PublicAddress
    /// The clock and new ids.
    package let outside: Outside
    /// True when everything shown is a demonstration.
    package let isDemonstration: Bool
    /// The addresses of proxies whose X-Forwarded-For counts.
    package let trustedProxies: Set<String>

    /// Reads decisions out of what somebody pasted.
    package let reader: PasteForm.Reader

    let jar: CookieJar
    let register: Register
    let pages = RememberedPages()
    let surveys: OpenSurveys
    let guesses = Guesses()
    let tries = Tries()
    let addressTries = AddressTries()
    let asks = Asks()
    let shownOnce = ShownOnce()
    let guards = Guards()
    let shown = ShownWords()
    let passwords: Passwords
    let assets: Assets

    /// Puts a site together.
    package init(
        store: Store, content: EasyReadContent, renderer: Renderer, files: PublicFiles, clips: ClipShelf,
        address: PublicAddress,
        outside: Outside, isDemonstration: Bool, trustedProxies: Set<String> = [], surveys: [Survey],
        translated: [LanguageCode: Renderer] = [:], passwords: Passwords = Passwords(),
        reader: @escaping PasteForm.Reader = { text throws(NotADecision) in try DecisionReader.readAll(text) }
    ) {
        self.reader = reader
        self.passwords = passwords
        self.store = store
        self.content = content
        self.renderer = renderer
        self.translated = translated
        self.files = files
        self.clips = clips
        self.address = address
        self.outside = outside
        self.isDemonstration = isDemonstration
        self.trustedProxies = trustedProxies
        jar = CookieJar(address: address)
        register = Register(store)
        self.surveys = OpenSurveys(surveys)
        assets = Assets(files.addresses)
    }

    /// Shows these published versions from now on.
    package func show(_ published: [Survey]) { surveys.replace(with: published) }

    /// What every address behind the sign-in asks for; empty before `router()` was called.
    package var guardedAddresses: [GuardedAddress] { guards.all }

    /// The day in Kent.
    var today: Day { outside.now().dayInLondon }

    /// All addresses, with what stands in front of every one of them.
    ///
    /// The order matters (STYLE.md 3a): the log sees everything; the headers stand outside the error pages so that
    /// errors carry them too; errors are caught before the log; what nobody could answer is turned away before files
    /// and pages; another site's posts are refused last, just before the pages.
    package func router() -> Router<VisitorContext> {
        let router = Router(context: VisitorContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: RequestLog())
        router.add(middleware: SafetyHeaders())
        let known = KnownAddresses()
        router.add(middleware: ErrorPages(site: self, known: known))
        router.add(middleware: Gate(address: address))
        router.add(middleware: ServeFiles(files: files))
        router.add(middleware: CrossSite(address: address, sessionCookie: jar.name(.session)))
        addInformation(to: router)
        addTakingPart(to: router)
        addTellMe(to: router)
        addFollowing(to: router)
        addBoards(to: router)
        addHard(to: router)
        addComplaining(to: router)
        addClips(to: router)
        addPeople(to: router)
        addTeam(to: router)
        known.learn(router.routes.map { (String(describing: $0.path), $0.method) })
        return router
    }
}
