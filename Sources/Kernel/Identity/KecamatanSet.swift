/// Which six-digit kecamatan codes are known, as a bitset: one test is one load.
public struct KecamatanSet: Sendable {
    private var words = [UInt64](repeating: 0, count: 1_000_000 / 64)
    private var kabupaten = [UInt64](repeating: 0, count: 10_000 / 64 + 1)

    public init() {}

    public init(_ codes: some Sequence<UInt32>) {
        for code in codes { insert(code) }
    }

    /// Adds a code such as 150401; larger numbers are ignored.
    public mutating func insert(_ code: UInt32) {
        guard code < 1_000_000 else { return }
        words[Int(code / 64)] |= 1 << UInt64(code % 64)
        kabupaten[Int(code / 100 / 64)] |= 1 << UInt64(code / 100 % 64)
    }

    @inline(__always)
    public func contains(_ code: UInt32) -> Bool {
        code < 1_000_000 && words[Int(code / 64)] >> UInt64(code % 64) & 1 == 1
    }

    /// Whether any known kecamatan has this four-digit kabupaten/kota code.
    @inline(__always)
    public func containsKabupaten(_ code: UInt32) -> Bool {
        code < 10_000 && kabupaten[Int(code / 64)] >> UInt64(code % 64) & 1 == 1
    }
}
