/// A text file as a stream of UTF-8 bytes, decoding what is not UTF-8 on the way.
struct TextSource {
    private let file: InputFile
    private let encoding: TextEncoding
    private var raw: [UInt8] = []
    private var pending: UInt32?
    private var carried: UInt8?
    /// Characters that could not be decoded (unpaired surrogates, an odd last byte).
    private(set) var undecodable = 0

    init(file: InputFile, encoding: TextEncoding, markLength: Int) {
        self.file = file
        self.encoding = encoding
        file.skip(to: markLength)
        if encoding != .utf8 { raw = [UInt8](repeating: 0, count: 1 << 17) }
    }

    /// Bytes of the file consumed so far, for a progress bar.
    var bytesRead: Int { file.position }

    /// Fills up to `room` bytes; 0 at the end. `room` must be at least 64.
    mutating func read(into target: UnsafeMutablePointer<UInt8>, room: Int) throws(TableError) -> Int {
        if encoding == .utf8 { return try file.read(into: target, count: room) }
        while true {
            // Never more than three bytes come out for one that goes in, plus what was held back.
            let wanted = min(raw.count, (room - 8) / 3)
            let got = try readRaw(wanted)
            let written = decode(got, to: target)
            if written > 0 || got == 0 { return written }
        }
    }

    private mutating func readRaw(_ wanted: Int) throws(TableError) -> Int {
        let file = file
        return try raw.withUnsafeMutableBufferPointer { (buffer) throws(TableError) in
            try file.read(into: buffer.baseAddress!, count: wanted)
        }
    }

    private mutating func decode(_ count: Int, to target: UnsafeMutablePointer<UInt8>) -> Int {
        if encoding == .windows1252 {
            return raw.withUnsafeBufferPointer {
                Windows1252.decode(UnsafeBufferPointer(rebasing: $0[0..<count]), to: target)
            }
        }
        var length = 0
        for i in 0..<count {
            guard let first = carried else {
                carried = raw[i]
                continue
            }
            carried = nil
            let pair = (UInt32(first), UInt32(raw[i]))
            let unit = encoding == .utf16LittleEndian ? pair.1 << 8 | pair.0 : pair.0 << 8 | pair.1
            length += take(unit, to: target + length)
        }
        if count == 0 { length += finish(to: target) }
        return length
    }

    private mutating func take(_ unit: UInt32, to target: UnsafeMutablePointer<UInt8>) -> Int {
        var length = 0
        if let high = pending {
            pending = nil
            if unit & 0xFC00 == 0xDC00 {
                return UTF8Check.write(0x10000 + ((high & 0x3FF) << 10 | unit & 0x3FF), to: target)
            }
            length = replacement(to: target)
        }
        if unit & 0xFC00 == 0xD800 {
            pending = unit
            return length
        }
        if unit & 0xFC00 == 0xDC00 { return length + replacement(to: target + length) }
        return length + UTF8Check.write(unit, to: target + length)
    }

    private mutating func finish(to target: UnsafeMutablePointer<UInt8>) -> Int {
        guard pending != nil || carried != nil else { return 0 }
        (pending, carried) = (nil, nil)
        return replacement(to: target)
    }

    private mutating func replacement(to target: UnsafeMutablePointer<UInt8>) -> Int {
        undecodable += 1
        return UTF8Check.write(0xFFFD, to: target)
    }
}
