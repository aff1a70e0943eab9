import Hummingbird
import WebPages
import Workbench

/// Why files that were sent were not taken. Nothing of them stays in memory.
enum UploadProblem: Error, Hashable {
    /// More bytes than this in one sending.
    case tooLarge(limit: Int)
    case tooManyFiles(limit: Int)
    /// The connection was lost before the end.
    case brokenOff
    /// No form that a browser sends from our pages.
    case notUnderstood
    /// The form did not begin with the seal of this session.
    case notSealed
}

/// A file as it arrived.
struct UploadedFile: Sendable {
    let name: String
    let file: MemoryFile
}

/// A form with files, read as it arrives: each file goes straight into a file in memory.
struct UploadForm: Sendable {
    struct Limits: Sendable {
        var bytes = 200 << 20
        var files = 20
        var fields = 100
        var fieldBytes = 4 << 10
    }

    private(set) var texts: [String: [String]] = [:]
    /// Without those that were left empty; a file of no bytes is here.
    private(set) var files: [UploadedFile] = []

    func text(_ name: FieldName) -> String { texts[name.text]?.first ?? "" }

    /// Reads the body of a request whose form begins with this seal. Throws `UploadProblem`.
    static func read(_ request: Request, seal: String, limits: Limits = Limits()) async throws -> UploadForm {
        guard let boundary = boundary(request.headers[.contentType] ?? "") else { throw UploadProblem.notUnderstood }
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limits.bytes {
            throw UploadProblem.tooLarge(limit: limits.bytes)
        }
        var reader = MultipartReader(boundary: boundary)
        var taking = UploadTaking(seal: seal, limits: limits)
        var total = 0
        var body = request.body.makeAsyncIterator()
        while let piece = try await next(&body) {
            total += piece.readableBytes
            guard total <= limits.bytes else { throw UploadProblem.tooLarge(limit: limits.bytes) }
            try piece.withUnsafeReadableBytes { try reader.read($0) { try taking.take($0) } }
        }
        guard reader.isComplete else { throw UploadProblem.brokenOff }
        return UploadForm(texts: taking.texts, files: taking.files)
    }

    private static func next(_ body: inout RequestBody.AsyncIterator) async throws(UploadProblem) -> ByteBuffer? {
        do { return try await body.next() } catch { throw .brokenOff }
    }

    private init(texts: [String: [String]], files: [UploadedFile]) {
        self.texts = texts
        self.files = files
    }

    /// RFC 2046 allows at most 70 characters.
    static func boundary(_ contentType: String) -> String? {
        let parts = contentType.split(separator: ";").map { $0.trimmingSpaces }
        guard parts.first?.lowercased() == "multipart/form-data",
            let named = parts.dropFirst().first(where: { $0.lowercased().hasPrefix("boundary=") })
        else { return nil }
        let boundary = named.dropFirst("boundary=".count).filter { $0 != "\"" }
        return (1...70).contains(boundary.utf8.count) ? boundary : nil
    }
}

/// Takes the parts one after the other, the seal first.
private struct UploadTaking {
    let seal: String
    let limits: UploadForm.Limits
    var texts: [String: [String]] = [:]
    var files: [UploadedFile] = []
    private var isSealed = false
    private var name = ""
    private var text: [UInt8] = []
    private var file: MemoryFile?
    private var count = 0

    init(seal: String, limits: UploadForm.Limits) {
        self.seal = seal
        self.limits = limits
    }

    mutating func take(_ event: MultipartReader.Event) throws {
        switch event {
        case .part(let head): try begin(head)
        case .bytes(let bytes): try add(bytes)
        case .endOfPart: try end()
        }
    }

    private mutating func begin(_ head: PartHead) throws {
        count += 1
        guard count <= limits.fields else { throw UploadProblem.notUnderstood }
        name = head.name
        text = []
        file = nil
        guard isSealed || (name == FormSeal.tokenName.text && head.fileName == nil) else {
            throw UploadProblem.notSealed
        }
        guard let fileName = head.fileName, !fileName.isEmpty else { return }
        guard files.count < limits.files else { throw UploadProblem.tooManyFiles(limit: limits.files) }
        let fresh = try MemoryFile()
        file = fresh
        files.append(UploadedFile(name: fileName, file: fresh))
    }

    private mutating func add(_ bytes: UnsafeRawBufferPointer) throws {
        if let file { return try file.append(bytes) }
        guard text.count + bytes.count <= limits.fieldBytes else { throw UploadProblem.notUnderstood }
        text.append(contentsOf: bytes)
    }

    private mutating func end() throws {
        defer { file = nil }
        guard file == nil else { return }
        let value = String(decoding: text, as: UTF8.self)
        if !isSealed {
            guard value == seal else { throw UploadProblem.notSealed }
            isSealed = true
        }
        texts[name, default: []].append(value)
    }
}

extension StringProtocol {
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
