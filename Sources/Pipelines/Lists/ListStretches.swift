import Intake
import Tabular

/// How far a text list has been read: all that the meaning of its next row depends on.
struct ListPlace: Sendable {
    /// The byte at which the next row begins.
    fileprivate(set) var byte = 0
    /// Lines before it.
    fileprivate var lines = 0
    fileprivate var reading: ListReading
    fileprivate var rows = ReadSummary()
}

/// A big text list in stretches that several threads read at once, each on trust: as if the stretch before had ended
/// exactly where it begins and left nothing open, such as a quote or the signatures below a table.
///
/// Whoever puts the stretches together, in their order, asks `trusts` whether that was so, and reads a stretch again
/// where it was not. Rows are thus the same as those of one reading from top to bottom.
struct ListStretches: Sendable {
    let file: ListFile
    private let ranges: [Range<Int>]
    /// The reading of the file when its first person was met.
    private let atRest: ListReading

    var count: Int { ranges.count }

    /// Nil for a file that is not large enough, or can be read only from its beginning.
    init?(_ file: ListFile, ofAbout bytes: Int) {
        guard let ranges = try? file.table.stretches(ofAbout: bytes), ranges.count > 1 else { return nil }
        var reading = ListReading(file: file)
        // What is wrong with the file is said by whoever reads it in full.
        let first = try? file.table.forEachRow { row in
            let action = try reading.take(row) { _ in }
            return reading.isAtRest ? .stop : action
        }
        guard first != nil, reading.isAtRest else { return nil }
        (self.file, self.ranges, atRest) = (file, ranges, reading.below())
    }

    /// Bytes of the file before a stretch.
    func bytes(before index: Int) -> Int { index == 0 ? 0 : ranges[index - 1].upperBound }

    /// Where reading in order begins.
    var start: ListPlace { ListPlace(reading: ListReading(file: file)) }

    /// Reads one stretch on trust. Row numbers, and those of errors, count from its beginning.
    func read(_ index: Int, _ body: (PersonRow) throws -> Void) throws -> ListPlace {
        var place = index == 0 ? start : ListPlace(byte: ranges[index].lowerBound, reading: atRest)
        try read(index, from: &place, body)
        return place
    }

    /// Reads the rows between `place` and the end of a stretch, and moves `place` behind them.
    func read(_ index: Int, from place: inout ListPlace, _ body: (PersonRow) throws -> Void) throws {
        let end = ranges[index].upperBound
        guard place.byte < end else { return }
        var reading = place.reading
        do {
            let seen = try file.table.forEachRow(in: place.byte..<end) { try reading.take($0, body) }
            place.rows.add(seen.rows, after: place.lines)
            (place.byte, place.lines, place.reading) = (seen.end, place.lines + seen.lines, reading)
        } catch let error as TableError {
            throw ListError.unreadable(error.below(place.lines))
        }
    }

    /// Whether a stretch read on trust goes on exactly at `place`; then `place` moves behind it.
    func trusts(_ read: ListPlace, of index: Int, after place: inout ListPlace) -> Bool {
        if index == 0 {
            place = read
            return true
        }
        guard place.byte == ranges[index].lowerBound, place.reading.isAtRest else { return false }
        place.rows.add(read.rows, after: place.lines)
        place.reading.follow(read.reading, atRest)
        (place.byte, place.lines) = (read.byte, place.lines + read.lines)
        return true
    }

    /// What the whole file said, at its end.
    func summary(at place: ListPlace) throws -> ListSummary {
        var reading = place.reading
        return try reading.finish(place.rows)
    }
}
