import { readWorkbook } from '@pianqu/server/workbook/read-workbook.ts'
import { workbookLimits } from '@pianqu/server/workbook/workbook-limits.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { columnLetter } from '@pianqu/shared/workbook/raw-cell.ts'
import { describe, expect, test } from 'vitest'
import { workbookOf, zipOf } from './zip-kit.ts'

const text = (content: string): Uint8Array => new TextEncoder().encode(content)

/** The code and the sentence of a refusal. */
async function refusal(bytes: Uint8Array, fileName = '月报.xlsx'): Promise<string> {
  const error: unknown = await readWorkbook(bytes, fileName).catch((reason: unknown) => reason)
  return error instanceof ProblemError ? `${error.code} ${error.detail}` : `not refused: ${String(error)}`
}

const read = async (bytes: Uint8Array) =>
  (await readWorkbook(bytes, 'x.xlsx')).map(({ rows }) => rows.map((row) => row.map(({ value }) => value)))

describe('a file that is no workbook', () => {
  const utf16 = (name: string) => Buffer.from(name, 'utf16le')
  const ole = (name: string) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), utf16(name)])
  const zipWith = (name: string) => zipOf([{ name, content: '<x/>' }])

  test.each([
    ['nothing', new Uint8Array(), 'import/unreadable', '空的'],
    ['blanks', text(' \n\n '), 'import/unreadable', '空白'],
    ['half an old .xls', ole('Workbook'), 'import/unreadable', '损坏'],
    ['a locked workbook', ole('EncryptedPackage'), 'import/unreadable', '密码'],
    ['an old Word file', ole('WordDocument'), 'common/unsupported-type', 'Word'],
    ['a PDF', text('%PDF-1.7 …'), 'common/unsupported-type', 'PDF'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'common/unsupported-type', '图片'],
    ['a web page', text('<html><table><tr><td>项目编码'), 'common/unsupported-type', '网页'],
    ['a part of a web page', text('<!-- 表 --><div><table>'), 'common/unsupported-type', '网页'],
    [
      'a web page in one file',
      text('MIME-Version: 1.0\r\nContent-Type: multipart/related'),
      'common/unsupported-type',
      '.mht',
    ],
    ['SYLK', text('ID;PWXL;N;E\r\nC;Y1;X1;K"项目编码"'), 'common/unsupported-type', 'SYLK'],
    ['RTF', text('{\\rtf1\\ansi x}'), 'common/unsupported-type', 'RTF'],
    ['GeoJSON', text('{ "type": "FeatureCollection" }'), 'common/unsupported-type', 'JSON'],
    ['a Word file', zipWith('word/document.xml'), 'common/unsupported-type', 'Word'],
    ['an ODS table', zipWith('content.xml'), 'common/unsupported-type', 'ODS'],
    ['a binary workbook', zipWith('xl/workbook.bin'), 'common/unsupported-type', '.xlsb'],
    ['some other zip', zipWith('photo.jpg'), 'common/unsupported-type', '压缩包'],
    ['an empty zip', zipOf([]), 'common/unsupported-type', '压缩包'],
    ['half a workbook', workbookOf({ sheets: [{ data: '' }] }).slice(0, 400), 'import/unreadable', '损坏'],
    ['bytes', Buffer.from([1, 0, 2, 0, 3, 0]), 'common/unsupported-type', '无法识别'],
  ])('is refused: %s', async (_, bytes, code, words) => {
    const found = await refusal(bytes)
    expect(found).toContain(code)
    expect(found).toContain(words)
  })

  test('is refused whatever it is called, and a workbook is read whatever it is called', async () => {
    expect(await refusal(text('%PDF-1.7'), '项目.xlsx')).toContain('PDF')
    const bytes = workbookOf({ sheets: [{ data: '<row><c t="str"><v>甲</v></c></row>' }] })
    expect((await readWorkbook(bytes, '项目.csv'))[0]?.rows[0]?.[0]?.value).toBe('甲')
  })
})

