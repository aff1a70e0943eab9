import Kernel

/// The names most like one that is unknown, nearest first: at most three, and none that
/// shares little with it.
public func nearNames(_ name: String, among names: [String]) -> [String] {
    let wanted = Array(name.lowercased().utf8)
    return
        names
        .map { (name: $0, distance: editDistance(wanted, Array($0.lowercased().utf8))) }
        .filter { $0.distance <= max(2, wanted.count / 2) }
        .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
        .prefix(3).map(\.name)
}

extension Phrase {
    /// "Maksud Anda …?", or the command that shows the list when nothing is near.
    public static func nearest(_ names: [String], orList command: String = "--help") -> Phrase {
        guard !names.isEmpty else {
            return Phrase(id: "Lihat daftarnya dengan \(command).", en: "See the list with \(command).")
        }
        let list = names.joined(separator: ", ")
        return Phrase(id: "Mungkin maksudnya: \(list).", en: "Perhaps you meant: \(list).")
    }
}

/// Levenshtein's distance in bytes.
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for i in a.indices {
        var diagonal = row[0]
        row[0] = i + 1
        for j in b.indices {
            let substituted = diagonal + (a[i] == b[j] ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
        }
    }
    return row[b.count]
}
