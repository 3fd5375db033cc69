import Coproduction
import Foundation
import Glibc
import Storage
import Synchronization

/// A store on a real temporary folder, with a clock that a test can move.
final class House: Sendable {
    let folder: DataFolder
    let clock = Clock()

    init(_ path: String? = nil) {
        let name = "/tmp/heard-test-" + UUID().uuidString
        folder = DataFolder(path: path ?? name)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder.path) }

    var outside: Outside {
        Outside(
            now: { self.clock.now },
            randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
    }

    func open(sendsMail: Bool = false) throws -> Store {
        try Store.open(folder, outside: outside, sendsMail: sendsMail)
    }

    /// Opens a store, hands it over, and closes it whatever happens.
    func run<Value>(
        sendsMail: Bool = false, _ body: (Store) async throws -> Value
    ) async throws -> Value {
        let store = try open(sendsMail: sendsMail)
        do {
            let value = try await body(store)
            await store.close()
            return value
        } catch {
            await store.close()
            throw error
        }
    }

    func token() -> Token { Token(outside: outside) }

    func bytes(_ name: String) -> Data {
        FileManager.default.contents(atPath: folder.path + "/" + name) ?? Data()
    }

    func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder.path + "/" + name) }

    func mode(_ name: String) -> UInt16 {
        var found = stat()
        return stat(folder.path + "/" + name, &found) == 0 ? UInt16(found.st_mode & 0o777) : 0
    }
}

/// A clock that stands still until a test moves it.
final class Clock: Sendable {
    private let time = Mutex(Moment(milliseconds: 1_795_000_000_000))
    var now: Moment { time.withLock { $0 } }
    func move(seconds: Int64) { time.withLock { $0 = $0.adding(seconds: seconds) } }
}

/// The identity with these letters; a test that misspells one gets the wrong name, not a crash.
func id<Owner>(_ letters: String, _ owner: Owner.Type = Owner.self) -> ID<Owner> {
    ID(rawValue: letters) ?? Outside(now: { Moment(milliseconds: 0) }, randomBytes: { _ in [] }).newID()
}

extension Survey {
    /// Three questions: yes or no with a way round, some of three, and words.
    static func example(version: Int = 1, title: String = "How should we decide?") -> Survey {
        let yes = Choice(key: id("yes"), text: "Yes", picture: nil, textWords: [], goTo: nil)
        let no = Choice(key: id("no"), text: "No", picture: nil, textWords: [], goTo: id("told"))
        let some = ["home", "bus", "work"].map {
            Choice(key: id($0), text: $0, picture: nil, textWords: [], goTo: nil)
        }
        return Survey(
            slug: id("deciding-together"), version: version, title: title, purpose: .views,
            askedBy: id("partnership-board"), opens: Day(daysSince1970: 0),
            closes: Day(daysSince1970: 40_000),
            keyword: "DECIDE", pictures: true, intro: [],
            questions: [
                question("listened", .yesNo, [yes, no]), question("about", .chooseSome, some),
                question("told", .words, []),
            ])
    }

    private static func question(_ key: String, _ kind: Question.Kind, _ choices: [Choice]) -> Question {
        Question(
            key: id(key), kind: kind, text: "What is it?", picture: nil, help: nil, choices: choices,
            byText: nil,
            sensitive: false, quote: .ask)
    }
}

extension Answer {
    static func chose(_ keys: String...) -> Answer { .chose(keys.map { id($0) }) }
    static func said(_ words: String) -> Answer {
        PlainText(words).map { .wrote($0, mayShow: true) } ?? .missed
    }
}
