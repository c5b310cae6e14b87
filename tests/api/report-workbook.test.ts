import type { ImportRecord, ImportResult } from '@pianqu/shared/importing/import.contract.ts'
import { draftReportsTable } from '@pianqu/shared/importing/kinds/reports.kind.ts'
import type { ContentField } from '@pianqu/shared/months/report-content.schema.ts'
import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { columnLetter } from '@pianqu/shared/workbook/raw-cell.ts'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Client, Reply } from '../city.ts'
import { reportsOf } from '../kinds/rows.ts'
import { header } from '../kinds/samples.ts'
import { type SheetRows, typedOver, workbook } from '../workbook.ts'
import { fill, type OctoberCity, octoberCity, type Problem, problemOf, reportOf, step } from './dispatch-kit.ts'

let city: OctoberCity

beforeEach(async () => {
  city = await octoberCity()
})
afterEach(() => city.app.close())

const template = (client: Client, query = 'month=2025-10'): Promise<Reply> =>
  client.get(`/api/imports/templates/reports?${query}`)

async function download(client: Client = city.d1, query?: string): Promise<Uint8Array> {
  const reply = await template(client, query)
  if (reply.statusCode !== 200) throw new Error(reply.body)
  return reply.rawPayload
}

const send = (client: Client, bytes: Uint8Array, query = '?month=2025-10') =>
  client.upload(`/api/imports/reports${query}`, '月报.xlsx', bytes)

async function bring(bytes: Uint8Array, query?: string, client = city.d1): Promise<ImportResult> {
  const reply = await send(client, bytes, query)
  if (reply.statusCode !== 200) throw new Error(reply.body)
  return reply.json<ImportResult>()
}

const counts = ({ added, changed, unchanged, rejected }: ImportResult) => ({ added, changed, unchanged, rejected })
const detailOf = (reply: Reply): string => reply.json<Problem>().detail ?? ''
const amountsOf = ({ lines }: Report) =>
  Object.fromEntries(lines.map((line) => [line.projectCode, line.content.investedYuan]))
/** The first district owes P1, P2, P4 and P6, in rows 2 to 5; D is the amount of the month, E the progress. */
const at = (field: ContentField, row: number): string =>
  `${columnLetter(draftReportsTable.columns.findIndex(({ key }) => key === field))}${row}`
const allFilled = { D2: 100, D3: 80, D4: 100, D5: 100 }

