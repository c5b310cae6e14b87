import { readOutlineFile } from '@pianqu/server/modules/importing/outlines/read-outline-file.ts'
import { describe, expect, test } from 'vitest'
import { type Drawn, dbfOf, geoJsonOf, kmlOf, type Ring, shapefileOf, shpOf, square } from './outline-kit.ts'
import { zipOf } from './zip-kit.ts'

const clockwise = (ring: Ring): Ring => ring.toReversed()
const outer = clockwise(square(104, 30.6))
const hole = square(104.005, 30.605, 0.005)
const far = clockwise(square(104.1, 30.6))
const area = (code: string, ...rings: Ring[]): Drawn => ({ fields: { code }, rings })

const geometryOf = (feature: { geometry: unknown } | undefined) =>
  (feature ?? { geometry: null }).geometry as { type: string; coordinates: number[][][] }

async function refusal(bytes: Uint8Array): Promise<[string, string]> {
  try {
    await readOutlineFile(bytes)
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'detail' in error)
      return [String(error.code), String(error.detail)]
    throw error
  }
  throw new Error('It was read')
}

describe('a zipped Shapefile', () => {
  test('gives each record its fields and rings, grouped and untouched', async () => {
    const file = await readOutlineFile(shapefileOf([area('A01', outer, hole, far), area('A02', far)]))
    expect(file).toEqual({
      format: 'Shapefile',
      features: [
        { properties: { code: 'A01' }, geometry: { type: 'MultiPolygon', coordinates: [[outer, hole], [far]] } },
        { properties: { code: 'A02' }, geometry: { type: 'Polygon', coordinates: [far] } },
      ],
      written: null,
      notes: [],
    })
  })

  test('with heights and measures is read the same', async () => {
    const { features } = await readOutlineFile(shapefileOf([area('A01', outer)], { type: 15 }))
    const { coordinates } = geometryOf(features[0])
    expect(coordinates[0]?.map((position) => position.slice(0, 2))).toEqual(outer)
  })

  test.each([
    ['UTF-8 with nothing said', {}, {}, []],
    ['UTF-8 with a .cpg', {}, { cpg: 'UTF-8' }, []],
    ['GBK with a .cpg', { encoding: 'gbk' }, { cpg: 'GBK' }, []],
    ['GBK with the number of its code page', { encoding: 'gbk' }, { cpg: '936\r\n' }, []],
    ['GBK by its language driver', { encoding: 'gbk', driver: 0x4d }, {}, []],
    ['GBK with nothing said', { encoding: 'gbk' }, {}, []],
    ['GBK with a .cpg that programs write without thought', { encoding: 'gbk' }, { cpg: 'ISO-8859-1' }, []],
    [
      'GBK with the .cpg of another file',
      { encoding: 'gbk' },
      { cpg: 'UTF-8' },
      [/\.cpg 写的编码是 UTF-8，实际按 GBK/],
    ],
    ['UTF-8 with the .cpg of another file', {}, { cpg: 'GBK' }, [/\.cpg 写的编码是 GBK，实际按 UTF-8 读取/]],
    ['UTF-8 with the driver of another file', { driver: 0x4d }, {}, [/\.dbf 文件头 写的编码是 GBK，实际按 UTF-8/]],
  ] as const)('has its text read in %s', async (_, dbf, parts, notes) => {
    const fields = { 片区编码: 'A01', 名称: '云锦枢纽片区' }
    const file = await readOutlineFile(shapefileOf([{ fields, rings: [outer] }], { ...dbf, ...parts }))
    // Ten bytes of UTF-8 cut the name of the field off after three letters.
    const key = 'encoding' in dbf ? '片区编码' : '片区编\uFFFD'
    expect(file.features[0]?.properties).toEqual({ [key]: 'A01', 名称: '云锦枢纽片区' })
    expect(file.notes.map(({ message }) => message)).toEqual(notes.map((note) => expect.stringMatching(note)))
  })

  test.each(['GBK', undefined])(
    'of words in GBK that read as UTF-8 by chance has them as they are (%s)',
    async (cpg) => {
      const dbf = dbfOf([{ code: 'A01', name: '' }])
      // 联通 in GBK, which is a sequence of UTF-8 as well.
      Buffer.from('c1aacda8', 'hex').copy(dbf, dbf.length - 41)
      const file = await readOutlineFile(
        zipOf([
          { name: 'a.shp', content: shpOf([[outer]]) },
          { name: 'a.dbf', content: dbf },
          ...(cpg === undefined ? [] : [{ name: 'a.cpg', content: cpg }]),
        ]),
      )
      expect(file.features[0]?.properties).toEqual({ code: 'A01', name: '联通' })
      expect(file.notes).toEqual([])
    },
  )

  test('is found in a folder, beside what a Mac leaves there, whatever the case of its endings', async () => {
    const file = await readOutlineFile(
      zipOf([
        { name: '__MACOSX/导出/._边界.shp', content: 'x' },
        { name: '导出/', content: '' },
        { name: '导出/边界.SHP', content: shpOf([[outer]]) },
        { name: '导出/边界.dbf', content: dbfOf([{ CODE: 'A01' }]) },
        { name: '导出/说明.txt', content: '' },
      ]),
    )
    expect(file.features).toHaveLength(1)
  })

  test('leaves out records that were deleted', async () => {
    const file = await readOutlineFile(shapefileOf([area('A01', outer), area('A02', far)], { deleted: [0] }))
    expect(file.features.map(({ properties }) => properties?.['code'])).toEqual(['A02'])
  })

  const shp = shpOf([[outer]])
  const dbf = dbfOf([{ code: 'A01' }])
  test.each([
    ['without its table', [{ name: 'a.shp', content: shp }], '缺少 a.dbf（属性表）'],
    ['without its shapes', [{ name: 'a.dbf', content: dbf }], '没有 .shp 或 .kml 文件（有：a.dbf）'],
    ['with nothing in it', [], '没有 .shp 或 .kml 文件（有：空）'],
    [
      'of two layers',
      ['a', 'b'].flatMap((name) => [
        { name: `${name}.shp`, content: shp },
        { name: `${name}.dbf`, content: dbf },
      ]),
      '压缩包里有 2 个图层：a.shp、b.shp。一次导入一个',
    ],
    [
      'with a part twice',
      [
        { name: 'a.shp', content: shp },
        { name: 'a.dbf', content: dbf },
        { name: 'A.DBF', content: dbf },
      ],
      '压缩包里有 2 个 .dbf 文件：a.dbf、A.DBF',
    ],
    [
      'of lines',
      [
        { name: 'a.shp', content: shpOf([[outer]], 3) },
        { name: 'a.dbf', content: dbf },
      ],
      '.shp 里是线图层，不是面图层',
    ],
    [
      'cut short',
      [
        { name: 'a.shp', content: shp.subarray(0, 160) },
        { name: 'a.dbf', content: dbf },
      ],
      '.shp 有 0 个图形，.dbf 有 1 行',
    ],
    [
      'whose table is cut short',
      [
        { name: 'a.shp', content: shp },
        { name: 'a.dbf', content: dbf.subarray(0, 80) },
      ],
      '.dbf 属性表不完整',
    ],
    [
      'whose table is of another layer',
      [
        { name: 'a.shp', content: shp },
        { name: 'a.dbf', content: dbfOf([{ code: 'A01' }, { code: 'A02' }]) },
      ],
      '.shp 有 1 个图形，.dbf 有 2 行，两者对不上',
    ],
    [
      'that is none',
      [
        { name: 'a.shp', content: 'x'.repeat(200) },
        { name: 'a.dbf', content: dbf },
      ],
      '.shp 文件不完整或不是 Shapefile',
    ],
  ])('%s is refused with what to do', async (_, parts, sentence) => {
    const [code, detail] = await refusal(zipOf(parts))
    expect(code).toBe('import/unreadable')
    expect(detail).toContain(sentence)
  })

  test('that would grow too large, or larger than it says, is not unpacked', async () => {
    const bomb = { name: 'a.shp', content: Buffer.alloc(2 * 1024 * 1024) }
    const table = { name: 'a.dbf', content: dbf }
    const [huge] = await refusal(zipOf([{ ...bomb, claimedBytes: 200 * 1024 * 1024 }, table]))
    const [lying] = await refusal(zipOf([{ ...bomb, claimedBytes: 1000 }, table]))
    expect([huge, lying]).toEqual(['import/limits', 'import/limits'])
  })
})

