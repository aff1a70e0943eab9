/// An OLE2 compound file (the container of .xls): streams by name, each a chain of sectors.
///
/// Every number in it is believed only within the file's own size: a chain can neither leave the file nor run in
/// circles.
struct CompoundFile {
    struct Entry {
        let name: String
        let start: UInt32
        let size: Int
    }

    private static let endOfChain: UInt32 = 0xFFFF_FFFE
    private let file: InputFile
    private let sectorSize: Int
    private let smallLimit: Int
    private var next: [UInt32] = []
    private(set) var entries: [Entry] = []
    private var smallNext: [UInt32] = []

    init(_ file: InputFile) throws(TableError) {
        self.file = file
        let header = LittleEndian(try file.head(512), file: file.path)
        let shift = Int(try header.u16(30))
        guard shift == 9 || shift == 12, try header.u16(32) == 6 else {
            throw TableError(.damaged(part: "OLE2"), file: file.path)
        }
        sectorSize = 1 << shift
        smallLimit = Int(try header.u32(56))
        next = try table(of: try fatSectors(header))
        let directory = try bytes(ofChain: try header.u32(48), in: next)
        entries = try Self.entries(directory, file.path)
        if try header.u32(64) > 0 {
            smallNext = Self.words(try bytes(ofChain: try header.u32(60), in: next))
        }
    }

    /// The sectors that hold the table of chains: 109 named in the header, the others in a chain of their own.
    private func fatSectors(_ header: LittleEndian) throws(TableError) -> [UInt32] {
        var sectors: [UInt32] = []
        for i in 0..<109 { sectors.append(try header.u32(76 + 4 * i)) }
        var further = try header.u32(68)
        var left = sectorCount
        while further < Self.endOfChain - 1 {
            guard left > 0 else { throw damaged }
            left -= 1
            let words = Self.words(try sector(further))
            sectors += words.dropLast()
            further = words.last ?? Self.endOfChain
        }
        return sectors.filter { $0 < Self.endOfChain - 1 }
    }

    private func table(of sectors: [UInt32]) throws(TableError) -> [UInt32] {
        guard sectors.count <= sectorCount else { throw damaged }
        var table: [UInt32] = []
        for number in sectors { table += Self.words(try sector(number)) }
        return table
    }

    private static func entries(_ directory: [UInt8], _ path: String) throws(TableError) -> [Entry] {
        let bytes = LittleEndian(directory, file: path)
        var entries: [Entry] = []
        for base in stride(from: 0, to: directory.count - 127, by: 128) {
            let length = min(max(Int(try bytes.u16(base + 64)) - 2, 0), 62)
            var units: [UInt16] = []
            for i in 0..<(length / 2) { units.append(try bytes.u16(base + 2 * i)) }
            entries.append(
                Entry(
                    name: String(decoding: units, as: UTF16.self), start: try bytes.u32(base + 116),
                    size: Int(try bytes.u32(base + 120))))
        }
        return entries
    }

    func entry(named name: String) -> Entry? { entries.first { $0.name.lowercased() == name.lowercased() } }

    /// The stream's sectors, to be read piece by piece.
    func stream(_ entry: Entry) throws(TableError) -> CompoundStream {
        if entry.size < smallLimit { return CompoundStream(small: try smallStream(entry), file: file) }
        let sectors = try chain(entry.start, in: next)
        return CompoundStream(
            file: file, sectors: sectors, sectorSize: sectorSize, size: min(entry.size, sectors.count * sectorSize))
    }

    /// Streams below the limit lie in 64-byte pieces inside the root's stream.
    private func smallStream(_ entry: Entry) throws(TableError) -> [UInt8] {
        guard let root = entries.first else { throw damaged }
        let pool = try bytes(ofChain: root.start, in: next)
        var bytes: [UInt8] = []
        for piece in try chain(entry.start, in: smallNext) where bytes.count < entry.size {
            guard (Int(piece) + 1) * 64 <= pool.count else { throw damaged }
            bytes += pool[Int(piece) * 64..<(Int(piece) + 1) * 64]
        }
        return Array(bytes.prefix(entry.size))
    }

