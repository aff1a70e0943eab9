import Access
import Kernel
import Synchronization
import Wilayah

/// Regions by name, for a place that stands beside a person's name. Kept for each province once it is asked for.
public final class PlaceNames: Sendable {
    private let directory: WilayahDirectory
    /// Where somebody who may see all regions is taken to look.
    private let home: KodeWilayah
    private let kept = Mutex<[KodeWilayah: [String: [KodeWilayah]]]>([:])

    private static let kinds: Set<String> = [
        "desa", "kelurahan", "kel", "kecamatan", "kec", "kabupaten", "kab", "kota",
    ]
    private static let most = 40

    public init(_ directory: WilayahDirectory, home: KodeWilayah) {
        self.directory = directory
        self.home = home
    }

    /// A place that is marked as one: after a comma, or after desa, kecamatan, kabupaten. Nil without such a mark, or
    /// when no region bears the name.
    public func named(in text: String) -> (name: String, within: [KodeWilayah])? {
        let parts = text.split(separator: ",", maxSplits: 1).map(String.init)
        if parts.count == 2 {
            let found = regions(PlaceNames.words(parts[1]).filter { !PlaceNames.kinds.contains($0) }, home)
            return found.isEmpty ? nil : (parts[0], found)
        }
        let words = PlaceNames.words(text)
        guard let at = words.lastIndex(where: PlaceNames.kinds.contains), at + 1 < words.count else { return nil }
        let found = regions(Array(words[(at + 1)...]), home)
        return found.isEmpty ? nil : (words[..<at].joined(separator: " "), found)
    }

    /// The last words, as many as possible, as the name of a region in the scope; at least one is left for the person.
    public func guessed(in text: String, _ scope: Scope) -> (name: String, within: [KodeWilayah])? {
        let words = PlaceNames.words(text)
        let provinces = Set(scope.regions?.compactMap { $0.ancestor(at: .provinsi) } ?? [home])
        for count in stride(from: min(3, words.count - 1), to: 0, by: -1) {
            let found = provinces.sorted().flatMap { regions(Array(words.suffix(count)), $0) }
            if !found.isEmpty { return (words.dropLast(count).joined(separator: " "), found) }
        }
        return nil
    }

    private func regions(_ words: [String], _ province: KodeWilayah) -> [KodeWilayah] {
        guard !words.isEmpty else { return [] }
        return Array((names(province)[words.joined()] ?? []).prefix(PlaceNames.most))
    }

    private func names(_ province: KodeWilayah) -> [String: [KodeWilayah]] {
        if let known = kept.withLock({ $0[province] }) { return known }
        var out: [String: [KodeWilayah]] = [:]
        for level in KodeWilayah.Level.allCases {
            for region in directory.regions(at: level, within: province) {
                let words = PlaceNames.words(region.name)
                out[words.joined(), default: []].append(region.code)
                let bare = words.filter { !PlaceNames.kinds.contains($0) }.joined()
                if bare != words.joined(), !bare.isEmpty { out[bare, default: []].append(region.code) }
            }
        }
        kept.withLock { $0[province] = out }
        return out
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
    }
}
