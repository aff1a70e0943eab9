import Kernel
import Rules

/// Several costs paid back, each under its own cap, and their sum.
enum CostsUnderCap {
    static func entries(_ paid: [(key: String, amount: Rupiah)], _ trace: inout Trace) throws(RuleError)
        -> [ResultEntry]
    {
        var total = Rupiah.zero
        for part in paid { total = try total.plus(part.amount) }
        let sum = total
        trace.note(
            Step(
                "total",
                Phrase(
                    id: "Jumlah yang dibayar: \(paid.map(\.amount.id).joined(separator: " + ")) = \(sum.id).",
                    en: "Total paid: \(paid.map(\.amount.en).joined(separator: " + ")) = \(sum.en)."),
                found: .rupiah(sum)))
        return [ResultEntry("total", .rupiah(sum), Phrase(id: "Dibayar seluruhnya", en: "Paid in all"))]
            + paid.map { ResultEntry($0.key, .rupiah($0.amount), label($0.key)) }
    }

    private static func label(_ key: String) -> Phrase {
        let words = key.split(separator: "_").joined(separator: " ")
        return Phrase(id: words.capitalizedFirst, en: english[key] ?? words.capitalizedFirst)
    }

    private static let english = [
        "darat": "Land, river or lake", "laut": "Sea", "udara": "Air", "kacamata": "Glasses",
        "alat_bantu_dengar": "Hearing aid", "gigi_tiruan": "Dentures", "protesa": "Prosthesis",
    ]
}

/// The costs of transport by mode.
struct TransportCosts {
    let costs: [(mode: TermsCostsJKK.Mode, cost: Rupiah)]

    /// - Throws: `wrongKind`, `unknownChoice` with the modes, `negative`, `outOfRange`.
    init(_ answers: Answers) throws(RuleError) {
        guard case .object(let values) = answers.raw("biaya"), !values.isEmpty else { throw .notByMode }
        for key in values.keys.sorted() where TermsCostsJKK.Mode(rawValue: key) == nil {
            throw .unknownMode(key)
        }
        var costs: [(TermsCostsJKK.Mode, Rupiah)] = []
        for mode in TermsCostsJKK.Mode.allCases {
            guard let value = values[mode.rawValue] else { continue }
            let label = Phrase(id: "biaya \(mode.rawValue)", en: "cost of \(mode.rawValue)")
            try Field("biaya.\(mode.rawValue)", label, .rupiah(most: Field.mostMonthly)).check(value)
            guard case .integer(let amount) = value else { continue }
            costs.append((mode, Rupiah(amount)))
        }
        self.costs = costs
    }

    func entries(_ terms: TermsCostsJKK, _ trace: inout Trace) throws(RuleError) -> [ResultEntry] {
        var paid: [(String, Rupiah)] = []
        var elsewhere: Rupiah?
        for (mode, cost) in costs {
            paid.append((mode.rawValue, try terms.transport(mode, cost: cost, &trace)))
            if mode == .laut { elsewhere = try terms.seaTransportElsewhere(cost: cost) }
        }
        let entries = try CostsUnderCap.entries(paid, &trace)
        guard let elsewhere, let sea = paid.first(where: { $0.0 == "laut" })?.1 else { return entries }
        return entries
            + ResultEntry.perluPetugas(
                OfficerDecision(
                    reason: JKK.seaTransport.doubt,
                    readings: [
                        .init(Phrase(id: "Poster resmi.", en: "The official poster."), sea),
                        .init(Phrase(id: "e-kliping 07-02-2020.", en: "The clipping of 7 February 2020."), elsewhere),
                    ])
            ) { [ResultEntry("laut", .rupiah($0), Phrase(id: "Laut", en: "Sea"))] }
    }
}

extension RuleError {
    fileprivate static let notByMode = RuleError(
        .wrongKind, field: "biaya",
        reason: Phrase(id: "biaya harus disebut per jenis angkutan.", en: "the cost must be given by mode."),
        nextAct: Phrase(
            id: "Tulis {\"darat\": 3000000, \"laut\": 500000}.", en: "Write {\"darat\": 3000000, \"laut\": 500000}."))

    fileprivate static func unknownMode(_ key: String) -> RuleError {
        RuleError(
            .unknownChoice, field: "biaya.\(key)",
            reason: Phrase(id: "jenis angkutan ini tidak dikenal.", en: "this mode is not known."),
            nextAct: Phrase(
                id: "Pilih darat (termasuk sungai dan danau), laut, atau udara.",
                en: "Choose darat (with river and lake), laut, or udara."))
    }
}
