import Kernel

/// One year of one child's scholarship.
public struct BeasiswaYear: Hashable, Sendable {
    /// The calendar year, counted on from the year of the event.
    public let tahun: Int
    public let jenjang: Jenjang
    /// The child's completed years then; nil where the age is not known.
    public let usia: Int?
    public let jumlah: Rupiah
}

/// One child's way through school as the scholarship pays it.
public struct BeasiswaSchedule: Hashable, Sendable {
    /// The child's place among those given, from 1.
    public let nomor: Int
    public let tahun: [BeasiswaYear]
    public let total: Rupiah
}

extension TermsBeasiswa {
    /// Year by year what each of the counted children is paid until the end of the path or the age limit.
    public func jadwal(
        _ children: [Anak], from tahunKejadian: Int, _ recorder: inout some Recorder
    ) throws(RuleError) -> [BeasiswaSchedule] {
        var all: [BeasiswaSchedule] = []
        for index in try chosen(children) {
            let years = try years(children[index], from: tahunKejadian)
            let total = try total(children[index])
            try noteChild(index + 1, children[index], total, &recorder)
            all.append(BeasiswaSchedule(nomor: index + 1, tahun: years, total: total))
        }
        try noteTotal(children, all, &recorder)
        return all
    }

    private func years(_ anak: Anak, from tahunKejadian: Int) throws(RuleError) -> [BeasiswaYear] {
        var years: [BeasiswaYear] = []
        try walk(anak) { (ruas) throws(RuleError) in
            for year in ruas.firstYear..<(ruas.firstYear + ruas.years) {
                years.append(
                    BeasiswaYear(
                        tahun: tahunKejadian + year, jenjang: ruas.jenjang, usia: anak.usia.map { $0 + year },
                        jumlah: ruas.amount))
            }
        }
        return years
    }

    private func noteChild(
        _ number: Int, _ anak: Anak, _ total: Rupiah, _ recorder: inout some Recorder
    ) throws(RuleError) {
        var ruas: [BeasiswaSpan] = []
        try walk(anak) { (next) throws(RuleError) in ruas.append(next) }
        recorder.note(childStep(number, anak, ruas, total))
    }

    private func childStep(_ number: Int, _ anak: Anak, _ ruas: [BeasiswaSpan], _ total: Rupiah) -> Step {
        let key = "beasiswa_anak_\(number)"
        let (anakId, anakEn) = ("Anak ke-\(number)", "Child \(number)")
        guard anak.memenuhiSyarat else {
            return Step(
                key,
                Phrase(
                    id: "\(anakId) sudah menikah atau bekerja: tidak ada beasiswa.",
                    en: "\(anakEn) is married or works: no scholarship."), found: .rupiah(.zero))
        }
        guard let yearly else {
            return Step(
                key,
                Phrase(
                    id: "\(anakId): sekali bayar \(total.id).", en: "\(anakEn): \(total.en), paid once."),
                found: .rupiah(total), uses: [sekaligus.use])
        }
        guard !ruas.isEmpty else {
            return Step(
                key,
                Phrase(
                    id: "\(anakId) sudah di batas usia \(yearly.batasUsia) tahun atau selesai sekolah: "
                        + "tidak ada beasiswa.",
                    en: "\(anakEn) is at the age limit of \(yearly.batasUsia) or done with school: no scholarship."),
                found: .rupiah(.zero), uses: [yearly.batasUsiaUse])
        }
        let waits = anak.jenjang == nil ? [yearly.usiaMasukTKUse] : []
        return Step(
            key,
            Phrase(
                id: "\(anakId): \(ruas.map(\.words.id).joined(separator: " + ")) = \(total.id).",
                en: "\(anakEn): \(ruas.map(\.words.en).joined(separator: " + ")) = \(total.en)."),
            found: .rupiah(total),
            uses: waits + ruas.flatMap { [yearly.amountUses[$0.jenjang], yearly.lamaUses[$0.jenjang]] }
                + (anak.usia == nil ? [] : [yearly.batasUsiaUse]),
            interpretation: ruas.count > 1 ? Beasiswa.nextLevel : anak.usia == nil ? nil : Beasiswa.ageOfYear)
    }

    private func noteTotal(
        _ children: [Anak], _ all: [BeasiswaSchedule], _ recorder: inout some Recorder
    ) throws(RuleError) {
        var total = Rupiah.zero
        for jadwal in all { total = try total.plus(jadwal.total) }
        let (sum, tooMany) = (total, children.count > maksAnak.value)
        recorder.note(
            Step(
                "beasiswa_total",
                Phrase(
                    id: "Dibiayai \(all.count) dari \(children.count) anak (paling banyak \(maksAnak.value)): "
                        + "seluruhnya \(sum.id).",
                    en: "\(all.count) of \(children.count) children are paid for (\(maksAnak.value) at most): "
                        + "\(sum.en) in all."),
                found: .rupiah(sum), uses: [maksAnak.use], interpretation: tooMany ? Beasiswa.whichChildren : nil))
    }
}

extension BeasiswaSpan {
    /// `SMA/SMK 2 tahun × Rp3.000.000`.
    fileprivate var words: Phrase {
        Phrase(
            id: "\(jenjang.label.id) \(years) tahun × \(amount.id)",
            en: "\(jenjang.label.en) \(years) × \(amount.en)")
    }
}
