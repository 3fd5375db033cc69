import Coproduction
import Foundation
import Gateways

/// The mail server, from whom letters come, and the name and password for it.
struct MailSetting {
    let server: MailServer
    let sender: MailAddress
    let credentials: OutgoingMail.Credentials?

    /// Reads what is set; nil when nothing is, and one clear line when only half of it is or it cannot be.
    init?(server: String?, sender: String?, folder: String) throws {
        switch (server, sender) {
        case (nil, nil): return nil
        case (nil, _):
            throw OperatorProblem(
                "HEARD_MAIL_FROM is set, and HEARD_SMTP_URL is not.",
                doThis: "Set HEARD_SMTP_URL=smtps://SERVER as well, or neither.", exitCode: 2)
        case (_, nil):
            throw OperatorProblem(
                "HEARD_SMTP_URL is set, and HEARD_MAIL_FROM is not.",
                doThis: "Set HEARD_MAIL_FROM=heard@YOUR.DOMAIN as well, or neither.", exitCode: 2)
        case (let server?, let sender?):
            self.sender = try Self.sender(sender)
            do {
                self.server = try MailServer(server)
            } catch {
                throw OperatorProblem(
                    "HEARD_SMTP_URL is no mail server: \(error.what)",
                    doThis: "Use smtps://SERVER or smtp://SERVER:587, without a name, password or path.",
                    exitCode: 2)
            }
            credentials = try Self.credentials(in: folder)
        }
    }

    private static func sender(_ text: String) throws -> MailAddress {
        guard let address = MailAddress(text) else {
            throw OperatorProblem(
                "HEARD_MAIL_FROM is no e-mail address.", doThis: "Write it like heard@example.org.",
                exitCode: 2)
        }
        return address
    }

    private static func credentials(in folder: String) throws -> OutgoingMail.Credentials? {
        let (name, password) = (Secret.read("smtp_username", folder), Secret.read("smtp_password", folder))
        guard name != nil || password != nil else { return nil }
        guard let name, let password, let both = try? OutgoingMail.Credentials(name: name, password: password)
        else {
            throw OperatorProblem(
                "Of the secrets smtp_username and smtp_password one is missing or is not one line.",
                doThis: "Give both, one line each, or neither.", exitCode: 2)
        }
        return both
    }
}

/// A secret that somebody gave: from `$CREDENTIALS_DIRECTORY`, else from `keys` in the data folder.
enum Secret {
    /// What stands in its file, without the line end; nil when there is none.
    static func read(_ name: String, _ data: String) -> String? {
        let given = ProcessInfo.processInfo.environment["CREDENTIALS_DIRECTORY"]
        for folder in [given, data + "/keys"].compactMap({ $0 }) {
            guard let bytes = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
            let text = String(decoding: bytes, as: UTF8.self)
            return String(text.reversed().drop(while: \.isNewline).reversed())
        }
        return nil
    }
}
