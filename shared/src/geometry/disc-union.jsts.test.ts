import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coveredByDiscs } from './disc-union.ts'
import { planarArea } from './planar-area.ts'
import { bufferedArea, shortfall } from './polygon-buffers.fixture.ts'
import type { Ring } from './ring.ts'
import { disc, rotated } from './shapes.fixture.ts'

const rings: fc.Arbitrary<Ring> = fc
  .array(fc.integer({ min: 500, max: 4000 }), { minLength: 3, maxLength: 40 })
  .map((spokes) => spokes.map((length, place) => rotated({ x: length, y: 0 }, (2 * Math.PI * place) / spokes.length)))

const metres = fc.integer({ min: -4500, max: 4500 })
const discs = fc.array(
  fc
    .record({ x: metres, y: metres, radius: fc.constantFrom(800, 800, 400, 1200) })
    .map(({ x, y, radius }) => disc(x, y, radius)),
  { minLength: 1, maxLength: 15 },
)

describe('the area inside a union of discs', () => {
  test('agrees with polygon buffers to within what those lack of a circle', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(rings, discs, (ring, given) => {
        const exact = coveredByDiscs(planarArea([[ring]]), given)
        const reference = bufferedArea([[ring]], given)
        const lacking = given.reduce((sum, { radius }) => sum + shortfall(radius), 0)
        expect(exact - reference).toBeGreaterThanOrEqual(-1e-3)
        expect(exact - reference).toBeLessThanOrEqual(lacking + 1e-3)
      }),
      { numRuns: 40 },
    )
  })
})
