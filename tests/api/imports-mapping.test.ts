import type { ImportRecord, ImportResult, MappingReading } from '@pianqu/shared/importing/import.contract.ts'
import type { ColumnChoice } from '@pianqu/shared/workbook/column-choice.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { type SheetRows, workbook } from '../workbook.ts'
import { type OctoberCity, octoberCity, type Problem, reportOf } from './dispatch-kit.ts'

let city: OctoberCity
beforeAll(async () => {
  city = await octoberCity()
})
afterAll(() => city.app.close())

const saying = (mapping: readonly ColumnChoice[], rest = ''): string =>
  `mapping=${encodeURIComponent(JSON.stringify(mapping))}${rest}`

/** An office's own paper: what was paid is called otherwise, and in another unit. */
const paper: SheetRows = [
  ['项目编码', '月份', '拨付', '本月完成投资(万元)', '经办'],
  ['P1', '2025-11', 0.15, 120, '周'],
  ['P2', '2025-11', 0.2, 130, '何'],
]
const meant: ColumnChoice[] = [{ column: 'C', field: 'fundsArrivedYuan', unit: '亿元' }]

async function send(query: string, rows: SheetRows = paper, client: Client = city.taskforce) {
  return client.upload(`/api/imports/reports?${query}`, '单位报表.xlsx', await workbook(rows))
}
const detail = async (query: string, rows?: SheetRows) => {
  const reply = await send(query, rows)
  return [reply.statusCode, reply.json<Problem>().detail ?? '']
}
async function columnsOf(query: string, rows: SheetRows = paper, client: Client = city.taskforce) {
  const reply = await client.upload(`/api/imports/reports/columns?${query}`, '报表.xlsx', await workbook(rows))
  return reply.json<MappingReading>()
}

const valuesOf = ({ diffs }: ImportResult, field: string) =>
  diffs.map(({ fields }) => fields.find((one) => one.field === field)?.after)

