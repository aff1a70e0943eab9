import Kernel
import Wilayah

/// What the checks of a row depend on besides the row: always given, never guessed from a clock.
public struct CheckContext: Sendable {
    public var directory: WilayahDirectory
    /// The day on which age is counted and centuries are chosen.
    public var referenceDay: Day
    /// The youngest age that may be registered, 17 or 18 by local rule. 18 unless an
    /// office says otherwise: nobody is then promised what a stricter rule refuses.
    public var minimumAge = 18
    /// The oldest: beyond it `tolak`, exactly it `tinjau`, because the regulation
    /// leaves open whether somebody of that age may still register.
    public var maximumAge = 65
    /// Addresses outside this province are for review; nil accepts all.
    public var provinsi: KodeWilayah?
    /// Where names of regions are looked for when a list does not say, such as the kabupaten that sent it.
    public var wilayah: KodeWilayah?
    /// The region that a list is about: addresses elsewhere are for review; nil accepts all.
    public var listRegion: KodeWilayah?

    public init(directory: WilayahDirectory, referenceDay: Day) {
        self.directory = directory
        self.referenceDay = referenceDay
    }
}