describe('the workbook of one unit and month', () => {
  test('has a row for each line that is owed, locked where it is not to be changed, with rules and a hidden fingerprint', async () => {
    const reply = await template(city.d1)
    expect(decodeURIComponent(String(reply.headers['content-disposition']))).toContain(
      '云锦区2025年10月月报（第1版）.xlsx',
    )
    const { sheets } = await readXlsx(reply.rawPayload, { readStyles: true })
    const [data, guide, hidden] = sheets
    expect(data?.rows[0]?.slice(0, 5)).toEqual(['项目编码*', '项目名称', '月份*', '本月完成投资(万元)*', '形象进度(%)'])
    expect(data?.rows.slice(1).map((row) => row.slice(0, 4))).toEqual(
      ['P1', 'P2', 'P4', 'P6'].map((code) => [code, `${code}工程`, '2025-10', null]),
    )
    expect(data?.rows[1]?.slice(-3)).toEqual([1200, 900, 'P1'])
    expect(data?.protection).toMatchObject({ sheet: true })
    expect(data?.protection?.password).toBeUndefined()
    const titles = data?.rows[0]?.map(String) ?? []
    const lockOf = (column: number) => data?.cells?.get(`1,${column}`)?.style?.protection?.locked ?? true
    const note = titles.indexOf('备注')
    expect([0, 1, 2, 3, note, note + 1].map(lockOf)).toEqual([true, true, true, false, false, true])
    const rules = titles.map((title, index) => {
      const range = `${columnLetter(index)}2:${columnLetter(index)}5`
      return [title, data?.dataValidations?.find((rule) => rule.range === range)?.type] as const
    })
    expect(Object.fromEntries(rules.filter(([, type]) => type))).toMatchObject({
      '本月完成投资(万元)*': 'decimal',
      '形象进度(%)': 'decimal',
      '本年入统投资(万元)': 'decimal',
      '到位资金(万元)': 'decimal',
      '下月计划(万元)': 'decimal',
      问题类型: 'list',
    })
    expect(rules.filter(([title]) => ['项目编码*', '月份*', '实际开工', '备注', '行标识'].includes(title))).toEqual([
      ['项目编码*', undefined],
      ['月份*', undefined],
      ['实际开工', undefined],
      ['备注', undefined],
      ['行标识', undefined],
    ])
    expect(data?.dataValidations).toHaveLength(rules.filter(([, type]) => type).length)
    expect(guide?.rows[0]?.[0]).toMatch(/^云锦区2025年10月月报，第1版/)
    expect([hidden?.name, hidden?.veryHidden]).toEqual(['版本信息', true])
  })

  test('leaves out what was exempted, and begins with what the draft says', async () => {
    await city.taskforce.post('/api/periods/2025-10/exemptions', { projectCode: 'P2', reason: '洪水停工' })
    await fill(city.d1, 12.5)
    const { sheets } = await readXlsx(await download())
    const rows = sheets[0]?.rows.slice(1).map((row) => [row[0], row[3]])
    expect(rows).toEqual([
      ['P1', 12.5],
      ['P4', 12.5],
      ['P6', 12.5],
    ])
  })

  test('is for the unit itself and the task force; another district finds nothing', async () => {
    expect(problemOf(await template(city.d2, 'month=2025-10&unit=D1'))).toEqual([404, 'common/not-found'])
    expect(problemOf(await template(await city.as('caizheng'), 'month=2025-10&unit=D1'))).toEqual([
      403,
      'auth/forbidden',
    ])
    const { sheets } = await readXlsx(await download(city.taskforce, 'month=2025-10&unit=D2'))
    expect(sheets[0]?.rows.slice(1).map(([code]) => code)).toEqual(['P3', 'P5'])
    const early = await template(city.d1, 'month=2025-12')
    expect(problemOf(early)).toEqual([404, 'common/not-found'])
    expect(detailOf(early)).toContain('没有云锦区2025年12月的月报')
  })

  test('takes the month that is being filled in where none is named, and leaves the table of all districts as it is', async () => {
    expect((await readXlsx(await download(city.d1, ''))).sheets[0]?.rows[1]?.[2]).toBe('2025-10')
    const whole = await readXlsx(await download(city.taskforce, 'month=2025-09'))
    expect(whole.sheets.map(({ name }) => name)).toEqual(['月报', '填写说明'])
    expect(whole.sheets[0]?.rows.length).toBe(7)
  })
})

