import { describe, expect, test } from 'vitest'
import type { RawCell } from '../workbook/raw-cell.ts'
import { knownCity, sheetOf } from '../workbook/test-kit.ts'
import { readTable } from './read-table.ts'

const header = ['项目编码', '月份', '本月完成投资(万元)', '形象进度(%)', '实际竣工']
type Row = (RawCell['value'] | RawCell)[]

const readReports = (rows: Row[], month?: '2025-10') =>
  readTable('reports', [sheetOf([header, ...rows])], knownCity, month ? { month } : {})

const codesOf = (faults: readonly { row: number; code: string }[]) => faults.map(({ row, code }) => [row, code])

describe('a table', () => {
  test('rejects a faulty row whole with all of its faults, and loses no other', () => {
    const { rows, faults, rejectedRows } = readReports([
      ['P1', '2025-10', 100, 10],
      ['X9', '2025-13', '约500', 105],
      ['P2', '2025-10', '', 10],
      ['P3', '2025-10', 300, 10],
    ])
    expect(rows.map(({ row, rowNumber }) => [row.projectCode, rowNumber])).toEqual([
      ['P1', 2],
      ['P3', 5],
    ])
    expect(rejectedRows).toBe(2)
    expect(codesOf(faults)).toEqual([
      [3, 'reference/unknown-project'],
      [3, 'cell/not-a-month'],
      [3, 'cell/not-a-number'],
      [3, 'cell/over-hundred'],
      [4, 'cell/required'],
    ])
    expect(faults[2]).toEqual({
      sheet: 'Sheet1',
      row: 3,
      column: '本月完成投资(万元)',
      cell: 'C3',
      code: 'cell/not-a-number',
      message: '“约500”不是数字，只是约数，请填一个确定的数。请填写以万元为单位的数字，如 500 或 1234.5',
    })
  })

  test('skips totals, notes and blank rows, and counts them', () => {
    const { rows, skipped, rejectedRows } = readReports([
      ['P1', '2025-10', 100],
      [],
      ['　', '', null],
      ['小计', null, 100],
      ['', '合　计', 100],
      header,
      ['注：1.投资额按当月填报'],
      ['说明'],
    ])
    expect([rows.length, skipped, rejectedRows]).toEqual([1, 7, 0])
  })

  test('stops at the header of another table below, and says so', () => {
    const below = ['项目编码', '月份', '形象进度(%)', '本月完成投资(万元)']
    const { rows, faults, rejectedRows } = readReports([
      ['P1', '2025-10', 100],
      below,
      ['P2', '2025-10', 50, 60],
      [],
      ['P3', '2025-10', 50, 60],
    ])
    expect([rows.length, rejectedRows, codesOf(faults)]).toEqual([1, 2, [[3, 'sheet/second-header']]])
    expect(faults[0]?.message).toContain('第 3 行又是表头，列的位置与第 1 行的表头不同，从这里往下的 2 行都没有读取')
  })

  test.each<[string, Row[]]>([
    [
      'its own header, now in another unit',
      [
        ['项目编码', '月份', '本月完成投资（亿元）'],
        ['P2', '2025-10', 50],
      ],
    ],
    [
      'a row of units with another one',
      [
        [null, null, '（亿元）', '%'],
        ['P2', '2025-10', 50],
      ],
    ],
    ['a line with another unit', [['单位：亿元'], ['P2', '2025-10', 50]]],
  ])('stops at %s', (_, below) => {
    const { rows, faults, rejectedRows } = readReports([['P1', '2025-10', 100], ...below])
    expect([rows.length, rejectedRows, codesOf(faults)]).toEqual([1, 1, [[3, 'sheet/second-header']]])
    expect(faults[0]?.message).toContain('亿元，与第 1 行的表头不同')
  })

  test.each<[string, Row[]]>([
    [
      'its own header once more',
      [
        ['项目编码', '月份', '本月完成投资（万元）'],
        ['P2', '2025-10', 50],
      ],
    ],
    [
      'a row of its own units',
      [
        [null, null, '（万元）', '%'],
        ['P2', '2025-10', 50],
      ],
    ],
    ['a line with its own unit', [['单位：万元'], ['P2', '2025-10', 50]]],
  ])('reads on below %s', (_, below) => {
    const { rows, faults, skipped } = readReports([['P1', '2025-10', 100], ...below])
    expect([rows.length, skipped, faults]).toEqual([2, 1, []])
  })

  test.each(['计量单位', '单位', ''])('refuses a row beside which another unit stands, under %j', (title) => {
    const rows: Row[] = [
      ['P1', '2025-10', 100, 1, null, '万元'],
      ['P2', '2025-10', 1, 1, null, '亿元'],
      ['P3', '2025-10', 1, 1, null, '（美元）'],
      ['P4', '2025-10', 1, 1, null, '人民币'],
    ]
    const read = readTable('reports', [sheetOf([[...header, title], ...rows])], knownCity)
    expect(codesOf(read.faults)).toEqual([
      [3, 'row/wrong-unit'],
      [4, 'row/wrong-unit'],
    ])
    expect(read.faults[0]).toMatchObject({ cell: 'F3', message: expect.stringContaining('亿元（见 F3）') })
    const plain = [...header.with(2, '本月完成投资'), title]
    const inYi = readTable('reports', [sheetOf([plain, ...rows])], knownCity, { money: '亿元' })
    expect(codesOf(inYi.faults)).toEqual([
      [2, 'row/wrong-unit'],
      [4, 'row/wrong-unit'],
    ])
  })

  test('skips rows in which only running numbers stand', () => {
    const sheet = sheetOf([['序号', ...header], [1, 'P1', '2025-10', 1], [2], [3]])
    const { rows, skipped } = readTable('reports', [sheet], knownCity)
    expect([rows.length, skipped]).toEqual([1, 2])
  })

  test('rejects the second row of one key, naming the first', () => {
    const { rows, faults } = readReports([
      ['P1', '2025-10', 1],
      ['P1', '2025-09', 1],
      ['P1', '2025年10月', 2],
    ])
    expect(rows).toHaveLength(2)
    expect(faults).toMatchObject([{ row: 4, code: 'row/duplicate' }])
    expect(faults[0]?.message).toContain('与第 2 行重复')
  })

  test('rejects rows of another month than the import is for', () => {
    const { rows, faults } = readReports(
      [
        ['P1', '2025-10', 1],
        ['P2', '2025-09', 1],
      ],
      '2025-10',
    )
    expect(rows).toHaveLength(1)
    expect(faults).toMatchObject([{ row: 3, column: '月份', code: 'row/wrong-month' }])
    expect(faults[0]?.message).toContain('2025年9月')
    expect(faults[0]?.message).toContain('2025年10月')
  })

  test('warns of a completed project whose progress is below 100, and takes the row', () => {
    const { rows, faults, warnings } = readReports([['P1', '2025-10', 1, 90, '2025-09']])
    expect(rows).toHaveLength(1)
    expect(faults).toEqual([])
    expect(codesOf(warnings)).toEqual([[2, 'row/not-complete']])
  })

  test('says of an error of Excel that it is one', () => {
    const { faults } = readReports([['P1', '2025-10', { value: null, error: '#N/A' }]])
    expect(faults[0]).toMatchObject({ code: 'cell/error-value', cell: 'C2' })
    expect(faults[0]?.message).toContain('#N/A')
  })

  test('tells which fields the file says nothing about', () => {
    expect(readReports([['P1', '2025-10', 1]]).rows[0]?.absent).toContain('note')
    expect(readReports([['P1', '2025-10', 1]]).rows[0]?.absent).not.toContain('actualCompletion')
  })
})

