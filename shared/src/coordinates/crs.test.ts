import { describe, expect, test } from 'vitest'
import { parseCrs } from './crs.ts'

describe('the name of a coordinate system', () => {
  test.each([
    ['WGS84', { system: 'WGS84' }],
    ['wgs-84', { system: 'WGS84' }],
    ['CGCS2000', { system: 'CGCS2000' }],
    ['GCJ02', { system: 'GCJ02' }],
    [' gcj-02 ', { system: 'GCJ02' }],
    ['BD09', { system: 'BD09' }],
    ['Bd-09', { system: 'BD09' }],
    ['EPSG:4545', { system: 'EPSG', code: 4545 }],
    ['epsg:32648', { system: 'EPSG', code: 32648 }],
  ])('is read from %s', (text, crs) => {
    expect(parseCrs(text)).toEqual(crs)
  })

  test.each(['', 'EPSG', 'EPSG:', 'EPSG:45', 'EPSG:4545x', '4545', 'WGS', 'GCJ--02', '北京54', 'WGS84,GCJ02'])(
    'is not guessed from %j',
    (text) => {
      expect(parseCrs(text)).toBeNull()
    },
  )
})
