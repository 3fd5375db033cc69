extension AllPages {
    /// The pages that follow what people said, and those of the team.
    static let followAndTeam: [any Page.Type] = [
        DecisionsPage.self, DecisionPage.self, DecisionOfficialPage.self, DecisionChangedPage.self,
        DecisionLinksPage.self, ChangesPage.self, ChangePage.self, MyWordsPage.self,
        TeamHomePage.self, HardTeamPage.self, HardFormPage.self, HardToldPage.self, WordsPage.self,
        FeedbackPage.self, ThemeFormPage.self, ThemePage.self, InfluenceFormPage.self, ChangeFormPage.self,
        StepFormPage.self, TaskClosePage.self, SummaryFormPage.self, DecisionStepPage.self,
        DecisionStepLookPage.self, DecisionStepBackPage.self, PastePage.self,
        ReadingInboxPage.self, ReadingPiecePage.self, ReadingPolicyPage.self, TeamResultsPage.self,
        ReleaseAskPage.self,
    ]
}