describe('a column that a person sends somewhere', () => {
  test('is read there and in the unit that was said, in the preview and in what is written', async () => {
    const preview = (await send(`dryRun=true&${saying(meant)}`)).json<ImportResult>()
    expect(valuesOf(preview, 'fundsArrivedYuan')).toEqual(['15000000', '20000000'])
    expect(preview.columns?.find(({ letter }) => letter === 'C')).toMatchObject({
      field: 'fundsArrivedYuan',
      unit: '亿元',
      unitFrom: '导入时选定',
      state: 'converted',
      samples: [
        { written: '0.15', read: '1,500万元' },
        { written: '0.2', read: '2,000万元' },
      ],
    })
    const written = (await send(`dryRun=false&${saying(meant)}`)).json<ImportResult>()
    expect(valuesOf(written, 'fundsArrivedYuan')).toEqual(['15000000', '20000000'])
    const { rows } = (await city.taskforce.get('/api/imports?kind=reports')).json<{ rows: ImportRecord[] }>()
    expect(rows.find(({ importId }) => importId === written.importId)?.mapping).toEqual([
      { column: 'C', field: 'fundsArrivedYuan', unit: '亿元', header: '拨付' },
    ])
    const trail = await city.taskforce.get(`/api/trail?subject=import:${written.importId}`)
    expect(trail.body).toContain('"mapping":[{"column":"C","field":"fundsArrivedYuan","unit":"亿元","header":"拨付"}]')
  })

  test('is left out where they say so', async () => {
    const rows: SheetRows = [
      ['项目编码', '月份', '本月完成投资(万元)', '到位资金(万元)'],
      ['P1', '2025-12', 120, 7],
    ]
    const result = (await send(`dryRun=true&${saying([{ column: 'D', field: null }])}`, rows)).json<ImportResult>()
    expect(valuesOf(result, 'fundsArrivedYuan')).toEqual([undefined])
    expect(result.ignoredColumns).toEqual(['到位资金(万元)'])
  })

  test.each<[ColumnChoice[], string]>([
    [
      [...meant, { column: 'D', field: 'fundsArrivedYuan' }],
      'C 列“拨付”和 D 列“本月完成投资(万元)”都要写入“到位资金(万元)”',
    ],
    [[{ column: 'C', field: 'investedYuan' }], 'C 列“拨付”和 D 列“本月完成投资(万元)”都要写入“本月完成投资(万元)”'],
    [[{ column: 'D', field: null }], '缺少必填列：“本月完成投资(万元)”'],
    [[{ column: 'Z', field: 'problem' }], '没有 Z 列'],
    [[{ column: 'E', field: 'colour' }], '没有这一项'],
    [[{ column: 'E', field: 'problem', unit: '亿元' }], '不是金额，不能按亿元换算'],
    [[{ sheet: '别的表', column: 'E', field: 'problem' }], '文件里没有工作表“别的表”'],
  ])('cannot be %j', async (mapping, sentence) => {
    const [status, said] = await detail(`dryRun=true&${saying(mapping)}`)
    expect([status, said]).toEqual([422, expect.stringContaining(sentence)])
  })

  test('is said in JSON, or refused', async () => {
    const reply = await send('dryRun=true&mapping=C')
    expect([reply.statusCode, reply.body]).toEqual([400, expect.stringContaining('列的对应应写作 JSON')])
  })

  test('settles which of two twins is read, and a unit that is written otherwise', async () => {
    const rows: SheetRows = [
      ['项目编码', '月份', '本月完成投资', '本月完成投资', '到位资金（亿元）'],
      ['P1', '2025-12', 1, 2, 0.5],
    ]
    const open = await columnsOf('', rows)
    expect(open.columns.map(({ letter, state }) => [letter, state])).toEqual([
      ['A', 'read'],
      ['B', 'read'],
      ['C', 'asked'],
      ['D', 'repeated'],
      ['E', 'asked'],
    ])
    expect(open.problems).toHaveLength(2)
    const settled: ColumnChoice[] = [
      { column: 'C', field: null },
      { column: 'E', field: 'fundsArrivedYuan', unit: '亿元' },
    ]
    expect((await columnsOf(saying(settled), rows)).problems).toEqual([])
    const result = (await send(`dryRun=true&${saying(settled)}`, rows)).json<ImportResult>()
    expect([valuesOf(result, 'investedYuan'), valuesOf(result, 'fundsArrivedYuan')]).toEqual([['20000'], ['50000000']])
  })
})

describe('the columns of a file', () => {
  test('are told with all of their cells, and nothing is kept', async () => {
    const before = (await city.taskforce.get('/api/trail')).json<{ total: number }>().total
    const rows: SheetRows = [...paper, ['P4', '2025-11', '5-6', 140, '李']]
    const { headers, columns, problems } = await columnsOf(saying(meant), rows)
    expect(headers).toEqual([{ sheet: 'Sheet1', row: 1, isGuessed: false, rows: 3 }])
    expect(problems).toEqual([])
    expect(columns.find(({ letter }) => letter === 'C')).toMatchObject({
      note: '3 格，合计 3500 万元；1 格不能读',
      refused: [{ row: 4, written: '5-6' }],
    })
    expect((await city.taskforce.get('/api/trail')).json<{ total: number }>().total).toBe(before)
  })

  test('are told where no title is known, with the line that looks like titles, which then may be named', async () => {
    const rows: SheetRows = [['某区情况表'], ['工程', '期间', '干了多少'], ['P1', '2025-12', 0.012]]
    const { headers, columns, problems } = await columnsOf('', rows)
    expect(headers).toMatchObject([{ row: 2, isGuessed: true }])
    expect(columns.map(({ header }) => header)).toEqual(['工程', '期间', '干了多少'])
    expect(problems[0]).toContain('没有找到表头')
    const choices: ColumnChoice[] = [
      { column: 'A', field: 'projectCode' },
      { column: 'B', field: 'month' },
      { column: 'C', field: 'investedYuan', unit: '亿元' },
    ]
    const result = (await send(`dryRun=true&${saying(choices, '&headerRow=2')}`, rows)).json<ImportResult>()
    expect(valuesOf(result, 'investedYuan')).toEqual(['1200000'])
  })
})

