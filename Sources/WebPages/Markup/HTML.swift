/// A piece of HTML as a value. Text is escaped when it is written out, and
/// there is no way to put ready-made markup in: what cannot be spelled cannot
/// be injected.
public enum HTML: Sendable {
    case text(String)
    case group([HTML])
    indirect case element(StaticString, [Attribute], HTML)
    /// An element that has no content and no end tag: `br`, `meta`, `input`.
    case void(StaticString, [Attribute])

    public static let empty = HTML.group([])

    /// The markup as UTF-8, ready to be sent.
    public func bytes(reserving capacity: Int = 0) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(capacity)
        write(into: &out)
        return out
    }

    /// The markup as a string, for tests and tools.
    public var markup: String { String(decoding: bytes(), as: UTF8.self) }

    /// A whole document: the doctype, then this.
    public func document() -> [UInt8] {
        var out = Array("<!doctype html>\n".utf8)
        out.reserveCapacity(48 << 10)
        write(into: &out)
        return out
    }

    func write(into out: inout [UInt8]) {
        switch self {
        case .text(let text): out.append(escaping: text)
        case .group(let parts): for part in parts { part.write(into: &out) }
        case .void(let name, let attributes): out.append(startTag: name, attributes)
        case .element(let name, let attributes, let content):
            out.append(startTag: name, attributes)
            content.write(into: &out)
            out.append(contentsOf: [UInt8(ascii: "<"), UInt8(ascii: "/")])
            out.append(name)
            out.append(UInt8(ascii: ">"))
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { append(contentsOf: $0) }
    }

    fileprivate mutating func append(startTag name: StaticString, _ attributes: [Attribute]) {
        append(UInt8(ascii: "<"))
        append(name)
        for attribute in attributes {
            append(UInt8(ascii: " "))
            append(attribute.name)
            guard let value = attribute.value else { continue }
            append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
            append(escaping: value)
            append(UInt8(ascii: "\""))
        }
        append(UInt8(ascii: ">"))
    }

    /// Writes text so that it is the same text in content and in a quoted attribute.
    /// NUL, which HTML cannot carry, becomes the replacement character.
    fileprivate mutating func append(escaping text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: ">"): append("&gt;")
            case UInt8(ascii: "\""): append("&quot;")
            case UInt8(ascii: "'"): append("&#39;")
            case 0: append("\u{FFFD}")
            default: append(byte)
            }
        }
    }
}