const commaRing = '<coordinates>104,01,30,02 105,01,30,02 105,01,31,02 104,01,30,02'
const secondRing =
  '</outerBoundaryIs><outerBoundaryIs><LinearRing><coordinates>105,30 105,31 106,31 105,30</coordinates></LinearRing></outerBoundaryIs>'

describe('a KML file', () => {
  const areas = [
    { fields: { name: '云锦', code: 'A01' }, rings: [square(104, 30.6), clockwise(hole)] },
    { fields: { name: 'A02' }, rings: [square(104.3, 30.6)] },
  ]

  test('gives placemarks their data and rings', async () => {
    const { format, features } = await readOutlineFile(Buffer.from(kmlOf(areas)))
    expect(format).toBe('KML')
    expect(features.map(({ properties }) => properties)).toEqual([{ name: '云锦', code: 'A01' }, { name: 'A02' }])
    const { type, coordinates } = geometryOf(features[0])
    expect(type).toBe('Polygon')
    expect(coordinates.map((ring) => ring.map((point) => point.slice(0, 2)))).toEqual(areas[0]?.rings)
  })

  test('is read out of a KMZ, with typed data, several polygons and loose blanks', async () => {
    const ring = (west: number) =>
      `<Polygon><outerBoundaryIs><LinearRing><coordinates>\n${west}, 30.6 ,0 ${west},30.7,0\t${west + 0.1},30.7,0</coordinates></LinearRing></outerBoundaryIs></Polygon>`
    const kml = `<k:kml xmlns:k="http://www.opengis.net/kml/2.2"><k:Placemark><k:ExtendedData><k:SchemaData><k:SimpleData name="片区编码">A01</k:SimpleData></k:SchemaData></k:ExtendedData><MultiGeometry>${ring(104)}${ring(105)}</MultiGeometry></k:Placemark><k:Placemark><k:Point/></k:Placemark></k:kml>`
    const { features } = await readOutlineFile(
      zipOf([
        { name: 'doc.kml', content: kml },
        { name: 'files/a.png', content: '' },
      ]),
    )
    expect(features).toEqual([
      {
        properties: { 片区编码: 'A01' },
        geometry: {
          type: 'MultiPolygon',
          coordinates: [104, 105].map((west) => [
            [
              [west, 30.6, 0],
              [west, 30.7, 0],
              [west + 0.1, 30.7, 0],
            ],
          ]),
        },
      },
      { properties: {}, geometry: null },
    ])
  })

  test.each(['', ' xmlns:gx="http://www.google.com/kml/ext/2.2"'])(
    'is read with elements of Google in it (%j)',
    async (declared) => {
      const polygon = kmlOf(areas.slice(0, 1))
        .match(/<Polygon>.*<\/Polygon>/s)?.[0]
        .replace('<Polygon>', '<Polygon><gx:altitudeMode>clampToSeaFloor</gx:altitudeMode>')
      const kml = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"${declared}><Document><gx:CascadingStyle kml:id="a"/><Placemark><name>A01</name><gx:balloonVisibility>1</gx:balloonVisibility>${polygon}</Placemark><Placemark><name>A02</name><gx:Track><gx:coord>104 30 0</gx:coord></gx:Track></Placemark></Document></kml>`
      const { features } = await readOutlineFile(Buffer.from(kml))
      expect(features.map(({ properties, geometry }) => [properties, geometry !== null])).toEqual([
        [{ name: 'A01' }, true],
        [{ name: 'A02' }, false],
      ])
    },
  )

  test.each([
    ['cut short', kmlOf(areas).slice(0, 300), 'KML 文件不完整或格式有误'],
    ['with entities of its own', `<!DOCTYPE kml [<!ENTITY a "b">]>${kmlOf(areas)}`, 'DOCTYPE'],
    ['with decimals behind commas', kmlOf(areas).replace(/<coordinates>[^<]*/, commaRing), '小数点写成“.”'],
    ['with two rings around one polygon', kmlOf(areas).replace('</outerBoundaryIs>', secondRing), '有 2 个外边界'],
    ['with a hole in nothing', kmlOf(areas).replaceAll('outerBoundaryIs', 'innerBoundaryIs'), '没有外边界'],
    ['that is another document', '<?xml version="1.0"?><html><body/></html>', '不是 KML'],
    [
      'in an encoding that it does not say',
      Buffer.concat([Buffer.from('<?xml version="1.0" encoding="UTF-8"?><kml><name>'), Buffer.from('c7f8', 'hex')]),
      '不是它所写的 UTF-8 编码',
    ],
  ])('%s is refused with what to do', async (_, text, sentence) => {
    const [code, detail] = await refusal(Buffer.from(text))
    expect(code).toBe('import/unreadable')
    expect(detail).toContain(sentence)
  })
})

