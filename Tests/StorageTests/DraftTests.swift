import Coproduction
import Foundation
import Storage
import Testing

struct DraftTests {
    private let survey = Survey.example()

    private func published<Value>(_ house: House, _ body: (Store) async throws -> Value) async throws -> Value
    {
        try await house.run { store in
            _ = try await store.publish(survey, by: .command("survey-publish"))
            return try await body(store)
        }
    }

    @Test func `an answer is there after a new start`() async throws {
        let house = House()
        let token = house.token()
        let words = Answer.said("The bus is late.\nEvery day.")
        try await published(house) { store in
            _ = try await store.begin(survey, token: token)
            _ = try await store.save(.chose("home", "work"), to: 2, token: token)
            _ = try await store.save(words, to: 3, token: token)
            _ = try await store.save(.missed, to: 1, token: token)
            let draft = try await store.save(.doNotKnow, to: 1, token: token)
            #expect(draft.answers == [1: .doNotKnow, 2: .chose("home", "work"), 3: words])
            _ = try await store.save(Helped(how: .read, who: .family, saidOwn: .yes), token: token)
        }
        try await house.run { store in
            let draft = try await store.draft(token)
            #expect(draft?.answers == [1: .doNotKnow, 2: .chose("home", "work"), 3: words])
            #expect(draft?.helped == Helped(how: .read, who: .family, saidOwn: .yes))
            #expect(draft?.sentAt == nil)
        }
    }

    @Test func `a draft cannot be opened with another token and needs a published survey`() async throws {
        let house = House()
        try await published(house) { store in
            let strangers = try await store.draft(house.token())
            #expect(strangers == nil)
            await #expect(throws: StoreProblem.notFound) {
                try await store.save(.missed, to: 1, token: house.token())
            }
            await #expect(throws: StoreProblem.notFound) {
                try await store.begin(Survey.example(version: 7), token: house.token())
            }
        }
    }

    @Test func `an answer to a question that the survey does not have is refused`() async throws {
        let house = House()
        try await published(house) { store in
            let token = house.token()
            _ = try await store.begin(survey, token: token)
            for number in [0, -1, 4, Int.max] {
                await #expect(throws: StoreProblem.notFound) {
                    try await store.save(.missed, to: number, token: token)
                }
            }
        }
    }

    @Test func `beginning twice on one device gives one draft`() async throws {
        let house = House()
        try await published(house) { store in
            let token = house.token()
            let one = try await store.begin(survey, token: token)
            _ = try await store.save(.chose("no"), to: 1, token: token)
            let two = try await store.begin(survey, token: token)
            #expect(one.id == two.id)
            #expect(two.answers == [1: .chose("no")])
        }
    }

    @Test func `the code opens the draft on another device and both see every answer`() async throws {
        let house = House()
        try await published(house) { store in
            let (phone, tablet) = (house.token(), house.token())
            let draft = try await store.begin(survey, token: phone)
            let code = store.code(of: draft)
            #expect(code == store.code(of: draft))
            guard case .draft(let opened) = try await store.open(code: code, newToken: tablet) else {
                Issue.record("the code opened nothing")
                return
            }
            #expect(opened.id == draft.id)
            _ = try await store.save(.chose("yes"), to: 1, token: tablet)
            #expect(try await store.draft(phone)?.answers == [1: .chose("yes")])
            try await store.forgetDevice(phone)
            #expect(try await store.draft(phone) == nil)
            await #expect(throws: StoreProblem.notFound) {
                try await store.save(.missed, to: 2, token: phone)
            }
            #expect(try await store.draft(tablet)?.answers == [1: .chose("yes")])
        }
    }

    @Test func `a code that nobody has opens nothing`() async throws {
        let house = House()
        try await published(house) { store in
            let code = try #require(ReceiptCode(typed: "BCDF GHJK"))
            let opened = try await store.open(code: code, newToken: house.token())
            #expect(opened == .unknown)
            let response = try await store.response(code: code)
            #expect(response == nil)
        }
    }

    @Test func `what was said and deleted is gone from every file`() async throws {
        let house = House()
        try await published(house) { store in
            let token = house.token()
            _ = try await store.begin(survey, token: token)
            _ = try await store.save(.said("Wolverhampton-canary-0815"), to: 3, token: token)
            let before = house.bytes("heard.db") + house.bytes("heard.db-wal")
            #expect(before.range(of: Data("Wolverhampton-canary".utf8)) != nil)
            try await store.discard(token)
            let after = house.bytes("heard.db") + house.bytes("heard.db-wal")
            #expect(after.range(of: Data("Wolverhampton-canary".utf8)) == nil)
            #expect(try await store.draft(token) == nil)
            try await store.discard(token)
        }
    }

    @Test func `a draft is over after 28 days`() async throws {
        let house = House()
        try await published(house) { store in
            let token = house.token()
            _ = try await store.begin(survey, token: token)
            house.clock.move(seconds: 28 * 86_400 - 1)
            _ = try await store.save(.chose("yes"), to: 1, token: token)
            house.clock.move(seconds: 1)
            #expect(try await store.draft(token) == nil)
            await #expect(throws: StoreProblem.notFound) {
                try await store.save(.missed, to: 1, token: token)
            }
            #expect(try await store.clean() == 1)
            #expect(try await store.clean() == 0)
        }
    }

    @Test func `opening cleans what is over`() async throws {
        let house = House()
        try await published(house) { store in
            let token = house.token()
            _ = try await store.begin(survey, token: token)
            _ = try await store.save(.said("Peterborough-canary"), to: 3, token: token)
        }
        house.clock.move(seconds: 29 * 86_400)
        let left = try await house.run { try await $0.clean() }
        #expect(left == 0)
        #expect(house.bytes("heard.db").range(of: Data("Peterborough-canary".utf8)) == nil)
    }

    @Test func `no token and no code stands in the file`() async throws {
        let house = House()
        let token = house.token()
        let code = try await published(house) { store in
            store.code(of: try await store.begin(survey, token: token))
        }
        let file = house.bytes("heard.db")
        #expect(file.range(of: Data(token.letters.utf8)) == nil)
        let bytes = try #require(Data(base64Encoded: token.standardBase64))
        #expect(file.range(of: bytes) == nil)
        #expect(file.range(of: Data(code.letters.utf8)) == nil)
    }
}

extension Token {
    fileprivate var standardBase64: String {
        letters.replacing("-", with: "+").replacing("_", with: "/") + "="
    }
}
