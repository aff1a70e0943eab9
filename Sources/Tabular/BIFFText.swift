/// Reads the texts of BIFF records; long ones run on into CONTINUE records.
struct BIFFText {
    private static let continuation: UInt16 = 0x3C
    private var at: Int

    /// - Parameter offset: where in the present record the text's header lies.
    init(at offset: Int) { at = offset }

    /// One text of Excel 97-2003: length, flags, then characters in one or two bytes, then formatting to skip.
    mutating func read97(
        _ records: inout BIFFRecords, lengthBytes: Int = 2, into table: inout TextTable
    ) throws(TableError) {
        let length = try int(&records, lengthBytes)
        let flags = try int(&records, 1)
        let runs = flags & 8 != 0 ? try int(&records, 2) : 0
        let extra = flags & 4 != 0 ? try int(&records, 4) : 0
        try characters(&records, count: length, wide: flags & 1 != 0, into: &table)
        table.finish()
        try skip(&records, runs * 4 + extra)
    }

    /// One text of Excel 5 and 95: length, then bytes in the workbook's code page (taken as Windows-1252).
    mutating func read95(
        _ records: inout BIFFRecords, lengthBytes: Int = 2, into table: inout TextTable
    ) throws(TableError) {
        for _ in 0..<(try int(&records, lengthBytes)) {
            table.append(scalar: Windows1252.scalar(try byte(&records)))
        }
        table.finish()
    }

    private mutating func characters(
        _ records: inout BIFFRecords, count: Int, wide: Bool, into table: inout TextTable
    ) throws(TableError) {
        var wide = wide
        var high: UInt32?
        for _ in 0..<count {
            if at >= records.data.bytes.count {
                try moveOn(&records)
                // Each continuation says anew how wide its characters are.
                wide = try byte(&records) & 1 != 0
            }
            let unit = UInt32(wide ? try int(&records, 2) : Int(try byte(&records)))
            if unit & 0xFC00 == 0xD800 {
                if high != nil { table.append(scalar: 0xFFFD) }
                high = unit
            } else if unit & 0xFC00 == 0xDC00 {
                table.append(scalar: high.map { 0x10000 + (($0 & 0x3FF) << 10 | unit & 0x3FF) } ?? 0xFFFD)
                high = nil
            } else {
                if high != nil { table.append(scalar: 0xFFFD) }
                high = nil
                table.append(scalar: unit)
            }
        }
        if high != nil { table.append(scalar: 0xFFFD) }
    }

    private mutating func int(_ records: inout BIFFRecords, _ width: Int) throws(TableError) -> Int {
        var value = 0
        for i in 0..<width { value |= Int(try byte(&records)) << (8 * i) }
        return value
    }

    private mutating func byte(_ records: inout BIFFRecords) throws(TableError) -> UInt8 {
        if at >= records.data.bytes.count { try moveOn(&records) }
        defer { at += 1 }
        return try records.data.u8(at)
    }

    private mutating func skip(_ records: inout BIFFRecords, _ count: Int) throws(TableError) {
        var left = count
        while left > 0 {
            if at >= records.data.bytes.count { try moveOn(&records) }
            let step = min(left, records.data.bytes.count - at)
            at += step
            left -= step
        }
    }

    private mutating func moveOn(_ records: inout BIFFRecords) throws(TableError) {
        repeat {
            guard try records.peek() == Self.continuation, try records.advance() else {
                throw records.damaged
            }
        } while records.data.bytes.isEmpty
        at = 0
    }
}
