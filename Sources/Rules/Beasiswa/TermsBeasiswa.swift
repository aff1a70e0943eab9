import Kernel

/// The numbers of the scholarship on the day of an event: resolved once, used for one child or a million.
public struct TermsBeasiswa: Sendable {
    let sekaligus: Resolved<Rupiah>
    let maksAnak: Resolved<Int>
    let masaIurJKM: Resolved<Int>
    /// Nil before PP 82/2019, when one sum was paid.
    let yearly: Yearly?

    /// The most children that are paid for.
    public var mostChildren: Int { maksAnak.value }

    /// A class, so that one child's sum retains one reference and not every source.
    final class Yearly: Sendable {
        let amounts: PerJenjang<Rupiah>
        let lama: PerJenjang<Int>
        let batasUsia: Int
        let usiaMasukTK: Int
        let amountUses: PerJenjang<Use>
        let lamaUses: PerJenjang<Use>
        let batasUsiaUse: Use
        let usiaMasukTKUse: Use

        init(_ law: Law, on day: Day) throws(RuleError) {
            let amounts = try Beasiswa.perTahun.map { (number) throws(RuleError) in try law.value(of: number, on: day) }
            let lama = try Beasiswa.lama.map { (number) throws(RuleError) in try law.value(of: number, on: day) }
            let age = try law.value(of: Beasiswa.batasUsia, on: day)
            let tk = try law.value(of: Beasiswa.usiaMasukTK, on: day)
            self.amounts = try amounts.map { (found) throws(RuleError) in found.value }
            self.lama = try lama.map { (found) throws(RuleError) in found.value }
            amountUses = try amounts.map { (found) throws(RuleError) in found.use }
            lamaUses = try lama.map { (found) throws(RuleError) in found.use }
            (batasUsia, batasUsiaUse) = (age.value, age.use)
            (usiaMasukTK, usiaMasukTKUse) = (tk.value, tk.use)
        }
    }

    /// - Parameter tanggalKejadian: the day of the death or the accident.
    public init(_ law: Law, on tanggalKejadian: Day) throws(RuleError) {
        sekaligus = try law.value(of: Beasiswa.sekaligus, on: tanggalKejadian)
        maksAnak = try law.value(of: Beasiswa.maksAnak, on: tanggalKejadian)
        masaIurJKM = try law.value(of: Beasiswa.masaIurJKM, on: tanggalKejadian)
        yearly = sekaligus.value == .zero ? try Yearly(law, on: tanggalKejadian) : nil
    }

    /// The paid years of one child, level by level, given to `visit` in order; none before PP 82/2019,
    /// for a married or working child, or at the age limit.
    ///
    /// - Throws: `outOfRange` when more years are left than the level has; `missing` when a child below
    ///   school age has no age.
    func walk(_ anak: Anak, _ visit: (BeasiswaSpan) throws(RuleError) -> Void) throws(RuleError) {
        guard let yearly, anak.memenuhiSyarat else { return }
        var year = try yearly.wait(anak)
        let end = anak.usia.map { yearly.batasUsia - $0 } ?? Int.max
        let first = anak.jenjang ?? .tk
        for jenjang in Jenjang.allCases where jenjang.index >= first.index {
            let most = yearly.lama[jenjang]
            let left = jenjang == anak.jenjang ? try anak.left(of: most) : most
            let years = min(left, end - year)
            guard years > 0 || left == 0 else { return }
            if years > 0 {
                try visit(
                    BeasiswaSpan(jenjang: jenjang, firstYear: year, years: years, amount: yearly.amounts[jenjang]))
            }
            year += left
        }
    }

    /// Everything that one child can still get.
    ///
    /// - Throws: as `walk`; `overflow`.
    public func total(_ anak: Anak) throws(RuleError) -> Rupiah {
        guard yearly != nil else { return anak.memenuhiSyarat ? sekaligus.value : .zero }
        var sum = Rupiah.zero
        try walk(anak) { (ruas) throws(RuleError) in sum = try sum.plus(ruas.amount.times(ruas.years)) }
        return sum
    }

    /// Everything that the children of one peserta can still get: of more than the limit, those with the most.
    public func total(_ children: some Collection<Anak>) throws(RuleError) -> Rupiah {
        let most = maksAnak.value
        guard children.count > most else {
            var sum = Rupiah.zero
            for anak in children { sum = try sum.plus(total(anak)) }
            return sum
        }
        var totals: [Rupiah] = []
        totals.reserveCapacity(children.count)
        for anak in children { totals.append(try total(anak)) }
        totals.sort(by: >)
        var sum = Rupiah.zero
        for amount in totals.prefix(most) { sum = try sum.plus(amount) }
        return sum
    }

    /// Which of the children are counted, by position in order: all within the limit, else those with the most left.
    public func chosen(_ children: [Anak]) throws(RuleError) -> [Int] {
        guard children.count > maksAnak.value else { return Array(children.indices) }
        var totals: [(index: Int, total: Rupiah)] = []
        for (index, anak) in children.enumerated() { totals.append((index, try total(anak))) }
        totals.sort { ($1.total, $0.index) < ($0.total, $1.index) }
        return totals.prefix(maksAnak.value).map(\.index).sorted()
    }
}

extension TermsBeasiswa.Yearly {
    /// Years until the first paid one: a child below school age waits for TK.
    fileprivate func wait(_ anak: Anak) throws(RuleError) -> Int {
        guard anak.jenjang == nil else { return 0 }
        guard let usia = anak.usia else { throw .ageMissing }
        return max(0, usiaMasukTK - usia)
    }
}

extension Anak {
    fileprivate func left(of most: Int) throws(RuleError) -> Int {
        guard let sisaTahun else { return most }
        guard (0...most).contains(sisaTahun) else { throw .tooManyYears(jenjang ?? .tk, most) }
        return sisaTahun
    }
}

extension RuleError {
    fileprivate static let ageMissing = RuleError(
        .missing, field: "usia",
        reason: Phrase(
            id: "usia anak yang belum sekolah belum diisi.", en: "the age of a child below school age is missing."),
        nextAct: Phrase(id: "Isi usianya dalam tahun.", en: "Give the age in years."))

    fileprivate static func tooManyYears(_ jenjang: Jenjang, _ most: Int) -> RuleError {
        RuleError(
            .outOfRange, field: "sisa_tahun",
            reason: Phrase(
                id: "\(jenjang.label.id) dibiayai paling lama \(most) tahun.",
                en: "\(jenjang.label.en) is paid for \(most) years at most."),
            nextAct: Phrase(id: "Isi 0 sampai \(most).", en: "Give 0 through \(most)."))
    }
}
