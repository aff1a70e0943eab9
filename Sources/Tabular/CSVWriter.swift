#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writes a big CSV file fast: UTF-8, comma, LF, quoted as RFC 4180 asks.
///
/// The file appears under its name only when `close()` succeeds; until then it grows under a temporary name
/// beside it, which goes away with the writer. A path that is not a regular file (a device, a pipe) is written
/// directly. `close()` does not wait for the disk (no fsync): the file is a product that can be made again.
///
///     var out = try CSVWriter(path: "matches.csv")
///     out.field("left_row"); out.field("probability")
///     try out.endRow()
///     out.field(12); out.field(0.9876, decimals: 4)
///     try out.endRow()
///     try out.close()
public struct CSVWriter: ~Copyable {
    private static let flushAt = 1 << 18

    private let path: String
    private let temporary: String?
    private var descriptor: Int32
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity = CSVWriter.flushAt * 2
    private var used = 0
    private var atRowStart = true
    private var failure: TableError?

    /// - Throws: `TableError` when the file cannot be made.
    public init(path: String) throws(TableError) {
        var info = stat()
        let exists = stat(path, &info) == 0
        if exists, info.st_mode & S_IFMT == S_IFDIR { throw TableError(.directory, file: path) }
        let inPlace = exists && info.st_mode & S_IFMT != S_IFREG
        let temporary = inPlace ? nil : "\(path).\(getpid()).partial"
        let descriptor = open(temporary ?? path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Self.error(errno, path) }
        self.path = path
        self.temporary = temporary
        self.descriptor = descriptor
        base = .allocate(capacity: capacity)
    }

    /// Writes to a descriptor that is open already, such as standard output (1).
    public init(descriptor: Int32, name: String) {
        path = name
        temporary = nil
        self.descriptor = descriptor
        base = .allocate(capacity: capacity)
    }

    deinit {
        base.deallocate()
        guard descriptor >= 0 else { return }
        Self.closeDescriptor(descriptor)
        if let temporary { unlink(temporary) }
    }

    /// One cell with these bytes, quoted where they need it.
    public mutating func field(_ bytes: UnsafeBufferPointer<UInt8>) {
        separate()
        reserve(bytes.count * 2 + 2)
        guard let source = bytes.baseAddress else { return }
        if Self.needsQuotes(bytes) { return quote(bytes) }
        memcpy(base + used, source, bytes.count)
        used += bytes.count
    }

    /// One cell with this text, quoted where it needs it.
    public mutating func field(_ text: String) {
        var text = text
        text.withUTF8 { field($0) }
    }

    /// One cell with a fixed text that needs no quotes.
    public mutating func field(_ text: StaticString) {
        separate()
        reserve(text.utf8CodeUnitCount)
        memcpy(base + used, text.utf8Start, text.utf8CodeUnitCount)
        used += text.utf8CodeUnitCount
    }

    /// One cell with a whole number; apart from the general form because generic calls between targets are slow.
    public mutating func field(_ value: Int) {
        separate()
        reserve(40)
        used += DecimalText.write(value, to: base + used)
    }

    /// One cell with a whole number of any kind.
    public mutating func field(_ value: some FixedWidthInteger) {
        separate()
        reserve(40)
        used += DecimalText.write(value, to: base + used)
    }

    /// One cell with a number rounded half away from zero to `decimals` (0-9) places; a number that is not finite
    /// leaves it empty.
    public mutating func field(_ value: Double, decimals: Int) {
        separate()
        reserve(400)
        used += DecimalText.write(value, decimals: decimals, to: base + used)
    }

    /// An empty cell.
    public mutating func emptyField() { separate() }

    /// Ends the row, and writes out when enough is gathered.
    public mutating func endRow() throws(TableError) {
        reserve(1)
        base[used] = 10
        used += 1
        atRowStart = true
        if used >= Self.flushAt { try flush() }
    }

    /// Writes the rest and gives the file its name. Nothing may be written afterwards.
    public mutating func close() throws(TableError) {
        guard descriptor >= 0 else { return }
        try flush()
        let closed = Self.closeDescriptor(descriptor)
        descriptor = -1
        guard closed == 0 else { throw discard() }
        if let temporary, rename(temporary, path) != 0 { throw discard() }
    }

    private func discard() -> TableError {
        let error = Self.error(errno, path)
        if let temporary { unlink(temporary) }
        return error
    }

    private mutating func flush() throws(TableError) {
        if let failure { throw failure }
        var done = 0
        while done < used {
            let wrote = write(descriptor, base + done, used - done)
            if wrote < 0 && errno == EINTR { continue }
            guard wrote > 0 else {
                let error = Self.error(errno, path)
                failure = error
                throw error
            }
            done += wrote
        }
        used = 0
    }

    @inline(__always)
    private mutating func separate() {
        if atRowStart {
            atRowStart = false
        } else {
            reserve(1)
            base[used] = UInt8(ascii: ",")
            used += 1
        }
    }

    @inline(__always)
    private mutating func reserve(_ count: Int) {
        if used + count > capacity { grow(count) }
    }

    private mutating func grow(_ count: Int) {
        let wanted = max(capacity * 2, used + count)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted)
        memcpy(larger, base, used)
        base.deallocate()
        (base, capacity) = (larger, wanted)
    }

    private static func needsQuotes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for byte in bytes where byte <= UInt8(ascii: ",") {
            if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 10 || byte == 13 { return true }
        }
        return false
    }

    private mutating func quote(_ bytes: UnsafeBufferPointer<UInt8>) {
        base[used] = UInt8(ascii: "\"")
        used += 1
        for byte in bytes {
            if byte == UInt8(ascii: "\"") {
                base[used] = byte
                used += 1
            }
            base[used] = byte
            used += 1
        }
        base[used] = UInt8(ascii: "\"")
        used += 1
    }

    @discardableResult
    private static func closeDescriptor(_ descriptor: Int32) -> Int32 {
        #if canImport(Glibc)
            Glibc.close(descriptor)
        #elseif canImport(Musl)
            Musl.close(descriptor)
        #else
            Darwin.close(descriptor)
        #endif
    }

    private static func error(_ code: Int32, _ path: String) -> TableError {
        TableError(code == ENOSPC || code == EDQUOT ? .diskFull : .unwritable(errno: code), file: path)
    }
}
