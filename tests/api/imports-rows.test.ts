import type { TableKind } from '@pianqu/shared/importing/kinds.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { project } from '../kinds/rows.ts'
import { header, tables } from '../kinds/samples.ts'
import type { SheetRows } from '../workbook.ts'
import { cityWith, emptyCity, type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity

beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close())

/** What a dry run says of rows under the usual header. */
const tryRows = (kind: TableKind, rows: SheetRows, query = '') =>
  city.taskforce.importRows(kind, [header[kind], ...rows], `?dryRun=true${query}`)

const codesOf = ({ rows }: { rows: { code: string }[] }) => rows.map(({ code }) => code)

describe('a row', () => {
  test.each([
    ['areas', ['A03', '某片区', '中心城区', '市发改委', '无此区', '2025-01-01', null], 'reference/unknown-unit'],
    ['clusters', ['C9', '某集群', 'A99', '市发改委'], 'reference/unknown-area'],
    ['projects', project('P9', 'C99', 'D1'), 'reference/unknown-cluster'],
    ['projects', project('P9', null, 'D99'), 'reference/unknown-unit'],
    ['projects', project('P9', null, 'D1', 'P99'), 'reference/unknown-package'],
    ['plans', ['P99', 2025, 100], 'reference/unknown-project'],
    ['reports', ['P99', '2025-10', 100], 'reference/unknown-project'],
    ['bond-allocations', ['BD99', 'P1', 1], 'reference/unknown-batch'],
    ['bond-allocations', ['BD1', 'P99', 1], 'reference/unknown-project'],
    ['areas', ['A03', '某片区', '城中村', '市发改委', 'D1', '2025-01-01', null], 'cell/not-a-choice'],
    ['areas', ['A03', '某片区', '中心城区', '市发改委', 'D1', '2025-02-30', null], 'cell/not-a-day'],
    [
      'areas',
      ['A03', '某片区', '中心城区', '市发改委', 'D1', '2025-03-01', '2025-03-01'],
      'row/removed-before-admitted',
    ],
    ['projects', project('P9', null, 'D1', 'P9'), 'row/own-package'],
    ['plans', ['P1', 2026, -5], 'cell/negative'],
    ['plans', ['P1', 2026, '一百'], 'cell/not-a-number'],
    ['plans', ['P1', 1999, 5], 'cell/not-a-year'],
    ['plans', ['P1', 2026, null], 'cell/required'],
    ['plans', ['P1', 2026, 0.00001], 'cell/too-fine'],
    ['reports', ['P1', '2025-13', 5], 'cell/not-a-month'],
    ['reports', ['P1', 2025.1, 5], 'cell/ambiguous-month'],
    ['bond-batches', ['BD9', '第9批', 2025, '新增', '已发行', '2025-09-01', 0], 'cell/not-positive'],
  ] as const)('of %s like %j is refused with %s', async (kind, cells, code) => {
    const result = await tryRows(kind, [[...cells]])
    expect(result).toMatchObject({ added: 0, changed: 0, rejected: 1, rows: [{ row: 2, code }] })
    expect(result.rows[0]?.message).toMatch(/[一-鿿]/)
    expect(result.rows[0]?.cell).toMatch(/^[A-Z]+2$/)
  })

  test('that is wrong costs no other row', async () => {
    const result = await tryRows('plans', [
      ['P1', 2026, 100],
      ['P99', 2026, 100],
      ['P2', 2026, 100],
    ])
    expect(result).toMatchObject({ added: 2, rejected: 1, rows: [{ row: 3, column: '项目编码', cell: 'A3' }] })
  })

  test('that is there twice is taken once, and the second names the first', async () => {
    const result = await tryRows('plans', [
      ['P1', 2026, 100],
      ['P1', 2026, 200],
    ])
    expect(result).toMatchObject({ added: 1, rejected: 1, rows: [{ row: 3, code: 'row/duplicate' }] })
    expect(result.rows[0]?.message).toContain('第 2 行')
  })

  test('of another month than the import is for is refused', async () => {
    const rows = [
      ['P1', '2025-10', 5],
      ['P2', '2025-09', 5],
    ]
    const result = await tryRows('reports', rows, '&month=2025-10')
    expect(result).toMatchObject({ added: 1, rejected: 1, rows: [{ row: 3, code: 'row/wrong-month' }] })
    expect(result.rows[0]?.message).toContain('2025年9月')
  })

  test('that ambiguously says 2025.1 is what the import is for', async () => {
    expect(await tryRows('reports', [['P1', 2025.1, 5]], '&month=2025-10')).toMatchObject({ added: 1, rejected: 0 })
  })

  test('that is blank, a total or a note is skipped and counted', async () => {
    const result = await tryRows('plans', [
      ['P1', 2026, 100],
      [null, null, null],
      ['合计', null, 100],
      ['注：单位为万元', null, null],
    ])
    expect(result).toMatchObject({ added: 1, rejected: 0, skipped: 3 })
  })
})

