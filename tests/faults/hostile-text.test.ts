import { readKml } from '@pianqu/server/modules/importing/outlines/kml.ts'
import { systemOfName, systemOfPrj } from '@pianqu/server/modules/importing/outlines/written-system.ts'
import { formatOf } from '@pianqu/server/workbook/cell-formats.ts'
import { numberCell } from '@pianqu/server/workbook/number-cell.ts'
import { readCsv } from '@pianqu/server/workbook/read-csv.ts'
import { sharedStrings } from '@pianqu/server/workbook/shared-strings.ts'
import { blockOf } from '@pianqu/server/workbook/sheet-cells.ts'
import { attribute, decodeEscapes, decodeXml, scanXml } from '@pianqu/server/workbook/xml.ts'
import { parseCrs } from '@pianqu/shared/coordinates/crs.ts'
import { readTyped } from '@pianqu/shared/corrections/correction-value.ts'
import { tableKinds, tableOf } from '@pianqu/shared/importing/kinds.ts'
import { likelyKinds } from '@pianqu/shared/importing/likely-kind.ts'
import { parseWan } from '@pianqu/shared/money/yuan.ts'
import { plainFileName } from '@pianqu/shared/reports/line-file.ts'
import { inputFault } from '@pianqu/shared/words/input-fault.ts'
import { textFaultWithin, wellFormed } from '@pianqu/shared/words/storable-text.ts'
import { textSchemasIn } from '@pianqu/shared/words/text-schemas.fixture.ts'
import { readHeaders } from '@pianqu/shared/workbook/read-header.ts'
import { noContext, sheetOf } from '@pianqu/shared/workbook/test-kit.ts'
import { describe, expect, test } from 'vitest'
import { declaredEndpoints } from '../architecture/contracts.ts'
import { openCity } from '../city.ts'
import { superlinearFor } from './hostile-texts.ts'

/** Every schema that takes a text, with an endpoint that has it. */
const textSchemas = (await declaredEndpoints()).flatMap(({ name, endpoint: { params, query, body } }) =>
  textSchemasIn([params, query, body].filter((part) => part !== undefined)).map((schema) => ({ name, schema })),
)
/** Those that are in several contracts once. */
const schemas = [...new Map(textSchemas.map((each) => [each.schema, each])).values()]

/** What it takes to read a text, whatever it throws. */
const trying = (read: (text: string) => unknown) => (text: string) => {
  try {
    return read(text)
  } catch {
    return undefined
  }
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text)
const kml = (inside: string) => bytesOf(`<kml><Placemark><name>A</name>${inside}</Placemark></kml>`)
const drawn = (text: string) =>
  kml(
    `<Polygon><outerBoundaryIs><LinearRing><coordinates>${text}</coordinates></LinearRing></outerBoundaryIs></Polygon>`,
  )

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'a KML file': (text) => readKml(bytesOf(text)),
  'the coordinates of a KML file': (text) => readKml(drawn(text)),
  'the name in a KML file': (text) => readKml(kml(`<Data name="x"><value>${text}</value></Data>`)),
  'a .prj': systemOfPrj,
  'a word in a .prj': (text) => systemOfPrj(`PROJCS["${text}",GEOGCS["${text}"]]`),
  'the name of a system': systemOfName,
  'the system that an import names': parseCrs,
  'a text file': (text) => readCsv(bytesOf(text), `${text}.csv`),
  'the name of a file': plainFileName,
  'an XML part': (text) => scanXml(text, () => undefined),
  'an attribute': (text) => attribute(text, 'r'),
  'text of XML': (text) => decodeEscapes(decodeXml(text)),
  'shared strings': (text) => sharedStrings(`<sst><si><t>${text}</t></si></sst>`),
  'a number of a cell': (text) => numberCell(text, undefined, false),
  'a reference': blockOf,
  'a format': formatOf,
  'an amount': parseWan,
  'a corrected value': (text) => [readTyped('investedYuan', text), readTyped('progressBasisPoints', text)],
  'what is stored': (text) => [textFaultWithin({ [text]: text }), wellFormed(text)],
  'a header': (text) => readHeaders([sheetOf([[text], ['D1']])], tableOf('units').columns),
  'the kind of a table': (text) =>
    likelyKinds([
      sheetOf([
        [text, '单位编码'],
        [text, 'D1'],
      ]),
    ]),
}

describe('hostile text takes no longer than its length', () => {
  test.each(Object.entries(readers))('in %s', (_name, read) => {
    expect(superlinearFor(trying(read))).toEqual([])
  })

  test('in any cell of any table', () => {
    const found = tableKinds.flatMap((kind) =>
      tableOf(kind).columns.flatMap(({ key, read }) =>
        superlinearFor((text) => read({ value: text }, noContext)).map((text) => `${kind}.${key}: ${text}`),
      ),
    )
    expect(found).toEqual([])
  })

  test('in any text of any request', () => {
    expect(schemas.length).toBeGreaterThan(100)
    const found = schemas.flatMap(({ name, schema }) =>
      superlinearFor((text) => schema.safeParse(text, { error: inputFault })).map((text) => `${name}: ${text}`),
    )
    expect(found).toEqual([])
  })
})

test('no text of a request is longer than a cell of a spreadsheet', async () => {
  const city = await openCity()
  await city.person({ username: 'zhuanban', role: 'taskforce' })
  const reply = await (await city.as('zhuanban')).post('/api/periods/preview', {
    deep: [{ note: '一'.repeat(32_768) }],
  })
  expect([reply.statusCode, reply.json().errors]).toMatchObject([
    400,
    [{ pointer: '/deep/0/note', message: '文字有32768个字，一项最多32767个字，请删减' }],
  ])
})
