import { readWorkbook } from '@pianqu/server/workbook/read-workbook.ts'
import { headerScore } from '@pianqu/shared/importing/likely-kind.ts'
import { readTable } from '@pianqu/shared/importing/read-table.ts'
import { knownCity } from '@pianqu/shared/workbook/test-kit.ts'
import { describe, expect, test } from 'vitest'
import { workbookOf } from './zip-kit.ts'

const text = (reference: string, value: string) => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`
const titles = ['项目编码', '月份', '本月完成投资(万元)', '形象进度(%)', '存在问题']
const headOf = (names: readonly string[]) =>
  `<row r="1">${names.map((name, index) => text(`${'ABCDEFGH'[index]}1`, name)).join('')}</row>`

const fonts = '<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>'
const styles = `<numFmts><numFmt numFmtId="164" formatCode="0!.0,"/><numFmt numFmtId="165" formatCode="00000"/><numFmt numFmtId="166" formatCode="0.00&quot;亿元&quot;"/><numFmt numFmtId="170" formatCode="[$$-409]#,##0.00"/><numFmt numFmtId="171" formatCode="0.0&quot;个月&quot;"/><numFmt numFmtId="172" formatCode="-0"/><numFmt numFmtId="173" formatCode="0;0"/><numFmt numFmtId="174" formatCode="0&quot;‰&quot;"/><numFmt numFmtId="175" formatCode="&quot;约&quot;0"/></numFmts>${fonts}<cellXfs><xf/><xf fontId="1"/><xf fontId="2"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/><xf numFmtId="166"/><xf numFmtId="20"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="173"/><xf numFmtId="174"/><xf numFmtId="175"/></cellXfs>`

/** Reads one row of a monthly report whose cells C to E are as given. */
async function rowOf(cells: string, tail = '') {
  const row = `<row r="2">${text('A2', 'P1')}${text('B2', '2025-03')}${cells}</row>`
  const data = `<?xml version="1.0"?><worksheet><sheetData>${headOf(titles)}${row}</sheetData>${tail}</worksheet>`
  const reading = readTable(
    'reports',
    await readWorkbook(workbookOf({ sheets: [{ data }], styles }), 'x.xlsx'),
    knownCity,
  )
  return { row: reading.rows[0]?.row, codes: reading.faults.map(({ code }) => code), ...reading }
}

const run = (value: string, properties = '') => `<r><rPr>${properties}</rPr><t xml:space="preserve">${value}</t></r>`
const rich = (reference: string, ...runs: string[]) => `<c r="${reference}" t="inlineStr"><is>${runs.join('')}</is></c>`
const raised = '<vertAlign val="superscript"/>'

describe('a cell of money', () => {
  test.each([
    ['a formula without a result', '<c r="C2"><f>1+1</f><v></v></c>', 'cell/no-result'],
    ['a shared formula without one', '<c r="C2"><f t="shared" si="0"/></c>', 'cell/no-result'],
    ['a zero that a program put in its place', '<c r="C2"><f>A1*2</f><v>0.0</v></c>', 'cell/no-result'],
    ['an error', '<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', 'cell/error-value'],
    ['a number too wide for its column', text('C2', '######'), 'cell/error-value'],
    ['a note in a circle', text('C2', '1200①'), 'cell/footnote'],
    ['a raised two', text('C2', '1200²'), 'cell/footnote'],
    ['a raised run', rich('C2', run('1200'), run('1', raised)), 'cell/footnote'],
    ['a raised letter', rich('C2', run('1200'), run('注', raised)), 'cell/footnote'],
    ['a star', text('C2', '1200*'), 'cell/footnote'],
    ['a struck-out run', rich('C2', run('500', '<strike/>'), run('300')), 'cell/struck'],
    ['a struck-out cell', '<c r="C2" s="1"><v>5</v></c>', 'cell/struck'],
    ['two lines', text('C2', '500\n300'), 'cell/line-break'],
    ['two numbers', text('C2', '12 34'), 'cell/two-numbers'],
    ['a span', text('C2', '500～600'), 'cell/two-numbers'],
    ['a format that scales', '<c r="C2" s="3"><v>1234500</v></c>', 'cell/other-size'],
    ['a percentage', '<c r="C2" s="5"><v>0.45</v></c>', 'cell/other-size'],
    ['another unit in its format', '<c r="C2" s="6"><v>1.5</v></c>', 'cell/other-size'],
    ['money of another country in its format', '<c r="C2" s="8"><v>1.5</v></c>', 'cell/other-size'],
    ['a measure of time in its format', '<c r="C2" s="9"><v>1.5</v></c>', 'cell/other-size'],
    ['a minus that only its format has', '<c r="C2" s="10"><v>5</v></c>', 'cell/other-size'],
    ['a minus that its format leaves out', '<c r="C2" s="11"><v>-5</v></c>', 'cell/other-size'],
    ['a share of thousands', '<c r="C2"><v>1</v></c><c r="D2" s="12"><v>45</v></c>', 'cell/other-size'],
    ['a word that makes it an estimate', '<c r="C2" s="13"><v>12</v></c>', 'cell/not-a-number'],
    ['a number of no spreadsheet', '<c r="C2"><v>0x10</v></c>', 'cell/two-numbers'],
    ['a text that the file has lost', '<c r="C2"><v>1</v></c><c r="E2" t="s"><v>7</v></c>', 'cell/lost-text'],
    [
      'a picture of WPS',
      '<c r="C2" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>',
      'cell/picture',
    ],
    ['a picture of Excel', '<c r="C2" t="e" vm="1"><v>#VALUE!</v></c>', 'cell/picture'],
    ['a hundred thousand zeros', text('C2', '0'.repeat(100_000)), 'cell/too-long'],
  ])('is refused with %s', async (_, cell, code) => {
    const { row, codes } = await rowOf(cell)
    expect([row, codes]).toEqual([undefined, [code]])
  })

  test.each([
    ['a formula with its result', '<c r="C2"><f>1+1</f><v>2</v></c>', 20_000],
    ['a font that is not struck out', '<c r="C2" s="2"><v>5</v></c>', 50_000],
    ['blanks between thousands', text('C2', '1 234 567.5'), 12_345_675_000],
    ['a currency sign', text('C2', '￥ 12'), 120_000],
    ['marks of direction', text('C2', '\u202a1\u200b2\u202c'), 120_000],
    ['a value in place of its text', '<c r="C2" t="inlineStr"><v>12</v></c>', 120_000],
  ])('is read with %s', async (_, cell, yuan) => {
    expect((await rowOf(cell)).row?.investedYuan).toBe(yuan)
  })

  test('of a refused size is named with both numbers', async () => {
    const { faults } = await rowOf('<c r="C2" s="3"><v>1234500</v></c>')
    expect(faults[0]?.message).toMatch(/1234500.*123\.5/)
  })
})

test('words are read as they are printed', async () => {
  const { row } = await rowOf(`<c r="C2"><v>1</v></c>${rich('E2', run('缺 12 m'), run('2', raised), run('①'))}`)
  expect(row?.problem).toBe('缺 12 m²①')
  expect((await rowOf('<c r="C2"><v>1</v></c><c r="E2" s="4"><v>7</v></c>')).row?.problem).toBe('00007')
  expect((await rowOf('<c r="C2"><v>1</v></c><c r="E2" s="7"><v>0.354166667</v></c>')).row?.problem).toBe('8:30')
})

describe('merged cells', () => {
  const read = async (kind: 'reports', rows: string, merges: readonly string[]) => {
    const parts = merges.map((reference) => `<mergeCell ref="${reference}"/>`).join('')
    const data = `<?xml version="1.0"?><worksheet><sheetData>${headOf(titles)}${rows}</sheetData><mergeCells>${parts}</mergeCells></worksheet>`
    return readTable(kind, await readWorkbook(workbookOf({ sheets: [{ data }] }), 'x.xlsx'), knownCity)
  }
  const rows = `<row r="2">${text('A2', 'P1')}${text('B2', '2025-03')}<c r="C2"><v>5</v></c></row><row r="3">${text('A3', 'P2')}</row>`

  test('count for each of their cells, and amounts among them are told', async () => {
    const { rows: read2, warnings } = await read('reports', rows, ['B2:B3', 'C2:C3', 'B2:B900000'])
    expect(read2.map(({ row }) => [row.projectCode, row.month, row.investedYuan])).toEqual([
      ['P1', '2025-03', 50_000],
      ['P2', '2025-03', 50_000],
    ])
    expect(warnings.map(({ code, cell }) => [code, cell])).toEqual([['cell/merged', 'C2']])
  })

  test('of a code make its rows the same row', async () => {
    const { faults } = await read('reports', rows.replace(text('A3', 'P2'), '<c r="D3"><v>5</v></c>'), [
      'A2:A3',
      'B2:B3',
      'C2:C3',
    ])
    expect(faults.map(({ code }) => code)).toEqual(['row/duplicate'])
  })
})

describe('a text file', () => {
  const read = async (content: string) => {
    const sheets = await readWorkbook(new TextEncoder().encode(content), 'x.csv', (sheet) =>
      headerScore('reports', sheet),
    )
    const { rows, faults } = readTable('reports', sheets, knownCity)
    return [rows.map(({ row }) => [row.projectCode, row.investedYuan, row.problem]), faults.map(({ code }) => code)]
  }

  test.each(['\n', '\r', '\r\n'])('is read line by line whatever ends its lines: %j', async (end) => {
    const lines = `项目编码,月份,本月完成投资(万元),存在问题\r\nP1,2025-03,1,"甲\n乙"${end}P2,2025-03,2,丙\rP3,2025-03,3,丁\nP4,2025-03,4,`
    expect(await read(lines)).toEqual([
      [
        ['P1', 10_000, '甲\n乙'],
        ['P2', 20_000, '丙'],
        ['P3', 30_000, '丁'],
        ['P4', 40_000, null],
      ],
      [],
    ])
  })

  test.each(['\t', ';', '|', '，', '、', '；'])(
    'is divided by what its header is divided by: %j',
    async (delimiter) => {
      const lines = ['项目编码', '月份', '本月完成投资(万元)', '存在问题'].join(delimiter)
      expect(await read(`${lines}\n${['P1', '2025-03', '1', '1,甲 2,乙 3,丙 4,丁'].join(delimiter)}`)).toEqual([
        [['P1', 10_000, '1,甲 2,乙 3,丙 4,丁']],
        [],
      ])
    },
  )

  const head = '项目编码,月份,本月完成投资(万元),存在问题'

  test('loses no line to a quote without a partner', async () => {
    const lines = ['P1,2025-03,1,"缺口', 'P2,2025-03,2,', 'P3,2025-03,3,"', 'P4,2025-03,4,丁', 'P5,2025-03,5,"戊']
    expect(await read([head, ...lines].join('\n'))).toEqual([
      [
        ['P2', 20_000, null],
        ['P4', 40_000, '丁'],
      ],
      ['row/unpaired-quote', 'row/unpaired-quote', 'row/unpaired-quote'],
    ])
    expect(await read([head, 'P1,2025-03,1,"甲', 'P2,2025-03,2,"乙', 'P3,2025-03,3,"丙"园区'].join('\n'))).toEqual([
      [['P3', 30_000, '丙园区']],
      ['row/unpaired-quote', 'row/unpaired-quote'],
    ])
  })

  test('says of a month that lost its zero in Excel that it is one of two', async () => {
    const lines = (month: string) => `${head}\nP1,${month},1,2025.1`
    expect(await read(lines('2025.1'))).toEqual([[], ['cell/ambiguous-month']])
    expect(await read(lines('2025.10'))).toEqual([[['P1', 10_000, '2025.1']], []])
  })

  test('of quotes alone is refused', async () => {
    await expect(read(`${head}\n${'P1,2025-03,1,"x\n'.repeat(200)}`)).rejects.toThrow()
  })

  test('is refused where a line has more cells than the header, be they blank', async () => {
    expect(await read('项目编码,月份,本月完成投资(万元),存在问题\nP1,2025-03,1,234.5,\nP2,2025-03,1')).toEqual([
      [['P2', 10_000, null]],
      ['row/more-cells'],
    ])
  })
})

test('rows and columns out of sight are read, and counted in one warning', async () => {
  const hidden = `<row r="2" hidden="1">${text('A2', 'P1')}${text('B2', '2025-03')}<c r="C2"><v>5</v></c></row><row r="3" hidden="1"/>`
  const data = `<?xml version="1.0"?><worksheet><cols><col min="3" max="3" hidden="1"/><col min="9" max="16384" hidden="1"/></cols><sheetData>${headOf(titles)}${hidden}</sheetData></worksheet>`
  const { rows, warnings } = readTable(
    'reports',
    await readWorkbook(workbookOf({ sheets: [{ data }] }), 'x.xlsx'),
    knownCity,
  )
  expect(rows).toHaveLength(1)
  expect(warnings.map(({ code }) => code)).toEqual(['sheet/hidden'])
  expect(warnings[0]?.message).toMatch(/1 行被隐藏（第 2 行）.*1 列被隐藏/)
})

test('names and values may hold any sign between quotes', async () => {
  const data = `<row r="1" spans="a>b">${text('A1', '甲')}</row>`
  const [sheet] = await readWorkbook(workbookOf({ sheets: [{ name: 'A->B', data }] }), 'x.xlsx')
  expect([sheet?.name, sheet?.rows[0]?.[0]?.value]).toEqual(['A->B', '甲'])
})

test('blank cells far below cost nothing', async () => {
  const data = `<row r="1">${text('A1', '甲')}</row><row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t> 　</t></is></c></row>`
  const [sheet] = await readWorkbook(workbookOf({ sheets: [{ data }] }), 'x.xlsx')
  expect(sheet?.rows).toHaveLength(1)
})

test.each(['utf-16le', 'utf-16be'] as const)('a part in %s is read as it says', async (encoding) => {
  const row = `<row r="2">${text('A2', 'P1')}${text('B2', '2025-03')}<c r="C2"><v>12</v></c></row>`
  const data = `<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData>${headOf(titles)}${row}</sheetData></worksheet>`
  const bytes = Buffer.from(`\ufeff${data}`, 'utf16le')
  const sheets = await readWorkbook(
    workbookOf({ sheets: [{ data: encoding === 'utf-16le' ? bytes : bytes.swap16() }] }),
    'x.xlsx',
  )
  expect(readTable('reports', sheets, knownCity).rows[0]?.row.investedYuan).toBe(120_000)
})
