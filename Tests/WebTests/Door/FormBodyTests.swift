import Testing

@testable import Web

@Suite struct FormBodyTests {
    private func form(_ text: String) throws -> FormBody { try FormBody(Array(text.utf8)) }

    @Test func `fields keep their order and their repeats`() throws {
        let form = try form("answer=b&go=continue&answer=a")
        #expect(form.fields.map(\.name) == ["answer", "go", "answer"])
        #expect(form.all("answer") == ["b", "a"])
        #expect(try form.one("go") == "continue")
        #expect(try form.one("words") == nil)
    }

    @Test func `a field that is sent twice is no single value`() throws {
        let form = try form("go=continue&go=stop")
        #expect(throws: FormBody.Problem.repeated("go")) { try form.one("go") }
    }

    @Test(arguments: [
        ("words=a+b", "a b"), ("words=caf%C3%A9", "café"), ("words=%F0%9F%98%80", "😀"),
        ("words=a%26b%3Dc", "a&b=c"),
        ("words=", ""), ("words", ""), ("words=a=b", "a=b"), ("&&words=x&", "x"), ("w%6Frds=x", "x"),
    ])
    func `a field is read as the browser meant it`(_ body: String, _ words: String) throws {
        #expect(try form(body).one("words") == words)
    }

    @Test(arguments: [
        "words=%", "words=%2", "words=%zz", "%GG=1", "words=%C3", "words=%ff", "words=%00", "words=a%00b",
    ])
    func `bad encoding is refused and never guessed at`(_ body: String) {
        #expect(throws: FormBody.Problem.badEncoding) { try form(body) }
    }

    @Test func `two hundred fields are read and one more is refused`() throws {
        #expect(try form(Array(repeating: "a=1", count: 200).joined(separator: "&")).fields.count == 200)
        #expect(throws: FormBody.Problem.tooManyFields) {
            try form(Array(repeating: "a=1", count: 201).joined(separator: "&"))
        }
    }

    @Test func `a name nested ten thousand times deep is refused`() {
        #expect(throws: FormBody.Problem.nameTooLong) {
            try form("x" + String(repeating: "[a]", count: 10_000) + "=1")
        }
        #expect(throws: FormBody.Problem.tooManyFields) {
            try form(Array(repeating: "x[a]=1", count: 10_000).joined(separator: "&"))
        }
    }

    @Test func `any bytes at all are read or refused, and nothing stops`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0...60)).map { _ in
                Array("a=&%+25zZ[]\u{e9}".utf8).randomElement(using: &random) ?? UInt8.random(in: 0...255)
            }
            if let form = try? FormBody(bytes) { #expect(form.fields.count <= 61) }
        }
    }
}
