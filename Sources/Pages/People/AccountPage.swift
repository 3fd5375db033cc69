package import Coproduction
import EasyRead

/// Everybody's own account: how they sign in, and where they are signed in.
package struct AccountPage: Page {
    package static let template = "people/account"
    package let shell: Shell
    let name: String
    let roles: String
    let byPassword: Bool
    let hasSecondStep: Bool
    let secondStep: String
    let codesLeft: String?
    let devices: [AccountDevice]
    let hasOthers: Bool
    let homeAddress: String

    /// One device, as it is handed over.
    package struct Device: Hashable, Sendable {
        let id: String
        let kind: String
        let since: Moment
        let used: Moment
        let isThis: Bool
        let isRemembered: Bool

        /// Puts a device together; `kind` is the end of the key of its words.
        package init(
            id: String, kind: String, since: Moment, used: Moment, isThis: Bool, isRemembered: Bool
        ) {
            self.id = id
            self.kind = kind
            self.since = since
            self.used = used
            self.isThis = isThis
            self.isRemembered = isRemembered
        }
    }

    /// `needsSecondStep` says that some pages of the person ask for it.
    package init(
        account: Account, devices: [Device], codesLeft: Int, needsSecondStep: Bool, in frame: Frame
    ) {
        let words = frame.words
        let home = account.person.firstPage
        shell = frame.shell(words("team.account.title"))
        name = account.person.name
        roles = PersonCard.roles(of: account.person, words: words)
        byPassword = account.hasPassword
        hasSecondStep = account.hasSecondStep
        secondStep = words(
            account.hasSecondStep
                ? "team.account.second.on"
                : needsSecondStep ? "team.account.second.needed" : "team.account.second.off")
        self.codesLeft =
            account.hasSecondStep
            ? words("team.account.codes-left", ["number": String(codesLeft)]) : nil
        self.devices = devices.enumerated().map { AccountDevice($1, place: $0 + 1, words: words) }
        hasOthers = devices.contains { !$0.isThis }
        homeAddress = home == "/account" ? "/" : home
    }
}

/// One device on which the person is signed in.
package struct AccountDevice: Hashable, Sendable {
    package let kind: String
    package let isThis: Bool
    package let isRemembered: Bool
    package let since: String
    package let used: String
    package let endAction: String
    package let endWords: String

    init(_ device: AccountPage.Device, place: Int, words: Words) {
        func told(_ moment: Moment) -> String {
            words.short(moment.dayInLondon) + ", " + moment.clockInLondon
        }
        kind = words("team.account.device.\(device.kind)")
        isThis = device.isThis
        isRemembered = device.isRemembered
        since = told(device.since)
        used = told(device.used)
        endAction = "/account/devices/" + device.id + "/end"
        endWords = words("team.account.device.number", ["number": String(place)])
    }
}

/// What can be wrong with a password or a code in one's own account.
package enum PasswordForm {
    /// The raw value is the end of the sentence's key.
    package enum Problem: String, Hashable, Sendable, CaseIterable, FieldProblem {
        case wrong = "own-password-wrong"
        case wait = "own-password-wait"
        case signInAgain = "own-sign-in-again"
        case short15 = "own-password-short"
        case short12 = "own-password-short-with-second"
        case common = "own-password-common"
        case wrongCode = "own-code-wrong"

        var field: String {
            switch self {
            case .wrong, .wait: "old"
            case .signInAgain, .short15, .short12, .common: "password"
            case .wrongCode: "code"
            }
        }
        var key: String { "team.problem." + rawValue }
    }
}

/// Where somebody chooses a first password or none, or changes the one they have.
package struct PasswordPage: Page {
    package static let template = "people/password"
    package let shell: Shell
    let heading: String
    let about: String
    let mistakes: [Link]
    let isWrong: Bool
    let asksOld: Bool
    let oldMistake: String?
    let mistake: String?
    let rule: String
    let mayHaveNone: Bool

    /// The old password is asked for where there is one.
    package init(account: Account, problems: [PasswordForm.Problem] = [], in frame: Frame) {
        let words = frame.words
        let all: [any FieldProblem] = problems
        let isFirst = !account.hasPassword
        heading = words(isFirst ? "team.account.password.choose" : "team.account.password.change")
        shell = frame.shell(heading, problem: !problems.isEmpty)
        about = words(isFirst ? "team.account.password.choose.about" : "team.account.password.about")
        mistakes = all.summary(words: words)
        isWrong = !problems.isEmpty
        asksOld = !isFirst
        oldMistake = all.sentence(at: "old", words: words)
        mistake = all.sentence(at: "password", words: words)
        rule = words(account.hasSecondStep ? "team.account.password.rule12" : "team.account.password.rule15")
        mayHaveNone = isFirst
    }
}

/// What a second step is, and how to begin one.
package struct SecondStepSetUpPage: Page {
    package static let template = "people/second-step-set-up"
    package let shell: Shell
    let isNeeded: Bool
    let isOffered: Bool
    let hasOne: Bool
    let asksOld: Bool
    let mistakes: [Link]
    let isWrong: Bool
    let oldMistake: String?
    let codeMistake: String?
    let secret: Secret?

    /// The secret, as people copy it and as an app opens it.
    package struct Secret: Hashable, Sendable {
        let blocks: String
        let otpAddress: String

        /// Puts it together.
        package init(blocks: String, address: String) {
            self.blocks = blocks
            otpAddress = address
        }
    }

    /// With a secret that was begun, asks for a code from it.
    package init(
        account: Account, secret: Secret?, isNeeded: Bool, problem: PasswordForm.Problem? = nil,
        in frame: Frame
    ) {
        let words = frame.words
        let all: [any FieldProblem] = problem.map { [$0] } ?? []
        shell = frame.shell(
            words("team.account.second"), back: Link(words("team.account.title"), to: "/account"),
            problem: problem != nil)
        self.isNeeded = isNeeded && !account.hasSecondStep && !frame.madeUp
        isOffered = isNeeded && !account.hasSecondStep && frame.madeUp
        hasOne = account.hasSecondStep
        asksOld = account.hasPassword
        isWrong = problem != nil
        let atCode = problem == .wrongCode || (problem == .wait && secret != nil)
        // Where nothing asks for a password the sentence stands alone at the top.
        let field = atCode ? "code" : account.hasPassword ? "old" : "begin"
        mistakes = all.map { Link(words($0.key), to: "#" + field) }
        oldMistake = atCode ? nil : problem.map { words($0.key) }
        codeMistake = atCode ? problem.map { words($0.key) } : nil
        self.secret = secret
    }
}

/// Ten codes for the day the phone is lost, shown this once.
package struct RecoveryCodesPage: Page {
    package static let template = "people/recovery-codes"
    package let shell: Shell
    let codes: [String]
    let nextAddress: String

    /// `next` is where the person goes on to.
    package init(codes: [String], next: String, in frame: Frame) {
        shell = frame.shell(frame.words("team.account.codes.title"))
        self.codes = codes
        nextAddress = next
    }
}
