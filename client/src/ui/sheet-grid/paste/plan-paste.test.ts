import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { oneCell } from '../range.ts'
import { columns, rowOf, rowsOf } from '../test-sheet.ts'
import { isFilled, type PasteGrid } from './paste-layout.ts'
import { pasteMapping } from './paste-mapping.ts'
import { isPlain, type PastePlan } from './paste-plan.ts'
import { pasteLines, pasteSummary, questionText } from './paste-words.ts'
import { planPaste } from './plan-paste.ts'

const gridAt = (row: number, column: number, more: Partial<PasteGrid> = {}): PasteGrid => ({
  columns,
  rows: rowsOf(5),
  range: oneCell({ row, column }),
  ...more,
})

const written = ({ writes }: PastePlan) =>
  Object.fromEntries(writes.map(({ rowKey, columnKey, after }) => [`${rowKey}.${columnKey}`, after]))

describe('a paste by position', () => {
  test('writes from the anchor and is plain', () => {
    const plan = planPaste(
      [
        ['1500', '45%'],
        ['2500', '50'],
      ],
      gridAt(0, 3),
    )
    expect(written(plan)).toEqual({
      'P001.now': 15_000_000,
      'P001.progress': 4500,
      'P002.now': 25_000_000,
      'P002.progress': 5000,
    })
    expect(isPlain(plan)).toBe(true)
    expect(pasteSummary(plan)).toBe('写入 4 格')
  })

  test('converts, skips what is read-only, refuses errors, and says so', () => {
    const plan = planPaste(
      [
        ['9', '0.15亿', '#N/A'],
        ['9', '#N/A', '50'],
      ],
      gridAt(0, 2),
    )
    expect(written(plan)).toEqual({ 'P001.now': 15_000_000, 'P002.progress': 5000 })
    expect(pasteSummary(plan)).toBe('写入 2 格 · 换算 1（亿元→万元）· 跳过只读 2 · 无法识别 2')
    expect(pasteLines(plan, false)[0]).toMatchObject({ where: 'P001 示例项目1「形象进度%」', level: 'bad' })
  })

  test('counts what lies beyond the last row and column', () => {
    const plan = planPaste(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      gridAt(4, 6),
    )
    expect(written(plan)).toEqual({ 'P005.problem': 'a' })
    expect(plan.outside).toBe(3)
  })

  test('fills the selection with one cell, and repeats a block that fits', () => {
    const range = { anchor: { row: 0, column: 4 }, focus: { row: 3, column: 4 } }
    expect(planPaste([['50']], gridAt(0, 4, { range })).writes).toHaveLength(4)
    expect(written(planPaste([['50'], ['60']], gridAt(0, 4, { range })))).toMatchObject({
      'P003.progress': 5000,
      'P004.progress': 6000,
    })
  })

  test('tells of what falls below last month', () => {
    const plan = planPaste([['900']], gridAt(0, 3))
    expect(plan.decreases).toMatchObject([{ before: '1,000', after: '900' }])
    expect(isPlain(plan)).toBe(false)
  })

  test('leaves what merged cells leave empty, unless told to clear', () => {
    const grid = gridAt(0, 5)
    const plan = planPaste([['红灯'], [''], ['']], grid)
    expect(written(plan)).toEqual({ 'P001.light': 'red' })
    expect(plan.blanks).toHaveLength(2)
    const clearing = planPaste([['红灯'], [''], ['']], grid, { clearsWithBlanks: true })
    expect(written(clearing)).toEqual({ 'P001.light': 'red', 'P002.light': null, 'P003.light': null })
  })

  test('leaves locked rows alone', () => {
    const plan = planPaste([['50'], ['50']], gridAt(0, 4, { rows: [rowOf(1, { isLocked: true }), rowOf(2)] }))
    expect(written(plan)).toEqual({ 'P002.progress': 5000 })
    expect(plan.readOnly).toHaveLength(1)
  })
})

describe('a paste with titles', () => {
  test('goes by title in any order, and takes the unit from it', () => {
    const plan = planPaste(
      [
        ['堵点说明', '项目编码', '本月累计（亿元）', '编码'],
        ['管线\n迁改', 'x', '0.25', 'P002'],
      ],
      gridAt(4, 6),
    )
    expect(plan.columnsBy).toBe('title')
    expect(written(plan)).toEqual({ 'P002.problem': '管线\n迁改', 'P002.now': 25_000_000 })
    expect(plan.unmatchedColumns).toMatchObject([{ text: '项目编码', cells: 1 }])
    expect(plan.conversions).toMatchObject([{ from: '亿元', to: '万元', value: '2,500' }])
  })

  test('without codes goes down from the anchor', () => {
    const plan = planPaste(
      [
        ['形象进度%', '灯号'],
        ['50', '黄'],
      ],
      gridAt(1, 0),
    )
    expect(written(plan)).toEqual({ 'P002.progress': 5000, 'P002.light': 'yellow' })
  })

  test('names a row that the sheet does not have', () => {
    const plan = planPaste(
      [
        ['编码', '灯号'],
        ['P999', '红'],
        ['P001', '红'],
      ],
      gridAt(0, 0),
    )
    expect(written(plan)).toEqual({ 'P001.light': 'red' })
    expect(plan.unmatchedRows).toEqual([{ at: '第2行', text: 'P999', because: '表中没有这一行', cells: 2 }])
  })
})

