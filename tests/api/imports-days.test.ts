import type { ImportResult } from '@pianqu/shared/importing/import.contract.ts'
import type { TableKind } from '@pianqu/shared/importing/kinds.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SheetRows } from '../workbook.ts'
import { type SmallCity, smallCity } from './small-city.ts'

// Today is 2025-10-28; 100 of BD4 were spent in June.
let city: SmallCity
beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close())

const batches = ['批次编码', '批次名称', '年度', '性质', '状态', '发行日期', '金额(万元)']
const stations = ['站点编码', '站名', '线路编码', '经度', '纬度', '开通日期', '停运日期']
const dryRun = (kind: TableKind, rows: SheetRows) =>
  city.taskforce.importRows(kind, rows, kind === 'rail-stations' ? '?crs=WGS84&dryRun=true' : '?dryRun=true')
const said = ({ added, changed, rows, warnings }: ImportResult) => ({
  taken: added + changed,
  refused: rows.map(({ column, message }) => [column, message]),
  asked: warnings.map(({ column, message }) => [column, message]),
})

describe('what is said to have happened', () => {
  test.each<[string, TableKind, SheetRows, string, string]>([
    [
      'in a month to come',
      'reports',
      [
        ['项目编码', '月份', '本月完成投资(万元)'],
        ['P1', '2027-05', 5],
      ],
      '月份',
      '2027年5月还没有到（今天 2025-10-28），请核对月份',
    ],
    [
      'as a spending of one',
      'bond-spending',
      [
        ['批次编码', '项目编码', '月份', '本月支出(万元)'],
        ['BD2', 'P3', '2026-05', 5],
      ],
      '月份',
      '2026年5月还没有到（今天 2025-10-28），请核对月份',
    ],
    [
      'as an issue',
      'bond-batches',
      [batches, ['X2', '乙', 2025, '新增', '已发行', '2025-12-30', 100]],
      '发行日期',
      '状态是已发行，发行日期 2025-12-30 却还没有到（今天 2025-10-28），请核对状态或日期',
    ],
    [
      'as an opening',
      'rail-stations',
      [stations, ['S8', '甲', 'L1', 104.2, 30.7, '2027-01-01', null]],
      '开通日期',
      '开通日期 2027-01-01 还没有到（今天 2025-10-28），将来的开通请填在“预计开通”',
    ],
    [
      'as a closing without an opening',
      'rail-stations',
      [stations, ['S9', '乙', 'L1', 104.2, 30.7, null, '2015-01-01']],
      '停运日期',
      '只填了停运日期，没有填开通日期，按从未开通计；运营过的请把开通日期也写上',
    ],
  ])('%s is asked about', async (_, kind, rows, column, message) => {
    expect(said(await dryRun(kind, rows))).toEqual({ taken: 1, refused: [], asked: [[column, message]] })
  })

  test('on a day gone by is not', async () => {
    const rows = [batches, ['X2', '乙', 2025, '新增', '已发行', '2025-10-28', 100]]
    expect(said(await dryRun('bond-batches', rows))).toEqual({ taken: 1, refused: [], asked: [] })
  })
})

describe('a batch of which money was spent', () => {
  const spent = '批次“BD4”2025年6月已有支出（项目“P2”100万元），'

  test.each([
    ['planned again', '计划', '2025-04-01', '状态', `${spent}不能改为计划，请核对状态或先更正支出`],
    [
      'issued after that',
      '已发行',
      '2025-07-01',
      '发行日期',
      `${spent}发行日期不能晚于它（2025-07-01），请核对发行日期或先更正支出`,
    ],
  ])('is not %s', async (_, state, day, column, message) => {
    const rows = [batches, ['BD4', '再融资第1批', 2025, '再融资', state, day, 9000]]
    expect(said(await dryRun('bond-batches', rows))).toEqual({ taken: 0, refused: [[column, message]], asked: [] })
  })

  test('may be issued in the month of its first spending', async () => {
    const rows = [batches, ['BD4', '再融资第1批', 2025, '再融资', '已发行', '2025-06-30', 9000]]
    expect(said(await dryRun('bond-batches', rows)).taken).toBe(1)
  })
})