describe('bringing the workbook back', () => {
  test('as it was changes nothing, not even by a second time or after others have written the same', async () => {
    const bytes = await download()
    expect(await bring(bytes)).toMatchObject({ ...counts4(0, 4), ignoredColumns: [], rows: [], submitted: false })
    const filled = await typedOver(bytes, allFilled)
    expect(counts(await bring(filled))).toEqual(counts4(4, 0))
    // An older edition by now, but it says nothing that does not stand.
    expect(counts(await bring(filled))).toEqual(counts4(0, 4))
    expect((await reportOf(city.d1)).version).toBe(2)
  })

  test('as another program saves it is read the same', async () => {
    const { sheets } = await readXlsx(await typedOver(await download(), { D2: 100 }))
    // Inline texts, no styles, the sheets in another order, and hidden instead of very hidden.
    const plain = sheets.map(({ name, rows, veryHidden }) => ({ name, rows, ...(veryHidden && { hidden: true }) }))
    const bytes = await writeXlsx({ sheets: plain.toReversed(), stringMode: 'inline', activeSheet: 2 })
    expect(counts(await bring(bytes, '?month=2025-10&dryRun=true'))).toEqual(counts4(1, 3))
    expect(problemOf(await send(city.d2, bytes))).toEqual([422, 'import/other-unit'])
  })

  test('marked for its faults is still the workbook of the unit and month', async () => {
    const dry = await bring(await typedOver(await download(), { D2: '很多' }), '?month=2025-10&dryRun=true')
    const marked = (await city.d1.get(`/api/imports/${dry.importId}/annotated`)).rawPayload
    expect(counts(await bring(await typedOver(marked, { D2: 100 })))).toEqual(counts4(1, 3))
    expect(problemOf(await send(city.d2, marked))).toEqual([422, 'import/other-unit'])
  })

  test('says nothing new where a text reads back otherwise than it was typed', async () => {
    const { id, version } = await reportOf(city.d1)
    const line = { projectCode: 'P1', investedYuan: 1, problem: '无', imageProgress: ' 主体\r\n施工 ', note: '=1+1' }
    await city.d1.put(`/api/reports/${id}/lines`, { version, lines: [line] })
    const bytes = await download()
    expect(counts(await bring(bytes))).toEqual(counts4(0, 4))
    await bring(await typedOver(bytes, { D2: 2 }))
    expect((await reportOf(city.d1)).lines[0]?.content).toMatchObject({
      problem: '无',
      imageProgress: ' 主体\r\n施工 ',
    })
  })

  test('fills in the draft, says what would change first, and leaves untouched lines untouched', async () => {
    const bytes = await typedOver(await download(), { D2: 100, E2: 45.5, [at('note', 2)]: '按计划' })
    const dry = await bring(bytes, '?month=2025-10&dryRun=true')
    expect(dry).toMatchObject({ ...counts4(1, 3), dryRun: true })
    expect(dry.diffs[0]?.fields).toContainEqual({ field: 'investedYuan', before: '—', after: '1000000' })
    expect(dry.reasons).toEqual([
      expect.stringContaining('还有3个项目没有填写本月完成投资（没有投资请填 0）：P2、P4、P6'),
    ])
    expect((await reportOf(city.d1)).version).toBe(1)
    await bring(bytes)
    const report = await reportOf(city.d1)
    expect(report.lines.map(({ status }) => status)).toEqual(['draft', 'empty', 'empty', 'empty'])
    expect(report.lines[0]).toMatchObject({
      filledBy: 'quxian1',
      content: { investedYuan: 1_000_000, progressBasisPoints: 4550, note: '按计划' },
    })
    const { rows } = (await city.taskforce.get(`/api/trail?subject=report:${report.id}`)).json<{ rows: object[] }>()
    expect(rows[0]).toMatchObject({ action: 'report.import', detail: { fileName: '月报.xlsx' } })
  })

  test('empties a cell that is blank now', async () => {
    await fill(city.d1, 100)
    await bring(await typedOver(await download(), { D2: null }))
    expect(amountsOf(await reportOf(city.d1))).toEqual({ P1: null, P2: 1_000_000, P4: 1_000_000, P6: 1_000_000 })
  })

  test('takes the other rows where a cell cannot be read, and marks the cell', async () => {
    const result = await bring(await typedOver(await download(), { D2: '很多', D3: 80 }))
    expect(counts(result)).toEqual({ added: 0, changed: 1, unchanged: 2, rejected: 1 })
    expect(result.rows).toMatchObject([{ sheet: '月报', row: 2, cell: 'D2', code: 'cell/not-a-number' }])
    const marked = await city.d1.get(`/api/imports/${result.importId}/annotated`)
    const { sheets } = await readXlsx(marked.rawPayload, { readStyles: true })
    expect(sheets[0]?.cells?.get('1,3')?.comment?.text).toContain('不是数字')
    expect((await city.d2.get(`/api/imports/${result.importId}/annotated`)).statusCode).toBe(404)
  })

  test('says at the cell what cannot be handed in yet, and takes the row', async () => {
    const result = await bring(
      await typedOver(await download(), { D2: 100, E2: 80, [at('actualCompletion', 2)]: '2025-10' }),
    )
    expect(counts(result)).toEqual(counts4(1, 3))
    expect(result.warnings).toMatchObject([{ cell: 'E2', code: 'line/completed-below-100' }])
    expect(result.warnings[0]?.message).toContain('更正后才能提交')
  })

  test('refuses a project that the unit does not owe, alike whether it exists or not', async () => {
    const bytes = await workbook([header.reports, ['P3', '2025-10', 1], ['P9', '2025-10', 1], ['P1', '2025-10', 7]])
    const result = await bring(bytes)
    expect(counts(result)).toEqual({ added: 0, changed: 1, unchanged: 0, rejected: 2 })
    expect(result.rows).toMatchObject([
      { cell: 'A2', code: 'reports/not-owed' },
      { cell: 'A3', code: 'reports/not-owed' },
    ])
    expect(result.rows[0]?.message).toContain('本单位2025年10月应报的项目中没有“P3”')
  })

  test('notices a code that was typed over', async () => {
    const result = await bring(await typedOver(await download(), { A2: 'P2', A3: 'P1', D2: 1, D3: 2 }))
    expect(result.rows.map(({ code }) => code)).toEqual(['reports/key-mismatch', 'reports/key-mismatch'])
  })

  test('keeps an accepted line as it is', async () => {
    const submitted = (await step(city.d1, await fill(city.d1), { step: 'submit' })).json<Report>()
    const lines = [{ projectCode: 'P1' }]
    await step(city.taskforce, submitted, { step: 'accept', lines })
    await step(city.taskforce, await reportOf(city.taskforce, '2025-10', 'D1'), {
      step: 'sendBack',
      lines: ['P2', 'P4', 'P6'].map((projectCode) => ({ projectCode, comment: '请核对' })),
    })
    const bytes = await download()
    const { sheets } = await readXlsx(bytes, { readStyles: true })
    expect(sheets[0]?.cells?.get('1,3')?.style?.protection?.locked).toBe(true)
    expect(sheets[0]?.cells?.get('2,3')?.style?.protection?.locked).toBe(false)
    const result = await bring(await typedOver(bytes, { D2: 7, D3: 7 }))
    expect(counts(result)).toEqual({ added: 0, changed: 1, unchanged: 2, rejected: 1 })
    expect(result.rows).toMatchObject([{ cell: 'D2', code: 'reports/locked' }])
    expect(result.rows[0]?.message).toContain('已接收')
    expect(amountsOf(await reportOf(city.d1))).toMatchObject({ P1: 1_000_000, P2: 70_000 })
  })

  test('takes own paper of the month that its rows are of, and refuses one of several months', async () => {
    const paper: SheetRows = [header.reports, ['P1', '2025-10', 55]]
    expect((await send(city.d1, await workbook(paper), '?dryRun=true')).json()).toMatchObject({
      changed: 1,
      rejected: 0,
    })
    const mixed = await send(city.d1, await workbook([...paper, ['P2', '2025-09', 5], ['P3', '2025-09', 5]]), '')
    expect(problemOf(mixed)).toEqual([422, 'import/no-month'])
    expect(mixed.body).toContain('2025年10月 1 行、2025年9月 2 行')
    expect(counts(await bring(await workbook(paper)))).toEqual(counts4(1, 0))
    const wrong = await bring(await workbook([header.reports, ['P1', '2025-09', 55]]))
    expect(wrong.rows).toMatchObject([{ code: 'row/wrong-month' }])
  })
})

