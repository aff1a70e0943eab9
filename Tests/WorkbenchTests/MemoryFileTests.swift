import Foundation
import Testing
import Workbench

@Test func aMemoryFileCanBeReadByItsPath() throws {
    let file = try MemoryFile()
    try Array("NIK;Nama\n".utf8).withUnsafeBytes(file.append)
    try Array("1;A\n".utf8).withUnsafeBytes(file.append)
    #expect(file.size == 13)
    #expect(try String(contentsOfFile: file.path, encoding: .utf8) == "NIK;Nama\n1;A\n")
}
