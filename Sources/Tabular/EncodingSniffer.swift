/// Decides a text file's encoding from its first bytes.
enum EncodingSniffer {
    struct Finding: Equatable {
        let encoding: TextEncoding
        /// Length of the byte order mark to skip.
        let markLength: Int
    }

    static func sniff(_ head: [UInt8]) -> Finding {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return Finding(encoding: .utf8, markLength: 3) }
        if head.starts(with: [0xFF, 0xFE]) { return Finding(encoding: .utf16LittleEndian, markLength: 2) }
        if head.starts(with: [0xFE, 0xFF]) { return Finding(encoding: .utf16BigEndian, markLength: 2) }
        if let wide = unmarkedUTF16(head) { return Finding(encoding: wide, markLength: 0) }
        let isUTF8 = head.withUnsafeBufferPointer { UTF8Check.isValid($0, cutOffAllowed: true) }
        return Finding(encoding: isUTF8 ? .utf8 : .windows1252, markLength: 0)
    }

    /// Latin text in UTF-16 has a zero in most pairs, always on the same side.
    private static func unmarkedUTF16(_ head: [UInt8]) -> TextEncoding? {
        let pairs = head.count / 2
        guard pairs >= 4 else { return nil }
        var zeros = (even: 0, odd: 0)
        for i in 0..<pairs {
            if head[2 * i] == 0 { zeros.even += 1 }
            if head[2 * i + 1] == 0 { zeros.odd += 1 }
        }
        // A stray NUL in ordinary text stays far below; UTF-16 of any Latin list far above.
        if zeros.odd * 10 >= pairs * 6 && zeros.even * 20 < pairs { return .utf16LittleEndian }
        if zeros.even * 10 >= pairs * 6 && zeros.odd * 20 < pairs { return .utf16BigEndian }
        return nil
    }
}
