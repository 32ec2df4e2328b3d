public import Core
public import Web

/// What is counted, by whom, and what it shows.
public enum MeasuresComponent {
    public static let manifest = Component(
        name: "Measures",
        tables: [
            Measure.table, Category.table, WorstOff.table, SeriesBreak.table, Story.table, Schedule.table,
            Reporter.table, Breakdown.table, Report.table, ReportStep.table, DraftFigure.table, Batch.table,
            Figure.table, CurrentFigure.table, Total.table,
        ],
        routes: MeasureRoutes.all,
        navigation: [NavigationItem(title: MeasuresText.navigation, path: "/measures", component: "Measures")],
        actions: [
            DefineMeasure.self, BreakSeries.self, ReadGapOn.self, TellStory.self, OpenBatch.self, RecordFigures.self,
            PublishBatch.self,
        ] + reportActions)

    static let reportActions: [any Action.Type] = [
        ScheduleReports.self, NameReporter.self, SaveReport.self, SubmitReport.self, TakeBackReport.self,
        CorrectReport.self, AcceptReport.self, ReturnReport.self, SayOnReport.self,
    ]
}
