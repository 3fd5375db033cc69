import EasyRead

extension SignInPage {
    private static let kept = [KeptField(name: "kept.title", value: "Quieter <b>rooms</b>")]

    package static func examples(in frame: Frame) -> [(name: String, page: SignInPage)] {
        [
            ("empty", SignInPage(frame)),
            ("wrong", SignInPage(frame, name: "sam", back: "/team/themes/new", mistake: .wrong)),
            ("wait", SignInPage(frame, name: "sam", mistake: .wait(minutes: 8))),
            ("busy", SignInPage(frame, name: "sam", mistake: .busy(seconds: 20))),
            ("mail", SignInPage(frame, mailsLinks: true)),
            ("ended", SignInPage(frame, back: "/team/themes", kept: kept)),
        ]
    }
}

extension SecondStepPage {
    package static func examples(in frame: Frame) -> [(name: String, page: SecondStepPage)] {
        let kept = [KeptField(name: "kept.title", value: "Quieter rooms")]
        return [
            ("empty", SecondStepPage(frame)),
            ("wrong", SecondStepPage(frame, back: "/team/themes", kept: kept, mistake: .wrong)),
            ("wait", SecondStepPage(frame, mistake: .wait(minutes: 1))),
            ("busy", SecondStepPage(frame, mistake: .busy(seconds: 20))),
        ]
    }
}

extension GoOnPage {
    package static func examples(in frame: Frame) -> [(name: String, page: GoOnPage)] {
        let kept = [KeptField(name: "title", value: "Quieter <b>rooms</b>")]
        return [("kept", GoOnPage(frame, action: "/team/themes", kept: kept))]
    }
}

extension SetUpPage {
    package static func examples(in frame: Frame) -> [(name: String, page: SetUpPage)] {
        [
            ("empty", SetUpPage(frame, action: "/set-up/example")),
            ("short", SetUpPage(frame, action: "/set-up/example", name: "sam", mistake: .shortPassword)),
        ]
    }
}

extension LinkPage {
    package static func examples(in frame: Frame) -> [(name: String, page: LinkPage)] {
        [
            ("invited", LinkPage(frame, action: "/link/example", name: "Anna", isInvitation: true)),
            ("sign-in", LinkPage(frame, action: "/link/example", name: "Anna", isInvitation: false)),
        ]
    }
}

extension BoardPage {
    package static func examples(in frame: Frame) -> [(name: String, page: BoardPage)] {
        [
            ("usual", BoardPage(frame, mayRemember: true)),
            ("remembered", BoardPage(frame, mayRemember: false)),
        ]
    }
}

extension AdvocatePage {
    package static func examples(in frame: Frame) -> [(name: String, page: AdvocatePage)] {
        [
            ("usual", AdvocatePage(frame, organisation: "Speaking Up in Kent")),
            ("no-organisation", AdvocatePage(frame, organisation: nil)),
        ]
    }
}
