extension AllPages {
    /// Who decides, and what the papers say must get better.
    static let boards: [any Page.Type] = [
        BodiesPage.self, BodyPage.self, ReviewPage.self, ReviewThemePage.self, MeasuresPage.self,
        GatheringsPage.self, GatheringPage.self, PlansPage.self, PlanPage.self, AreasPage.self,
        PapersPage.self,
    ]
}
