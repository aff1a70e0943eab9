import CQrencode

/// A text as a QR code.
public enum QRCode {
    /// Rows of modules, true for dark ones, without the quiet border; empty when the text is too long for one.
    public static func modules(_ text: String) -> [[Bool]] {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return [] }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        return (0..<width).map { row in (0..<width).map { code.pointee.data[row * width + $0] & 1 == 1 } }
    }
}
