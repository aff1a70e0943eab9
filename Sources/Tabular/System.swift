#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The system's own words for an errno.
func systemText(_ code: Int32) -> String { String(cString: strerror(code)) }

/// A file open for reading, closed when the last user lets go.
final class InputFile {
    let descriptor: Int32
    let path: String
    let byteCount: Int
    private var offset = 0

    /// Opens a regular file, or says why not.
    init(path: String) throws(TableError) {
        self.path = path
        (descriptor, byteCount) = try InputFile.openRegular(path)
    }

    private static func openRegular(_ path: String) throws(TableError) -> (Int32, Int) {
        // Without O_NONBLOCK a named pipe would hang here until someone writes to it.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw TableError(errno == ENOENT ? .notFound : .unreadable(errno: errno), file: path)
        }
        var info = stat()
        guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw TableError(info.st_mode & S_IFMT == S_IFDIR ? .directory : .notAFile, file: path)
        }
        #if os(Linux)
            posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
        #endif
        return (descriptor, Int(info.st_size))
    }

    deinit { close(descriptor) }

    /// Bytes read so far by `read(into:count:)`.
    var position: Int { offset }

    /// The next bytes; 0 at the end.
    func read(into target: UnsafeMutablePointer<UInt8>, count: Int) throws(TableError) -> Int {
        let got = try read(into: target, count: count, at: offset)
        offset += got
        return got
    }

    /// Bytes at a place; fewer than asked only at the end of the file.
    func read(into target: UnsafeMutablePointer<UInt8>, count: Int, at place: Int) throws(TableError) -> Int {
        var filled = 0
        while filled < count {
            let got = pread(descriptor, target + filled, count - filled, off_t(place + filled))
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { throw TableError(.unreadable(errno: errno), file: path) }
            if got == 0 { break }
            filled += got
        }
        return filled
    }

    /// Moves the reading position, past a byte order mark for example.
    func skip(to place: Int) { offset = place }

    /// The first bytes, as many as there are.
    func head(_ count: Int) throws(TableError) -> [UInt8] {
        let wanted = min(count, byteCount)
        let scratch = UnsafeMutablePointer<UInt8>.allocate(capacity: max(wanted, 1))
        defer { scratch.deallocate() }
        let got = try read(into: scratch, count: wanted, at: 0)
        return Array(UnsafeBufferPointer(start: scratch, count: got))
    }
}
