import Foundation
import Glibc

/// A server that speaks TLS with a certificate of its own making: `openssl s_server`, from the package openssl.
final class SafeServer {
    /// Where Debian and Ubuntu put it.
    static let openssl = "/usr/bin/openssl"
    static var canRun: Bool { FileManager.default.isExecutableFile(atPath: openssl) }

    let port: Int
    /// The file of its certificate, for those who trust it.
    let certificate: String
    private let folder: String
    private let process = Process()

    struct Failed: Error {}

    /// Makes a certificate for some names, and serves a page with it.
    init(names: String, arguments: [String] = []) throws {
        folder = FileManager.default.temporaryDirectory.path + "/heard-tls-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        certificate = folder + "/certificate.pem"
        let key = folder + "/key.pem"
        try Self.run([
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
            "-days", "2", "-subj", "/CN=Heard", "-addext", "subjectAltName=" + names, "-keyout", key,
            "-out", certificate,
        ])
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: Self.openssl)
        process.arguments =
            ["s_server", "-accept", "127.0.0.1:0", "-www", "-cert", certificate, "-key", key] + arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        // It says where it listens: "ACCEPT 127.0.0.1:40123".
        var said = Data()
        while !said.contains(0x0A) || !String(decoding: said, as: UTF8.self).contains("ACCEPT") {
            let part = output.fileHandleForReading.availableData
            guard !part.isEmpty else { throw Failed() }
            said += part
        }
        let lines = String(decoding: said, as: UTF8.self).split(separator: "\n")
        let line = lines.first { $0.hasPrefix("ACCEPT") }
        guard let port = line?.split(separator: ":").last.flatMap({ Int($0) }) else { throw Failed() }
        self.port = port
    }

    deinit {
        // It inherits the signals that a test's thread does not listen to, SIGTERM among them.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try? FileManager.default.removeItem(atPath: folder)
    }

    private static func run(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: openssl)
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed() }
    }
}
