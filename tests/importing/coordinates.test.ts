import { existsSync, readFileSync } from 'node:fs'
import { layerCrs } from '@pianqu/server/modules/importing/layers/layer-crs.ts'
import { fromWgs84 } from '@pianqu/server/modules/importing/layers/to-wgs84.ts'
import { compareWritten, systemOfName, systemOfPrj } from '@pianqu/server/modules/importing/outlines/written-system.ts'
import { parseCrs } from '@pianqu/shared/coordinates/crs.ts'
import { gaussZones } from '@pianqu/shared/coordinates/gauss-kruger.ts'
import type { Position } from '@pianqu/shared/geometry/boundary.schema.ts'
import { localPlane } from '@pianqu/shared/geometry/projection.ts'
import { describe, expect, test } from 'vitest'
import { geographicPrj, zonePrj } from './outline-kit.ts'

const read = (crs: string, x: number, y: number): Position => layerCrs(crs).convert(x, y)

const near = ([longitude, latitude]: Position, expected: readonly number[], degrees: number): void => {
  expect(Math.abs(longitude - (expected[0] ?? Number.NaN))).toBeLessThan(degrees)
  expect(Math.abs(latitude - (expected[1] ?? Number.NaN))).toBeLessThan(degrees)
}

/** Cities from one end of the country to the other. */
const cities: Readonly<Record<string, Position>> = {
  成都: [104.0638, 30.6599],
  北京: [116.3913, 39.9075],
  上海: [121.4737, 31.2304],
  哈尔滨: [126.6425, 45.7567],
  乌鲁木齐: [87.6168, 43.8256],
  三亚: [109.5083, 18.2479],
}

const vectors = new URL('../../../shared/data/gcj02_test_vectors.csv', import.meta.url)
const areHere = existsSync(vectors)
if (!areHere) process.stderr.write('The test vectors are not here: they are skipped\n')
const pairs = areHere
  ? readFileSync(vectors, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))
  : []

describe.skipIf(!areHere)('GCJ-02 vectors', () => {
  test.each(pairs)('%s lies where it should, there and back', (_, ...numbers) => {
    const [longitude = 0, latitude = 0, east = 0, north = 0] = numbers.map(Number)
    near(read('GCJ02', east, north), [longitude, latitude], 1e-6)
    near(fromWgs84.gcj02([longitude, latitude]), [east, north], 1e-6)
  })
})

describe('encrypted degrees', () => {
  test.each(Object.entries(cities))('come back from GCJ-02 and BD-09 in %s', (_, place) => {
    for (const [crs, system] of [
      ['GCJ02', 'gcj02'],
      ['BD09', 'bd09'],
    ] as const) {
      const moved = fromWgs84[system](place)
      expect(Math.hypot(moved[0] - place[0], moved[1] - place[1])).toBeGreaterThan(0.002)
      near(read(crs, ...moved), place, 1e-6)
    }
  })

  test('of Baidu lie where its own converter puts them', () => {
    // A pair that Baidu's documentation of its coordinate service gives.
    near(fromWgs84.bd09([114.21892734521, 29.575429778924]), [114.2307519546763, 29.57908428837437], 1e-5)
  })
})