describe('a file made to exhaust the server', () => {
  const zeros = ' '.repeat(20 * 1024 * 1024)

  test('is refused by the sizes it declares, before it is inflated', async () => {
    expect(await refusal(workbookOf({ sheets: [{ data: zeros }] }))).toContain('import/limits')
  })

  test('is refused when it inflates to more than it declares', async () => {
    expect(await refusal(workbookOf({ sheets: [{ data: zeros, claimedBytes: 500_000 }] }))).toContain('import/limits')
    expect(await refusal(workbookOf({ sheets: [{ data: zeros, claimedBytes: 0 }] }))).toContain('import/unreadable')
  })

  test('is refused when its parts are too many or too large together', async () => {
    const parts = Array.from({ length: workbookLimits.entries + 1 }, (_, index) => ({ name: `${index}`, content: '' }))
    expect(await refusal(zipOf(parts))).toContain('import/limits')
    const claimed = Array.from({ length: 3 }, (_, index) => ({
      name: `${index}`,
      content: 'x',
      claimedBytes: 190_000_000,
    }))
    expect(await refusal(zipOf(claimed))).toContain('import/limits')
  })

  const filled = (references: readonly string[]) =>
    references.map((reference) => `<c r="${reference}"><v>1</v></c>`).join('')
  const below = Array.from({ length: 30 }, (_, index) => workbookLimits.rows + 1 + index)

  test.each([
    ['rows', below.map((row) => `<row r="${row}">${filled([`A${row}`])}</row>`).join(''), '行'],
    [
      'columns',
      `<row r="1">${filled(Array.from({ length: 300 }, (_, index) => `${columnLetter(index)}1`))}</row>`,
      '列',
    ],
  ])('is refused for its number of %s', async (_, data, word) => {
    const found = await refusal(workbookOf({ sheets: [{ data }] }))
    expect(found).toContain('import/limits')
    expect(found).toContain(word)
  })

  test('is refused for its number of sheets and its size', async () => {
    const sheets = Array.from({ length: workbookLimits.sheets + 1 }, () => ({ data: '' }))
    expect(await refusal(workbookOf({ sheets }))).toContain('工作表')
    expect(await refusal(new Uint8Array(workbookLimits.fileBytes + 1))).toContain('20 MB')
  })

  test('may format rows to the end of the sheet, as people do by choosing whole columns', async () => {
    const data = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576" s="1"/></row>'
    expect(await read(workbookOf({ sheets: [{ data }] }))).toEqual([[[1]]])
  })
})