function counts4(changed: number, unchanged: number) {
  return { added: 0, changed, unchanged, rejected: 0 }
}

describe('a workbook made for something else', () => {
  test('of another month is refused, naming both', async () => {
    const bytes = await download()
    await city.taskforce.post('/api/periods', { month: '2025-11' })
    const reply = await send(city.d1, bytes, '?month=2025-11&dryRun=true')
    expect(problemOf(reply)).toEqual([422, 'import/wrong-month'])
    expect(detailOf(reply)).toMatch(/是2025年10月的，现在导入的是2025年11月的/)
  })

  test('of another unit is refused, naming both', async () => {
    const bytes = await download(city.d2)
    const reply = await send(city.d1, bytes)
    expect(problemOf(reply)).toEqual([422, 'import/other-unit'])
    expect(detailOf(reply)).toMatch(/是清江区的，现在导入的是云锦区的月报/)
    expect(problemOf(await send(city.taskforce, bytes, '?month=2025-10&unit=D1'))).toEqual([422, 'import/other-unit'])
    expect(problemOf(await send(city.d1, bytes, '?month=2025-10&unit=D2'))).toEqual([404, 'common/not-found'])
  })

  test('of an older edition is refused, and says who changed the report and when', async () => {
    const bytes = await typedOver(await download(), { D2: 7 })
    await fill(city.d1)
    const reply = await send(city.d1, bytes)
    expect(problemOf(reply)).toEqual([422, 'import/older-edition'])
    expect(detailOf(reply)).toMatch(/是第1版，系统中已是第2版，quxian1在10月28日 10:00改动过。请重新下载/)
    expect(amountsOf(await reportOf(city.d1))).toMatchObject({ P1: 1_000_000 })
    expect(problemOf(await send(city.taskforce, bytes))).toEqual([422, 'import/older-edition'])
  })

  test('may come again mended while nobody else wrote in between', async () => {
    const bytes = await download()
    expect(await bring(await typedOver(bytes, { D2: 7, D3: '很多' }))).toMatchObject({ changed: 1, rejected: 1 })
    expect(await bring(await typedOver(bytes, { D2: 8, D3: 9 }))).toMatchObject({ changed: 2, rejected: 0 })
    expect(amountsOf(await reportOf(city.d1))).toMatchObject({ P1: 80_000, P2: 90_000 })
    await fill(city.d1)
    expect(problemOf(await send(city.d1, await typedOver(bytes, { D2: 10 })))).toEqual([422, 'import/older-edition'])
  })

  test.each([
    ['the month', { B3: '2025-09' }],
    ['the edition', { B5: '9' }],
    ['the unit', { B4: 'D2' }],
    ['the checksum', { B6: 'abc' }],
    ['nonsense', { B2: null }],
  ])('with %s of its fingerprint changed is noticed', async (_, cells) => {
    const bytes = await typedOver(await download(), cells, '版本信息')
    expect(problemOf(await send(city.d1, bytes))).toEqual([422, 'import/tampered'])
  })
})

