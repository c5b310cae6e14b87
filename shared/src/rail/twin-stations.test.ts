import { describe, expect, test } from 'vitest'
import { localPlane } from '../geometry/projection.ts'
import { twinsOf } from './twin-stations.ts'

const here = { code: 'S1', name: '云锦广场', longitude: 104.06, latitude: 30.66 }
const plane = localPlane([here.longitude, here.latitude])

const at = (metresEast: number, name: string, code = 'S2') => {
  const [longitude, latitude] = plane.inverse({ x: metresEast, y: 0 })
  return { code, name, longitude, latitude }
}

describe('stations of one place', () => {
  test.each([
    ['a namesake far away', at(3000, '云锦广场'), [{ isNamesake: true, metres: 3000 }]],
    ['a namesake but for blanks', at(3000, ' 云锦广场 '), [{ isNamesake: true, metres: 3000 }]],
    ['another name next door', at(49.4, '云锦广场东'), [{ isNamesake: false, metres: 49 }]],
    ['another name at fifty metres', at(50.1, '云锦广场东'), []],
    ['the same station', at(10, '云锦广场', 'S1'), []],
  ])('are told: %s', (_, other, twins) => {
    expect(twinsOf(here, [other])).toMatchObject(twins)
    expect(twinsOf(here, [other])).toHaveLength(twins.length)
  })

  test('are told nearest first', () => {
    const found = twinsOf(here, [at(3000, '云锦广场', 'S2'), at(10, '云锦', 'S3')])
    expect(found.map(({ station }) => station.code)).toEqual(['S3', 'S2'])
  })
})
