import Intake
import Kernel
import Linkage

/// Where the people come from against whom lists are linked.
enum RegisterSource: Sendable {
    case file(ListFile)
    case store(@Sendable () throws -> PeopleOfFile)

    /// Set when it is a file, whose values can be read again.
    var file: ListFile? {
        if case .file(let file) = self { file } else { nil }
    }
}

/// Reads the register and all lists, several pieces of them at once, into one table in their order.
struct PeopleReading: Sendable {
    /// Small enough that no thread waits long for another at the end, and that rows are copied while the cache still
    /// holds them.
    static let stretchBytes = 4 << 20

    /// A source as a whole, or a stretch of a big text file.
    private struct Piece {
        let source: Int
        let stretch: Int
        let stretches: ListStretches?
    }

    private let register: RegisterSource
    private let lists: [ListFile]
    private let context: CheckContext
    private let progress: @Sendable (_ source: Int, _ bytes: Int) -> Void
    private let pieces: [Piece]

    /// - Parameter stretchBytes: about the length of a stretch; what is read does not depend on it.
    init(
        _ register: RegisterSource, _ lists: [ListFile], _ context: CheckContext, stretchBytes: Int = stretchBytes,
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) {
        (self.register, self.lists, self.context, self.progress) = (register, lists, context, progress)
        pieces = ([register.file] + lists).enumerated().flatMap { source, file in
            guard let stretches = file.flatMap({ ListStretches($0, ofAbout: stretchBytes) }) else {
                return [Piece(source: source, stretch: 0, stretches: nil)]
            }
            return (0..<stretches.count).map { Piece(source: source, stretch: $0, stretches: stretches) }
        }
    }

    /// - Throws: the error of the first source, in order, that cannot be read.
    func run(threads: Int) async throws -> AllPeople {
        let joining = PeopleJoining(context, rows: rowsExpected)
        let order = InOrder<PeopleJoining.Part> { _, part in joining.take(part) }
        // What cannot be read in stretches takes longest, so it is begun first.
        let byCost =
            pieces.indices.filter { pieces[$0].stretches == nil }
            + pieces.indices.filter { pieces[$0].stretches != nil }
        _ = try await inParallel(byCost.count, workers: threads) { index in
            guard !joining.hasFailed else { return }
            order.put(read(pieces[byCost[index]], joining), at: byCost[index])
        }
        return try joining.finished()
    }

    private var rowsExpected: Int { (lists + [register.file].compactMap { $0 }).reduce(0) { $0 + $1.mostRows } }

    private func read(_ piece: Piece, _ joining: PeopleJoining) -> PeopleJoining.Part {
        guard let stretches = piece.stretches else { return .whole(Result { try whole(piece.source) }) }
        let desk = joining.desk()
        let place = Result { try stretches.read(piece.stretch) { desk.add($0, piece.source) } }
        progress(piece.source, stretches.bytes(before: piece.stretch + 1))
        return .stretch(stretches, piece.stretch, source: piece.source, desk, place)
    }

    private func whole(_ source: Int) throws -> PeopleOfFile {
        let progress = { (bytes: Int) in self.progress(source, bytes) }
        if source > 0 { return try .list(lists[source - 1], number: source, context, progress: progress) }
        switch register {
        case .file(let file): return try .register(file, referenceDay: context.referenceDay, progress: progress)
        case .store(let read): return try read()
        }
    }
}