describe('the sheets of a workbook', () => {
  const good = sheetOf([header, ['P1', '2025-10', 1]], '一区')

  test('are all read that have the header, others are passed over', () => {
    const again = sheetOf([['标题'], header, ['P2', '2025-10', 1], ['P1', '2025-10', 1]], '二区')
    const { rows, faults, warnings } = readTable('reports', [sheetOf([['目录']], '封面'), good, again], knownCity)
    expect(rows.map(({ sheet, rowNumber }) => `${sheet} ${rowNumber}`)).toEqual(['一区 2', '二区 3'])
    expect(faults).toMatchObject([{ sheet: '二区', row: 4, code: 'row/duplicate' }])
    expect(faults[0]?.message).toContain('工作表“一区”第 2 行')
    expect(warnings).toEqual([])
  })

  test('that lack columns are named in a warning beside a complete one, and refused alone', () => {
    const partial = sheetOf([['项目编码', '月份']], '草稿')
    expect(readTable('reports', [good, partial], knownCity).warnings).toMatchObject([
      { sheet: '草稿', code: 'sheet/missing-columns' },
    ])
    const { faults } = readTable('reports', [partial], knownCity)
    expect(faults[0]).toMatchObject({ code: 'sheet/missing-columns', row: 1 })
    expect(faults[0]?.message).toContain('“本月完成投资(万元)”')
  })

  test('that hold rows without a header are named in a warning, unless they are our own', () => {
    const next = sheetOf([['P2', '2025-10', 1]], '续表')
    const own = ['填写说明', '导入问题'].map((name) => sheetOf([['列名', '必填']], name))
    const { warnings } = readTable('reports', [good, next, ...own, sheetOf([], 'Sheet3')], knownCity)
    expect(warnings).toMatchObject([{ sheet: '续表', code: 'sheet/unread' }])
    expect(warnings[0]?.message).toContain('“续表”')
  })

  test('without any header say which columns are needed', () => {
    const { faults } = readTable('reports', [sheetOf([['随便'], ['写写']])], knownCity)
    expect(faults).toMatchObject([{ code: 'sheet/no-header' }])
    expect(faults[0]?.message).toContain('“项目编码”')
    expect(readTable('reports', [], knownCity).faults).toMatchObject([{ code: 'sheet/no-header' }])
  })

  test('in another unit are refused and nothing of them is read', () => {
    const sheet = sheetOf([
      ['项目编码', '月份', '本月完成投资（亿元）'],
      ['P1', '2025-10', 1],
    ])
    const { rows, faults } = readTable('reports', [sheet], knownCity)
    expect(rows).toEqual([])
    expect(faults).toMatchObject([{ code: 'sheet/wrong-unit', cell: 'C1' }])
    expect(faults[0]?.message).toContain('亿元')
  })
})

