import ArgumentParser
import Configuration
import Coproduction
import Foundation
import Gateways
import SystemPackage
import Texting
import Web

/// How this Heard is set up: from the command line, then the environment, then a file.
struct Settings {
    let data: String
    let listen: ListeningPlace
    let publicAddress: PublicAddress
    /// The folder that holds EasyRead and Public.
    var home: String { get throws { try CommonOptions.home(homeGiven) } }
    /// The folder that was named for it, if one was.
    let homeGiven: String?
    /// The addresses of proxies whose X-Forwarded-For counts.
    let trustedProxies: Set<String>
    /// The hosts that decisions may be fetched from; none where nobody has said so.
    let councilHosts: [CouncilHost]
    /// How letters go out; nil where nobody has said so.
    let mail: MailSetting?
    /// For how long everything is kept.
    let keeping: Keeping
    /// Settings that were made and that nothing in this version uses yet.
    let unused: [String]

    /// Where the server waits for requests.
    struct ListeningPlace: Equatable {
        let host: String
        let port: Int
    }

    /// The names of everything that can be set (DESIGN.md section 4).
    static let names: Set<String> = [
        "HEARD_DATA", "HEARD_LISTEN", "HEARD_PUBLIC_URL", "HEARD_TEXT_GATEWAY", "HEARD_NOTIFY_URL",
        "HEARD_NOTIFY_TEMPLATE_ID", "HEARD_TWILIO_URL", "HEARD_TWILIO_FROM", "HEARD_KANNEL_URL",
        "HEARD_KANNEL_FROM", "HEARD_SMTP_URL", "HEARD_MAIL_FROM", "HEARD_HOME", "HEARD_OPS_LISTEN",
        "HEARD_TRUSTED_PROXIES", "HEARD_COUNCIL_HOSTS", "HEARD_KEEP_DAYS",
    ]

    /// Names that are known and that nothing in this version uses yet.
    static let later: Set<String> = names.subtracting([
        "HEARD_DATA", "HEARD_LISTEN", "HEARD_PUBLIC_URL", "HEARD_HOME", "HEARD_TEXT_GATEWAY",
        "HEARD_TRUSTED_PROXIES", "HEARD_COUNCIL_HOSTS", "HEARD_SMTP_URL", "HEARD_MAIL_FROM",
        "HEARD_KEEP_DAYS",
    ])
}