describe('importing and handing in', () => {
  const submit = '?month=2025-10&submit=true&checkedBy=李工&signedBy=王局'
    .replace('李工', encodeURIComponent('李工'))
    .replace('王局', encodeURIComponent('王局'))

  test('goes in one', async () => {
    const result = await bring(await typedOver(await download(), allFilled), submit)
    expect(result).toMatchObject({ ...counts4(4, 0), submitted: true, reasons: [] })
    expect(await reportOf(city.d1)).toMatchObject({
      status: 'submitted',
      filledBy: 'quxian1',
      checkedBy: '李工',
      signedBy: '王局',
    })
  })

  test.each([
    ['a line is missing', { D2: 100 }, /还有3个项目没有填写本月完成投资/],
    [
      'a line must be corrected',
      { ...allFilled, E2: 80, [at('actualCompletion', 2)]: '2025-10' },
      /P1 P1工程：已填实际竣工/,
    ],
    ['a line must be explained', { ...allFilled, D2: 9_000 }, /P1 P1工程：本月.*超过以往月份中位数/],
    ['a row was not taken', { ...allFilled, D2: '很多' }, /文件中有1行有误，没有写入/],
  ])('imports only where %s, and says so', async (_, cells, reason) => {
    const result = await bring(await typedOver(await download(), cells), submit)
    expect(result.submitted).toBe(false)
    expect(result.reasons?.join('\n')).toMatch(reason)
    const report = await reportOf(city.d1)
    expect([report.status, report.version]).toEqual(['open', 2])
  })

  test('waits for the answer to a comment', async () => {
    const submitted = (await step(city.d1, await fill(city.d1), { step: 'submit' })).json<Report>()
    await step(city.taskforce, submitted, { step: 'sendBack', lines: [{ projectCode: 'P1', comment: '请核对金额' }] })
    const result = await bring(await typedOver(await download(), { D2: 90 }), submit)
    expect(result).toMatchObject({ changed: 1, submitted: false })
    expect(result.reasons?.[0]).toContain('退回意见“请核对金额”还没有答复')
  })

  test('is for the district itself', async () => {
    expect(problemOf(await send(city.taskforce, await download(), submit))).toEqual([403, 'auth/forbidden'])
  })
})

