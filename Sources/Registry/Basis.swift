/// What a figure rests on. Every figure that is shown names it.
public enum Basis: UInt8, Sendable, Codable, CaseIterable {
    /// Printed in a public source.
    case published = 1
    /// Follows by counting or arithmetic from data that is not invented.
    case computed = 2
    /// Invented to show how the platform works.
    case illustration = 3

    /// The word in files and addresses.
    public var code: String {
        switch self {
        case .published: "published"
        case .computed: "computed"
        case .illustration: "illustration"
        }
    }
}
