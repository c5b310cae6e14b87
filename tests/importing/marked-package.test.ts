import { annotateWorkbook } from '@pianqu/server/workbook/annotate-workbook.ts'
import type { PlacedFault } from '@pianqu/server/workbook/fault-sheet.ts'
import { readWorkbook } from '@pianqu/server/workbook/read-workbook.ts'
import { openZip } from '@pianqu/server/workbook/zip-archive.ts'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { workbookOf, zipOf } from './zip-kit.ts'

const fault = (cell: string, message = '问题'): PlacedFault => ({
  sheet: '月报',
  row: Number(cell.replace(/\D/g, '')),
  column: '列',
  cell,
  message,
})

const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const comments = `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>张三</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>原有</t></r><r><t>批注</t></r></text></comment></commentList></comments>`
const boxes =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape><x:ClientData ObjectType="Note"><x:Row>0</x:Row>\n<x:Column>0</x:Column></x:ClientData></v:shape></xml>'

async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = openZip(bytes)
  const parts = await Promise.all(zip.names.map(async (name) => [name, (await zip.text(name)) ?? ''] as const))
  return new Map(parts)
}

/** The parts of a workbook and some more, as a package. */
async function withParts(bytes: Uint8Array, more: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const parts = new Map([...(await partsOf(bytes)), ...Object.entries(more)])
  return zipOf([...parts].map(([name, content]) => ({ name, content })))
}

const values = async (bytes: Uint8Array) =>
  (await readWorkbook(bytes, 'x.xlsx')).find(({ name }) => name === '月报')?.rows

const data =
  '<row r="1"><c r="A1" s="1"><v>0.45</v></c><c r="C1" t="str"><f>1&gt;0</f><v>甲</v></c></row><row r="4"/><row r="6" spans="1:2"><c r="B6"><v>7</v></c></row>'
const styles =
  '<fills count="2"><fill/><fill/></fills><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="9" fillId="1"><alignment wrapText="1"/></xf></cellXfs>'

describe('a marked package', () => {
  const faults = ['A1', 'B1', 'C1', 'B2', 'D4', 'A6', 'B6', 'C6', 'A9'].map((cell) => fault(cell))

  test('reads as the file did, whatever cells are marked in it, and has each of them in red', async () => {
    const bytes = workbookOf({ sheets: [{ name: '月报', data }], styles })
    const { bytes: marked } = await annotateWorkbook(bytes, faults)
    expect(await values(marked)).toEqual(await values(bytes))
    const [sheet] = (await readXlsx(marked, { readStyles: true })).sheets
    for (const key of ['0,0', '0,1', '0,2', '1,1', '3,3', '5,0', '5,1', '5,2', '8,0']) {
      expect([key, sheet?.cells?.get(key)?.style?.fill]).toMatchObject([key, { fgColor: { rgb: 'FFC7CE' } }])
    }
    expect(sheet?.cells?.get('0,0')?.style).toMatchObject({ numFmt: '0%', alignment: { wrapText: true } })
  })

  test('keeps every other part byte for byte, macros and pictures among them', async () => {
    const bytes = await withParts(
      workbookOf({
        sheets: [
          { name: '月报', data },
          { name: '图', data: '' },
        ],
        styles,
      }),
      {
        'xl/vbaProject.bin': 'macro\u0000',
        'xl/media/image1.png': 'png',
        'xl/worksheets/sheet2.xml': '<worksheet><sheetData/><drawing/></worksheet>',
      },
    )
    const [before, after] = [await partsOf(bytes), await partsOf((await annotateWorkbook(bytes, faults)).bytes)]
    for (const name of [
      'xl/vbaProject.bin',
      'xl/media/image1.png',
      'xl/worksheets/sheet2.xml',
      '_rels/.rels',
      'xl/sharedStrings.xml',
    ]) {
      expect([name, after.get(name)]).toEqual([name, before.get(name)])
    }
    expect([...before.keys()].filter((name) => !after.has(name))).toEqual([])
  })

  test('has its own comments and ours, one for a cell', async () => {
    const bytes = await withParts(
      workbookOf({
        sheets: [
          {
            name: '月报',
            data: `<?xml version="1.0"?><worksheet xmlns:r="${rels}"><sheetData>${data}</sheetData><legacyDrawing r:id="rId2"/><tableParts/></worksheet>`,
          },
        ],
        styles,
      }),
      {
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships><Relationship Id="rId1" Type="${rels}/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="${rels}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/></Relationships>`,
        'xl/comments1.xml': comments,
        'xl/drawings/vmlDrawing1.vml': boxes,
      },
    )
    const once = (await annotateWorkbook(bytes, [fault('A1'), fault('B6')])).bytes
    const twice = (await annotateWorkbook(once, [fault('A1'), fault('B6')])).bytes
    for (const marked of [once, twice]) {
      const [sheet] = (await readXlsx(marked)).sheets
      expect(sheet?.cells?.get('0,0')?.comment?.text).toBe('原有批注\n问题')
      expect(sheet?.cells?.get('5,1')?.comment?.text).toBe('问题')
      const parts = await partsOf(marked)
      expect(parts.get('xl/drawings/vmlDrawing1.vml')?.match(/<x:Row>/g)).toHaveLength(2)
      expect(parts.get('xl/worksheets/sheet1.xml')?.match(/<legacyDrawing/g)).toHaveLength(1)
    }
  })

  test('may be written with prefixes, and without styles', async () => {
    const sheet = `<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="B1"><x:v>7</x:v></x:c></x:row></x:sheetData><x:extLst/></x:worksheet>`
    const bytes = workbookOf({ sheets: [{ name: '月报', data: sheet }] })
    const { bytes: marked } = await annotateWorkbook(bytes, [fault('A1'), fault('B1'), fault('A3')])
    expect(await values(marked)).toEqual(await values(bytes))
    const xml = (await partsOf(marked)).get('xl/worksheets/sheet1.xml') ?? ''
    expect(xml).toMatch(/<x:c r="A1" s="\d"\/><x:c s="\d" r="B1">.*<x:row r="3">.*<x:legacyDrawing[^>]*\/><x:extLst\/>/)
  })
})
