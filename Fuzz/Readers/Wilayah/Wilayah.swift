import Kernel
import Wilayah

private let directory = try! WilayahDirectory.load()
private let jambi = KodeWilayah("15")!
private let batangHari = KodeWilayah("15.04")!

/// A region's name from any bytes: no trap, and the remembered answer is the careful one.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    var lookup = WilayahLookup(directory, capacity: 1)
    let first = lookup.kabupaten(bytes, in: jambi)
    precondition(first == lookup.kabupaten(bytes, in: jambi))
    precondition(first.code.map { jambi.contains($0) && $0.level == .kabupatenKota } ?? true)
    let kecamatan = lookup.kecamatan(bytes, in: batangHari)
    precondition(kecamatan.code.map { batangHari.contains($0) && $0.level == .kecamatan } ?? true)
    let name = String(decoding: bytes, as: UTF8.self)
    let found = directory.find(name: name, level: .kecamatan, within: batangHari).region
    precondition(found == nil || found?.code == kecamatan.code)
    return 0
}
