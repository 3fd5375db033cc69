import Coproduction
import Foundation
import Glibc
import Storage
import Testing

/// A disk of 4 MiB that a test can fill; nil where this user may not mount one.
private final class SmallDisk: Sendable {
    let path = "/tmp/heard-disk-" + UUID().uuidString

    init?() {
        mkdir(path, 0o700)
        guard mount("tmpfs", path, "tmpfs", 0, "size=4m") == 0 else {
            rmdir(path)
            return nil
        }
    }

    deinit {
        umount2(path, Int32(MNT_DETACH))
        rmdir(path)
    }

    /// Takes all the room that is left but so many bytes.
    func fill(leaving bytes: Int) {
        var disk = statvfs()
        guard statvfs(path, &disk) == 0 else { return }
        let free = Int(disk.f_bavail) * Int(disk.f_frsize)
        let file = open(path + "/ballast", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_fallocate(file, 0, max(1, free - bytes))
        close(file)
    }

    func free() { unlink(path + "/ballast") }
}

@Suite(.serialized) struct DiskFullTests {
    private let survey = Survey.example()

    @Test func `a full disk loses nothing that was acknowledged and heals by itself`() async throws {
        guard let disk = SmallDisk() else {
            print("Skipped: this user may not mount a small disk.")
            return
        }
        let house = House(disk.path + "/data")
        let survey = survey
        let tokens = (0..<60).map { _ in house.token() }
        var kept: [Int: Int] = [:]
        try await house.run { store in
            _ = try await store.publish(survey, by: .command("test"))
            for token in tokens { _ = try await store.begin(survey, token: token) }
            disk.fill(leaving: 150_000)
            var refused = 0
            for round in 1...20 {
                let outcomes = await Self.saveAll(store, tokens, round: round)
                for (place, problem) in outcomes {
                    if problem == nil { kept[place] = round } else { refused += 1 }
                    #expect(problem == nil || problem == .diskFull)
                }
            }
            #expect(refused > 0, "the disk was never full")
            #expect(!kept.isEmpty)
            for (place, token) in tokens.enumerated() {
                let draft = try await store.draft(token)
                #expect(draft?.answers[3] == kept[place].map { Self.words(place, $0) })
            }
            disk.free()
            let healed = await Self.saveAll(store, tokens, round: 99)
            for (place, problem) in healed {
                #expect(problem == nil)
                kept[place] = 99
            }
        }
        try await house.run { store in
            for (place, token) in tokens.enumerated() {
                let draft = try await store.draft(token)
                #expect(draft?.answers[3] == Self.words(place, 99))
            }
            let verification = try await store.verify()
            #expect(verification.isGood, "\(verification.findings)")
        }
    }

    @Test func `a large job that does not fit does not take the small ones with it`() async throws {
        guard let disk = SmallDisk() else {
            print("Skipped: this user may not mount a small disk.")
            return
        }
        let house = House(disk.path + "/data")
        let survey = survey
        try await house.run { store in
            _ = try await store.publish(survey, by: .command("test"))
            let tokens = (0..<12).map { _ in house.token() }
            for token in tokens { _ = try await store.begin(survey, token: token) }
            disk.fill(leaving: 400_000)
            let large = try #require(tokens.first)
            let outcomes = await withTaskGroup(of: (Token, StoreProblem?).self) { group in
                for token in tokens {
                    // No form takes so many words; the store must still bear it.
                    let words = token == large ? String(repeating: "long words ", count: 60_000) : "short"
                    group.addTask { (token, await Self.save(store, .said(words), token)) }
                }
                return await group.reduce(into: [Token: StoreProblem?]()) { $0[$1.0] = $1.1 }
            }
            #expect(outcomes[large] == .some(.diskFull))
            for token in tokens.dropFirst() {
                #expect(outcomes[token] == .some(nil))
                let draft = try await store.draft(token)
                #expect(draft?.answers == [3: .said("short")])
            }
        }
    }

    private static func words(_ place: Int, _ round: Int) -> Answer {
        .said("\(place) \(round) " + String(repeating: "x", count: 700))
    }

    private static func save(_ store: Store, _ answer: Answer, _ token: Token) async -> StoreProblem? {
        do throws(StoreProblem) {
            _ = try await store.save(answer, to: 3, token: token)
            return nil
        } catch {
            return error
        }
    }

    private static func saveAll(_ store: Store, _ tokens: [Token], round: Int) async -> [Int: StoreProblem?] {
        await withTaskGroup(of: (Int, StoreProblem?).self) { group in
            for (place, token) in tokens.enumerated() {
                group.addTask { (place, await save(store, words(place, round), token)) }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = .some($1.1) }
        }
    }
}