    private func chain(_ start: UInt32, in table: [UInt32]) throws(TableError) -> [UInt32] {
        var chain: [UInt32] = []
        var at = start
        while at != Self.endOfChain {
            guard Int(at) < table.count, chain.count < table.count else { throw damaged }
            chain.append(at)
            at = table[Int(at)]
        }
        return chain
    }

    private func bytes(ofChain start: UInt32, in table: [UInt32]) throws(TableError) -> [UInt8] {
        var bytes: [UInt8] = []
        for number in try chain(start, in: table) { bytes += try sector(number) }
        return bytes
    }

    private var sectorCount: Int { file.byteCount / sectorSize + 1 }
    private var damaged: TableError { TableError(.damaged(part: "OLE2"), file: file.path) }

    private func sector(_ number: UInt32) throws(TableError) -> [UInt8] {
        try CompoundStream(file: file, sectors: [number], sectorSize: sectorSize, size: sectorSize).read(
            at: 0, sectorSize)
    }

    private static func words(_ bytes: [UInt8]) -> [UInt32] {
        var words: [UInt32] = []
        words.reserveCapacity(bytes.count / 4)
        for i in 0..<(bytes.count / 4) {
            var word: UInt32 = 0
            for j in (0..<4).reversed() { word = word << 8 | UInt32(bytes[4 * i + j]) }
            words.append(word)
        }
        return words
    }
}

/// One stream of a compound file.
struct CompoundStream {
    private let file: InputFile
    private let sectors: [UInt32]
    private let sectorSize: Int
    private let small: [UInt8]?
    let size: Int

    init(file: InputFile, sectors: [UInt32], sectorSize: Int, size: Int) {
        (self.file, self.sectors, self.sectorSize, self.size, small) = (file, sectors, sectorSize, size, nil)
    }

    init(small: [UInt8], file: InputFile) {
        (self.file, sectors, sectorSize, size, self.small) = (file, [], 64, small.count, small)
    }

    /// Up to `count` bytes from `offset`; fewer only at the stream's end. A file that ends before its stream is truncated.
    func read(at offset: Int, _ count: Int) throws(TableError) -> [UInt8] {
        let end = min(size, offset + count)
        guard offset < end else { return [] }
        if let small { return Array(small[offset..<end]) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(end - offset)
        var at = offset
        while at < end {
            let (index, within) = (at / sectorSize, at % sectorSize)
            let wanted = min(sectorSize - within, end - at)
            // The header takes the place of the sector before number 0.
            let place = (Int(sectors[index]) + 1) * sectorSize + within
            let got = try piece(at: place, wanted)
            guard got.count == wanted else { throw TableError(.truncated, file: file.path) }
            bytes += got
            at += wanted
        }
        return bytes
    }

    private func piece(at place: Int, _ count: Int) throws(TableError) -> [UInt8] {
        var failure: TableError?
        let file = file
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            do throws(TableError) {
                filled = try file.read(into: buffer.baseAddress!, count: count, at: place)
            } catch { failure = error }
        }
        if let failure { throw failure }
        return bytes
    }
}

/// Numbers out of bytes; a place beyond their end is damage, never a trap.
struct LittleEndian {
    let bytes: [UInt8]
    private let file: String

    init(_ bytes: [UInt8], file: String) { (self.bytes, self.file) = (bytes, file) }

    func u8(_ at: Int) throws(TableError) -> UInt8 {
        guard at >= 0, at < bytes.count else { throw TableError(.damaged(part: "XLS"), file: file) }
        return bytes[at]
    }

    func u16(_ at: Int) throws(TableError) -> UInt16 { UInt16(try u8(at)) | UInt16(try u8(at + 1)) << 8 }
    func u32(_ at: Int) throws(TableError) -> UInt32 { UInt32(try u16(at)) | UInt32(try u16(at + 2)) << 16 }
    func u64(_ at: Int) throws(TableError) -> UInt64 { UInt64(try u32(at)) | UInt64(try u32(at + 4)) << 32 }
}
