/// Which programmes a bill covers.
public struct ProgramSet: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let jkk = ProgramSet(rawValue: 1)
    public static let jkm = ProgramSet(rawValue: 2)
    public static let jht = ProgramSet(rawValue: 4)
    public static let jp = ProgramSet(rawValue: 8)

    /// The smallest package of every segment: JKK and JKM.
    public static let mandatory: ProgramSet = [.jkk, .jkm]
    public static let all: ProgramSet = [.jkk, .jkm, .jht, .jp]
}
