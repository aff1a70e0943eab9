extension Language {
    /// `1.312.370` in Indonesian, `1,312,370` in English.
    public func number(_ value: Int) -> String {
        (value < 0 ? "−" : "") + number(magnitude: UInt64(value.magnitude))
    }
}