describe('the months of a plan', () => {
  const withMonths = (months: (number | null)[], total = 1200) =>
    city.taskforce.importRows(
      'plans',
      [
        [...header.plans, ...months.map((_, index) => `${index + 1}月`)],
        ['P1', 2026, total, ...months],
      ],
      '?dryRun=true',
    )
  const even = Array.from({ length: 12 }, () => 100)

  test('sum to the plan', async () => {
    expect(await withMonths(even)).toMatchObject({ added: 1, rejected: 0 })
    const result = await withMonths(even, 1201)
    expect(codesOf(result)).toEqual(['row/sum-mismatch'])
    expect(result.rows[0]?.message).toContain('少 1 万元')
  })

  test('are all there or none is', async () => {
    expect(codesOf(await withMonths([...even.slice(0, 11), null]))).toEqual(['row/months-incomplete'])
    expect(await withMonths(Array.from({ length: 12 }, () => null))).toMatchObject({ added: 1 })
  })
})

describe('a package', () => {
  test('may stand below its parts in one file', async () => {
    const result = await city.taskforce.importRows('projects', [
      header.projects,
      project('K1', null, 'D1', 'K0'),
      project('K0', null, 'D1'),
    ])
    expect(result).toMatchObject({ added: 2, rejected: 0 })
  })

  test('that is refused takes its parts along', async () => {
    const result = await tryRows('projects', [project('K11', null, 'D1', 'K10'), project('K10', 'C99', 'D1')])
    expect(result).toMatchObject({ added: 0, rejected: 2 })
    expect(codesOf(result).sort()).toEqual(['reference/unknown-cluster', 'row/package-rejected'])
  })
})

describe('the name of a unit', () => {
  let empty: Awaited<ReturnType<typeof emptyCity>>
  beforeEach(async () => {
    empty = await emptyCity()
  })

  test('belongs to one unit of the file', async () => {
    const result = await empty.taskforce.importRows('units', [
      header.units,
      ['D1', '云锦区', '区县'],
      ['D2', '云锦区', '区县'],
    ])
    expect(result).toMatchObject({ added: 1, rejected: 1, rows: [{ row: 3, column: '单位名称', cell: 'B3' }] })
    expect(result.rows[0]?.message).toContain('云锦区')
  })

  test('that another unit has is refused', async () => {
    await empty.taskforce.importRows('units', [header.units, ['D1', '云锦区', '区县']])
    const result = await empty.taskforce.importRows('units', [header.units, ['D2', '云锦区', '区县']])
    expect(result).toMatchObject({ added: 0, rejected: 1 })
  })

  test('is free once its unit is renamed, in the same file too', async () => {
    await empty.taskforce.importRows('units', [header.units, ['D1', '云锦区', '区县']])
    const result = await empty.taskforce.importRows('units', [
      header.units,
      ['D1', '云锦新区', '区县'],
      ['D2', '云锦区', '区县'],
    ])
    expect(result).toMatchObject({ added: 1, changed: 1, rejected: 0 })
  })
})

