import { describe, expect, test } from 'vitest'
import { knownCity, sheetOf } from '../../workbook/test-kit.ts'
import { readTable } from '../read-table.ts'

const numbers = Array.from({ length: 12 }, (_, at) => at + 1)
const plan = ['P1', '2025', '1200', ...numbers.map(() => '100')]
const leading = ['项目编码', '年度', '年度计划投资(万元)']

const read = (...rows: readonly string[][]) => readTable('plans', [sheetOf(rows)], knownCity)
const curves = (rows: ReturnType<typeof read>['rows']) => rows.map(({ row }) => row.curveYuan?.length ?? null)

describe('the months of a plan', () => {
  test.each([
    ['1月份', (n: number) => `${n}月份`],
    ['1月计划投资(万元)', (n: number) => `${n}月计划投资(万元)`],
    ['一月', (n: number) => `${['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'][n - 1]}月`],
  ])('are read under titles such as %s', (_, title) => {
    const { rows, faults } = read([...leading, ...numbers.map(title)], plan)
    expect(faults).toEqual([])
    expect(curves(rows)).toEqual([12])
  })

  test.each([
    (n: number) => `${n}月累计`,
    (n: number) => `1-${n}月`,
    (n: number) => `1—${n}月计划(万元)`,
    (n: number) => `截至${n}月末`,
    (n: number) => `${n}月(累计)`,
    (n: number) => `前${n}个月`,
    (n: number) => `2024年${n}月`,
    (n: number) => `第${n}季度`,
  ])('are neither other sums nor left out in silence: %#', (title) => {
    const { rows, faults } = read([...leading, ...numbers.map(title)], plan)
    expect(rows).toEqual([])
    expect(faults.map(({ cell, code }) => [cell, code])).toEqual([['D1', 'sheet/misread-columns']])
    expect(faults[0]?.message).toContain(`表头的“${title(1)}”`)
  })

  test('under a group that says they are added up are no months, on two lines or on one', () => {
    const group = ['', '', '', '各月累计计划']
    const months = numbers.map((n) => `${n}月`)
    for (const under of [
      ['', '', '', ...months],
      [...leading, ...months],
    ]) {
      const top = under[0] === '' ? [...leading, '各月累计计划'] : group
      const { rows, faults } = read(top, under, plan)
      expect(rows).toEqual([])
      expect(faults.map(({ code }) => code)).toEqual(['sheet/misread-columns'])
    }
  })

  test('stand below a title of the whole sheet that speaks of sums', () => {
    const { rows, faults } = read(['2025年累计投资计划表'], [...leading, ...numbers.map((n) => `${n}月`)], plan)
    expect(faults).toEqual([])
    expect(curves(rows)).toEqual([12])
  })

  test('stand beside sums of quarters, and what was done until now is a remark', () => {
    const quarters = ['一季度', '二季度', '三季度', '四季度']
    const { rows, faults } = read(
      [...leading, ...numbers.map((n) => `${n}月`), ...quarters],
      [...plan, '300', '300', '300', '300'],
    )
    expect(faults).toEqual([])
    expect(curves(rows)).toEqual([12])
    const done = read([...leading, '1-9月完成投资', '10月完成投资'], ['P1', '2025', '1200', '900', '80'])
    expect([done.faults, curves(done.rows), done.rows[0]?.absent]).toEqual([
      [],
      [null],
      expect.arrayContaining(['curveYuan']),
    ])
  })

  test('may be left out by who says so', () => {
    const header = [...leading, '上半年', '下半年']
    const sheets = [sheetOf([header, ['P1', '2025', '1200', '500', '700']])]
    const mapping = ['D', 'E'].map((column) => ({ column, field: null }))
    expect(readTable('plans', sheets, knownCity).rows).toEqual([])
    expect(readTable('plans', sheets, knownCity, { mapping }).rows).toHaveLength(1)
  })
})