describe('metres of a zone', () => {
  const inZones = gaussZones.flatMap(({ code, meridian, falseEasting, width }) =>
    [-width / 2, 0.25, width / 2].map((east): [number, number, number, Position] => [
      code,
      meridian,
      falseEasting,
      [meridian + east, 20 + (code % 30)],
    ]),
  )

  test('become the degrees of an independent series, in every zone', () => {
    expect(inZones).toHaveLength(64 * 3)
    for (const [code, meridian, falseEasting, place] of inZones) {
      const { x, y } = localPlane([meridian, 0]).forward(place)
      near(read(`EPSG:${code}`, x + falseEasting, y), place, 5e-9)
    }
  })

  test('agree with the textbook series of the Gauss-Krüger projection', () => {
    // Bomford's terms to the seventh power of longitude, on GRS80, 1 degree off the meridian.
    const [e2, a] = [0.0066943800229, 6_378_137]
    const [phi, l] = [(30 * Math.PI) / 180, Math.PI / 180]
    const [s, c] = [Math.sin(phi), Math.cos(phi)]
    const [t2, n2, radius] = [(s / c) ** 2, (e2 / (1 - e2)) * c ** 2, a / Math.sqrt(1 - e2 * s ** 2)]
    const step = (phi * (1 - e2)) / 200_000
    let arc = 0
    for (let i = 0; i < 200_000; i += 1)
      arc += (step * a) / (1 - e2 * Math.sin((phi * (i + 0.5)) / 200_000) ** 2) ** 1.5
    const x =
      radius *
      (l * c +
        ((l * c) ** 3 / 6) * (1 - t2 + n2) +
        ((l * c) ** 5 / 120) * (5 - 18 * t2 + t2 ** 2 + 14 * n2 - 58 * t2 * n2))
    const y = arc + radius * s * c * (l ** 2 / 2) * (1 + ((l * c) ** 2 / 12) * (5 - t2 + 9 * n2 + 4 * n2 ** 2))
    near(read('EPSG:4544', 500_000 + x, y), [106, 30], 1e-8)
    near(read('EPSG:4523', 35_500_000 + x, y), [106, 30], 1e-8)
  })

  test('of UTM and Web Mercator become degrees', () => {
    const { x, y } = localPlane([105, 0]).forward([104.06, 30.66])
    near(read('EPSG:32648', 500_000 + 0.9996 * x, 0.9996 * y), [104.06, 30.66], 1e-8)
    near(
      read(
        'EPSG:3857',
        (6_378_137 * 104.06 * Math.PI) / 180,
        6_378_137 * Math.atanh(Math.sin((30.66 * Math.PI) / 180)),
      ),
      [104.06, 30.66],
      1e-9,
    )
  })

  test('that are no numbers have no place', () => {
    expect(read('EPSG:4544', Number.NaN, 1)).toEqual([Number.NaN, Number.NaN])
  })
})

const utmPrj = `PROJCS["WGS_1984_UTM_Zone_48N",${geographicPrj('WGS_1984')},PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",105.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`

