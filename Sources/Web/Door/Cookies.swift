import HTTPTypes
import Hummingbird

/// The cookies of a request.
struct Cookies {
    private let header: Substring

    init(_ request: Request) { header = request.headers[.cookie].map { $0[...] } ?? "" }

    /// The value of the first cookie with a name; nil when there is none.
    func value(_ name: String) -> String? {
        for piece in header.utf8.split(separator: UInt8(ascii: ";"), maxSplits: 100) {
            let cookie = piece.drop { $0 == UInt8(ascii: " ") }
            guard let equals = cookie.firstIndex(of: UInt8(ascii: "=")),
                cookie[..<equals].elementsEqual(name.utf8)
            else { continue }
            return String(cookie[cookie.index(after: equals)...])
        }
        return nil
    }
}

/// The cookies Heard sets: what each is called, and how.
package struct CookieJar: Sendable {
    /// `__Host-` in front over https; plain names on http loopback, where Safari's engine drops Secure cookies.
    private let secure: Bool

    init(address: PublicAddress) { secure = address.scheme == .https }

    /// The cookies there are.
    enum Name: String {
        /// Which draft this device answers.
        case draft
        /// The survey that was sent from this device; says so after its draft is forgotten.
        case sent
        /// Text size, colours, pictures, shared tablet.
        case look
        /// A fresh value with every answer on a shared tablet, so that Back shows nothing.
        case turn
        /// Who is signed in.
        case session = "sid"
        /// That somebody signed in on this device before, so that guesses from elsewhere do not hold them up here.
        case device
        /// Whose words `/my-words` shows just now.
        case words
        /// How fast pages are read aloud: `slow`, `normal` or `fast`; `Public/listen.js` sets and reads it.
        case speed
        /// One visitor's one answer to "Has it happened?".
        case visitor
    }

    func name(_ cookie: Name) -> String { secure ? "__Host-" + cookie.rawValue : cookie.rawValue }

    /// The header that sets a cookie for so many seconds; 0 takes it away.
    func set(_ cookie: Name, _ value: String, seconds: Int64) -> HTTPField {
        let age = "; Max-Age=\(seconds)"
        let how = "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "")
        return HTTPField(name: .setCookie, value: name(cookie) + "=" + value + age + how)
    }

    func clear(_ cookie: Name) -> HTTPField { set(cookie, "", seconds: 0) }
}
