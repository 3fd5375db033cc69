import Coproduction
import EasyRead

extension MailPage {
    package static func examples(in frame: Frame) -> [(name: String, page: MailPage)] {
        let now = ExampleThread.today.startInUTC.adding(seconds: 12 * 3600)
        func letter(_ kind: Mail.Kind, _ state: MailRow.State, _ trouble: Mail.Trouble?, _ name: String?)
            -> MailRow.Known
        {
            MailRow.Known(
                kind: kind, name: name, state: state, attempts: trouble == nil ? 0 : 2, trouble: trouble,
                writtenAt: now, nextAt: now.adding(seconds: 600))
        }
        let letters = [
            letter(.invitation, .queued, nil, "Anna <Advocate>"), letter(.signIn, .failed, .refused, "Ben"),
            letter(.worry, .unknown, .cutOff, "Amal"), letter(.worryWaits, .failed, .noConnection, nil),
            letter(.worry, .sending, nil, "Amal"),
        ]
        return [
            ("some", MailPage(letters: letters, sent: 12, isOff: false, in: frame)),
            ("none", MailPage(letters: [], sent: 0, isOff: false, in: frame)),
            ("off", MailPage(letters: [], sent: 0, isOff: true, in: frame)),
        ]
    }
}
