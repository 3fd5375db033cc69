import Coproduction
import EasyRead
import Gateways
import Pages
import Storage

/// Writes a letter in the words of the folder EasyRead, and hands it to the mail server.
struct PostOffice: Sendable {
    let transport: Transport
    let setting: MailSetting
    let words: Words
    /// Where people reach this Heard; addresses in letters come from nowhere else.
    let publicAddress: String
    let outside: Outside

    /// Sends one letter, once, and says what became of it.
    func send(_ waiting: WaitingMail) async -> Mail.Fate {
        let place = waiting.link.map { "/link/" + $0.letters } ?? "/team/safety"
        let text = MailText(
            waiting.kind, name: waiting.name, address: publicAddress + place, until: waiting.expires,
            words: words)
        let mail = Mail(id: waiting.id, to: waiting.reader, subject: text.subject, lines: text.lines)
        do throws(TransportProblem) {
            try await transport.send(
                OutgoingMail(
                    from: setting.sender.text, to: mail.reader.text,
                    message: mail.message(from: setting.sender, at: outside.now()), server: setting.server,
                    credentials: setting.credentials))
            return .sent
        } catch {
            let trouble = Mail.Trouble(error.cause)
            return switch error.fate {
            case .notSent: .notSent(trouble)
            case .refused: .refused(trouble)
            case .ambiguous: .unknown(trouble)
            }
        }
    }
}

extension Mail.Trouble {
    /// What a cause of the way out means for a letter.
    init(_ cause: TransportProblem.Cause) {
        self =
            switch cause {
            case .unknownName: .noName
            case .noConnection, .privateAddress: .noConnection
            case .noSafeConnection: .notSafe
            case .certificate, .certificateFile: .certificate
            case .tooSlow: .slow
            case .cutOff: .cutOff
            case .signIn: .signIn
            case .busyServer: .busy
            case .refusedByServer: .refused
            case .cancelled, .closed: .stopped
            case .notAnAddress, .userInfo, .controlCharacters, .scheme, .lineFull, .notReady, .answerTooBig,
                .notHTTP, .other:
                .other
            }
    }
}