/// The options that every command has.
struct CommonOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder that holds everything Heard remembers.", valueName: "folder"))
    var data: String?

    @Option(help: ArgumentHelp("Where to wait for requests.", valueName: "host:port"))
    var listen: String?

    @Option(help: ArgumentHelp("A file of settings, one HEARD_NAME=value a line.", valueName: "file"))
    var config: String?

    /// Reads the settings; throws one clear line for a name nobody knows or a value that cannot be.
    func settings() async throws -> Settings {
        let environment = ProcessInfo.processInfo.environment
        var providers: [any ConfigProvider] = [
            EnvironmentVariablesProvider(environmentVariables: environment)
        ]
        try Self.refuseUnknown(environment.keys.filter { $0.hasPrefix("HEARD_") }, where: "the environment")
        if let config {
            try Self.refuseUnknown(Self.names(inFile: config), where: config)
            do {
                providers.append(
                    try await EnvironmentVariablesProvider(environmentFilePath: FilePath(config)))
            } catch {
                throw OperatorProblem(
                    "The settings file \(config) cannot be read.",
                    doThis: "Write HEARD_NAME=value, one a line.",
                    exitCode: 2)
            }
        }
        return try settings(from: ConfigReader(providers: providers).scoped(to: "heard"))
    }

    private func settings(from reader: ConfigReader) throws -> Settings {
        try Self.refuseTexting(reader.string(forKey: "text.gateway", default: TextGatewayKind.none.rawValue))
        let place = try Self.place(listen ?? reader.string(forKey: "listen", default: "127.0.0.1:8080"))
        let address = try Self.address(reader.string(forKey: "public.url"), listeningOn: place)
        let data = data ?? reader.string(forKey: "data", default: "heard-data")
        let proxies = reader.string(forKey: "trusted.proxies", default: "").split(separator: ",")
        return Settings(
            data: data, listen: place, publicAddress: address,
            homeGiven: reader.string(forKey: "home"),
            trustedProxies: Set(proxies.map { $0.trimmingCharacters(in: .whitespaces) }),
            councilHosts: try Self.councilHosts(reader.string(forKey: "council.hosts", default: "")),
            mail: try MailSetting(
                server: reader.string(forKey: "smtp.url"), sender: reader.string(forKey: "mail.from"),
                folder: data),
            keeping: try Self.keeping(reader.string(forKey: "keep.days", default: "")),
            unused: Settings.later.filter { name in
                let key = name.dropFirst("HEARD_".count).lowercased().replacing("_", with: ".")
                return reader.string(forKey: ConfigKey(key)) != nil
            }.sorted())
    }

    private static func address(
        _ text: String?, listeningOn place: Settings.ListeningPlace
    ) throws -> PublicAddress {
        guard let text else {
            let address = PublicAddress(listeningOn: place.host, port: place.port)
            guard address.isLoopback else {
                throw OperatorProblem(
                    "Heard is to listen on \(place.host), and nobody said by which address people reach it.",
                    doThis: "Set HEARD_PUBLIC_URL=https://NAME, or listen on 127.0.0.1.", exitCode: 2)
            }
            return address
        }
        guard let address = PublicAddress(text) else {
            throw OperatorProblem(
                "HEARD_PUBLIC_URL is \(text), which cannot be the address of a Heard.",
                doThis: "Use https://NAME, or http://127.0.0.1:PORT on this machine alone, without a path.",
                exitCode: 2)
        }
        return address
    }

    private static func councilHosts(_ text: String) throws -> [CouncilHost] {
        let names = text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        return try names.filter { !$0.isEmpty }.map { name in
            guard let host = CouncilHost(name) else {
                throw OperatorProblem(
                    "HEARD_COUNCIL_HOSTS holds \(name), which is no host.",
                    doThis: "Write hosts with commas between, for example democracy.kent.gov.uk.",
                    exitCode: 2)
            }
            return host
        }
    }

    private static func keeping(_ text: String) throws -> Keeping {
        do throws(Keeping.NotKeeping) {
            return try Keeping(text)
        } catch {
            let names = Kept.allCases.filter { $0 != .drafts }.map { "\($0.rawValue)=\($0.shippedDays)" }
            throw OperatorProblem(
                "HEARD_KEEP_DAYS holds \(error.part), which says of nothing for how many days it is kept.",
                doThis:
                    "Write names and days with commas between. As shipped: \(names.joined(separator: ",")).",
                exitCode: 2)
        }
    }

    private static func refuseTexting(_ gateway: String) throws {
        guard let kind = TextGatewayKind(rawValue: gateway) else {
            let known = TextGatewayKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw OperatorProblem(
                "HEARD_TEXT_GATEWAY is \(gateway), which is no gateway.", doThis: "Use one of \(known).",
                exitCode: 2)
        }
        guard kind == .none else {
            throw OperatorProblem(
                "HEARD_TEXT_GATEWAY is \(gateway), but this version has no text messages yet.",
                doThis: "Set it to none. Everything but texting works.", exitCode: 2)
        }
    }

    private static func names(inFile path: String) throws -> [String] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw OperatorProblem(
                "The settings file \(path) cannot be read.", doThis: "Check its name and who may read it.",
                exitCode: 2)
        }
        return text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty && !$0.hasPrefix("#") }
            .map { String($0.split(separator: "=").first ?? "").trimmingCharacters(in: .whitespaces) }
    }

    private static func refuseUnknown(_ names: [String], where place: String) throws {
        guard let unknown = names.sorted().first(where: { !Settings.names.contains($0) }) else { return }
        throw OperatorProblem(
            "\(unknown) in \(place) is no setting of Heard.",
            doThis:
                "Take it out, or correct its name. Known: \(Settings.names.sorted().joined(separator: " ")).",
            exitCode: 2)
    }

    private static func place(_ text: String) throws -> Settings.ListeningPlace {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port), colon != text.startIndex
        else {
            throw OperatorProblem(
                "Heard cannot listen on \(text).", doThis: "Use HOST:PORT, for example 127.0.0.1:8080.",
                exitCode: 2)
        }
        return Settings.ListeningPlace(
            host: text[..<colon].trimmingCharacters(in: CharacterSet(charactersIn: "[]")), port: port)
    }

    /// Where EasyRead and Public are: as set, else the working folder, else beside the executable.
    fileprivate static func home(_ set: String?) throws -> String {
        let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent()
        let places = set.map { [$0] } ?? [FileManager.default.currentDirectoryPath, executable.path]
        for place in places where FileManager.default.fileExists(atPath: place + "/EasyRead/Words") {
            return place
        }
        throw OperatorProblem(
            "The folder EasyRead was not found in \(places.joined(separator: " nor in ")).",
            doThis: "Start heard where EasyRead and Public are, or set HEARD_HOME to that folder.",
            exitCode: 2)
    }
}
