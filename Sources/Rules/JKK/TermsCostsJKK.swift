import Kernel

/// Costs that JKK pays back up to a cap.
public struct TermsCostsJKK: Sendable {
    private let law: Law
    private let day: Day

    /// A mode of transport from the place of the accident to the hospital or home.
    public enum Mode: String, Hashable, Sendable, CaseIterable {
        /// Over land, river or lake.
        case darat, laut, udara

        var cap: Parameter<Rupiah> {
            switch self {
            case .darat: JKK.transportDarat
            case .laut: JKK.transportLaut
            case .udara: JKK.transportUdara
            }
        }
    }

    /// An aid with a cap of its own.
    public enum Aid: String, Hashable, Sendable, CaseIterable {
        case kacamata
        case alatBantuDengar = "alat_bantu_dengar"
        case gigiTiruan = "gigi_tiruan"

        var cap: Parameter<Rupiah> {
            switch self {
            case .kacamata: JKK.kacamata
            case .alatBantuDengar: JKK.alatBantuDengar
            case .gigiTiruan: JKK.gigiTiruan
            }
        }
    }

    public init(_ law: Law, on tanggalKejadian: Day) {
        (self.law, day) = (law, tanggalKejadian)
    }

    /// What is paid back of the cost of one mode; each mode has its own cap and they add up.
    public func transport(
        _ mode: Mode, cost: Rupiah, _ recorder: inout some Recorder
    ) throws(RuleError) -> Rupiah {
        let cap = try law.value(of: mode.cap, on: day)
        let conflict = mode == .laut ? try seaTransportElsewhere(cost: cost) : nil
        return capped(mode.rawValue, cost, cap, conflict == nil ? nil : JKK.seaTransport, &recorder)
    }

    /// What another source would pay for sea transport; nil where it says no other thing about this cost.
    public func seaTransportElsewhere(cost: Rupiah) throws(RuleError) -> Rupiah? {
        let cap = try law.value(of: JKK.transportLaut, on: day)
        guard let other = try higherSeaCap(), min(cost, other) != min(cost, cap.value) else { return nil }
        return min(cost, other)
    }

    /// Nil before PP 82/2019, where no source conflicts.
    private func higherSeaCap() throws(RuleError) -> Rupiah? {
        do throws(RuleError) {
            return try law.value(of: JKK.transportLautLain, on: day).value
        } catch {
            guard error.code == .beforeFirst || error.code == .notKnownYet else { throw error }
            return nil
        }
    }

    /// What is paid back of the cost of an aid.
    public func alat(_ alat: Aid, cost: Rupiah, _ recorder: inout some Recorder) throws(RuleError) -> Rupiah {
        capped(alat.rawValue, cost, try law.value(of: alat.cap, on: day), nil, &recorder)
    }

    /// What is paid back of a prosthesis or orthosis: up to the reference price and its surcharge.
    public func protesa(
        cost: Rupiah, referencePrice: Rupiah, _ recorder: inout some Recorder
    ) throws(RuleError) -> Rupiah {
        let rate = try law.value(of: JKK.protesa, on: day)
        let most = try rate.value.part(of: referencePrice, .halfUp)
        let paid = min(cost, most)
        recorder.note(
            Step(
                "protesa",
                Phrase(
                    id: "Protesa: biaya \(cost.id), paling banyak \(rate.value.id) × harga acuan "
                        + "\(referencePrice.id) = \(most.id); dibayar \(paid.id).",
                    en: "Prosthesis: cost \(cost.en), at most \(rate.value.en) × the reference price "
                        + "\(referencePrice.en) = \(most.en); \(paid.en) is paid."),
                found: .rupiah(paid), uses: [rate.use]))
        return paid
    }

    /// What is paid back of home care.
    ///
    /// - Throws: `outOfRange` for more months than are covered: the cost of the covered ones is then not known.
    public func homeCare(
        cost: Rupiah, bulan: Int, _ recorder: inout some Recorder
    ) throws(RuleError) -> Rupiah {
        let most = try law.value(of: JKK.homeCareBulan, on: day)
        guard bulan <= most.value else { throw .homeCareTooLong(most.value) }
        recorder.note(
            Step(
                "bulan",
                Phrase(
                    id: "Lamanya \(Language.indonesian.monthCount(bulan)), paling lama "
                        + "\(Language.indonesian.monthCount(most.value)).",
                    en: "It lasted \(Language.english.monthCount(bulan)), at most "
                        + "\(Language.english.monthCount(most.value))."),
                found: .count(bulan), uses: [most.use]))
        return capped("dibayar", cost, try law.value(of: JKK.homeCare, on: day), nil, &recorder)
    }

    private func capped(
        _ key: String, _ cost: Rupiah, _ cap: Resolved<Rupiah>, _ reading: Interpretation?,
        _ recorder: inout some Recorder
    ) -> Rupiah {
        let paid = min(cost, cap.value)
        let label = cap.parameter.label
        recorder.note(
            Step(
                key,
                Phrase(
                    id: "\(label.id.capitalizedFirst) \(cap.value.id): biaya \(cost.id), dibayar \(paid.id).",
                    en: "\(label.en.capitalizedFirst) \(cap.value.en): cost \(cost.en), paid \(paid.en)."),
                found: .rupiah(paid), uses: [cap.use], interpretation: reading))
        return paid
    }
}

extension RuleError {
    fileprivate static func homeCareTooLong(_ most: Int) -> RuleError {
        RuleError(
            .outOfRange, field: "bulan",
            reason: Phrase(
                id: "perawatan di rumah dijamin paling lama \(most) bulan.",
                en: "home care is covered for \(most) months at most."),
            nextAct: Phrase(
                id: "Isi bulan dan biaya dari \(most) bulan pertama saja.",
                en: "Give the months and the cost of the first \(most) months only."))
    }
}
