import CZip

/// A workbook's ZIP archive, read part by part under the limits.
final class ZipArchive {
    let path: String
    let limits: TableLimits
    private let handle: OpaquePointer
    /// Unpacked bytes read so far, of all parts.
    private(set) var unpacked = 0

    init(path: String, limits: TableLimits) throws(TableError) {
        var code: Int32 = 0
        guard let handle = zip_open(path, Int32(ZIP_RDONLY), &code) else {
            // The file begins as a ZIP does; without the directory at its end it was cut off.
            throw TableError(
                code == ZIP_ER_NOZIP || code == ZIP_ER_EOF ? .truncated : .damaged(part: "ZIP"), file: path)
        }
        self.path = path
        self.limits = limits
        self.handle = handle
    }

    deinit { zip_discard(handle) }

    /// A part by its name, blind to case and to a leading slash as Excel is; nil when there is none.
    func part(named name: String) -> Part? {
        let plain = name.hasPrefix("/") ? String(name.dropFirst()) : name
        let index = zip_name_locate(handle, plain, ZIP_FL_NOCASE)
        guard index >= 0 else { return nil }
        var info = zip_stat_t()
        guard zip_stat_index(handle, UInt64(index), 0, &info) == 0 else { return nil }
        return Part(
            name: plain, index: UInt64(index), packed: Int(clamping: info.comp_size), size: Int(clamping: info.size),
            isEncrypted: info.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0 && info.encryption_method != 0)
    }

    struct Part: Sendable {
        let name: String
        let index: UInt64
        /// Sizes as the archive declares them; what is read is counted, not believed.
        let packed, size: Int
        let isEncrypted: Bool
    }

    /// Streams a part's bytes through a buffer; `body` says false to stop.
    func stream(
        _ part: Part, chunk: Int = 1 << 16, _ body: (UnsafeBufferPointer<UInt8>) throws(TableError) -> Bool
    ) throws(TableError) {
        if part.isEncrypted { throw TableError(.encrypted, file: path) }
        guard let file = zip_fopen_index(handle, part.index, 0) else { throw damaged(part) }
        defer { zip_fclose(file) }
        let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: chunk)
        defer { buffer.deallocate() }
        var total = 0
        while true {
            let got = zip_fread(file, buffer, UInt64(chunk))
            guard got >= 0 else { throw damaged(part) }
            total += Int(got)
            try charge(Int(got), total: total, part)
            if try !body(UnsafeBufferPointer(start: buffer, count: Int(got))) || got == 0 { return }
        }
    }

    /// A small part as a whole, for example `mimetype`.
    func contents(_ part: Part, atMost limit: Int) throws(TableError) -> [UInt8] {
        var bytes: [UInt8] = []
        try stream(part) { (chunk) throws(TableError) in
            bytes.append(contentsOf: chunk.prefix(limit - bytes.count))
            return bytes.count < limit
        }
        return bytes
    }

    private func charge(_ got: Int, total: Int, _ part: Part) throws(TableError) {
        unpacked += got
        if unpacked > limits.unpackedBytes { throw TableError(.tooLargeUnpacked, file: path) }
        if total > 16 << 20 && total / max(part.packed, 1) > limits.unpackRatio {
            throw TableError(.suspiciousCompression, file: path)
        }
    }

    private func damaged(_ part: Part) -> TableError { TableError(.damaged(part: part.name), file: path) }
}
