import Kernel

/// What waits for this person, what is late, what ends soon.
public struct DeskPage: Sendable {
    let frame: WorkFrame

    public init(frame: WorkFrame) { self.frame = frame }

    public var html: HTML {
        let language = frame.language
        return frame.page(language.say("Meja kerja", "Desk"), here: .desk) {
            h1(language.say("Meja kerja", "Desk"))
        }
    }
}
