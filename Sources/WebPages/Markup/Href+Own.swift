extension Href {
    /// An address of the office that came back to us from a browser, such as the page to go on to after signing in.
    /// Nil for anything that is not plainly one of ours: another site, another scheme, a backslash, a control character.
    public init?(office written: String) {
        guard written.utf8.count <= 2_000, written.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x5C }) else {
            return nil
        }
        let path = written.hasPrefix("/en/") ? written.dropFirst(3) : written[...]
        guard path == "/kerja" || path.hasPrefix("/kerja/") || path.hasPrefix("/kerja?") else { return nil }
        self.init(trusted: written)
    }
}
