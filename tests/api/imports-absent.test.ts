import type { ImportResult } from '@pianqu/shared/importing/import.contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SheetRows } from '../workbook.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity
beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close())

const months = Array.from({ length: 12 }, (_, at) => `${at + 1}月`)
const said = ({ changed, unchanged, rows }: ImportResult) => [changed, unchanged, rows.map(({ code }) => code)]

describe('a column that a file does not have', () => {
  test('leaves the curve of a plan as it was, and no other amount beside it', async () => {
    const { taskforce } = city
    const plan = ['项目编码', '年度', '年度计划投资(万元)']
    await taskforce.importRows('plans', [
      [...plan, ...months],
      ['P1', '2026', 1200, ...months.map(() => 100)],
    ])
    expect(said(await taskforce.importRows('plans', [plan, ['P1', '2026', 1200]]))).toEqual([0, 1, []])
    const other = await taskforce.importRows('plans', [plan, ['P1', '2026', 1300]])
    expect(said(other)).toEqual([0, 0, ['row/sum-mismatch']])
    expect(other.rows[0]?.message).toContain('文件里没有“1月”这些列，沿用系统里的值后：12 个月合计 1,200 万元')
  })

  test('leaves the day on which an area left, and lets it not have entered later', async () => {
    const { taskforce } = city
    const header = ['片区编码', '片区名称', '类别', '牵头部门', '责任区县', '入列日期']
    const area = (admitted: string) => ['A02', '清江新城片区', '城市新区', '市发改委', '清江区', admitted]
    await taskforce.importRows('areas', [
      [...header, '退出日期'],
      [...area('2023-03-01'), '2025-07-01'],
    ])
    const rows = (admitted: string): SheetRows => [header, area(admitted)]
    expect(said(await taskforce.importRows('areas', rows('2023-04-01')))).toEqual([1, 0, []])
    expect(said(await taskforce.importRows('areas', rows('2025-08-01')))).toEqual([
      0,
      0,
      ['row/removed-before-admitted'],
    ])
  })

  test('leaves the times before in which a station was open', async () => {
    const { taskforce } = city
    const header = ['站点编码', '站名', '线路编码', '经度', '纬度', '开通日期']
    const station = ['S9', '老站', 'L1', 104.2, 30.7]
    const import_ = (rows: SheetRows) => taskforce.importRows('rail-stations', rows, '?crs=WGS84')
    await import_([
      [...header, '停运日期'],
      [...station, '2012-01-01、2016-01-01', '2015-01-01'],
    ])
    expect(said(await import_([header.slice(0, 5), station]))).toEqual([0, 1, []])
    expect(said(await import_([header, [...station, '2016-01-01']]))).toEqual([0, 1, []])
    expect(said(await import_([header, [...station, '2012-01-01']]))).toEqual([0, 0, ['row/parts-apart']])
  })
})