describe('the cells of a workbook', () => {
  const strings =
    '<si><t>甲</t></si><si><r><t>乙</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 丙</t></r></si>' +
    '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si><t>a_x000D_&amp;&#20013;</t></si><si><t/></si>'

  test('are read from shared, rich, phonetic and inline strings', async () => {
    const data =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c></row>' +
      '<row r="2"><c r="A2" t="inlineStr"><is><t>丁</t></is></c><c r="B2" t="inlineStr"><is><r><t>戊</t></r><r><t>己</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c></row>'
    expect(await read(workbookOf({ sheets: [{ data }], strings }))).toEqual([
      [
        ['甲', '乙 丙', '東京', 'a\r&中'],
        ['丁', '戊己'],
      ],
    ])
  })

  test('are placed without references too, and with prefixes, quotes and line breaks as some writers use', async () => {
    const data =
      "<?xml version='1.0'?>\n<x:worksheet>\n<x:sheetData><x:row>\n<x:c t='str'>\n<x:v>甲</x:v></x:c><x:c/><x:c\n t = 'n'><x:v>2</x:v></x:c></x:row><x:row r='4'><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    expect(await read(workbookOf({ sheets: [{ data }] }))).toEqual([[['甲', null, 2], [], [], [3]]])
  })

  test('of formulas are their cached values; errors are kept as such', async () => {
    const data =
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"甲"</f><v>甲</v></c><c r="C1" t="e"><f>NA()</f><v>#N/A</v></c><c r="D1" t="b"><v>1</v></c><c r="E1"><f>A1</f></c></row>'
    const [sheet] = await readWorkbook(workbookOf({ sheets: [{ data }] }), 'x.xlsx')
    expect(sheet?.rows[0]).toEqual([
      { value: 2 },
      { value: '甲' },
      { value: null, error: '#N/A' },
      { value: true },
      { value: null, flaw: 'no-result' },
    ])
  })

  const styles =
    '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;;@"/><numFmt numFmtId="177" formatCode="0.0%"/><numFmt numFmtId="178" formatCode="#,##0.00_ ;[Red]\\-#,##0.00\\ &quot;m&quot;"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="178"/><xf numFmtId="57"/><xf numFmtId="9"/></cellXfs>'
  const styled = [45717, 45717, 0.45, 5, 45717, 0.5]
    .map((value, style) => `<c s="${style}"><v>${value}</v></c>`)
    .join('')

  test('are dates and percentages by their format', async () => {
    const [sheet] = await readWorkbook(workbookOf({ sheets: [{ data: `<row>${styled}</row>` }], styles }), 'x.xlsx')
    const march = { value: new Date('2025-03-01T00:00:00Z'), shown: '2025年3月' }
    expect(sheet?.rows[0]).toEqual([
      { value: 45717 },
      march,
      { value: 0.45, percent: true, shown: '45.0%' },
      { value: 5, shown: '5.00' },
      march,
      { value: 0.5, percent: true, shown: '50%' },
    ])
  })

  test('count days from 1904 where the workbook does', async () => {
    const data = '<row><c s="1"><v>44255</v></c><c><v>44255</v></c></row>'
    const [sheet] = await readWorkbook(workbookOf({ sheets: [{ data }], styles, date1904: true }), 'x.xlsx')
    expect(sheet?.rows[0]?.[0]).toEqual({ value: new Date('2025-03-01T00:00:00Z'), shown: '2025年3月' })
    expect(sheet?.date1904).toBe(true)
  })

  test('of hidden sheets are not read', async () => {
    const data = '<row><c><v>1</v></c></row>'
    const sheets = [
      { name: '隐藏', data, state: 'hidden' },
      { name: '深藏', data, state: 'veryHidden' },
      { name: '月报', data },
    ]
    expect((await readWorkbook(workbookOf({ sheets }), 'x.xlsx')).map(({ name }) => name)).toEqual(['月报'])
  })
})

describe('a text file', () => {
  const lines = '项目编码,月份\r\n"P1","2025年3月"\r\n\r\nP2,"1,234.5"'
  const gb18030 = Buffer.from('cfeec4bfb1e0c2eb2cd4c2b7dd0d0a50312c32303235c4ea33d4c2', 'hex')

  test.each([
    ['UTF-8', text(lines)],
    ['UTF-8 with a mark', text(`\ufeff${lines}`)],
    ['UTF-16', Buffer.from(`\ufeff${lines}`, 'utf16le')],
    ['tabs', text('项目编码\t月份\nP1\t2025年3月\n\nP2\t1,234.5')],
    ['semicolons', text('项目编码;月份\nP1;2025年3月\n\nP2;1,234.5')],
  ])('is read: %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual([[['项目编码', '月份'], ['P1', '2025年3月'], [null], ['P2', '1,234.5']]])
  })

  test('is read in GB18030, as Excel saves it in China', async () => {
    expect(await read(gb18030)).toEqual([
      [
        ['项目编码', '月份'],
        ['P1', '2025年3月'],
      ],
    ])
  })

  test('keeps codes that systems write as formulas', async () => {
    expect(await read(text('="0012",甲'))).toEqual([[['0012', '甲']]])
  })

  test('may have rows of any length', async () => {
    expect(await read(text('标题\na,b,c\n1'))).toEqual([[['标题'], ['a', 'b', 'c'], ['1']]])
  })
})
