import Kernel

/// One line of the annex: a part of the body or a function, and its share.
public struct CacatLine: Hashable, Sendable {
    /// `lengan_kiri_dari_sendi_bahu`.
    public let kode: String
    public let label: Phrase
    public let least: Rate
    /// Above `least` where the annex leaves a range to the doctor.
    public let most: Rate
    public let per: Per
    /// The line for the other hand, with which a left-handed person's is exchanged; empty where there is none.
    public let mirror: String
    public let source: String
    public let confidence: Confidence

    /// What one share is for.
    public enum Per: String, Hashable, Sendable, CaseIterable {
        case sekali
        case tiap10Desibel = "tiap_10_desibel"
        case tiap10Persen = "tiap_10_persen"
    }

    public init(
        _ kode: String, _ label: Phrase, least: Rate, most: Rate, per: Per, mirror: String, source: String,
        confidence: Confidence
    ) {
        self.kode = kode
        self.label = label
        self.least = least
        self.most = most
        self.per = per
        self.mirror = mirror
        self.source = source
        self.confidence = confidence
    }
}

/// The annex of partial disabilities.
public struct CacatTable: ParameterValue {
    public let lines: [CacatLine]

    /// Nil when a code stands twice, a range is upside down, or a mirror is not in the table.
    public init?(_ lines: [CacatLine]) {
        let codes = Set(lines.map(\.kode))
        guard !lines.isEmpty, codes.count == lines.count, lines.allSatisfy({ $0.least <= $0.most }),
            lines.allSatisfy({ $0.mirror.isEmpty || codes.contains($0.mirror) })
        else { return nil }
        self.lines = lines
    }

    public subscript(kode: String) -> CacatLine? { lines.first { $0.kode == kode } }

    private static let columns = [
        Quantity.Table.Column("kode", Phrase(id: "Kode", en: "Code")),
        Quantity.Table.Column("bagian", Phrase(id: "Bagian", en: "Part (Indonesian)")),
        Quantity.Table.Column("bagian_en", Phrase(id: "Bagian (Inggris)", en: "Part")),
        Quantity.Table.Column("persen_dari", Phrase(id: "Persen dari", en: "Percentage from")),
        Quantity.Table.Column("persen_sampai", Phrase(id: "Persen sampai", en: "Percentage to")),
        Quantity.Table.Column("per", Phrase(id: "Per", en: "Per")),
        Quantity.Table.Column("sisi_lain", Phrase(id: "Sisi lain", en: "Other side")),
        Quantity.Table.Column("sumber", Phrase(id: "Sumber", en: "Source")),
        Quantity.Table.Column("keyakinan", Phrase(id: "Keyakinan", en: "Confidence")),
    ]

    public var quantity: Quantity {
        .table(
            .init(
                columns: Self.columns,
                rows: lines.map {
                    [
                        .text($0.kode), .text($0.label.id), .text($0.label.en), .rate($0.least), .rate($0.most),
                        .text($0.per.rawValue), .text($0.mirror), .text($0.source), .text($0.confidence.rawValue),
                    ]
                }))
    }

    public init?(_ quantity: Quantity) {
        guard let rows = quantity.rows(under: Self.columns) else { return nil }
        let lines = rows.compactMap(CacatLine.init)
        guard lines.count == rows.count else { return nil }
        self.init(lines)
    }
}

extension CacatLine {
    fileprivate init?(_ row: [Quantity]) {
        let texts = row.map { if case .text(let text) = $0 { text } else { "" } }
        guard !texts[0].isEmpty, let least = Rate(row[3]), let most = Rate(row[4]),
            let per = Per(rawValue: texts[5]), let confidence = Confidence(rawValue: texts[8])
        else { return nil }
        self.init(
            texts[0], Phrase(id: texts[1], en: texts[2]), least: least, most: most, per: per, mirror: texts[6],
            source: texts[7], confidence: confidence)
    }
}