describe("a district's own report", () => {
  const own: SheetRows = [
    ['项目编码', '完成额', '月份'],
    ['P1', 0.01, '2025-10'],
    ['P2', 0.02, '2025-10'],
  ]
  const choices: ColumnChoice[] = [{ column: 'B', field: 'investedYuan', unit: '亿元' }]

  test('is read as the district says, and its report keeps it', async () => {
    expect((await columnsOf('month=2025-10', own, city.d1)).problems[0]).toContain('缺少必填列：“本月完成投资(万元)”')
    const reply = await send(`month=2025-10&dryRun=false&${saying(choices)}`, own, city.d1)
    expect(reply.json<ImportResult>()).toMatchObject({ changed: 2, rejected: 0 })
    const { lines } = await reportOf(city.d1)
    expect(lines.slice(0, 2).map(({ content }) => content.investedYuan)).toEqual([1_000_000, 2_000_000])
  })

  test('is asked about where its amounts are ten thousand times what they were', async () => {
    const rows: SheetRows = [
      ['项目编码', '本月完成投资(万元)', '月份'],
      ['P1', 1_000_000, '2025-10'],
      ['P2', 1_000_000, '2025-10'],
    ]
    const { warnings } = (await send('month=2025-10&dryRun=true', rows, city.d1)).json<ImportResult>()
    expect(warnings.filter(({ code }) => code === 'sheet/unlike-history')).toHaveLength(1)
  })

  test('names the code that was meant where one only looks like it', async () => {
    const rows: SheetRows = [
      ['项目编码', '本月完成投资(万元)', '月份'],
      ['p-1', 100, '2025-10'],
    ]
    const result = (await send('month=2025-10&dryRun=true', rows, city.d1)).json<ImportResult>()
    expect(result.rows[0]?.message).toContain('请改成“P1”')
  })

  test('is converted whole where the district names the unit', async () => {
    const rows: SheetRows = [
      ['项目编码', '本月完成投资(元)', '月份'],
      ['P4', 1_230_000, '2025-10'],
    ]
    const result = (await send('month=2025-10&dryRun=true&money=元', rows, city.d1)).json<ImportResult>()
    expect(valuesOf(result, 'investedYuan')).toEqual(['1230000'])
  })
})

describe('a cell that a person types over', () => {
  const vague: SheetRows = [
    ['项目编码', '月份', '本月完成投资(万元)'],
    ['P1', '2024-05', '约500'],
  ]
  const typed = `typed=${encodeURIComponent('[{"cell":"C2","text":"512.5"}]')}`

  test('is read so in the step of columns, in the preview and in what is written, and kept with the import', async () => {
    const columns = await columnsOf(typed, vague)
    expect(columns.columns[2]).toMatchObject({ state: 'read', refusedCount: 0, note: '1 格，合计 512.5 万元' })
    const preview = (await send(`dryRun=true&${typed}`, vague)).json<ImportResult>()
    expect(preview.warnings.map(({ code, message }) => [code, message])).toEqual([
      ['cell/typed', '文件里写的是“约500”，按改填的“512.5”读取'],
    ])
    const written = (await send(`dryRun=false&${typed}`, vague)).json<ImportResult>()
    expect(valuesOf(written, 'investedYuan')).toEqual(['5125000'])
    const { rows } = (await city.taskforce.get('/api/imports?kind=reports')).json<{ rows: ImportRecord[] }>()
    expect(rows.find(({ importId }) => importId === written.importId)?.mapping).toEqual([
      { column: 'C', field: 'investedYuan', typed: { row: 2, was: '约500', text: '512.5' } },
    ])
    const trail = await city.taskforce.get(`/api/trail?subject=import:${written.importId}`)
    expect(trail.body).toContain('"typed":{"row":2,"was":"约500","text":"512.5"}')
  })

  test('is named as such where it is written in another form', async () => {
    const reply = await send('dryRun=true&typed=C2', vague)
    expect([reply.statusCode, reply.body]).toEqual([400, expect.stringContaining('改填的格应写作 JSON')])
  })
})
