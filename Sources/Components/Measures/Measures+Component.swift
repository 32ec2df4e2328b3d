public import Web

/// What is counted, by whom, and what it shows.
public enum MeasuresComponent {
    public static let manifest = Component(
        name: "Measures",
        tables: [
            Measure.table, Category.table, WorstOff.table, SeriesBreak.table, Story.table, Batch.table, Figure.table,
            CurrentFigure.table, Total.table,
        ],
        routes: MeasureRoutes.all,
        navigation: [NavigationItem(title: MeasuresText.navigation, path: "/measures", component: "Measures")],
        actions: [
            DefineMeasure.self, BreakSeries.self, ReadGapOn.self, TellStory.self, OpenBatch.self, RecordFigures.self,
            PublishBatch.self,
        ])
}