describe('a GeoJSON file', () => {
  test('may leave out what its features are, and where', async () => {
    const file = await readOutlineFile(Buffer.from('{"type":"FeatureCollection","features":[{"type":"Feature"}]}'))
    expect(file.features).toEqual([{ properties: null, geometry: null }])
  })

  test.each([
    ['a name', { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4490' } }, 'CGCS2000'],
    ['a number', { type: 'EPSG', properties: { code: 4326 } }, 'WGS-84'],
    ['a bare name', 'EPSG:4490', 'CGCS2000'],
  ])('says its system by %s', async (_, crs, datum) => {
    const file = await readOutlineFile(
      Buffer.from(JSON.stringify({ type: 'FeatureCollection', crs, features: [{ type: 'Feature' }] })),
    )
    expect(file.written).toMatchObject({ place: 'GeoJSON 的 crs', shape: { kind: 'degrees', datum } })
  })

  test.each([{ type: 'link', properties: { href: 'crs.wkt' } }, { type: 'name' }, 7])(
    'that says its system in no way that is understood has a system all the same: %j',
    async (crs) => {
      const file = await readOutlineFile(
        Buffer.from(JSON.stringify({ type: 'FeatureCollection', crs, features: [{ type: 'Feature' }] })),
      )
      expect(file.written).toEqual({ place: 'GeoJSON 的 crs', shape: null })
    },
  )
})

describe('an outline file', () => {
  test.each([
    ['a bare .shp', shpOf([[outer]]), 'common/unsupported-type', '一起压缩成的 .zip'],
    ['a RAR archive', Buffer.from('Rar!\x1a\x07'), 'common/unsupported-type', '不是 .zip 压缩包'],
    ['something else', Buffer.from('片区,边界'), 'import/unreadable', 'GeoJSON'],
    ['a GeoJSON feature', Buffer.from('{"type":"Feature"}'), 'import/unreadable', 'FeatureCollection'],
    ['a GeoJSON of nothing', geoJsonOf([]), 'import/unreadable', '文件里没有任何要素'],
    ['a KML of nothing', Buffer.from(kmlOf([])), 'import/unreadable', '文件里没有任何要素'],
    ['a Shapefile of nothing', shapefileOf([]), 'import/unreadable', '文件里没有任何要素'],
    [
      'a GeoJSON with something among its features',
      Buffer.from('{"type":"FeatureCollection","features":[{"type":"Polygon"}]}'),
      'import/unreadable',
      'features 的第 1 项不是 Feature',
    ],
  ])('that is %s is refused with what to do', async (_, bytes, code, sentence) => {
    const refused = await refusal(bytes)
    expect(refused[0]).toBe(code)
    expect(refused[1]).toContain(sentence)
  })

  test('with more features than a city has areas is refused', async () => {
    const many = Array.from({ length: 5001 }, (_, index) => area(`A${index}`))
    expect((await refusal(geoJsonOf(many)))[0]).toBe('import/limits')
  })
})
