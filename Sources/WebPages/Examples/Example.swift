import Kernel

/// A component shown in one named situation: on the page of components for people,
/// and in the snapshot tests for us.
public struct Example: Sendable {
    /// `tile-map/province`: the component, then the situation.
    public let name: String
    /// What the situation is, in both languages.
    let note: @Sendable (Language) -> String
    public let render: @Sendable (Language) -> HTML

    init(
        _ name: String, _ indonesian: String, _ english: String, render: @escaping @Sendable (Language) -> HTML
    ) {
        self.name = name
        note = { $0.say(indonesian, english) }
        self.render = render
    }

    /// Every example, in the order of the page of components.
    public static let all: [Example] =
        LeadSentence.examples + Fact.examples + GapBar.examples + TileMap.examples + TrendChart.examples
        + CoverageTable.examples + AsOfForm.examples + Notice.examples + PageState.examples + forms + answers + law

    private static let forms =
        TextField.examples + SelectField.examples + RadioGroup.examples + CheckboxGroup.examples
        + DateField.examples + FieldForm.examples

    private static let answers =
        Answer.examples + Statement.examples + GivenList.examples + StepsList.examples

    private static let law = HistoryChart.examples + QuantityTable.examples + ReadingList.examples
}
