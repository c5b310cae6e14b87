import { describe, expect, test } from 'vitest'
import { tableOf } from '../importing/kinds.ts'
import { findHeader } from './find-header.ts'
import { parseHeader } from './header-text.ts'
import { sheetOf } from './test-kit.ts'

const { columns } = tableOf('bond-allocations')
const find = (rows: Parameters<typeof sheetOf>[0]) => findHeader(sheetOf(rows), columns)

describe('a header text', () => {
  test.each([
    ['金额(万元)', '金额', '万元'],
    ['金额（万元）*', '金额', '万元'],
    ['＊金额\n（单位：万元）', '金额', '万元'],
    [' 金 额 ', '金额', undefined],
    ['金额：亿元', '金额', '亿元'],
    ['金额亿元', '金额', '亿元'],
    ['金额【元】', '金额', '元'],
    ['有出入口(是/否)', '有出入口', undefined],
    ['本月完成投资（累计）', '本月完成投资(累计)', undefined],
    ['本月完成投资（万元，累计）', '本月完成投资(万元,累计)', undefined],
    ['到位资金（其中：债券）（万元）', '到位资金(其中:债券)', '万元'],
    ['到位资金（人民币亿元）', '到位资金', '亿元'],
    ['到位资金（亿元，含税）', '到位资金', '亿元'],
    ['到位资金（个、亿元）', '到位资金', '亿元'],
    ['到位资金（千万元）', '到位资金', '千万元'],
    ['到位资金（RMB）', '到位资金', '元'],
    ['到位资金（万美元）', '到位资金', '万美元'],
    ['责任单元', '责任单元', undefined],
    ['１月', '1月', undefined],
  ])('%j is %j in %j', (text, name, unit) => {
    expect(parseHeader(text)).toEqual({ name, unit })
  })
})

describe('a header', () => {
  const header = ['批次编码*', '项目\n编码', '金额（万元）']

  test('is found below titles and a unit line', () => {
    const found = find([['2025年债券分配表'], ['填报单位：市专班', '', '单位：万元'], [], header, ['BD1', 'P1', 1]])
    expect(found?.rowIndex).toBe(3)
    expect(found?.columns.map(({ index }) => index)).toEqual([0, 1, 2])
    expect(found?.missing).toEqual([])
  })

  test('may have its columns in any order, with others between them, which are named', () => {
    const found = find([['序号', '金额(万元)', '备注', '项目编码', '批次编码']])
    expect(found?.columns.map(({ column, index }) => [column.key, index])).toEqual([
      ['batchCode', 4],
      ['projectCode', 3],
      ['amountYuan', 1],
    ])
    expect(found?.ignored).toEqual([
      { header: '序号', index: 0, reason: 'extra' },
      { header: '备注', index: 2, reason: 'extra' },
    ])
  })

  test('that says a column twice counts the first, and names the second', () => {
    const found = find([[...header, '金额']])
    expect(found?.columns[2]?.index).toBe(2)
    expect(found?.ignored).toEqual([{ header: '金额', index: 3, reason: 'repeated' }])
  })

  test('lists required columns that are missing', () => {
    expect(find([['批次编码', '项目编码']])?.missing.map((column) => column.title)).toEqual(['金额(万元)'])
  })

  test('is not found below row 10, nor in a sheet about something else', () => {
    expect(find([...Array.from({ length: 10 }, () => []), header])).toBeUndefined()
    expect(find([['目录'], ['批次编码的说明']])).toBeUndefined()
  })

  test.each([
    ['亿元', '亿元'],
    ['元', '元'],
    ['千元', '千元'],
    ['億元', '亿元'],
  ])('in %s instead of 万元 is a wrong unit', (written, unit) => {
    expect(find([['批次编码', '项目编码', `金额（${written}）`]])?.wrongUnits).toMatchObject([
      { unit: { unit }, index: 2 },
    ])
  })

  test('without a unit of its own takes that of the line above', () => {
    expect(find([['单位：亿元'], ['批次编码', '项目编码', '金额']])?.wrongUnits).toHaveLength(1)
    expect(find([['單位：億元'], ['批次编码', '项目编码', '金额']])?.wrongUnits).toHaveLength(1)
    expect(find([['单位：亿元'], header])?.wrongUnits).toEqual([])
    expect(find([['填报单位：市专班'], ['批次编码', '项目编码', '金额']])?.wrongUnits).toEqual([])
  })
})