describe('rules between cells', () => {
  const months = Array.from({ length: 12 }, (_, index) => `${index + 1}月`)
  const planHeader = ['项目编码', '年度', '年度计划投资(万元)', ...months]
  const readPlan = (...row: Row) => readTable('plans', [sheetOf([planHeader, row])], knownCity)

  test('the months of a plan are all there and sum to it, or none is', () => {
    expect(readPlan('P1', 2025, 12, ...months.map(() => 1)).rows[0]?.row.curveYuan).toHaveLength(12)
    expect(readPlan('P1', 2025, 12).rows[0]?.row.curveYuan).toBeNull()
    const short = readPlan('P1', 2025, 12, 1, 2)
    expect(short.faults).toMatchObject([{ code: 'row/months-incomplete', column: '3月', cell: 'F2' }])
    const wrong = readPlan('P1', 2025, 12.5, ...months.map(() => 1))
    expect(wrong.faults).toMatchObject([{ code: 'row/sum-mismatch' }])
    expect(wrong.faults[0]?.message).toContain('少 0.5 万元')
  })

  test('an area leaves the list after it entered', () => {
    const head = ['片区编码', '片区名称', '类别', '牵头部门', '责任区县', '入列日期', '退出日期']
    const row = (removedOn: string) => ['A1', '甲', '中心城区', '市发改委', '云锦区、清江区', '2023-03-01', removedOn]
    const read = (removedOn: string) => readTable('areas', [sheetOf([head, row(removedOn)])], knownCity)
    expect(read('').rows[0]?.row).toEqual({
      code: 'A1',
      name: '甲',
      category: 'central',
      leadUnit: 'B1',
      districtCodes: ['D1', 'D2'],
      positioning: null,
      plannedPopulation: null,
      admittedOn: '2023-03-01',
      removedOn: null,
    })
    expect(read('2024-01-01').faults).toEqual([])
    expect(read('2023-01-01').faults).toMatchObject([{ code: 'row/removed-before-admitted' }])
  })

  test('a bond batch issued in another year than its own is a warning', () => {
    const head = ['批次编码', '批次名称', '年度', '性质', '状态', '发行日期', '金额(万元)']
    const row = ['B1', '甲', 2025, '新增', '已发行', '2024-12-30', 1]
    const { rows, warnings } = readTable('bond-batches', [sheetOf([head, row])], knownCity)
    expect(rows).toHaveLength(1)
    expect(warnings).toMatchObject([{ code: 'row/year-mismatch' }])
  })
})

describe('projects', () => {
  const head = [
    '项目编码',
    '项目名称',
    '责任区县',
    '责任单位',
    '项目类别',
    '阶段',
    '总投资(万元)',
    '经度',
    '纬度',
    '上级项目编码',
  ]
  const project = (code: string, rest: Row = []): Row => [
    code,
    '甲',
    '云锦区',
    '市发改委',
    '产业',
    '加快建设',
    1,
    ...rest,
  ]
  const read = (...rows: Row[]) => readTable('projects', [sheetOf([head, ...rows])], knownCity)

  test('have both coordinates or none', () => {
    expect(read(project('P1', [104, 30])).faults).toEqual([])
    expect(read(project('P1', [104])).faults).toMatchObject([{ code: 'row/half-a-position', column: '纬度' }])
  })

  test('may be part of a package that stands below them', () => {
    expect(read(project('P1', ['', '', 'X2']), project('X2')).rows).toHaveLength(2)
    expect(read(project('P1', ['', '', 'X2'])).faults).toMatchObject([{ code: 'reference/unknown-package' }])
    expect(read(project('P1', ['', '', 'P1'])).faults).toMatchObject([{ code: 'row/own-package' }])
  })

  test('are rejected with a package of the same file that was rejected, and so are their parts', () => {
    const rows = [project('X1'), project('X2', ['', '', 'X1']), project('X3', ['', '', 'X2']), project('P4')]
    const broken = rows.map((row, index) => (index === 0 ? [...row.slice(0, 6), '约500'] : row))
    const { rows: kept, faults, rejectedRows } = read(...broken)
    expect(kept.map(({ row }) => row.code)).toEqual(['P4'])
    expect(rejectedRows).toBe(3)
    expect(codesOf(faults)).toEqual([
      [2, 'cell/not-a-number'],
      [3, 'row/package-rejected'],
      [4, 'row/package-rejected'],
    ])
  })
})
