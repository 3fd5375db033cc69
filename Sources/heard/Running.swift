import Coproduction
import EasyRead
import Foundation
import Gateways
import Hummingbird
import Logging
import Pages
import Rounds
import ServiceLifecycle
import Storage
import Web

/// One run of the server, from opening the data to closing it.
struct Running {
    let settings: Settings
    let isDemonstration: Bool
    /// How far the clock of a demonstration runs ahead.
    var secondsAhead: Int64 = 0

    func run() async throws {
        let folder = DataFolder(path: settings.data)
        let content = try Opening.content(home: try settings.home, data: folder)
        if !settings.unused.isEmpty {
            Output.error("heard: this version does not use \(settings.unused.joined(separator: ", ")) yet.")
        }
        let shelf = ClipShelf(folder)
        let renderer: Renderer
        var translated: [LanguageCode: Renderer] = [:]
        do {
            let recordings = Self.recordings(of: content, on: shelf)
            renderer = try Renderer(words: content.words, recordings: recordings)
            for language in content.languages {
                translated[language.code] = try Renderer(words: language.words)
            }
        } catch {
            throw OperatorProblem(error.description, doThis: "")
        }
        var logger = Logger(label: "heard", factory: { StreamLogHandler.standardError(label: $0) })
        logger.logLevel = .info
        let clock = MovableClock(secondsAhead: secondsAhead)
        let store = try Opening.store(
            in: folder, outside: clock.outside, sendsMail: settings.mail != nil, keeping: settings.keeping
        ) { reason in
            // What is stored may be at risk: stop at once and let whoever watches start again from the disk.
            Output.error("heard: \(reason) The server stops so that nothing is lost.")
            _exit(70)
        }
        warn(of: content, home: try settings.home)
        if !store.keysMatch { Output.error("heard: " + Opening.otherKeys(folder)) }
        do {
            try await serve(store, content, (renderer, translated), shelf, clock, logger)
            await store.close()
        } catch {
            await store.close()
            throw error
        }
    }

    /// Tells whoever started Heard of hard words and unchecked phone numbers, once the data folder is ours: a second
    /// server on the same data says one line only.
    private func warn(of content: EasyReadContent, home: String) {
        // They stop nothing, since a person may have good reasons, so nobody waits for them either.
        Task(priority: .background) {
            let hard = try Opening.hardWords(in: content, home: home)
            if !hard.isEmpty { Output.error(FindingReport(hard).forPeople) }
        }
        for warning in Opening.phoneWarnings(content.phones) { Output.error("heard: " + warning) }
    }

    /// The address of each recording by the words that it says; of two of the same words the first counts.
    private static func recordings(of content: EasyReadContent, on shelf: ClipShelf) -> [String: String] {
        var addresses: [String: String] = [:]
        for recording in content.recordings where addresses[recording.words] == nil {
            addresses[recording.words] = shelf.show(
                recording: recording.path, ending: recording.ending, saying: recording.words)
        }
        return addresses
    }

    private func serve(
        _ store: Store, _ content: EasyReadContent,
        _ renderers: (first: Renderer, others: [LanguageCode: Renderer]), _ shelf: ClipShelf,
        _ clock: MovableClock, _ logger: Logger
    ) async throws {
        if isDemonstration {
            try await Demonstration(content: content, store: store, clock: clock).fill()
        }
        let files = PublicFiles(folder: try settings.home + "/Public", pictures: content.pictures.all)
        let site = Site(
            store: store, content: content, renderer: renderers.first, files: files, clips: shelf,
            address: settings.publicAddress, outside: clock.outside, isDemonstration: isDemonstration,
            trustedProxies: settings.trustedProxies,
            surveys: try await store.surveys(), translated: renderers.others,
            reader: DecisionTable.records(inPasted:))
        try await store.releaseNumbers()
        let link = try await store.setUpLink()
        let app = Application(
            router: site.router(),
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [HeadersOnRefusals()],
                    idleTimeout: .seconds(30),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: 8 * 1024, maxHeaderListSize: 16 * 1024, maxHeaderFieldCount: 100))
            ),
            configuration: .init(
                address: .hostname(settings.listen.host, port: settings.listen.port), backlog: 512,
                availableConnectionsDelegate: .maximum(1000, logger: logger)),
            services: [
                HandoverService(
                    folder: DataFolder(path: settings.data), store: store, site: site, logger: logger),
                ForgetOnTime(store: store, logger: logger),
                letters(of: store, content.words, clock, logger),
                MakeClips(
                    site: site, shelf: shelf,
                    voice: MadeVoice(in: ProcessInfo.processInfo.environment["PATH"] ?? ""), logger: logger),
            ],
            onServerRunning: { channel in announce(port: channel.localAddress?.port, link: link) },
            logger: logger)
        do {
            try await app.runService()
        } catch let error as any Error & CustomStringConvertible where error.description.contains("errno: 98")
        {
            throw OperatorProblem(
                "Something else listens on \(settings.listen.host):\(settings.listen.port) already.",
                doThis: "Stop it, or use --listen with another port.")
        }
    }

    /// The round that delivers letters; without a mail server it finds none.
    private func letters(
        of store: Store, _ words: Words, _ clock: MovableClock, _ logger: Logger
    ) -> DeliverMail {
        let office = settings.mail.map {
            PostOffice(
                transport: Transport(workers: 1), setting: $0, words: words,
                publicAddress: settings.publicAddress.text, outside: clock.outside)
        }
        return DeliverMail(store: store, logger: logger) { mail in
            await office?.send(mail) ?? .notSent(.noConnection)
        }
    }

    private func announce(port: Int?, link: Token?) {
        var address = settings.publicAddress.text
        if settings.publicAddress.port == nil, let port { address += ":\(port)" }
        Output.result("Heard is ready: \(address)")
        if isDemonstration { Output.result("Everything made up for the demonstration says so on its page.") }
        if let link {
            Output.result("The first person of the team starts here, once, within 30 minutes:")
            Output.result("\(address)/set-up/\(link.letters)")
        }
        Output.result("Stop with Ctrl-C.")
    }
}
