import CScan

/// Finds the merged areas of an XLSX sheet before its rows are read: the format writes them after the rows.
///
/// Searches the unpacked bytes instead of parsing them, which costs a fraction of reading the sheet.
struct MergeScan {
    private static let mark: StaticString = "mergeCells"
    private static let areaLimit = 1 << 20

    private var tail: [UInt8] = []
    private var isInside = false
    private var reference: [UInt8]?
    private var areas: [MergeFill.Area] = []

    static func areas(of part: ZipArchive.Part, in archive: ZipArchive) throws(TableError) -> [MergeFill.Area] {
        var scan = MergeScan()
        try archive.stream(part, chunk: 1 << 17) { (chunk) throws(TableError) in
            scan.feed(chunk)
            return scan.areas.count < areaLimit
        }
        return scan.areas
    }

    private mutating func feed(_ chunk: UnsafeBufferPointer<UInt8>) {
        guard let base = chunk.baseAddress, !chunk.isEmpty else { return }
        if isInside { return collect(chunk) }
        let joint = tail + chunk.prefix(16)
        if let found = joint.withUnsafeBufferPointer({ Self.find($0) }) {
            isInside = true
            return collect(UnsafeBufferPointer(rebasing: chunk[min(chunk.count, max(0, found - tail.count))...]))
        }
        if let found = Self.find(chunk) {
            isInside = true
            return collect(UnsafeBufferPointer(start: base + found, count: chunk.count - found))
        }
        tail = Array((tail + chunk.suffix(16)).suffix(16))
    }

    /// Where the `mergeCells` element opens.
    private static func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        var from = 0
        while let hit = lindungi_find(base + from, bytes.count - from, mark.utf8Start, mark.utf8CodeUnitCount) {
            let at = hit - base
            if at > 0, base[at - 1] == UInt8(ascii: "<") || base[at - 1] == UInt8(ascii: ":") { return at }
            from = at + 1
        }
        return nil
    }

    /// Takes what stands between `ref="` and the next quote.
    private mutating func collect(_ bytes: UnsafeBufferPointer<UInt8>) {
        for byte in bytes where Self.areaLimit > areas.count {
            guard byte == UInt8(ascii: "\"") else {
                if reference != nil { reference!.append(byte) } else { remember(byte) }
                if reference?.count ?? 0 > 40 { reference = nil }
                continue
            }
            if let text = reference {
                if let area = CellReference.area(String(decoding: text, as: UTF8.self)) { areas.append(area) }
                reference = nil
            } else if tail.suffix(4) == Array("ref=".utf8)[...] {
                reference = []
            }
            tail.removeAll(keepingCapacity: true)
        }
    }

    private mutating func remember(_ byte: UInt8) {
        if tail.count >= 32 { tail.removeFirst(28) }
        tail.append(byte)
    }
}
