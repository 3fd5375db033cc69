import Coproduction
import EasyRead
import Foundation
import Hummingbird
import HummingbirdTesting
import Pages
import Storage
import Synchronization

@testable import Web

/// A real site on a real temporary store, with the project's own EasyRead and a clock that a test can move.
struct WebHouse: Sendable {
    let site: Site
    let clock: WebClock

    /// Opens everything, serves it on loopback, hands over a client, and closes it whatever happens.
    static func run(
        surveys: [Survey] = [], easyRead: String = home + "/EasyRead",
        trustedProxies: Set<String> = [], sendsMail: Bool = false,
        _ body: @escaping @Sendable (WebHouse, any TestClientProtocol) async throws -> Void
    ) async throws {
        let clock = WebClock()
        let outside = Outside(
            now: { clock.now }, randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
        let folder = DataFolder(
            path: FileManager.default.temporaryDirectory.path + "/heard-web-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        let store = try Store.open(folder, outside: outside, sendsMail: sendsMail)
        let content = try EasyReadContent.load(folder: easyRead)
        for survey in content.surveys + surveys { _ = try await store.publish(survey, by: .command("test")) }
        var translated: [LanguageCode: Renderer] = [:]
        for language in content.languages { translated[language.code] = try Renderer(words: language.words) }
        let site = Site(
            store: store, content: content, renderer: try Renderer(words: content.words),
            files: PublicFiles(folder: home + "/Public", pictures: content.pictures.all),
            clips: ClipShelf(folder), address: PublicAddress(listeningOn: "localhost", port: 0),
            outside: outside,
            isDemonstration: false, trustedProxies: trustedProxies,
            surveys: try await store.surveys(), translated: translated, passwords: Passwords(cost: 4))
        let house = WebHouse(site: site, clock: clock)
        do {
            try await Application(router: site.router()).test(.live) { try await body(house, $0) }
        } catch {
            await store.close()
            throw error
        }
        await store.close()
    }

    static var home: String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
    }
}

/// A clock that stands in the middle of the survey until a test moves it.
final class WebClock: Sendable {
    private let time = Mutex(Day(year: 2026, month: 11, day: 23)?.startInUTC.adding(seconds: 12 * 3600))
    var now: Moment { time.withLock { $0 } ?? Moment(milliseconds: 0) }
    func move(seconds: Int64) { time.withLock { $0 = $0?.adding(seconds: seconds) } }
}

/// A browser without a window: it keeps cookies and follows no redirect by itself.
final class Browser: Sendable {
    private let client: any TestClientProtocol
    private let cookies = Mutex<[String: String]>([:])

    init(_ client: any TestClientProtocol) { self.client = client }

    func cookie(_ name: String) -> String? { cookies.withLock { $0[name] } }
    func set(_ name: String, _ value: String) { cookies.withLock { $0[name] = value } }

    @discardableResult
    func get(_ address: String) async throws -> TestResponse { try await ask(address, .get, nil, [:]) }

    @discardableResult
    func post(_ address: String, _ form: String, _ headers: HTTPFields = [:]) async throws -> TestResponse {
        try await ask(address, .post, form, headers)
    }

    private func ask(
        _ address: String, _ method: HTTPRequest.Method, _ form: String?, _ headers: HTTPFields
    ) async throws -> TestResponse {
        var headers = headers
        let jar = cookies.withLock { $0.map { $0.key + "=" + $0.value }.joined(separator: "; ") }
        if !jar.isEmpty { headers[.cookie] = jar }
        if form != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        let response = try await client.executeRequest(
            uri: address, method: method, headers: headers, body: form.map { ByteBuffer(string: $0) })
        for header in response.headers[values: .setCookie] {
            let pair = (header.split(separator: ";").first ?? "").split(separator: "=", maxSplits: 1)
            guard let name = pair.first else { continue }
            cookies.withLock { $0[String(name)] = pair.count > 1 ? String(pair[1]) : nil }
        }
        return response
    }
}

extension Store {
    /// Signs somebody in as far as anybody can be.
    func open(session token: Token, for person: ID<Person>) async throws(StoreProblem) {
        try await open(session: token, for: person, proof: .twoSteps)
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }
    var location: String { headers[.location] ?? "" }
}

/// The demonstration survey from the start to the check page, with every question answered.
extension Browser {
    static let survey = "/surveys/deciding-together"

    func begin() async throws {
        try await post(Self.survey, "agree=yes")
    }

    func answerEverything() async throws {
        try await begin()
        let answers = ["yes", "me", "no", "", "yes", "family", "no"]
        for (place, answer) in answers.enumerated() where !answer.isEmpty {
            try await post(Self.survey + "/\(place + 1)", "answer=\(answer)&go=continue")
        }
        try await post(Self.survey + "/8", "words=More+time&quote=no&go=continue")
        try await post(Self.survey + "/helped", "part=how&answer=alone&go=continue")
    }
}
