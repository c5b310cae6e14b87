import { expect, test } from 'vitest'
import { disagreementsOf } from './ask-product.ts'
import { foundCity } from './found-city.ts'
import { imagine } from './imagine.ts'

/** Of one city: it is founded through the API and asked some hundred questions. */
const timeout = 120_000

/** `20` asks of the first twenty cities, `7-9` of those three; a few every day. */
function seeds(asked = '2'): number[] {
  const [first, last] = asked.includes('-') ? asked.split('-').map(Number) : [1, Number(asked)]
  if (!first || !last || last < first) throw new Error(`PIANQU_SECOND_OPINION is no number of cities: ${asked}`)
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

test.each(seeds(process.env['PIANQU_SECOND_OPINION']))(
  'city %i is counted the same by whoever reads the rules',
  async (seed) => {
    const fiction = imagine(seed)
    const city = await foundCity(fiction)
    const found = await disagreementsOf(city.taskforce, city.clock, fiction)
    await city.app.close()
    expect(found.map((each) => ({ seed, ...each }))).toEqual([])
  },
  timeout,
)
