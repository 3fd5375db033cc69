import Coproduction
import Crypto
import Foundation
import Glibc

/// The secrets of one data folder: each 32 random bytes, kept as hex in a file that only Heard's user can read.
struct Keys: Sendable {
    /// Makes receipt codes, and the hashes by which they are found.
    let code: SymmetricKey
    /// Chains the happenings.
    let happenings: SymmetricKey
    /// Seals the secrets of second steps, and the e-mail addresses of people who sign in.
    let people: SymmetricKey
    /// Makes the hashes by which phone numbers and e-mail addresses of contacts are found.
    let phoneMatch: SymmetricKey
    /// Seals the phone numbers and e-mail addresses of contacts, and letters that wait to go out.
    let phone: SymmetricKey

    /// The names of the files in `keys`.
    enum Name: String, CaseIterable {
        case code = "code_hmac"
        case happenings = "happenings_hmac"
        case people = "people_aead"
        case phoneMatch = "phone_hmac"
        case phone = "phone_aead"
    }

    /// Reads the keys, and makes those that are missing.
    static func open(_ folder: DataFolder, outside: Outside) throws(StoreProblem) -> Keys {
        try folder.make(folder.keys)
        for name in Name.allCases where access(path(name, folder), F_OK) != 0 {
            try make(path(name, folder), outside)
            DataFolder.settle(folder.keys)
        }
        return try read(folder)
    }

    /// Reads the keys; makes nothing.
    static func read(_ folder: DataFolder) throws(StoreProblem) -> Keys {
        Keys(
            code: try read(.code, folder), happenings: try read(.happenings, folder),
            people: try read(.people, folder), phoneMatch: try read(.phoneMatch, folder),
            phone: try read(.phone, folder))
    }

    /// A short mark of the keys, kept in the database: another mark means that the keys are not this database's.
    var mark: String {
        let marks = [code, happenings].map {
            HMAC<SHA256>.authenticationCode(for: Data("mark".utf8), using: $0)
        }
        return marks.map { Hex.text($0.prefix(8)) }.joined(separator: "-")
    }

    static func path(_ name: Name, _ folder: DataFolder) -> String { folder.keys + "/" + name.rawValue }

    private static func make(_ path: String, _ outside: Outside) throws(StoreProblem) {
        // Written aside and renamed: a start that is cut short must not leave half a key.
        let aside = path + ".new"
        unlink(aside)
        let file = Glibc.open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .cannotOpen(DataFolder.lastError(aside)) }
        defer { Glibc.close(file) }
        let text = Array((Hex.text(outside.randomBytes(32)) + "\n").utf8)
        guard Glibc.write(file, text, text.count) == text.count, fsync(file) == 0, rename(aside, path) == 0
        else { throw .cannotOpen(DataFolder.lastError(path)) }
    }

    private static func read(_ name: Name, _ folder: DataFolder) throws(StoreProblem) -> SymmetricKey {
        let path = path(name, folder)
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .cannotOpen(DataFolder.lastError(path))
        }
        guard let bytes = Hex.bytes(String(decoding: data, as: UTF8.self)), bytes.count == 32 else {
            throw .cannotOpen("\(path) does not hold 64 hex digits")
        }
        return SymmetricKey(data: bytes)
    }
}

/// Bytes as hex digits.
enum Hex {
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".unicodeScalars)
        var text = String.UnicodeScalarView()
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(text)
    }

    /// The bytes of hex digits, a line end allowed after them; nil for anything else.
    static func bytes(_ text: String) -> [UInt8]? {
        let digits = text.utf8.prefix { $0 != UInt8(ascii: "\n") }.map {
            Character(Unicode.Scalar($0)).hexDigitValue
        }
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for place in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[place], let low = digits[place + 1] else { return nil }
            bytes.append(UInt8(high * 16 + low))
        }
        return bytes
    }
}
