import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { bondCity, wan } from './bond-city.ts'
import type { SmallCity } from './small-city.ts'

let city: SmallCity
let caizheng: Client

beforeAll(async () => {
  city = await bondCity()
  caizheng = await city.as('caizheng')
})
afterAll(() => city.app.close())

const steps = [
  { step: 'add', batchCode: 'BD3', projectCode: 'P2', amountYuan: 150.5 * wan },
  { step: 'move', batchCode: 'BD2', projectCode: 'P6', toProjectCode: 'P2' },
  { step: 'drop-batch', batchCode: 'BD9' },
]

async function save(name: string): Promise<string> {
  const reply = await caizheng.post('/api/bonds/scenarios', { year: 2025, name, note: '供会议讨论', steps })
  expect(reply.statusCode).toBe(201)
  return `/api/bonds/scenarios/${reply.json().scenarioId}/workbook`
}

async function read(address: string, client: Client = city.taskforce) {
  const reply = await client.get(address)
  expect(reply.statusCode).toBe(200)
  const { sheets } = await readXlsx(reply.rawPayload)
  const fileName = decodeURIComponent(String(reply.headers['content-disposition']))
  const rowsOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows ?? []
  const line = (name: string, first: string | number) => rowsOf(name).find((row) => row[0] === first)
  return { sheets, fileName, rowsOf, line, type: reply.headers['content-type'] }
}

describe('the workbook of a scenario', () => {
  test('puts it beside today, amounts as numbers in 万元', async () => {
    const { line, rowsOf, type } = await read(await save('多投片区'))
    expect(type).toContain('spreadsheetml')
    const of = (label: string) => line('方案对比', label)?.slice(1)
    expect(rowsOf('方案对比')[2]?.[0]).toMatch(/^测算：按计划发行完毕的年末占比/)
    expect(of('指标')).toEqual(['今天', '多投片区（测算）', '增减'])
    expect(of('口径')?.slice(0, 2)).toEqual(['发行', '发行'])
    expect(of('投向片区(万元)')).toEqual([1100, 1800, 700])
    expect(of('全市已发行新增专项债(万元)')).toEqual([2000, 2000, 0])
    expect(of('占比')).toEqual(['55.0%', '90.0%', '+35.0个百分点'])
    expect(of('调剂缺口(万元)')).toEqual([0, 0, 0])
    expect(of('新增缺口(万元)')).toEqual([0, 0, 0])
    expect(of('待发行(万元)')).toEqual([500, 500, 0])
    expect(of('状态')?.[0]).toBe('全年仍可达标')
    expect(of('最迟批次')?.slice(0, 2)).toEqual(['BD3', '—'])
  })

  test('has the areas with their sum, each step in words and what became of it', async () => {
    const { rowsOf, line } = await read(await save('多投片区二'))
    const table = rowsOf('片区').slice(rowsOf('片区').findIndex(([first]) => first === '片区编码') + 1)
    expect(table).toEqual([
      ['A01', '云锦枢纽片区', 1000, 1850.5, 850.5],
      ['A02', '清江新城片区', 300, 300, 0],
      ['合计', null, 1300, 2150.5, 850.5],
    ])
    expect(line('步骤', 1)).toEqual([1, '第3批向P2工程安排151万元', 150.5, '已采用'])
    expect(line('步骤', 2)?.[1]).toBe('把第2批给P6工程的分配移到P2工程')
    expect(line('步骤', 3)?.[3]).toBe('第3步：没有批次BD9，本步未采用')
    expect(line('说明', '方案说明')?.[1]).toBe('供会议讨论')
  })

  test('says on every sheet that it is no data, who made it and when, year, basis and day', async () => {
    const { sheets, fileName } = await read(await save('甲/乙: 方案?'))
    expect(sheets.map(({ name }) => name)).toEqual(['方案对比', '片区', '步骤', '说明'])
    expect(fileName).toContain('测算-甲_乙_ 方案_.xlsx')
    for (const { rows } of sheets) {
      expect(rows[0]?.[0]).toBe('测算，不入库：方案「甲/乙: 方案?」与今天对比')
      expect(rows[1]?.[0]).toMatch(
        /^2025年，发行口径，截至2025-10-28；方案由caizheng于2025年\d+月\d+日 \d\d:\d\d保存（第1版）；金额单位为万元$/,
      )
    }
  })

  test('goes by the basis and the day asked for, and says why there is no figure', async () => {
    const address = await save('按限额')
    const quota = await read(`${address}?basis=quota&asOf=2025-06-30`)
    expect(quota.rowsOf('说明')[1]?.[0]).toContain('2025年，下达限额口径，截至2025-06-30')
    expect(quota.line('方案对比', '是否达标')?.slice(1, 3)).toEqual(['本年未录入下达限额', '本年未录入下达限额'])
    expect(quota.line('方案对比', '最迟批次')).toBeUndefined()
    expect((await read(`${address}?basis=spent`)).line('方案对比', '片区已支出(万元)')?.[1]).toBe('—')
  })

  test('is for whoever may read figures, and of a scenario that is there', async () => {
    const address = await save('共享')
    for (const username of ['lingdao', 'auditor', 'quxian2']) await read(address, await city.as(username))
    expect((await (await city.as('admin')).get(address)).statusCode).toBe(403)
    expect((await city.taskforce.get('/api/bonds/scenarios/nobody/workbook')).statusCode).toBe(404)
    expect((await city.taskforce.get(`${address}?basis=other`)).statusCode).toBe(400)
  })
})
