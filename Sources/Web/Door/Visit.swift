import Coproduction
import EasyRead
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Storage

/// One request as a desk sees it: what the visitor chose, whose draft it is, and how to answer.
struct Visit: Sendable {
    let site: Site
    let request: Request
    let context: VisitorContext
    /// The look the visitor chose.
    let look: Look
    /// Which draft this device answers; nil when there is none.
    let token: Token?
    private let turn: String?

    init(_ request: Request, _ context: VisitorContext, _ site: Site) {
        self.site = site
        self.request = request
        self.context = context
        let cookies = Cookies(request)
        look = cookies.value(site.jar.name(.look)).flatMap(Look.init(cookie:)) ?? Look()
        token = cookies.value(site.jar.name(.draft)).flatMap(Token.init(letters:))
        turn = cookies.value(site.jar.name(.turn))
    }

    /// The language the visitor chose, as long as there is such a language.
    var language: Language { site.content.language(look.language) }

    /// Pages to HTML in the visitor's language.
    var renderer: Renderer { site.translated[language.code] ?? site.renderer }

    /// What a page is made for.
    func frame(signedInAs: String? = nil) -> Frame {
        Frame(
            words: language.words, assets: site.assets, look: look, here: here,
            signedInAs: signedInAs, madeUp: site.isDemonstration, direction: language.direction)
    }

    /// A survey in the visitor's language, else as it is.
    func said(_ survey: Survey) -> Survey { survey.said(in: language.code) ?? survey }

    /// The page a visitor is on: after a form with a mistake that is the page the form stood on.
    private var here: String {
        guard request.method == .post else {
            // Only the step of a page belongs to its place; an address that holds an address would grow for ever.
            let isStep = request.uri.query?.hasPrefix("part=") == true
            return isStep ? request.uri.string : request.uri.path
        }
        guard let name = HTTPField.Name("Referer"), let from = request.headers[name],
            let start = from.range(of: "://")?.upperBound, let slash = from[start...].firstIndex(of: "/")
        else { return "/" }
        return LocalPlace(String(from[slash...]))?.text ?? "/"
    }

    /// The value of a cookie.
    func cookie(_ name: CookieJar.Name) -> String? { Cookies(request).value(site.jar.name(name)) }

    /// The network the request came from, for counting wrong guesses only.
    var peer: String { network ?? "nowhere" }

    /// The network the request came from; nil when that is this machine, where nobody knows who stands behind it.
    ///
    /// Only what a trusted proxy wrote last counts: anything before it could be anybody's invention.
    var network: String? {
        guard let peer = context.peer else { return nil }
        guard site.trustedProxies.contains(peer), let name = HTTPField.Name("X-Forwarded-For"),
            let last = request.headers[values: name].last?.split(separator: ",").last
        else { return Network.isLoopback(peer) ? nil : Network.of(peer) }
        return Network.of(String(last.filter { $0 != " " }.prefix(45)))
    }

    /// True when somebody left in a hurry from this device while it knows whose answers it holds: what was said
    /// stays hidden, with the Back button too, until somebody says that they want to go on.
    var hasLeft: Bool {
        knowsSomebody && turn.flatMap(Self.time(ofTurn:))?.milliseconds == Self.left
    }

    /// True when this device can show somebody's answers.
    private var knowsSomebody: Bool { token != nil || cookie(.words) != nil }

    /// The time that a `turn` holds after "Leave this page".
    private static let left: Int64 = 0

    /// True when somebody left in a hurry, or when a shared tablet was left alone for 15 minutes, while it still knows
    /// whose answers it held.
    var wasLeftAlone: Bool {
        guard knowsSomebody, let turn, let last = Self.time(ofTurn: turn) else { return false }
        if last.milliseconds == Self.left { return true }
        guard look.together else { return false }
        return site.outside.now().seconds(since: last) >= 15 * 60
    }

    private static func time(ofTurn turn: String) -> Moment? {
        turn.split(separator: "-").first.flatMap { Int64($0) }.map { Moment(milliseconds: $0) }
    }

    /// A page that is rendered for this visit alone.
    func page(_ page: some Page, status: HTTPResponse.Status = .ok) -> Response {
        answer(ByteBuffer(string: renderer.html(page)), status: status)
    }

    /// A page that is remembered under a key that holds everything it shows, the look included.
    func remembered(
        _ key: some Hashable & Sendable, status: HTTPResponse.Status = .ok, slots: [Slot: String] = [:],
        make: () throws -> some Page
    ) rethrows -> Response {
        let rendered = try site.pages.rendered(key) { renderer.html(try make()) }
        guard let withSlots = rendered.withSlots else { return answer(rendered.bytes, status: status) }
        return answer(ByteBuffer(string: Slot.fill(withSlots, with: slots)), status: status)
    }

    func answer(_ bytes: ByteBuffer, status: HTTPResponse.Status) -> Response {
        var headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8", .contentLength: String(bytes.readableBytes),
            .cacheControl: "no-store",
        ]
        if look.together, !wasLeftAlone { headers.append(freshTurn()) }
        let isHead = request.method == .head
        return Response(status: status, headers: headers, body: isHead ? .init() : .init(byteBuffer: bytes))
    }

    /// 303 to a place of ours.
    ///
    /// `isPresent` says that somebody just told that they are there.
    func see(_ place: String, setting cookies: [HTTPField] = [], isPresent: Bool = false) -> Response {
        var headers: HTTPFields = [.location: place, .cacheControl: "no-store", .contentLength: "0"]
        if look.together, isPresent || !wasLeftAlone {
            headers.append(freshTurn())
        } else if hasLeft, isPresent {
            headers.append(site.jar.clear(.turn))
        }
        for cookie in cookies { headers.append(cookie) }
        return Response(status: .seeOther, headers: headers)
    }

    /// 303 to a harmless page of somebody else; this device then shows no answers before somebody says to go on.
    func leave(to address: String) -> Response {
        var headers: HTTPFields = [.location: address, .cacheControl: "no-store", .contentLength: "0"]
        headers.append(
            knowsSomebody
                ? turnCookie(at: Self.left) : look.together ? freshTurn() : site.jar.clear(.turn))
        return Response(status: .seeOther, headers: headers)
    }

    /// A fresh `turn`: without it Chromium shows the last page from memory on Back, whatever `no-store` says.
    private func freshTurn() -> HTTPField { turnCookie(at: site.outside.now().milliseconds) }

    private func turnCookie(at milliseconds: Int64) -> HTTPField {
        let random = site.outside.randomBytes(6).map { String($0, radix: 36) }.joined()
        let value = "\(milliseconds)-\(random)"
        return site.jar.set(.turn, value, seconds: Draft.lifetimeInSeconds)
    }
}
