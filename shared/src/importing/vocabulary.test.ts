import { describe, expect, test } from 'vitest'
import { namesOf } from '../workbook/find-header.ts'
import { knownCity, sheetOf } from '../workbook/test-kit.ts'
import { tableKinds, tableOf } from './kinds.ts'
import { readTable } from './read-table.ts'

describe('the words of a table', () => {
  test.each(tableKinds)('%s name one column each', (kind) => {
    const words = tableOf(kind).columns.flatMap(namesOf)
    expect(new Set(words).size).toBe(words.length)
  })

  test.each(tableKinds)('%s include every field of its key', (kind) => {
    const { key, columns } = tableOf(kind)
    expect(columns.filter(({ required }) => required).map((column) => column.key)).toEqual(
      expect.arrayContaining([...key]),
    )
  })
})

test.each(tableKinds.filter((kind) => tableOf(kind).placed))('%s stand somewhere, and say where', (kind) => {
  const keys = tableOf(kind).columns.map(({ key }) => key)
  expect(keys).toEqual(expect.arrayContaining(['longitude', 'latitude']))
})

describe('a month copied from the grid', () => {
  const grid = ['编码', '项目', '月份', '本月完成', '形象进度%', '入统', '到位']

  test('is read by the titles that the grid has', () => {
    const { rows, faults } = readTable(
      'reports',
      [sheetOf([grid, ['P1', 'P1项目', '2025-10', 12.5, 45.5, 30, 8]])],
      knownCity,
    )
    expect(faults).toEqual([])
    expect(rows[0]?.row).toMatchObject({
      projectCode: 'P1',
      investedYuan: 125_000,
      progressBasisPoints: 4550,
      statisticsYuan: 300_000,
      fundsArrivedYuan: 80_000,
    })
  })

  test('is read by the title of the workbook where a sheet has both', () => {
    const { rows, ignoredColumns } = readTable(
      'reports',
      [
        sheetOf([
          ['项目编码', '月份', '本月完成', '本月完成投资(万元)'],
          ['P1', '2025-10', 1, 2],
        ]),
      ],
      knownCity,
    )
    expect(rows[0]?.row.investedYuan).toBe(20_000)
    expect(ignoredColumns.map(({ header, reason }) => [header, reason])).toEqual([['本月完成', 'repeated']])
  })
})
