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

    /// Every example, in the order of the pages of components.
    public static let all: [Example] = ExampleGroup.allCases.flatMap(\.examples)
}

/// The examples of one page.
public enum ExampleGroup: String, Sendable, CaseIterable {
    case figures = "angka"
    case drawings = "gambar"
    case states = "keadaan"
    case forms = "isian"
    case answers = "jawaban"
    case law = "aturan"
    case office = "kantor"

    var title: Phrase {
        switch self {
        case .figures: Phrase(id: "Angka dan tabel", en: "Figures and tables")
        case .drawings: Phrase(id: "Peta dan grafik", en: "Maps and charts")
        case .states: Phrase(id: "Keadaan dan catatan", en: "States and remarks")
        case .forms: Phrase(id: "Isian", en: "Forms")
        case .answers: Phrase(id: "Jawaban kalkulator", en: "Answers of calculators")
        case .law: Phrase(id: "Aturan", en: "The law")
        case .office: Phrase(id: "Kantor", en: "The office")
        }
    }

    /// In the order of the page.
    public var examples: [Example] {
        switch self {
        case .figures: LeadSentence.examples + Fact.examples + GapBar.examples + CoverageTable.examples
        case .drawings: TileMap.examples + TrendChart.examples
        case .states: AsOfForm.examples + Notice.examples + PageState.examples
        case .forms:
            TextField.examples + SelectField.examples + RadioGroup.examples + CheckboxGroup.examples
                + DateField.examples + FieldForm.examples
        case .answers: Answer.examples + Statement.examples + GivenList.examples + StepsList.examples
        case .law: HistoryChart.examples + QuantityTable.examples + ReadingList.examples
        case .office: DeskContent.examples
        }
    }
}
