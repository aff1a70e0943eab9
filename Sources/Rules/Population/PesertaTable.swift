import Kernel

/// What the law asks about many BPU peserta, as columns: one row a person, every column as long as the others.
///
/// Only what decides an amount stands here; who the persons are stays with the caller.
public struct PesertaTable: Sendable {
    /// Monthly income in rupiah.
    public private(set) var penghasilan: [Rupiah] = []
    /// Which of `situations` the person is in.
    public private(set) var situation: [UInt8] = []
    /// Months paid.
    public private(set) var masaIur: [Int32] = []
    /// Consecutive months unpaid.
    public private(set) var menunggak: [UInt8] = []
    /// Where the person's children end in `anak`; they begin where those of the person before end.
    public private(set) var anakEnd: [Int32] = []
    public private(set) var anak: [Anak] = []
    /// The few situations that occur: sector and who pays.
    public let situations: [SituationBPU]

    /// - Parameter situations: at most 256.
    public init(situations: [SituationBPU]) {
        precondition(situations.count <= 256, "situations are counted in a byte")
        self.situations = situations
    }

    public var count: Int { penghasilan.count }

    public mutating func reserve(_ rows: Int) {
        penghasilan.reserveCapacity(rows)
        situation.reserveCapacity(rows)
        masaIur.reserveCapacity(rows)
        menunggak.reserveCapacity(rows)
        anakEnd.reserveCapacity(rows)
    }

    public mutating func add(
        penghasilan: Rupiah, situation: Int, masaIur: Int, menunggak: Int = 0, anak children: [Anak] = []
    ) {
        precondition(situations.indices.contains(situation), "an unknown situation")
        self.penghasilan.append(penghasilan)
        self.situation.append(UInt8(situation))
        self.masaIur.append(Int32(clamping: masaIur))
        self.menunggak.append(UInt8(clamping: menunggak))
        anak.append(contentsOf: children)
        anakEnd.append(Int32(anak.count))
    }

    func anakOf(_ row: Int) -> ArraySlice<Anak> {
        anak[Int(row == 0 ? 0 : anakEnd[row - 1])..<Int(anakEnd[row])]
    }
}