describe('what a file says of its system', () => {
  const verdict = (written: ReturnType<typeof systemOfPrj>, crs: string) => {
    const parsed = parseCrs(crs)
    return parsed && compareWritten(written, parsed)
  }

  test.each([
    [geographicPrj('WGS_1984'), 'WGS84'],
    [geographicPrj('WGS_1984'), 'CGCS2000'],
    [geographicPrj('China_2000'), 'EPSG:4490'],
    [zonePrj(105), 'EPSG:4544'],
    [zonePrj(105, 35_500_000), 'EPSG:4523'],
    [zonePrj(105), 'EPSG:4508'],
    [utmPrj, 'EPSG:32648'],
  ])('agrees: %s as %s', (prj, crs) => {
    if (crs === 'EPSG:4508') expect(verdict(systemOfPrj(prj), crs)).toHaveProperty('refusal')
    else expect(verdict(systemOfPrj(prj), crs)).toBeNull()
  })

  test.each([
    [
      zonePrj(105),
      'WGS84',
      '.prj 写的是 CGCS2000 3度带中央经线105°（EPSG:4544），所选坐标系是 WGS-84 经纬度，两者不符：请把坐标系改选为 EPSG:4544；',
    ],
    [
      zonePrj(105, 35_500_000),
      'EPSG:4544',
      '.prj 写的是 CGCS2000 3度带第35带（EPSG:4523），所选坐标系是 CGCS2000 3度带中央经线105°（EPSG:4544）',
    ],
    [zonePrj(102), 'GCJ02', '所选坐标系是 GCJ-02 经纬度'],
    [geographicPrj('WGS_1984'), 'EPSG:4544', '.prj 写的是 WGS-84 经纬度'],
    [
      geographicPrj('Beijing_1954'),
      'WGS84',
      '.prj 写的是 北京54 经纬度，所选坐标系是 WGS-84 经纬度，两者不符（基准 北京54（所选的是 WGS-84））：请先在制图软件中把数据转换到 CGCS2000；',
    ],
    [utmPrj, 'EPSG:4544', 'WGS-84 平面坐标（中央经线105°，东偏移 500000 米）'],
  ])('contradicts: %s as %s', (prj, crs, sentence) => {
    expect(verdict(systemOfPrj(prj), crs)).toEqual({ refusal: expect.stringContaining(sentence) })
  })

  const withKey = (key: string, value: string) =>
    zonePrj(105).replace(new RegExp(`"${key}",[^\\]]+`), `"${key}",${value}`)
  test.each([
    ['北偏移 5000 米（所选的是 0 米）', withKey('False_Northing', '5000.0')],
    ['东偏移 505000 米（所选的是 500000 米）', withKey('False_Easting', '505000.0')],
    ['原点纬度 30°（所选的是 0°）', withKey('Latitude_Of_Origin', '30.0')],
    ['中央经线 104.0625°（所选的是 105°）', withKey('Central_Meridian', '104.0625')],
    ['比例因子 0.99995（所选的是 1）', withKey('Scale_Factor', '0.99995')],
    ['长度单位 1000 米（所选的是 1 米）', zonePrj(105, 500).replace('UNIT["Meter",1.0]', 'UNIT["Kilometer",1000.0]')],
    [
      '投影 Lambert_Conformal_Conic（所选的是 高斯-克吕格（横轴墨卡托））',
      zonePrj(105).replace('Gauss_Kruger', 'Lambert_Conformal_Conic'),
    ],
    ['本初子午线 2.337229°（所选的是 0°）', zonePrj(105).replace('"Greenwich",0.0', '"Paris",2.33722917')],
    [
      '基准 西安80（所选的是 CGCS2000）',
      zonePrj(105).replace('"CGCS2000",6378137.0,298.257222101', '"Xian_1980",6378140.0,298.257'),
    ],
    ['基准 其他椭球（所选的是 CGCS2000）', zonePrj(105).replace('6378137.0,298.257222101', '6378388.0,297')],
    [
      '角度单位 0.9°（所选的是 1°）',
      geographicPrj('China_2000').replace('"Degree",0.0174532925199433', '"Grad",0.01570796326794897'),
      'CGCS2000',
    ],
    ['投影 椭球墨卡托（所选的是 Web 墨卡托）', zonePrj(0, 0).replace('Gauss_Kruger', 'Mercator'), 'EPSG:3857'],
  ])('names what differs: %s', (sentence, prj, crs = 'EPSG:4544') => {
    expect(verdict(systemOfPrj(prj), crs)).toEqual({ refusal: expect.stringContaining(`两者不符（${sentence}）`) })
  })

  test.each([
    ['EPSG:4326', 'WGS84'],
    ['urn:ogc:def:crs:EPSG::4326', 'WGS84'],
    ['urn:ogc:def:crs:EPSG:6.9:4490', 'CGCS2000'],
    ['CRS84', 'WGS84'],
    ['OGC:CRS84', 'WGS84'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'CGCS2000'],
    ['http://www.opengis.net/def/crs/OGC/1.3/CRS84', 'WGS84'],
    ['http://www.opengis.net/def/crs/EPSG/0/4544', 'EPSG:4544'],
    ['urn:ogc:def:crs:EPSG::3857', 'EPSG:3857'],
  ])('agrees by an old name: %s as %s', (name, crs) => {
    expect(verdict(systemOfName(name), crs)).toBeNull()
  })

  test('cannot say that degrees are encrypted', () => {
    expect(verdict(systemOfPrj(geographicPrj('WGS_1984')), 'GCJ02')).toEqual({
      note: expect.stringContaining('按所选的 GCJ-02 读取'),
    })
  })

  test('may be beyond understanding', () => {
    for (const text of ['', 'LOCAL_CS["城建坐标系"]', 'PROJCS[']) {
      expect(verdict(systemOfPrj(text), 'WGS84')).toEqual({ note: expect.stringContaining('无法识别') })
    }
  })

  test.each([
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'WGS84', null],
    ['urn:ogc:def:crs:EPSG::4490', 'CGCS2000', null],
    ['EPSG:4544', 'EPSG:4544', null],
    [
      'urn:ogc:def:crs:EPSG::4544',
      'WGS84',
      { refusal: expect.stringContaining('GeoJSON 的 crs 写的是 CGCS2000 3度带中央经线105°') },
    ],
    ['urn:ogc:def:crs:EPSG::2000', 'WGS84', { note: expect.stringContaining('无法识别') }],
  ])('is read from the name %s as %s', (name, crs, expected) => {
    expect(verdict(systemOfName(name), crs)).toEqual(expected)
  })
})
