import Foundation

/// Cuts a `multipart/form-data` body (RFC 7578) into its parts while it arrives: whatever the size of a file, only the
/// bytes that might begin the next boundary are held back.
struct MultipartReader {
    /// What was found, in the order of the body. The bytes are good only during the call.
    enum Event {
        case part(PartHead)
        case bytes(UnsafeRawBufferPointer)
        case endOfPart
    }

    private enum State { case preamble, afterDelimiter, head, content, ended }

    /// More than a browser writes above a part.
    static let mostHeadBytes = 8 << 10

    private let delimiter: [UInt8]
    // The first boundary has no line break before it.
    private var held: [UInt8] = [13, 10]
    private var state = State.preamble

    /// - Parameter boundary: As the header `Content-Type` names it, without the two dashes.
    init(boundary: String) { delimiter = Array("\r\n--\(boundary)".utf8) }

    /// Whether the closing boundary was seen: without it the body broke off.
    var isComplete: Bool { state == .ended }

    /// Reads the next piece of the body. Throws `UploadProblem` and whatever `take` throws.
    mutating func read(_ piece: UnsafeRawBufferPointer, _ take: (Event) throws -> Void) throws {
        var waiting = held
        held = []
        waiting.append(contentsOf: piece)
        var start = 0
        try waiting.withUnsafeBytes { bytes in
            while let next = try step(bytes[start...], take) { start += next }
        }
        waiting.removeFirst(start)
        held = waiting
    }

    /// How many bytes were used up; nil when more must arrive first.
    private mutating func step(_ rest: Slice<UnsafeRawBufferPointer>, _ take: (Event) throws -> Void) throws -> Int? {
        let bytes = UnsafeRawBufferPointer(rebasing: rest)
        switch state {
        case .preamble: return try readPreamble(bytes)
        case .afterDelimiter: return try readAfterDelimiter(bytes)
        case .head: return try readHead(bytes, take)
        case .content: return try readContent(bytes, take)
        case .ended: return bytes.isEmpty ? nil : bytes.count
        }
    }

    private mutating func readPreamble(_ bytes: UnsafeRawBufferPointer) throws -> Int? {
        guard let at = find(delimiter, in: bytes) else {
            guard bytes.count <= MultipartReader.mostHeadBytes else { throw UploadProblem.notUnderstood }
            return nil
        }
        state = .afterDelimiter
        return at + delimiter.count
    }

    private mutating func readAfterDelimiter(_ bytes: UnsafeRawBufferPointer) throws -> Int? {
        guard bytes.count >= 2 else { return nil }
        if bytes[0] == 45, bytes[1] == 45 {
            state = .ended
            return 2
        }
        // Blanks may stand before the line break (RFC 2046, 5.1.1).
        if bytes[0] == 32 || bytes[0] == 9 { return 1 }
        guard bytes[0] == 13, bytes[1] == 10 else { throw UploadProblem.notUnderstood }
        state = .head
        // The line break stays: a part without any header is then found like the others.
        return 0
    }

    private mutating func readHead(_ bytes: UnsafeRawBufferPointer, _ take: (Event) throws -> Void) throws -> Int? {
        guard let end = find([13, 10, 13, 10], in: bytes) else {
            guard bytes.count <= MultipartReader.mostHeadBytes else { throw UploadProblem.notUnderstood }
            return nil
        }
        guard end <= MultipartReader.mostHeadBytes,
            let head = PartHead(String(decoding: bytes[..<end], as: UTF8.self))
        else { throw UploadProblem.notUnderstood }
        try take(.part(head))
        state = .content
        // The last line break may begin the boundary of an empty part.
        return end + 2
    }

    private mutating func readContent(_ bytes: UnsafeRawBufferPointer, _ take: (Event) throws -> Void) throws -> Int? {
        let lead = isFresh ? 2 : 0
        guard bytes.count >= lead + 2 else { return nil }
        if let at = find(delimiter, in: bytes) {
            if at > lead { try take(.bytes(UnsafeRawBufferPointer(rebasing: bytes[lead..<at]))) }
            try take(.endOfPart)
            isFresh = true
            state = .afterDelimiter
            return at + delimiter.count
        }
        let sure = bytes.count - delimiter.count + 1
        guard sure > lead else { return nil }
        try take(.bytes(UnsafeRawBufferPointer(rebasing: bytes[lead..<sure])))
        isFresh = false
        return sure
    }

    /// The content still begins with the line break that ended the head.
    private var isFresh = true
}

/// Where `word` first stands in `bytes`.
private func find(_ word: [UInt8], in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let base = bytes.baseAddress, bytes.count >= word.count else { return nil }
    var from = 0
    while from + word.count <= bytes.count {
        guard let hit = memchr(base + from, Int32(word[0]), bytes.count - from - word.count + 1) else { return nil }
        let at = base.distance(to: UnsafeRawPointer(hit))
        if (base + at).starts(with: word) { return at }
        from = at + 1
    }
    return nil
}

extension UnsafeRawPointer {
    fileprivate func starts(with word: [UInt8]) -> Bool {
        word.withUnsafeBytes { bytes in bytes.baseAddress.map { memcmp(self, $0, bytes.count) == 0 } ?? true }
    }
}
