import Foundation
import Kernel
import Testing
import Workbench

@testable import WebServer

@Suite struct MultipartTests {
    struct Part: Equatable {
        var head: PartHead
        var bytes: [UInt8] = []
    }

    @Test func `a form is read the same wherever the network cuts it`() throws {
        var random = SeededRandom(seed: 41)
        for _ in 0..<300 {
            let parts = somePart(&random)
            let body = written(parts, boundary: "----sama")
            #expect(try read(body, boundary: "----sama", cuts: &random) == parts)
        }
    }

    @Test func `bytes of a file that look like a boundary stay in the file`() throws {
        var random = SeededRandom(seed: 7)
        let tricky = Array("\r\n--batas\r\r\n-\r\n--bata\r\n--".utf8)
        let parts = [Part(head: PartHead(name: "berkas", fileName: "a.csv"), bytes: tricky)]
        for _ in 0..<100 {
            #expect(try read(written(parts, boundary: "batasan"), boundary: "batasan", cuts: &random) == parts)
        }
    }

    @Test func `a damaged form is refused or read, and never crashes`() throws {
        var random = SeededRandom(seed: 99)
        for _ in 0..<2_000 {
            var body = written(somePart(&random), boundary: "x")
            for _ in 0..<(1 + Int(random.next() % 4)) where !body.isEmpty {
                let at = Int(random.next() % UInt64(body.count))
                if random.next() % 2 == 0 {
                    body[at] = UInt8(truncatingIfNeeded: random.next())
                } else {
                    body.remove(at: at)
                }
            }
            do { _ = try read(body, boundary: "x", cuts: &random) } catch is UploadProblem {}
        }
    }

    @Test func `a form that breaks off is not complete`() throws {
        let body = written([Part(head: PartHead(name: "a", fileName: "b.csv"), bytes: [1, 2, 3])], boundary: "x")
        for count in 0..<(body.count - 4) {
            var reader = MultipartReader(boundary: "x")
            try body[..<count].withUnsafeBytes { try reader.read($0) { _ in } }
            #expect(!reader.isComplete)
        }
    }

    @Test(arguments: [
        ("form-data; name=\"berkas\"; filename=\"daftar.csv\"", "daftar.csv"),
        ("form-data; name=\"berkas\"; filename=\"C:\\Data\\daftar desa.xlsx\"", "daftar desa.xlsx"),
        ("form-data; name=berkas; filename=daftar.csv", "daftar.csv"),
        ("form-data; filename=\"../../etc/passwd\"; name=\"berkas\"", "passwd"),
        ("form-data; name=\"berkas\"; filename=\"a\\\"b.csv\"", "a\"b.csv"),
        ("form-data; name=\"berkas\"; filename=\"\"", ""),
    ]) func `a file's name is read without its folders`(_ header: String, _ name: String) {
        #expect(
            PartHead("\r\nContent-Disposition: \(header)\r\nContent-Type: text/csv")
                == PartHead(name: "berkas", fileName: name))
    }

    @Test(arguments: ["", "\r\nContent-Type: text/csv", "\r\nContent-Disposition: attachment; name=\"a\""])
    func `a part without a name is refused`(_ headers: String) { #expect(PartHead(headers) == nil) }

    @Test(arguments: [
        ("multipart/form-data; boundary=abc", "abc"), ("multipart/form-data; boundary=\"a b\"", "a b"),
        ("Multipart/Form-Data; charset=utf-8; Boundary=x", "x"), ("application/json", nil),
        ("multipart/form-data", nil), ("multipart/form-data; boundary=", nil),
    ]) func `the boundary is read from the header`(_ type: String, _ boundary: String?) {
        #expect(UploadForm.boundary(type) == boundary)
    }

    // MARK: - A form as a browser writes it

    private func somePart(_ random: inout SeededRandom) -> [Part] {
        (0..<Int(random.next() % 4)).map { index in
            let isFile = random.next() % 2 == 0
            let size = Int(random.next() % 90)
            // Few different bytes, so that line breaks and dashes meet.
            let bytes = (0..<size).map { _ in [13, 10, 45, 120, 0, 200][Int(random.next() % 6)] as UInt8 }
            return Part(head: PartHead(name: "n\(index)", fileName: isFile ? "f\(index).csv" : nil), bytes: bytes)
        }
    }

    private func written(_ parts: [Part], boundary: String) -> [UInt8] {
        var body: [UInt8] = []
        for part in parts {
            let file = part.head.fileName.map { "; filename=\"\($0)\"\r\nContent-Type: text/csv" } ?? ""
            body += Array(
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(part.head.name)\"\(file)\r\n\r\n".utf8)
            body += part.bytes + [13, 10]
        }
        return body + Array("--\(boundary)--\r\n".utf8)
    }

    private func read(_ body: [UInt8], boundary: String, cuts: inout SeededRandom) throws -> [Part] {
        var reader = MultipartReader(boundary: boundary)
        var found: [Part] = []
        var rest = body[...]
        while !rest.isEmpty {
            let piece = rest.prefix(1 + Int(cuts.next() % 40))
            rest = rest.dropFirst(piece.count)
            try piece.withUnsafeBytes { bytes in
                try reader.read(bytes) { event in
                    switch event {
                    case .part(let head): found.append(Part(head: head))
                    case .bytes(let bytes): found[found.count - 1].bytes += Array(bytes)
                    case .endOfPart: break
                    }
                }
            }
        }
        return found
    }
}
