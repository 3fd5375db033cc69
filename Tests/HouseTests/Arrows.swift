/// Which target may use which module.
///
/// Arrows point downwards only, and SwiftPM does not see to it.
enum Arrows {
    /// From the lowest level to the highest.
    static let mayImport: [String: Set<String>] = [
        "CCurl": [],
        "Coproduction": ["Foundation"],
        "EasyRead": system.union(["Coproduction", "Yams"]),
        "Texting": system.union(["Coproduction", "EasyRead"]),
        "Storage": system.union(["Coproduction", "GRDB", "Crypto"]),
        "Pages": system.union(["Coproduction", "EasyRead", "Mustache"]),
        "Gateways": system.union(["Texting", "CCurl", "Crypto", "JWTKit"]),
        "Web": system.union([
            "Coproduction", "EasyRead", "Texting", "Storage", "Pages", "Hummingbird", "HTTPTypes", "NIOCore",
            "NIOHTTPTypes",
            "Crypto", "CryptoExtras",
        ]),
        "Rounds": system.union(["Coproduction", "Texting", "Storage", "ServiceLifecycle"]),
        "heard": system.union([
            "Coproduction", "EasyRead", "Texting", "Storage", "Pages", "Gateways", "Web", "Rounds",
            "Hummingbird",
            "HTTPTypes", "NIOCore", "ServiceLifecycle", "ArgumentParser", "Configuration", "SwiftCSV",
            "SystemPackage",
        ]),
    ]

    /// What comes with the language and says nothing about the shape of the house; the log is for all but the rules.
    private static let system: Set<String> = [
        "Foundation", "Glibc", "Synchronization", "Dispatch", "Logging",
    ]

    /// The imports of a file that its target may not have.
    static func broken(_ file: HouseFile) -> [Broken] {
        guard file.isSwift, file.folders.first == "Sources", let target = file.folders.dropFirst().first
        else { return [] }
        guard let allowed = mayImport[target] else {
            return [Broken(path: file.path, line: 1, what: "the table of arrows does not know \(target)")]
        }
        return file.bareLines.flatMap { line in
            line.words.split(separator: ";").compactMap(module).filter {
                !allowed.contains($0) && $0 != target
            }
            .map { Broken(path: file.path, line: line.number, what: "\(target) may not import \($0)") }
        }
    }

    /// The module that a line imports; nil when it imports none.
    static func module(_ line: some StringProtocol) -> String? {
        let noise: Set<Substring> = ["package", "public", "internal", "private", "fileprivate"]
        let kinds: Set<Substring> = [
            "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
        ]
        let words = Substring(line).split { $0 == " " || $0 == "\t" }
        let plain = words.drop { $0.hasPrefix("@") || noise.contains($0) }
        guard plain.first == "import" else { return nil }
        let name = plain.dropFirst().drop { kinds.contains($0) }.first
        return name.flatMap { $0.split(separator: ".").first }.map(String.init)
    }
}
