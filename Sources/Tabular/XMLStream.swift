import CExpat

/// What a part's XML is told to. Names come with their prefix; compare local names.
///
/// A class and not closures: a sheet makes tens of millions of calls.
class XMLHandler {
    /// Set it to end the parse; thrown by `XMLStream.parse`.
    final var failure: (any Error)?
    /// Set it to end the parse without an error.
    final var isDone = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {}
    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// An element's name as the parser holds it.
struct XMLName {
    let pointer: UnsafePointer<CChar>

    /// The name without its prefix.
    var local: XMLName {
        var p = pointer
        var found = p
        while p.pointee != 0 {
            if p.pointee == 58 { found = p + 1 }
            p += 1
        }
        return XMLName(pointer: found)
    }

    static func == (name: XMLName, text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        let other = UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)
        for i in 0..<count where name.pointer[i] != other[i] { return false }
        return name.pointer[count] == 0
    }

    static func != (name: XMLName, text: StaticString) -> Bool { !(name == text) }
}

/// An element's attributes, valid during the callback.
struct XMLAttributes {
    let pointer: UnsafeMutablePointer<UnsafePointer<CChar>?>

    /// The value of the attribute with this local name.
    subscript(_ name: StaticString) -> UnsafePointer<CChar>? {
        var p = pointer
        while let key = p[0] {
            if XMLName(pointer: key).local == name { return p[1] }
            p += 2
        }
        return nil
    }

    func string(_ name: StaticString) -> String? { self[name].map { String(cString: $0) } }
    func int(_ name: StaticString) -> Int? { string(name).flatMap { Int($0) } }
}

/// Runs expat over one part of a workbook.
enum XMLStream {
    static func parse(_ part: ZipArchive.Part, of archive: ZipArchive, _ handler: XMLHandler) throws {
        guard let parser = XML_ParserCreate(nil) else { throw TableError(.tooLargeUnpacked, file: archive.path) }
        defer { XML_ParserFree(parser) }
        let box = Box(parser: parser, handler: handler)
        XML_SetUserData(parser, Unmanaged.passUnretained(box).toOpaque())
        install(parser)
        try archive.stream(part) { (chunk) throws(TableError) in
            let status = chunk.withMemoryRebound(to: CChar.self) {
                XML_Parse(parser, $0.baseAddress, Int32($0.count), chunk.isEmpty ? 1 : 0)
            }
            if status == XML_STATUS_OK { return true }
            if box.sawDoctype { throw TableError(.doctype(part: part.name), file: archive.path) }
            guard handler.failure != nil || handler.isDone else {
                throw TableError(.damaged(part: part.name), file: archive.path)
            }
            return false
        }
        if let failure = handler.failure { throw failure }
        withExtendedLifetime(box) {}
    }

    private final class Box {
        let parser: XML_Parser
        let handler: XMLHandler
        var sawDoctype = false

        init(parser: XML_Parser, handler: XMLHandler) {
            self.parser = parser
            self.handler = handler
        }

        func stopIfAsked() {
            if handler.isDone || handler.failure != nil { XML_StopParser(parser, XML_Bool(XML_FALSE)) }
        }
    }

    private static func install(_ parser: XML_Parser) {
        XML_SetElementHandler(
            parser,
            { data, name, attributes in
                Unmanaged<Box>.fromOpaque(data!)._withUnsafeGuaranteedRef { box in
                    box.handler.start(XMLName(pointer: name!), XMLAttributes(pointer: attributes!))
                    box.stopIfAsked()
                }
            },
            { data, name in
                Unmanaged<Box>.fromOpaque(data!)._withUnsafeGuaranteedRef { box in
                    box.handler.end(XMLName(pointer: name!))
                    box.stopIfAsked()
                }
            })
        XML_SetCharacterDataHandler(parser) { data, text, length in
            let bytes = UnsafeRawPointer(text!).assumingMemoryBound(to: UInt8.self)
            Unmanaged<Box>.fromOpaque(data!)._withUnsafeGuaranteedRef { box in
                box.handler.text(UnsafeBufferPointer(start: bytes, count: Int(length)))
            }
        }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
            let box = Unmanaged<Box>.fromOpaque(data!).takeUnretainedValue()
            box.sawDoctype = true
            XML_StopParser(box.parser, XML_Bool(XML_FALSE))
        }
    }
}
