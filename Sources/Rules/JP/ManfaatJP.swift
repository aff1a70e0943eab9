import Kernel

/// The monthly old-age pension of the first year.
public struct ManfaatJP: Hashable, Sendable {
    /// By the formula alone.
    public let sebelumBatas: Rupiah
    /// Within the limits of the year.
    public let pensiunBulanan: Rupiah
}

/// The rules of the monthly pension on one day.
public struct TermsJP: Sendable {
    let masaIur: Resolved<Int>
    let faktor: Resolved<Rate>
    let min: Limit
    let maks: Limit

    /// Where a limit comes from: given with the question, the law, or not known for the day.
    enum Limit: Sendable {
        case given(Rupiah)
        case law(Rupiah, Resolved<AnnouncedRupiah>)
        case refused(RuleError)
    }

    /// - Parameters:
    ///   - min: the least pension of the year when the user knows it; else the law's.
    ///   - maks: the greatest, likewise.
    /// - Throws: `contradiction` when the least is above the greatest.
    public init(_ law: Law, on day: Day, min: Rupiah? = nil, maks: Rupiah? = nil) throws(RuleError) {
        masaIur = try law.value(of: JP.masaIur, on: day)
        faktor = try law.value(of: JP.faktor, on: day)
        self.min = Limit(law, JP.manfaatMin, day, min)
        self.maks = Limit(law, JP.manfaatMaks, day, maks)
        if let low = self.min.amount, let high = self.maks.amount, low > high { throw .limitsCrossed(low, high) }
    }

    /// The pension of the first year; later years raise it by an index.
    ///
    /// - Parameters:
    ///   - masaIurBulan: months paid.
    ///   - rataUpah: the average of the adjusted monthly wages.
    /// - Throws: `wrongProgram` below the months that a pension needs; `afterChecked` or what else the law
    ///   says when a limit is not known and the answer depends on it.
    public func manfaat(
        masaIurBulan: Int, rataUpah: Rupiah, _ recorder: inout some Recorder
    ) throws(RuleError) -> ManfaatJP {
        guard masaIurBulan >= masaIur.value else { throw .lumpsum(masaIurBulan, masaIur.value) }
        let (bulan, share, used) = (masaIurBulan, faktor, [faktor.use, masaIur.use])
        let raw = try rataUpah.times(share.value.ppm, bulan)
        recorder.note(
            Step(
                "pensiun_bulanan_sebelum_min",
                Phrase(
                    id:
                        "Pensiun: \(share.value.id) × (\(bulan) bulan ÷ 12) × rata-rata upah \(rataUpah.id) = \(raw.id) sebulan.",
                    en:
                        "Pension: \(share.value.en) × (\(bulan) months ÷ 12) × the average wage of \(rataUpah.en) = \(raw.en) "
                        + "a month."),
                found: .rupiah(raw), uses: used, interpretation: JP.roundingManfaat))
        return ManfaatJP(sebelumBatas: raw, pensiunBulanan: try limited(raw, &recorder))
    }

    /// Within the limits. A limit that is not known is only asked for where the other has not decided.
    private func limited(_ raw: Rupiah, _ recorder: inout some Recorder) throws(RuleError) -> Rupiah {
        if let low = min.amount, raw <= low {
            note(min, "paling sedikit", "least", low, raises: raw < low, &recorder)
            return low
        }
        if let high = maks.amount, raw >= high {
            note(maks, "paling banyak", "greatest", high, raises: raw > high, &recorder)
            return high
        }
        let (low, high) = (try min.known(), try maks.known())
        let uses = min.uses + maks.uses
        recorder.note(
            Step(
                "pensiun_bulanan",
                Phrase(
                    id: "\(raw.id) berada di antara batas \(low.id) dan \(high.id), jadi tidak berubah.",
                    en: "\(raw.en) lies between the limits \(low.en) and \(high.en), so it stays."),
                found: .rupiah(raw), uses: uses))
        return raw
    }

    private func note(
        _ limit: Limit, _ id: String, _ en: String, _ amount: Rupiah, raises changed: Bool,
        _ recorder: inout some Recorder
    ) {
        recorder.note(
            Step(
                "pensiun_bulanan",
                Phrase(
                    id: "Pensiun \(id) sebulan \(amount.id); \(changed ? "jumlah itu yang dibayar" : "sama besar").",
                    en: "The \(en) pension a month is \(amount.en); \(changed ? "that is paid" : "it is the same")."),
                found: .rupiah(amount), uses: limit.uses))
    }
}

extension TermsJP.Limit {
    fileprivate init(_ law: Law, _ parameter: Parameter<AnnouncedRupiah>, _ day: Day, _ given: Rupiah?) {
        if let given {
            self = .given(given)
            return
        }
        do throws(RuleError) {
            let found = try law.value(of: parameter, on: day)
            guard case .known(let amount) = found.value else { throw .unseen(parameter, day) }
            self = .law(amount, found)
        } catch {
            self = .refused(error)
        }
    }

    fileprivate var amount: Rupiah? {
        switch self {
        case .given(let amount), .law(let amount, _): amount
        case .refused: nil
        }
    }

    fileprivate func known() throws(RuleError) -> Rupiah {
        if case .refused(let error) = self { throw error }
        return amount ?? .zero
    }

    fileprivate var uses: [Use] {
        if case .law(_, let resolved) = self { [resolved.use] } else { [] }
    }
}

extension Rupiah {
    /// Rate × months ÷ 12 of this wage, half up.
    fileprivate func times(_ ppm: Int64, _ months: Int) throws(RuleError) -> Rupiah {
        let (factor, overflow) = ppm.multipliedReportingOverflow(by: Int64(months))
        guard !overflow else { throw .overflow }
        return try times(factor, over: 12_000_000, .halfUp)
    }
}