describe('the columns of a file', () => {
  test('may stand in any order, under titles, with stars, units and others between them', async () => {
    const result = await city.taskforce.importRows(
      'plans',
      [
        ['2026年计划表', null, null, null],
        ['单位：万元', null, null, null],
        ['年度计划投资（万元）*', '备注说明', '年 度', '项目编码*'],
        ['1,234.5', '无', '2026年', 'P1'],
        ['１２３', '无', 2026, ' P2 '],
      ],
      '?dryRun=true',
    )
    expect(result).toMatchObject({ added: 2, rejected: 0, ignoredColumns: ['备注说明'] })
    expect(result.diffs.map(({ key }) => key)).toEqual(['P1\n2026', 'P2\n2026'])
  })

  test('that are not there leave what is stored', async () => {
    const own = await cityWith({}, ['units'])
    await own.taskforce.importRows('units', [
      [...header.units, '排序'],
      ['D1', '云锦区', '区县', 7],
    ])
    const kept = await own.taskforce.importRows('units', [header.units, ['D1', '云锦新区', '区县']])
    expect(kept.diffs).toMatchObject([{ key: 'D1', kind: 'changed', fields: [{ field: 'name' }] }])
    const { rows } = (await own.taskforce.get('/api/units?type=district')).json<{ rows: { code: string }[] }>()
    expect(rows.find(({ code }) => code === 'D1')).toMatchObject({ name: '云锦新区', sortOrder: 7 })
    const emptied = await own.taskforce.importRows('units', [
      [...header.units, '排序'],
      ['D1', '云锦新区', '区县', null],
    ])
    expect(emptied.diffs).toMatchObject([{ fields: [{ field: 'sortOrder', before: '7', after: '—' }] }])
  })

  test('in another unit of money refuse the file', async () => {
    const sheet: SheetRows = [
      ['项目编码', '年度', '年度计划投资(亿元)'],
      ['P1', 2026, 1],
    ]
    await expect(city.taskforce.importRows('plans', sheet)).rejects.toThrow('亿元')
  })

  test.each([
    ['区(市)县', 'district'],
    ['功能区', 'district'],
    ['部门', 'department'],
    ['国企', 'soe'],
    ['工作专班', 'taskforce'],
  ])('take %s for what it means', async (word, type) => {
    const own = await emptyCity()
    await own.taskforce.importRows('units', [header.units, ['U1', '某单位', word]])
    expect((await own.taskforce.get('/api/units')).json()).toMatchObject({ rows: [{ code: 'U1', type }] })
  })

  test('are read from CSV as Excel of an office writes it, in GB18030', async () => {
    const encoded = Buffer.from([
      ...[0xb5, 0xa5, 0xce, 0xbb, 0xb1, 0xe0, 0xc2, 0xeb, 0x2c], // 单位编码,
      ...[0xb5, 0xa5, 0xce, 0xbb, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c], // 单位名称,
      ...[0xc0, 0xe0, 0xd0, 0xcd, 0x0d, 0x0a], // 类型
      ...[0x55, 0x39, 0x2c, 0xb6, 0xab, 0xba, 0xfe, 0xc7, 0xf8, 0x2c, 0xc7, 0xf8, 0xcf, 0xd8, 0x0d, 0x0a], // U9,东湖区,区县
    ])
    const result = await city.taskforce.import('units', '单位.csv', encoded, '?dryRun=true')
    expect(result).toMatchObject({ added: 1, rejected: 0, diffs: [{ key: 'U9', name: '东湖区' }] })
  })

  test('are read from CSV in UTF-8 with and without a mark', async () => {
    for (const mark of ['', '\ufeff']) {
      const text = `${mark}单位编码,单位名称,类型\nU9,"东湖区",区县\n`
      expect(await city.taskforce.import('units', '单位.csv', Buffer.from(text), '?dryRun=true')).toMatchObject({
        added: 1,
      })
    }
  })
})

test('a city is loaded from the tables that these tests use', async () => {
  const own = await cityWith({}, ['units', 'areas', 'clusters', 'projects'])
  const { total } = (await own.taskforce.get('/api/projects')).json<{ total: number }>()
  expect(total).toBe(tables.projects.length - 1)
})
