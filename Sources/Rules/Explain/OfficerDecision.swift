import Kernel

/// An answer of the law: certain, or left to an officer with every reading side by side.
public enum Answer<Value: Sendable>: Sendable {
    case certain(Value)
    case perluPetugas(OfficerDecision<Value>)
}

/// What the law leaves to a person: why, and what would follow from each reading. Never a promise.
public struct OfficerDecision<Value: Sendable>: Sendable {
    public let reason: Phrase
    public let readings: [Reading]

    public struct Reading: Sendable {
        public let text: Phrase
        public let value: Value
        public init(_ text: Phrase, _ value: Value) {
            self.text = text
            self.value = value
        }
    }

    public init(reason: Phrase, readings: [Reading]) {
        self.reason = reason
        self.readings = readings
    }
}
