import { describe, expect, test } from 'vitest'
import type { Position } from '../geometry/boundary.schema.ts'
import { localPlane } from '../geometry/projection.ts'
import { gaussZone, gaussZones, zoneName } from './gauss-kruger.ts'
import { guessRemedy, guessText, guessZone } from './zone-guess.ts'

const chengdu = { west: 102.7, south: 29.8, east: 105.2, north: 31.7 }
const places: Position[] = [
  [104.06, 30.66],
  [103.6, 31],
  [104.44, 30.31],
]

/** The places as a survey in the zone writes them, easting first. */
const surveyed = (code: number): Position[] => {
  const zone = gaussZone(code)
  if (!zone) throw new Error(`No zone ${code}`)
  return places.map((place) => {
    const { x, y } = localPlane([zone.meridian, 0]).forward(place)
    return [x + zone.falseEasting, y]
  })
}
const turned = (positions: readonly Position[]): Position[] => positions.map(([x, y]) => [y, x])

describe('the zones of CGCS2000', () => {
  test.each([
    [4513, 3, 25, 75, 25_500_000],
    [4523, 3, 35, 105, 35_500_000],
    [4533, 3, 45, 135, 45_500_000],
    [4534, 3, null, 75, 500_000],
    [4544, 3, null, 105, 500_000],
    [4554, 3, null, 135, 500_000],
    [4491, 6, 13, 75, 13_500_000],
    [4496, 6, 18, 105, 18_500_000],
    [4502, 6, null, 75, 500_000],
    [4512, 6, null, 135, 500_000],
  ])('EPSG:%i is %i degrees wide, zone %s on %i', (code, width, zone, meridian, falseEasting) => {
    expect(gaussZone(code)).toEqual({ code, width, zone, meridian, falseEasting })
  })

  test('are 64, each under a number of its own', () => {
    expect(new Set(gaussZones.map(({ code }) => code)).size).toBe(64)
    expect(gaussZone(4490)).toBeUndefined()
    expect(gaussZone(4555)).toBeUndefined()
  })

  test('are named as offices name them', () => {
    expect([4523, 4544, 4496].map((code) => zoneName(gaussZone(code) ?? gaussZones[0] ?? never()))).toEqual([
      'CGCS2000 3度带第35带（EPSG:4523）',
      'CGCS2000 3度带中央经线105°（EPSG:4544）',
      'CGCS2000 6度带第18带（EPSG:4496）',
    ])
  })
})

function never(): never {
  throw new Error('There are zones')
}

describe('plane positions', () => {
  test.each([
    [4523, '疑似 CGCS2000 3度带第35带（EPSG:4523）'],
    [4522, '疑似 CGCS2000 3度带第34带（EPSG:4522）'],
    [4544, '疑似 CGCS2000 3度带中央经线105°（EPSG:4544）'],
    [4543, '疑似 CGCS2000 3度带中央经线102°（EPSG:4543）'],
    [4496, '疑似 CGCS2000 6度带第18带（EPSG:4496）'],
  ])('of EPSG:%i are recognised by where they fall', (code, text) => {
    const guess = guessZone(surveyed(code), chengdu)
    expect(guess && guessText(guess)).toBe(text)
    const swapped = guessZone(turned(surveyed(code)), chengdu)
    expect(swapped && guessText(swapped)).toBe(`${text}，X、Y 颠倒`)
    expect(swapped && guessRemedy(swapped)).toContain('对调')
  })

  test('are still recognised with a few strays, not with many', () => {
    const stray: Position = [0, 0]
    const many = Array.from({ length: 4 }, () => surveyed(4523)).flat()
    expect(guessZone([...many, stray], chengdu)?.zone.code).toBe(4523)
    expect(guessZone([...surveyed(4523), stray, stray], chengdu)).toBeNull()
  })

  test('tell nothing without the city, unless they carry the number of their zone', () => {
    expect(guessZone(surveyed(4544), null)).toBeNull()
    expect(guessZone(surveyed(4523), null)?.zone.code).toBe(4523)
  })

  test('that are degrees or nonsense fit no zone', () => {
    expect(guessZone(places, chengdu)).toBeNull()
    expect(guessZone([[Number.NaN, Number.NaN]], chengdu)).toBeNull()
    expect(guessZone([], chengdu)).toBeNull()
  })
})
