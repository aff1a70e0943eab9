/// Hashes the bytes of a cell eight at a time, for tables that remember what a
/// spelling meant. 64 good bits: two spellings of one file never collide in practice.
enum ByteHash {
    @inline(__always)
    static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        guard let base = bytes.baseAddress else { return 0 }
        var state = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
        var at = 0
        while at + 8 <= bytes.count {
            let word = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
            state = mixed(state ^ word)
            at += 8
        }
        var rest: UInt64 = 0
        while at < bytes.count {
            rest = rest << 8 | UInt64(base[at])
            at += 1
        }
        return mixed(state ^ rest)
    }

    @inline(__always)
    private static func mixed(_ x: UInt64) -> UInt64 {
        let (high, low) = x.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return high ^ low
    }
}

/// Remembers what was made of a key: one place per key, a newer one takes it over.
/// Lists repeat the same villages and names, so most look-ups hit.
struct Memo<Value> {
    private let keys: FlatArray<UInt64>
    private let values: FlatArray<Value>
    private let mask: Int

    init(slots: Int, empty: Value) {
        mask = slots - 1
        keys = FlatArray(capacity: slots)
        values = FlatArray(capacity: slots)
        for _ in 0..<slots {
            keys.append(0)
            values.append(empty)
        }
    }

    @inline(__always)
    func value(_ key: UInt64, _ make: () -> Value) -> Value {
        let slot = Int(truncatingIfNeeded: key >> 20) & mask
        if keys[slot] == key, key != 0 { return values[slot] }
        let made = make()
        keys[slot] = key
        values[slot] = made
        return made
    }
}
