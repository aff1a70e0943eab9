/// How a sheet looks, apart from its rows.
public struct SheetLayout: Sendable {
    public struct Column: Hashable, Sendable {
        public var title: String
        /// In characters of the standard font.
        public var width: Double
        public var isHidden: Bool
        /// May be typed into when the sheet is protected.
        public var isOpen: Bool
        /// Texts are wrapped to the width instead of running on.
        public var wraps: Bool

        public init(
            _ title: String, width: Double = 14, isHidden: Bool = false, isOpen: Bool = false, wraps: Bool = false
        ) {
            self.title = title
            self.width = width
            self.isHidden = isHidden
            self.isOpen = isOpen
            self.wraps = wraps
        }
    }

    public var name: String
    public var columns: [Column]
    /// A first row with the columns' titles, which stays in view.
    public var hasHead: Bool
    /// Arrows on the head to filter by.
    public var hasFilter: Bool
    /// Only the open columns can be typed into. No password: it guards against slips, not against people.
    public var isProtected: Bool

    public init(
        _ name: String, columns: [Column], hasHead: Bool = true, hasFilter: Bool = true, isProtected: Bool = false
    ) {
        self.name = name
        self.columns = columns
        self.hasHead = hasHead
        self.hasFilter = hasFilter
        self.isProtected = isProtected
    }
}