describe('taking the workbook back', () => {
  const undo = (client: Client, { importId }: ImportResult) => client.post(`/api/imports/${importId}/undo`)

  test('puts the draft back, untouched lines as untouched ones', async () => {
    const result = await bring(await typedOver(await download(), { D2: 100, D3: 80 }))
    expect((await undo(city.d1, result)).json()).toMatchObject({ restored: 2 })
    const report = await reportOf(city.d1)
    expect(report.lines.map(({ status }) => status)).toEqual(['empty', 'empty', 'empty', 'empty'])
    expect(amountsOf(report)).toEqual({ P1: null, P2: null, P4: null, P6: null })
    expect(problemOf(await undo(city.d1, result))).toEqual([409, 'import/not-undoable'])
  })

  test('is refused once the lines have moved, saying how', async () => {
    const result = await bring(await typedOver(await download(), allFilled))
    const report = await reportOf(city.d1)
    await city.d1.put(`/api/reports/${report.id}/lines`, {
      version: report.version,
      lines: [{ projectCode: 'P1', investedYuan: 1 }],
    })
    const moved = await undo(city.d1, result)
    expect(problemOf(moved)).toEqual([409, 'import/not-undoable'])
    expect(detailOf(moved)).toContain('项目“P1”在这次导入之后又由quxian1在10月28日 10:00更改')
    await step(city.d1, await reportOf(city.d1), { step: 'submit' })
    expect(detailOf(await undo(city.d1, result))).toContain('请先撤回月报')
  })

  test('is for the district that brought it; it stands in the record of imports', async () => {
    const result = await bring(await typedOver(await download(), allFilled))
    expect((await undo(city.d2, result)).statusCode).toBe(404)
    expect(problemOf(await undo(city.taskforce, result))).toEqual([403, 'auth/forbidden'])
    const { rows } = (await city.taskforce.get('/api/imports?kind=reports')).json<{ rows: ImportRecord[] }>()
    const record = rows.find(({ importId }) => importId === result.importId)
    expect(record).toMatchObject({ unitName: '云锦区', changed: 4, by: 'quxian1' })
    expect(rows.filter(({ unitName }) => unitName === null)).toHaveLength(1)
    expect((await city.taskforce.get(`/api/imports/${result.importId}/file`)).statusCode).toBe(200)
  })
})

describe('the task force', () => {
  test('brings accepted lines, and writes over none that a district has in hand', async () => {
    await fill(city.d1, 100)
    const result = await city.taskforce.importRows('reports', [...reportsOf(['P3'], ['2025-10']), ['P1', '2025-10', 5]])
    expect(counts(result)).toEqual({ added: 1, changed: 0, unchanged: 0, rejected: 1 })
    expect(result.rows).toMatchObject([{ code: 'reports/in-hand' }])
    expect(result.rows[0]?.message).toContain('云锦区正在填报2025年10月的这一行（草稿，填报人quxian1）')
    expect(amountsOf(await reportOf(city.d1))).toMatchObject({ P1: 1_000_000 })
  })

  test('brings a unit’s own workbook: what it fills in counts as accepted, the rest stays', async () => {
    const bytes = await typedOver(await download(city.taskforce, 'month=2025-10&unit=D1'), { D2: 100 })
    const result = await bring(bytes, '?month=2025-10', city.taskforce)
    expect(counts(result)).toEqual({ added: 1, changed: 0, unchanged: 3, rejected: 0 })
    const report = await reportOf(city.d1)
    expect(report.lines.map(({ status }) => status)).toEqual(['accepted', 'empty', 'empty', 'empty'])
    expect(report.version).toBeGreaterThan(1)
  })
})
