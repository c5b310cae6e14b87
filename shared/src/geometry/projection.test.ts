import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Position } from './boundary.schema.ts'
import { localPlane } from './projection.ts'

/**
 * Worked out to 40 digits another way: the meridian arc integrated numerically, continued to the complex latitude whose
 * isometric latitude is that of the place.
 */
const known: readonly (readonly [centre: Position, place: Position, x: number, y: number])[] = [
  [[104, 30], [104, 31], 0, 110860.925566079],
  [[104, 30.6], [104.5, 30.2], 48146.4135416445, -44238.010028459],
  [[104, 30.66], [105.04, 30.66], 99677.7323987783, 461.349392881176],
  [[104, 30.6], [103.1, 31.4], -85594.58255894, 89045.8492207314],
  [[116.4, 39.9], [117.5, 39.1], 95155.9782421859, -88243.9161484391],
]

describe('the plane laid over a place', () => {
  test.each(known)('around %j puts %j within a micrometre of where it belongs', (centre, place, x, y) => {
    const point = localPlane(centre).forward(place)
    expect(Math.abs(point.x - x)).toBeLessThan(1e-6)
    expect(Math.abs(point.y - y)).toBeLessThan(1e-6)
  })

  test('has its centre at the origin', () => {
    expect(localPlane([104.06, 30.66]).forward([104.06, 30.66])).toEqual({ x: 0, y: 0 })
  })

  test('measures a quarter of the meridian as 10 001 965.729 m', () => {
    expect(localPlane([104, 0]).forward([104, 90]).y).toBeCloseTo(10_001_965.7293, 3)
  })

  test('lies across the date line', () => {
    const east = localPlane([179.99, 30]).forward([-179.99, 30])
    expect(east.x).toBeCloseTo(localPlane([0, 30]).forward([0.02, 30]).x, 6)
    expect(localPlane([179.99, 30]).inverse(east)[0]).toBeCloseTo(-179.99, 9)
  })

  test('leads back to within ten micrometres', () => {
    const offset = fc.double({ min: -1, max: 1, noNaN: true })
    const latitudes = fc.double({ min: -60, max: 60, noNaN: true })
    fc.assert(
      fc.property(latitudes, offset, offset, (latitude, east, north) => {
        const plane = localPlane([104, latitude])
        const place: Position = [104 + east, latitude + north]
        const back = plane.inverse(plane.forward(place))
        // 1e-10 of a degree is about ten micrometres.
        expect(Math.abs(back[0] - place[0])).toBeLessThan(1e-10)
        expect(Math.abs(back[1] - place[1])).toBeLessThan(1e-10)
      }),
    )
  })

  test('keeps angles: a small step north and one east are at right angles and equally long', () => {
    const plane = localPlane([104, 30.6])
    const here = plane.inverse({ x: 60_000, y: 40_000 })
    const [origin, east, north] = [here, [here[0] + 1e-5, here[1]], [here[0], here[1] + 1e-5]].map((place) =>
      plane.forward(place as Position),
    )
    if (!origin || !east || !north) throw new Error('three places give three points')
    const dot = (east.x - origin.x) * (north.x - origin.x) + (east.y - origin.y) * (north.y - origin.y)
    expect(Math.abs(dot)).toBeLessThan(1e-6)
  })
})