describe('a paste of a sheet with its name and its unit above', () => {
  const sheet = [
    ['2025年10月重点项目投资进度表', '', '', ''],
    ['填报单位：示例区', '', '单位：亿元', ''],
    ['', '', '', ''],
    ['序号', '编码', '本月累计', '灯号'],
    ['1', 'P002', '0.25', '黄'],
    ['2', 'P001', '0.15', '红'],
    ['', '合计', '0.40', ''],
    ['注：不含税', '', '', ''],
  ]

  test('goes by the titles below them, in that unit, and passes over totals and notes', () => {
    const plan = planPaste(sheet, gridAt(0, 3))
    expect(written(plan)).toEqual({
      'P002.now': 25_000_000,
      'P002.light': 'yellow',
      'P001.now': 15_000_000,
      'P001.light': 'red',
    })
    expect([plan.unmatchedRows, plan.rejects]).toEqual([[], []])
    expect(plan.passedOver.map(({ at, text }) => `${at} ${text}`)).toEqual(['第7行 合计', '第8行 注：不含税'])
    expect(pasteMapping(sheet, gridAt(0, 3), {}, () => {})[2]).toMatchObject({ unitFrom: '表上方“单位：亿元”' })
  })

  test('passes over a total where no column names the rows', () => {
    const plan = planPaste(
      [
        ['本月累计', '灯号'],
        ['1500', '黄'],
        ['合计', '1500'],
      ],
      gridAt(0, 3),
    )
    expect(written(plan)).toEqual({ 'P001.now': 15_000_000, 'P001.light': 'yellow' })
  })

  test('takes no title further down for one where numbers stand above it', () => {
    const plan = planPaste(
      [
        ['1500', ''],
        ['1500', ''],
        ['编码', '灯号'],
        ['P002', '黄'],
      ],
      gridAt(0, 3),
    )
    expect(plan.columnsBy).toBe('position')
  })
})

describe('a paste with titles on two lines', () => {
  test('takes groups above columns for one title, and writes neither line', () => {
    const plan = planPaste(
      [
        ['项目', '', '当月', ''],
        ['编码', '项目', '本月累计（亿元）', '形象进度%'],
        ['P002', '示例项目2', '0.25', '50'],
      ],
      gridAt(0, 3),
    )
    expect(written(plan)).toEqual({ 'P002.now': 25_000_000, 'P002.progress': 5000 })
    expect(plan.rejects).toEqual([])
    expect(plan.columnsBy).toBe('title')
  })

  test('takes a line of units below them as their units', () => {
    const plan = planPaste(
      [
        ['编码', '本月累计', '形象进度%'],
        ['', '（亿元）', ''],
        ['P002', '0.25', '50'],
      ],
      gridAt(0, 3),
    )
    expect(written(plan)).toEqual({ 'P002.now': 25_000_000, 'P002.progress': 5000 })
    expect(plan.rejects).toEqual([])
  })

  test('takes no line of data for one, be most of it blank', () => {
    const plan = planPaste(
      [
        ['本月累计', '灯号', '别的'],
        ['', '', 'abc'],
        ['1500', '黄', ''],
      ],
      gridAt(0, 0),
    )
    expect(written(plan)).toEqual({ 'P002.now': 15_000_000, 'P002.light': 'yellow' })
  })
})

describe('a paste whose columns a person sends elsewhere', () => {
  const matrix = [
    ['编码', '干了多少', '灯号'],
    ['P001', '1500', '黄'],
  ]

  test('goes there, and nowhere where they say so', () => {
    const plan = planPaste(matrix, gridAt(0, 3), { columns: { 1: 'now', 2: null } })
    expect(written(plan)).toEqual({ 'P001.now': 15_000_000 })
    expect(plan.unmatchedColumns).toMatchObject([{ text: '灯号', because: '已选定不写入' }])
  })

  test('is not written where two go to one', () => {
    expect(planPaste(matrix, gridAt(0, 3), { columns: { 1: 'light' } }).rivals).toEqual([1, 2])
  })

  test('finds its rows by the column that they name', () => {
    const names = [
      ['甲', '1500', 'P002'],
      ['P001', '2500', 'P003'],
    ]
    const plan = planPaste(names, gridAt(0, 3), { columns: { 0: null, 1: 'now', 2: '#rows' } })
    expect(written(plan)).toEqual({ 'P002.now': 15_000_000, 'P003.now': 25_000_000 })
  })
})

