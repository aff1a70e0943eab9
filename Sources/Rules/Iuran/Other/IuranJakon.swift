import Kernel

/// Jasa konstruksi: one payment for a whole project, by the value of its contract.
public enum Jakon {
    public static let tarif = Parameter<BracketTable>(
        "iuran.jakon.tarif",
        Phrase(id: "tarif progresif jasa konstruksi", en: "progressive rates of construction"), unit: .table,
        rows: [
            Row(
                from: Day(2015, 7, 1)!, .pp44y2015,
                Citation(.pp44y2015, "", source: "simulator publik (github), merujuk Permenaker 5/2021"), .seen)
        ])

    public static let chapter = Chapter(
        "iuran.jakon", Phrase(id: "Iuran jasa konstruksi", en: "Contributions of construction projects"),
        parameters: [tarif.erased])
}

extension BracketTable {
    private static func bracket(_ bound: Int64, _ jkk: Int64, _ jkm: Int64) -> Bracket {
        Bracket(batasBawah: Rupiah(bound), jkk: Rate(ppm: jkk), jkm: Rate(ppm: jkm))
    }

    fileprivate static let pp44y2015 = BracketTable([
        bracket(0, 2_100, 300), bracket(100_000_000, 1_700, 200), bracket(500_000_000, 1_300, 200),
        bracket(1_000_000_000, 1_100, 100), bracket(5_000_000_000, 900, 100),
    ])!
}

/// The payment for one project.
public struct IuranJakon: Hashable, Sendable {
    public let jkk: Rupiah
    public let jkm: Rupiah
    public let total: Rupiah
}

public struct TermsIuranJakon: Sendable {
    private let tarif: Resolved<BracketTable>

    public init(_ law: Law, on day: Day) throws(RuleError) { tarif = try law.value(of: Jakon.tarif, on: day) }

    /// - Parameter nilaiKontrak: the contract's value without PPN.
    public func iuran(
        _ nilaiKontrak: Rupiah, _ recorder: inout some Recorder
    ) throws(RuleError) -> IuranJakon {
        guard nilaiKontrak >= .zero else { throw .negative("nilai_kontrak_tanpa_ppn") }
        var (jkk, jkm) = (Rupiah.zero, Rupiah.zero)
        let brackets = tarif.value.brackets
        for (index, bracket) in brackets.enumerated() where nilaiKontrak > bracket.batasBawah {
            let end = index + 1 < brackets.count ? min(nilaiKontrak, brackets[index + 1].batasBawah) : nilaiKontrak
            let slice = end - bracket.batasBawah
            let (ofJKK, ofJKM) = (try bracket.jkk.part(of: slice, .halfUp), try bracket.jkm.part(of: slice, .halfUp))
            recorder.note(step(bracket, slice, ofJKK, ofJKM))
            (jkk, jkm) = (try jkk.plus(ofJKK), try jkm.plus(ofJKM))
        }
        let total = try jkk.plus(jkm)
        recorder.note(.sum("total", [jkk, jkm], total))
        return IuranJakon(jkk: jkk, jkm: jkm, total: total)
    }

    private func step(
        _ bracket: BracketTable.Bracket, _ slice: Rupiah, _ jkk: Rupiah, _ jkm: Rupiah
    ) -> Step {
        Step(
            "lapisan",
            Phrase(
                id:
                    "Bagian nilai kontrak di atas \(bracket.batasBawah.id), yaitu \(slice.id): JKK \(bracket.jkk.id) = \(jkk.id) "
                    + "dan JKM \(bracket.jkm.id) = \(jkm.id).",
                en:
                    "The part of the contract value above \(bracket.batasBawah.en), which is \(slice.en): JKK \(bracket.jkk.en) = \(jkk.en) "
                    + "and JKM \(bracket.jkm.en) = \(jkm.en)."),
            uses: [tarif.use])
    }
}
