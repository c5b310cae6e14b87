import { shapeOfText } from '@pianqu/server/modules/importing/outlines/system-shape.ts'
import { describe, expect, test } from 'vitest'

const degree = 'ANGLEUNIT["degree",0.0174532925199433]'
const metre = 'LENGTHUNIT["metre",1]'
const ellipsoid = `ELLIPSOID["WGS 84",6378137,298.257223563,${metre}]`
const axes = (unit = '') =>
  `CS[ellipsoidal,2],AXIS["latitude",north,ORDER[1]${unit}],AXIS["longitude",east,ORDER[2]${unit}]`
const geographic = (meridian: string, rest: string) =>
  `GEOGCRS["WGS 84",DATUM["World Geodetic System 1984",${ellipsoid}],PRIMEM[${meridian},${degree}],${rest},ID["EPSG",4326]]`
const conversion = (meridian: number) =>
  `CONVERSION["Gauss-Kruger",METHOD["Transverse Mercator",ID["EPSG",9807]],PARAMETER["Latitude of natural origin",0,${degree}],PARAMETER["Longitude of natural origin",${meridian},${degree}],PARAMETER["Scale factor at natural origin",1,SCALEUNIT["unity",1]],PARAMETER["False easting",500000,${metre}],PARAMETER["False northing",0,${metre}]]`

describe('a system in the newer dialect', () => {
  test.each([
    ['with its unit at each axis', axes(`,${degree}`)],
    ['with its unit beside the axes', `${axes()},${degree}`],
  ])('is in degrees, %s', (_, rest) => {
    const shape = shapeOfText(geographic('"Greenwich",0', rest))
    expect(shape).toMatchObject({ kind: 'degrees', datum: 'WGS-84', primeMeridian: 0 })
    expect(shape?.unit).toBeCloseTo(Math.PI / 180, 12)
  })

  test('keeps another unit and another meridian', () => {
    const grads = 'ANGLEUNIT["grad",0.015707963267949]'
    expect(shapeOfText(geographic('"Greenwich",0', axes(`,${grads}`)))?.unit).toBeCloseTo(0.015707963267949, 12)
    expect(shapeOfText(geographic('"Paris",2.33722917', axes(`,${degree}`)))?.primeMeridian).toBe(2.33722917)
  })

  test('is a plane by its conversion', () => {
    const base = `BASEGEOGCRS["China Geodetic Coordinate System 2000",DATUM["China 2000",ELLIPSOID["CGCS2000",6378137,298.257222101,${metre}]],PRIMEM["Greenwich",0,${degree}]]`
    const text = `PROJCRS["CGCS2000 / CM 105E",${base},${conversion(105)},CS[Cartesian,2],AXIS["northing (X)",north,${metre}],AXIS["easting (Y)",east,${metre}]]`
    const shape = shapeOfText(text)
    expect(shape).toMatchObject({ kind: 'plane', falseEasting: 500_000, scale: 1, unit: 1 })
    expect(shape?.kind === 'plane' ? shape.meridian : 0).toBeCloseTo(105, 9)
  })
})
