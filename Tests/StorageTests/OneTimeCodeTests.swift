import Coproduction
import Foundation
import Storage
import Testing

struct OneTimeCodeTests {
    /// RFC 6238, appendix B: the secret is "12345678901234567890" in ASCII, the codes have 8 digits.
    @Test(arguments: [
        (Int64(59), "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
        (1_234_567_890, "89005924"), (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func `codes are those of RFC 6238`(seconds: Int64, code: String) {
        let secret = CodeSecret(bytes: Array("12345678901234567890".utf8))
        let step = CodeSecret.step(at: Moment(milliseconds: seconds * 1000))
        #expect(secret.code(step: step, digits: 8) == code)
        #expect(secret.code(step: step) == String(code.suffix(6)))
    }

    /// RFC 4226, appendix D: the first ten counts of the same secret.
    @Test func `codes are those of RFC 4226`() {
        let secret = CodeSecret(bytes: Array("12345678901234567890".utf8))
        let expected = [
            "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871",
            "520489",
        ]
        #expect((0..<10).map { secret.code(step: $0) } == expected)
    }

    @Test func `a secret is shown in blocks of four and as an address that an app opens`() {
        let secret = CodeSecret(bytes: Array("12345678901234567890".utf8))
        #expect(secret.blocks == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
        let address = secret.address(name: "Anna & Co", place: "Heard in Kent")
        #expect(address.hasPrefix("otpauth://totp/Heard%20in%20Kent:Anna%20%26%20Co?secret=GEZDGNBVGY3TQOJQ"))
        #expect(address.contains("&digits=6&period=30"))
    }

    @Test func `a code works once, one step early or late, and never again`() async throws {
        let house = House()
        try await house.run { store in
            let (person, secret, _) = try await confirmed(store, house)
            let now = CodeSecret.step(at: house.clock.now)
            // The code that confirmed the secret is used up.
            #expect(try await !store.takeSecondStep(secret.code(step: now), of: person.id))
            #expect(try await !store.takeSecondStep(secret.code(step: now - 1), of: person.id))
            #expect(try await store.takeSecondStep(secret.code(step: now + 1), of: person.id))
            #expect(try await !store.takeSecondStep(secret.code(step: now + 1), of: person.id))
            house.clock.move(seconds: 90)
            let later = CodeSecret.step(at: house.clock.now)
            #expect(try await !store.takeSecondStep(secret.code(step: later - 2), of: person.id))
            #expect(try await !store.takeSecondStep(secret.code(step: later + 2), of: person.id))
            let typed = secret.code(step: later)
            #expect(try await store.takeSecondStep("\(typed.prefix(3)) \(typed.suffix(3))", of: person.id))
        }
    }

    @Test func `ten recovery codes each work once, in any case, and are nowhere in the file`() async throws {
        let house = House()
        let codes = try await house.run { store in
            let (person, _, codes) = try await confirmed(store, house)
            #expect(codes.count == 10 && Set(codes).count == 10)
            for code in codes { #expect(code.blocks.filter { $0 != " " }.count == 24) }
            let first = try #require(codes.first).blocks
            #expect(try await store.takeSecondStep(first.lowercased(), of: person.id))
            #expect(try await !store.takeSecondStep(first, of: person.id))
            #expect(try await store.recoveryCodesLeft(of: person.id) == 9)
            #expect(try await !store.takeSecondStep("AAAA AAAA AAAA AAAA AAAA AAAA", of: person.id))
            return codes
        }
        let file = house.bytes("heard.db")
        for code in codes {
            #expect(file.range(of: Data(code.blocks.utf8)) == nil)
            #expect(file.range(of: Data(code.blocks.filter { $0 != " " }.utf8)) == nil)
        }
    }

    @Test func `the secret of one person does not open another's, and none is plain in the file`()
        async throws
    {
        let house = House()
        let blocks = try await house.run { store in
            let (person, secret, _) = try await confirmed(store, house)
            let other = try await store.addPerson(name: "Kim", roles: [], by: .command("test"))
            house.clock.move(seconds: 60)
            let code = secret.code(step: CodeSecret.step(at: house.clock.now))
            #expect(try await !store.takeSecondStep(code, of: other.id))
            #expect(try await store.takeSecondStep(code, of: person.id))
            return secret.blocks
        }
        #expect(house.bytes("heard.db").range(of: Data(blocks.filter { $0 != " " }.utf8)) == nil)
    }

    /// Somebody with a second step, its secret, and the codes that were shown.
    private func confirmed(_ store: Store, _ house: House) async throws -> (
        Person, CodeSecret, [RecoveryCode]
    ) {
        let person = try await store.addPerson(name: "Sam", roles: [.moderator], by: .command("test"))
        let token = house.token()
        try await store.open(session: token, for: person.id, proof: .password)
        let session = try #require(try await store.signedIn(session: token)).session.id
        try await store.beginSecondStep(for: person.id)
        let secret = try #require(try await store.begunSecret(of: person.id))
        let wrong = try await store.confirmSecondStep(
            "000000", of: person.id, in: session, newToken: house.token())
        #expect(wrong == nil)
        let fresh = house.token()
        let code = secret.code(step: CodeSecret.step(at: house.clock.now))
        let codes = try #require(
            try await store.confirmSecondStep(code, of: person.id, in: session, newToken: fresh))
        #expect(try await store.signedIn(session: token) == nil)
        #expect(try await store.signedIn(session: fresh)?.proof == .twoSteps)
        return (person, secret, codes)
    }
}
