import { readWorkbook } from '@pianqu/server/workbook/read-workbook.ts'
import { workbookLimits } from '@pianqu/server/workbook/workbook-limits.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { readTable } from '@pianqu/shared/importing/read-table.ts'
import { knownCity } from '@pianqu/shared/workbook/test-kit.ts'
import { describe, expect, test } from 'vitest'
import { workbookOf } from './zip-kit.ts'

const text = (value: string, reference = '') =>
  `<c${reference && ` r="${reference}"`} t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`
const titles = ['项目编码', '月份', '本月完成投资(万元)']
const head = `<row r="1">${titles.map((title, index) => text(title, `${'ABC'[index]}1`)).join('')}</row>`
const line = (amount: string) => `<row r="2">${text('P1', 'A2')}${text('2025-03', 'B2')}${amount}</row>`
const good = line('<c r="C2"><v>7</v></c>')

async function reading(data: string, others: Parameters<typeof workbookOf>[0]['sheets'] = []) {
  const sheets = await readWorkbook(workbookOf({ sheets: [{ data }, ...others] }), '月报.xlsx')
  return readTable('reports', sheets, knownCity)
}
const csv = async (bytes: Uint8Array) => readTable('reports', await readWorkbook(bytes, '月报.csv'), knownCity)

const amountOf = ({ rows }: Awaited<ReturnType<typeof reading>>) => rows[0]?.row.investedYuan

async function refusal(data: string): Promise<string> {
  const error: unknown = await reading(data).catch((reason: unknown) => reason)
  return error instanceof ProblemError ? `${error.code} ${error.detail}` : 'not refused'
}

describe('a sheet that nobody sees', () => {
  test.each(['hidden', 'veryHidden'])('is not read and named: %s', async (state) => {
    const { rows, warnings } = await reading(head + good, [{ name: '旧数', state, data: head + good }])
    expect(rows).toHaveLength(1)
    expect(warnings.map(({ code, message }) => [code, message])).toEqual([
      ['sheet/unseen', expect.stringContaining('隐藏的工作表“旧数”没有读取')],
    ])
  })

  test.each(['版本信息', '填写说明'])('is not spoken of where the product itself hid it: %s', async (name) => {
    expect((await reading(head + good, [{ name, state: 'veryHidden', data: '' }])).warnings).toEqual([])
  })
})

describe('a cell far away from the table', () => {
  test.each([
    ['the last row', `<row r="1048576">${text('误', 'A1048576')}</row>`, 'A1048576“误”'],
    ['the last column', `<row r="3">${text('误', 'XFD3')}</row>`, 'XFD3“误”'],
  ])('in %s is not read and named, and the table is', async (_, data, named) => {
    const found = await reading(head + good + data)
    expect(amountOf(found)).toBe(70_000)
    expect(found.warnings.map(({ code, message }) => [code, message])).toEqual([
      ['sheet/stray', expect.stringContaining(named)],
    ])
  })

  test('is a table too large where there are many', async () => {
    const many = Array.from({ length: 30 }, (_, index) => workbookLimits.rows + 1 + index)
    const data = many.map((row) => `<row r="${row}">${text('P1', `A${row}`)}</row>`).join('')
    expect(await refusal(head + data)).toContain(`超过 ${workbookLimits.rows} 行`)
  })

  test('leaves blank lines and blank cells in a CSV, which are nothing', async () => {
    const blankLines = `${',,\n'.repeat(workbookLimits.rows + 10)}`
    const wide = `P2,2025-03,8${','.repeat(workbookLimits.columns + 5)}`
    const found = await csv(Buffer.from(`${titles.join(',')}${','.repeat(250)}\nP1,2025-03,7\n${wide}\n${blankLines}`))
    expect(found.rows.map(({ row }) => row.investedYuan)).toEqual([70_000, 80_000])
  })
})

describe('where a cell stands', () => {
  test('is told by its order where it does not say so', async () => {
    const data = `<row>${titles.map((title) => text(title)).join('')}</row><row>${text('P1')}${text('2025-03')}<c><v>7</v></c></row>`
    expect(amountOf(await reading(data))).toBe(70_000)
  })

  test('is told by what it says, in whatever order', async () => {
    const data = `${head}<row r="2"><c r="C2"><v>7</v></c>${text('2025-03', 'B2')}${text('P1', 'A2')}</row>`
    expect(amountOf(await reading(data))).toBe(70_000)
  })

  test.each([
    ['of another row', line('<c r="C3"><v>7</v></c>')],
    ['of no column', line('<c r="2"><v>7</v></c>')],
    ['in no row', '<row r="x"><c r="A2"><v>7</v></c></row>'],
  ])('is nobody’s to guess: %s', async (_, data) => {
    expect(await refusal(head + data)).toContain('对不上，文件已损坏')
  })

  test('is refused by name where two cells stand there and differ', async () => {
    const twice = await reading(head + line('<c r="C2"><v>7</v></c><c r="C2"><v>9</v></c>'))
    expect(twice.faults.map(({ code, cell, message }) => [code, cell, message])).toEqual([
      ['cell/twice', 'C2', expect.stringContaining('“7／9”')],
    ])
    expect(amountOf(await reading(head + line('<c r="C2"><v>7</v></c><c r="C2"><v>7</v></c>')))).toBe(70_000)
  })
})

describe('a text file of UTF-16 without a mark', () => {
  const content = `${titles.join('\t')}\r\nP1\t2025-03\t7\r\n`
  test('is read, whichever byte comes first', async () => {
    const little = Buffer.from(content, 'utf16le')
    expect(amountOf(await csv(little))).toBe(70_000)
    expect(amountOf(await csv(Buffer.from(little).swap16()))).toBe(70_000)
  })
})

describe('what is written instead of a number', () => {
  test.each([
    ['500万', '写着“万”'],
    ['1.2亿', '写着“亿”'],
    ['1,200万元', '写着“万元”'],
    ['(1,234)', '用括号写的'],
    ['（1234）', '用括号写的'],
    ['5-', '写在数的后面'],
    ['十二万', '中文数字'],
    ['壹佰贰拾', '中文数字'],
    ['约500', '约数'],
    ['500左右', '约数'],
    ['500余万元', '约数'],
    ['12_x001F_34', 'U+001F'],
    ['12_x000B_34', 'U+000B'],
  ])('is refused by its cause: %s', async (written, words) => {
    const { faults } = await reading(head + line(text(written, 'C2')))
    expect(faults.map((fault) => [fault.code, fault.message])).toEqual([
      ['cell/not-a-number', expect.stringContaining(words)],
    ])
  })

  test('is the number where a control stands at its end only', async () => {
    expect(amountOf(await reading(head + line(text('_x001F_12_x001F_', 'C2'))))).toBe(120_000)
  })
})
