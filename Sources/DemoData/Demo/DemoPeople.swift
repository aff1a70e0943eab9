import Kernel
import Registry

/// Hands out the people of a demo chunk by chunk. Holds one kabupaten at a time.
public struct DemoPeople: IteratorProtocol {
    private let province: DemoProvince
    private let namer = Namer()
    private let settlement: Settlement
    private var kabupaten = 0
    private var ready: [PersonChunk] = []

    init(_ province: DemoProvince) {
        self.province = province
        settlement = Settlement(province.places, kabupatenPeople: province.counts)
    }

    public mutating func next() -> PersonChunk? {
        while ready.isEmpty, kabupaten < province.places.kabupaten.count {
            ready = makeKabupaten(kabupaten).reversed()
            kabupaten += 1
        }
        return ready.popLast()
    }

    private func makeKabupaten(_ index: Int) -> [PersonChunk] {
        let settler = Settler(places: province.places, namer: namer, referenceDay: DemoProvince.referenceDay)
        let homes = province.places.kabupaten[index].kecamatan.map { kecamatan in
            settler.settle(
                kecamatan: kecamatan, count: settlement.people[kecamatan], firstId: settlement.firstId[kecamatan],
                seed: province.seed)
        }
        let people = homes.flatMap(\.people)
        let histories = Histories(
            people: people.count,
            counts: CoveragePath.months(CoveragePath.jambi[index], people: people.count),
            seed: partSeed(province.seed, 40, UInt64(index))
        ) { Membership.leaning(people[$0]) }.byPerson()
        var random = SeededRandom(seed: partSeed(province.seed, 41, UInt64(index)))
        var first = 0
        return homes.map { home in
            defer { first += home.people.count }
            return chunk(home, histories[first..<(first + home.people.count)], &random)
        }
    }

    private func chunk(
        _ home: Neighbourhood, _ histories: ArraySlice<[Histories.Span]>, _ random: inout SeededRandom
    ) -> PersonChunk {
        var chunk = PersonChunk()
        chunk.reserve(home.people.count)
        var text: [UInt8] = []
        for (citizen, spans) in zip(home.people, histories) {
            let household = home.households[citizen.household]
            let wilayah = province.places.desa[household.desa].kode
            let kepesertaan = spans.compactMap { span in
                let (segmen, fund) = Membership.choose(citizen.job, from: span.from, &random)
                return Kepesertaan(
                    segmen: segmen, fund: fund, wilayah: wilayah, from: span.from, through: span.through)
            }
            chunk.add(
                Person(birth: citizen.birth, sex: citizen.isFemale ? .perempuan : .lakiLaki, wilayah: wilayah),
                kepesertaan: kepesertaan)
            describe(citizen, household, in: &chunk, &text)
        }
        return chunk
    }

    private func describe(
        _ citizen: Citizen, _ household: Household, in chunk: inout PersonChunk, _ text: inout [UInt8]
    ) {
        func put(_ field: Field, _ write: (inout [UInt8]) -> Void) {
            text.removeAll(keepingCapacity: true)
            write(&text)
            chunk.set(field, bytes: text)
        }
        put(.nik) { appendPadded(citizen.nik, 16, to: &$0) }
        put(.noKK) { appendPadded(household.kk, 16, to: &$0) }
        put(.nama) { namer.book.write(citizen.name, to: &$0) }
        put(.namaIbu) { namer.book.write(citizen.mother, to: &$0) }
        chunk.set(.tempatLahir, bytes: province.places.birthplaceName(citizen.birthplace))
        put(.alamat) {
            $0 += Streets.names[household.street]
            $0 += Array(" No. ".utf8)
            appendPadded(household.number, 1, to: &$0)
        }
        put(.rt) { appendPadded(household.rt, 3, to: &$0) }
        put(.rw) { appendPadded(household.rw, 3, to: &$0) }
        if citizen.phone > 0 {
            put(.telepon) {
                $0.append(48)
                appendPadded(citizen.phone, 1, to: &$0)
            }
        }
        chunk.set(.pekerjaan, citizen.job.nama)
    }
}
