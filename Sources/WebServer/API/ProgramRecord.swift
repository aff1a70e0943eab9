import Calculators
import Kernel

/// One calculation in the list that the API gives: its questions with their limits.
struct ProgramRecord: Encodable {
    let name: String
    let title: String
    let titleEnglish: String
    let theme: String
    let needsDate: Bool
    let fields: [FieldRecord]

    init(_ calculator: Calculator) {
        name = calculator.name
        title = calculator.title.id
        titleEnglish = calculator.title.en
        theme = calculator.theme.id
        needsDate = calculator.needsDate
        fields = calculator.fields.filter { $0.need != .unused }.map(FieldRecord.init)
    }

    private enum CodingKeys: String, CodingKey {
        case name, title, theme, fields
        case titleEnglish = "title_en"
        case needsDate = "needs_date"
    }
}

/// One question.
struct FieldRecord: Encodable {
    let key: String
    let label: String
    let labelEnglish: String
    let isRequired: Bool
    let schema: JSONTree

    init(_ field: Field) {
        key = field.key
        label = field.label.id
        labelEnglish = field.label.en
        isRequired = field.need == .required
        schema = field.schema
    }

    private enum CodingKeys: String, CodingKey {
        case key, label, schema
        case labelEnglish = "label_en"
        case isRequired = "required"
    }
}
