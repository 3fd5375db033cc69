import Coproduction
import EasyRead

extension AccountPage {
    package static func examples(in frame: Frame) -> [(name: String, page: AccountPage)] {
        [
            (
                "usual",
                AccountPage(
                    account: ExamplePeople.active, devices: ExamplePeople.devices, codesLeft: 9,
                    needsSecondStep: true, in: frame)
            ),
            (
                "without",
                AccountPage(
                    account: ExamplePeople.board, devices: Array(ExamplePeople.devices.prefix(1)),
                    codesLeft: 0, needsSecondStep: false, in: frame)
            ),
            (
                "needed",
                AccountPage(
                    account: ExamplePeople.invited, devices: [], codesLeft: 0, needsSecondStep: true,
                    in: frame)
            ),
        ]
    }
}

extension PasswordPage {
    package static func examples(in frame: Frame) -> [(name: String, page: PasswordPage)] {
        [
            ("first", PasswordPage(account: ExamplePeople.board, in: frame)),
            ("first-short", PasswordPage(account: ExamplePeople.board, problems: [.short15], in: frame)),
            ("change", PasswordPage(account: ExamplePeople.active, in: frame)),
            (
                "change-wrong",
                PasswordPage(account: ExamplePeople.active, problems: [.wrong, .short12], in: frame)
            ),
        ]
    }
}

extension SecondStepSetUpPage {
    package static func examples(in frame: Frame) -> [(name: String, page: SecondStepSetUpPage)] {
        let secret = Secret(
            blocks: "JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP",
            address: "otpauth://totp/Heard:Anna?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
        let withPassword = Account(person: ExamplePeople.active.person, hasPassword: true)
        func page(_ account: Account, _ secret: Secret?, _ problem: PasswordForm.Problem? = nil)
            -> SecondStepSetUpPage
        {
            SecondStepSetUpPage(
                account: account, secret: secret, isNeeded: account.person.roles.contains(.moderator),
                problem: problem, in: frame)
        }
        var madeUp = frame
        madeUp.madeUp = true
        return [
            ("needed", page(withPassword, nil)), ("link-only", page(ExamplePeople.board, nil)),
            ("too-long-ago", page(ExamplePeople.board, nil, .signInAgain)),
            ("wrong-password", page(withPassword, nil, .wrong)),
            ("begun", page(withPassword, secret)), ("wrong-code", page(withPassword, secret, .wrongCode)),
            ("has-one", page(ExamplePeople.active, nil)),
            (
                "made-up",
                SecondStepSetUpPage(account: withPassword, secret: nil, isNeeded: true, in: madeUp)
            ),
        ]
    }
}

extension RecoveryCodesPage {
    package static func examples(in frame: Frame) -> [(name: String, page: RecoveryCodesPage)] {
        let codes = ["JBSW Y3DP EHPK 3PXP JBSW Y3DP", "KRSX G5CT MVRX EZLU KRSX G5CT"]
        return [("codes", RecoveryCodesPage(codes: codes, next: "/team", in: frame))]
    }
}
