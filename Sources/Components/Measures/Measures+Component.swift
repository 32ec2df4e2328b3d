public import Core
public import Web

/// What is counted, by whom, and what it shows.
public enum MeasuresComponent {
    public static let manifest = Component(
        name: "Measures",
        tables: [
            Measure.table, Category.table, WorstOff.table, SeriesBreak.table, Story.table, Schedule.table,
            Reporter.table, Breakdown.table, Marker.table, Report.table, ReportStep.table, DraftFigure.table,
            Batch.table,
            Figure.table, CurrentFigure.table, Total.table,
        ] + waysToCount + forWholeFiles + forActivities,
        routes: MeasureRoutes.all,
        navigation: [
            NavigationItem(
                title: MeasuresText.navigation, path: "/measures", component: "Measures", rooms: ["/reports"],
                isPetal: true)
        ],
        actions: [
            DefineMeasure.self, BreakSeries.self, ReadGapOn.self, TellStory.self, OpenBatch.self, RecordFigures.self,
            PublishBatch.self, ImportFigures.self, KeepMapping.self, RemoveMapping.self,
        ] + reportActions + furtherActions + turningActions,
        problems: problems.merging(turningProblems) { first, _ in first }.merging(importProblems) { first, _ in first })

    /// For databases from before there were shares, scales, stories, and a page to turn a curve on.
    public static let waysToCount = [
        Share.table, ScaleLevel.table, Replacement.table, FurtherAsker.table, Reviewer.table, CurveNote.table,
        CurveWords.table, CurveBacking.table, AloneAnswer.table, ChangeStory.table, Mapping.table, MappedColumn.table,
    ]

    /// For databases from before what was said once for a whole file was kept.
    public static let forWholeFiles = [MappedAnswer.table]

    /// For databases from before it was said what of activities is counted.
    public static let forActivities = [CountedActivity.table]

    static let reportActions: [any Action.Type] = [
        ScheduleReports.self, NameReporter.self, NameReviewers.self, SaveReport.self, SubmitReport.self,
        TakeBackReport.self,
        CorrectReport.self, AcceptReport.self, SetMarker.self, ReturnReport.self, SayOnReport.self,
    ]

    static let furtherActions: [any Action.Type] = [
        PreferSource.self, CountActivities.self, TakeNeed.self, TellChange.self, TakeBackChange.self, AcceptChange.self,
        ReturnChange.self,
    ]

    private static let problems: [String: Phrase] = [
        "value.malformed": MeasuresText.problemValueMalformed,
        "value.no-level": MeasuresText.problemValueNoLevel,
        "measure.form": MeasuresText.problemMeasureForm,
        "measure.levels": MeasuresText.problemMeasureLevels,
        "measure.level-name": MeasuresText.problemMeasureLevelName,
        "measure.story": MeasuresText.problemMeasureStory,
        "figure.preferred": MeasuresText.problemFigurePreferred,
        "change.own": MeasuresText.problemChangeOwn,
        "change.not-waiting": MeasuresText.problemChangeNotWaiting,
        "change.period": MeasuresText.problemChangePeriod,
        "value.above-highest": MeasuresText.problemValueAboveHighest,
        "value.too-large": MeasuresText.problemValueTooLarge,
        "report.closed": MeasuresText.problemReportClosed,
        "report.newer": MeasuresText.problemReportNewer,
        "report.early": MeasuresText.problemReportEarly,
        "report.missing": MeasuresText.problemReportMissing,
        "report.own": MeasuresText.problemReportOwn,
        "report.not-submitted": MeasuresText.problemReportNotSubmitted,
        "report.not-accepted": MeasuresText.problemReportNotAccepted,
        "report.note-alone": MeasuresText.problemReportNoteAlone,
        "report.cell": MeasuresText.problemReportCell,
        "report.place-unknown": MeasuresText.problemReportPlaceUnknown,
        "report.too-many-columns": MeasuresText.problemReportTooManyColumns,
        "report.paste-refused": MeasuresText.problemReportPasteRefused,
        "figures.repeated": MeasuresText.problemFiguresRepeated,
        "figures.two-preferred": MeasuresText.problemFiguresTwoPreferred,
        "figure.whole": MeasuresText.problemFigureWhole,
        "schedule.first": MeasuresText.problemScheduleFirst,
        "marker.organisation": MeasuresText.problemMarkerOrganisation,
        "schedule.group-line": MeasuresText.problemScheduleGroupLine,
        "schedule.groups": MeasuresText.problemScheduleGroups,
        "schedule.begun": MeasuresText.problemScheduleBegun,
        "need.stated": MeasuresText.problemNeedStated,
        "need.no-figures": MeasuresText.problemNeedNoFigures,
        "measure.whole-population": MeasuresText.problemMeasureWholePopulation,
        "share.same": MeasuresText.problemShareSame,
        "figure.waiting": MeasuresText.problemFigureWaiting,
        "share.no-count": MeasuresText.problemShareNoCount,
        "share.decimals": MeasuresText.problemShareDecimals,
        "share.periods": MeasuresText.problemSharePeriods,
        "measure.computed": MeasuresText.problemMeasureComputed,
        "measure.replaced": MeasuresText.problemMeasureReplaced,
        "measure.in-share": MeasuresText.problemMeasureInShare,
        "report.reviewer": MeasuresText.problemReportReviewer,
        "reviewer.unknown": MeasuresText.problemReviewerUnknown,
        "reporter.not-joined": MeasuresText.problemReporterNotJoined,
    ]
}
