import { verifyCommand } from '@pianqu/server/cli/verify.ts'
import type { TrailFault } from '@pianqu/shared/trail/trail-fault.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { correct, handIn, publishedCity, reportOf, step } from '../api/dispatch-kit.ts'
import type { SmallCity } from '../api/small-city.ts'
import { header } from '../kinds/samples.ts'
import { behindTheFences, nineTamperings, publishResult, writeLines } from './tamperings.ts'

let city: SmallCity
beforeEach(async () => {
  city = await publishedCity()
})

const verify = async () =>
  (await city.taskforce.get('/api/trail/verify')).json<{ ok: boolean; faults: TrailFault[]; found: number }>()
const messages = async () => (await verify()).faults.map(({ message }) => message)

const wan = 10_000

describe('nine tamperings at once', () => {
  test('are each named, on the screen as by the command, and none ends the search', async () => {
    publishResult(city.world)
    writeLines(city.world, 50)
    expect(await verify()).toMatchObject({ ok: true, found: 0 })
    for (const { plant } of nineTamperings) plant(city.world)
    const { ok, faults } = await verify()
    expect(ok).toBe(false)
    const printed = (await verifyCommand(city.world)).lines
    for (const { what, kind, says } of nineTamperings) {
      const found = faults.find((fault) => fault.kind === kind && says.test(fault.message))
      expect([what, found?.kind]).toEqual([what, kind])
      expect(printed).toContain(found?.message)
    }
  })
})

describe('a figure that was changed in its table alone', () => {
  test.each([
    ['a plan', 'UPDATE plans SET investment_yuan = 1', /^年度计划「P1 2025」的.*没有任何导入/],
    ['a batch', "UPDATE bond_batches SET amount_yuan = 1 WHERE code = 'BD1'", /^债券批次「BD1」的/],
    ['an allocation', "UPDATE bond_allocations SET amount_yuan = 1 WHERE project_code = 'P1'", /^债券分配「BD1 P1」的/],
    ['money spent', 'UPDATE bond_spending SET spent_yuan = spent_yuan * 2', /^债券支出「.*」的/],
    ['a total', "UPDATE projects SET total_investment_yuan = 1 WHERE code = 'P2'", /^项目「P2」的总投资/],
    ['a station', "UPDATE rail_stations SET longitude = 104.5 WHERE code = 'S1'", /^轨道站点「S1」的/],
    ['an outline', `UPDATE area_boundaries SET boundary = replace(boundary, '104', '105')`, /^片区边界「A01」的/],
    [
      'a line that nobody sent',
      `INSERT INTO report_lines (project_code, month, invested_yuan) VALUES ('P1', '2024-01', 5)`,
      /^月报「P1 2024-01」没有任何导入、审核或更正的记录$/,
    ],
    [
      'a line that is gone',
      "DELETE FROM report_lines WHERE project_code = 'P1' AND month = '2025-05'",
      /^月报「P1 2025-05」不见了/,
    ],
    ['a movement', 'UPDATE bond_entries SET amount_yuan = 1 WHERE entry_id = 1', /的余额 .* 与债券台账的合计 .* 不符$/],
    [
      'what an import wrote',
      `UPDATE import_changes SET after = replace(after, '"P1"', '"P2"') WHERE row_key LIKE 'P1%2025-09'`,
      /^导入文件「.*」写入各行的记录被改动$/,
    ],
  ])('is found: %s', async (_what, sql, says) => {
    const { sqlite } = city.world.db
    behindTheFences(sqlite, () => sqlite.exec(sql))
    expect(await messages()).toContainEqual(expect.stringMatching(says))
  })

  test('is found in quota handed down', async () => {
    const body = { year: 2025, handedDownOn: '2025-01-20', amountYuan: 2000 * wan, documentNumber: '3号', note: null }
    await (await city.as('caizheng')).post('/api/bonds/quotas', body)
    expect(await messages()).toEqual([])
    behindTheFences(city.world.db.sqlite, () => city.world.db.sqlite.exec('UPDATE bond_quotas SET amount_yuan = 1'))
    expect(await messages()).toContain('2025年下达限额 0.0001万元 与操作记录不符')
  })
})

test('what was imported, undone, accepted, taken back, corrected and moved is explained', async () => {
  const [d1, caizheng] = [await city.as('quxian1'), await city.as('caizheng')]
  await correct(city, d1, { newValue: 30 * wan })
  const report = await handIn(city, 'quxian1')
  const [line] = report.lines
  await step(city.taskforce, report, { step: 'reopen', lines: [{ projectCode: line?.projectCode, comment: '请核对' }] })
  await reportOf(d1)
  const spent = [header['bond-spending'], ['BD1', 'P1', '2025-09', 1]]
  const { importId } = await caizheng.importRows('bond-spending', spent)
  await caizheng.post(`/api/imports/${importId}/undo`)
  await caizheng.importRows('bond-allocations', [header['bond-allocations'], ['BD1', 'P2', 10]])
  const moved = {
    fromProjectCode: 'P1',
    toProjectCode: 'P2',
    amountYuan: wan,
    effectiveOn: '2025-10-01',
    reason: '调整',
    approvalNumber: '1号',
  }
  await caizheng.post('/api/bonds/batches/BD1/changes', moved)
  const back = { projectCode: 'P2', amountYuan: wan, effectiveOn: '2025-10-02', reason: '冲回' }
  await caizheng.post('/api/bonds/batches/BD1/reversals', back)
  await city.taskforce.post('/api/projects/P1/cluster', { clusterCode: 'C2', from: '2025-10-01', reason: '调整' })
  expect(await messages()).toEqual([])
})
