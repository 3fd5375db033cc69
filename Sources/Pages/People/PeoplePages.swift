extension AllPages {
    /// Signing in, people and roles, one's own account, and the first pages outside the team.
    static let people: [any Page.Type] = [
        SecondStepPage.self, GoOnPage.self, LinkPage.self, BoardPage.self, AdvocatePage.self,
        PeoplePage.self, PersonPage.self, PersonFormPage.self, SwitchOffPage.self, LostPhonePage.self,
        AccountPage.self, PasswordPage.self, SecondStepSetUpPage.self, RecoveryCodesPage.self,
        HappeningsPage.self, AskLinkPage.self, MailPage.self,
    ]
}
