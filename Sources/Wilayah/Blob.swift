/// A cursor over the compact data that refuses to read past its end.
struct Blob {
    let bytes: [UInt8]
    private(set) var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { offset == bytes.count }

    mutating func byte() throws(WilayahError) -> UInt8 {
        guard offset < bytes.count else { throw .damaged(offset: offset) }
        offset += 1
        return bytes[offset - 1]
    }

    /// Seven bits a byte, lowest first.
    mutating func varint() throws(WilayahError) -> Int {
        var value = 0
        var shift = 0
        while true {
            let next = try byte()
            value |= Int(next & 0x7F) << shift
            if next < 0x80 { return value }
            shift += 7
            guard shift < 56 else { throw .damaged(offset: offset) }
        }
    }

    mutating func skip(_ count: Int) throws(WilayahError) -> Range<Int> {
        guard count <= bytes.count - offset else { throw .damaged(offset: offset) }
        offset += count
        return offset - count..<offset
    }
}

/// The words that names are made of, one after the other.
struct WordTable: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var starts: [Int32] = [0]

    var count: Int { starts.count - 1 }
    subscript(index: Int) -> ArraySlice<UInt8> { bytes[Int(starts[index])..<Int(starts[index + 1])] }

    /// Reads front-coded words: how many bytes are shared with the word before, then the rest.
    init(_ blob: inout Blob, count: Int) throws(WilayahError) {
        // A damaged count must not reserve memory: every word takes at least one byte.
        guard count <= blob.bytes.count else { throw .damaged(offset: blob.offset) }
        starts.reserveCapacity(count + 1)
        bytes.reserveCapacity(count * 8)
        var previous = 0..<0
        for _ in 0..<count {
            let head = try blob.byte()
            let shared = Int(head >> 4)
            let length = head & 15 == 15 ? Int(try blob.byte()) : Int(head & 15)
            let rest = try blob.skip(length)
            guard shared <= previous.count else { throw .damaged(offset: blob.offset) }
            let start = bytes.count
            for i in previous.prefix(shared) { bytes.append(bytes[i]) }
            bytes.append(contentsOf: blob.bytes[rest])
            starts.append(Int32(bytes.count))
            previous = start..<bytes.count
        }
    }
}