describe('a paste with codes or names', () => {
  const shuffled = [
    ['P003', '3500'],
    ['示例项目1', '1500'],
    ['P005', '5500'],
    ['P002', '2500'],
    ['P009', '1'],
  ]

  test('finds its rows in any order', () => {
    const plan = planPaste(shuffled, gridAt(0, 3))
    expect(plan.rowsBy).toBe('key')
    expect(written(plan)).toEqual({
      'P003.now': 35_000_000,
      'P001.now': 15_000_000,
      'P005.now': 55_000_000,
      'P002.now': 25_000_000,
    })
    expect(pasteSummary(plan)).toContain('对不上的行 1')
  })

  test('finds rows that a filter hides', () => {
    const [first, ...hiddenRows] = rowsOf(5)
    const plan = planPaste(shuffled, gridAt(0, 3, { rows: first ? [first] : [], hiddenRows }))
    expect(plan.writes).toHaveLength(4)
  })

  test('put on the codes lies as it lay', () => {
    const plan = planPaste(
      [
        ['P002', '示例项目2', '2000', '2500'],
        ['P001', '示例项目1', '1000', '1500'],
      ],
      gridAt(0, 0),
    )
    expect(written(plan)).toEqual({ 'P001.now': 15_000_000, 'P002.now': 25_000_000 })
    expect(plan.readOnly).toHaveLength(0)
  })

  test('takes a row once', () => {
    const plan = planPaste(
      [
        ['P001', '1500'],
        ['P001', '1600'],
      ],
      gridAt(0, 3),
    )
    expect(written(plan)).toEqual({ 'P001.now': 15_000_000 })
    expect(plan.unmatchedRows).toMatchObject([{ at: '第2行', because: 'P001 重复，只取第一次出现的一行' }])
  })
})

describe('a paste in another unit', () => {
  test('that is ten thousand times last month asks whether it is in 元', () => {
    const matrix = [['11000000'], ['21000000'], ['31000000']]
    const plan = planPaste(matrix, gridAt(0, 3))
    expect(plan.unitQuestions.map(questionText)).toEqual([
      '「本月累计（万元）」有 3 格与上月相差千倍以上，看起来是元而不是万元，按元换算？',
    ])
    const answered = planPaste(matrix, gridAt(0, 3), { units: { now: '元' } })
    expect(answered.unitQuestions).toEqual([])
    expect(written(answered)).toEqual({ 'P001.now': 11_000_000, 'P002.now': 21_000_000, 'P003.now': 31_000_000 })
    expect(pasteSummary(answered)).toBe('写入 3 格 · 换算 3（元→万元）')
  })

  test('asks of 亿元, and of a title that names the wrong unit', () => {
    expect(planPaste([['0.11'], ['0.21']], gridAt(0, 3)).unitQuestions).toMatchObject([{ suggested: '亿元' }])
    const titled = planPaste(
      [
        ['本月累计(亿元)', '灯号'],
        ['1100', '绿'],
        ['2100', '绿'],
      ],
      gridAt(0, 3),
    )
    expect(titled.unitQuestions).toMatchObject([{ assumed: '亿元', suggested: '万元' }])
  })

  test('does not ask where the cells name their unit, or grow as months do', () => {
    expect(planPaste([['0.11亿'], ['0.21亿']], gridAt(0, 3)).unitQuestions).toEqual([])
    expect(planPaste([['2000'], ['9000']], gridAt(0, 3)).unitQuestions).toEqual([])
  })
})

describe('no pasted cell is lost', () => {
  const cell = fc.constantFrom(
    '',
    '1500',
    '0.2亿',
    '#N/A',
    'P001',
    'P002',
    'P003',
    '示例项目4',
    '绿',
    '45%',
    '编码',
    '灯号',
    '本月累计',
    '约',
    '合计',
    '单位：亿元',
  )
  const matrix = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 7 }))

  test('each filled one is written, unchanged, a key, skipped, refused or without a place', () => {
    fc.assert(
      fc.property(matrix, fc.nat(4), fc.nat(6), (cells, row, column) => {
        const plan = planPaste(cells, gridAt(row, column))
        const placed = plan.writes.length + plan.unchanged + plan.keys + plan.readOnly.length + plan.rejects.length
        const unplaced = [...plan.unmatchedRows, ...plan.unmatchedColumns, ...plan.passedOver].reduce(
          (sum, { cells }) => sum + cells,
          0,
        )
        expect(placed + unplaced + plan.outside).toBe(cells.flat().filter(isFilled).length)
      }),
      { numRuns: 300 },
    )
  })

  test('a shuffle of lines with codes writes the same', () => {
    const lines = rowsOf(5).map(({ key }, index) => [key, String(1000 * (index + 2))])
    const order = (plan: PastePlan) => plan.writes.map((edit) => JSON.stringify(edit)).toSorted()
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: 5 }), (shuffled) => {
        expect(order(planPaste(shuffled, gridAt(0, 3)))).toEqual(order(planPaste(lines, gridAt(0, 3))))
      }),
    )
  })
})
