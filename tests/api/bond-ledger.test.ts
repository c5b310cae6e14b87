import { beforeEach, describe, expect, test } from 'vitest'
import { header } from '../kinds/samples.ts'
import { touchByHand } from '../untouched.ts'
import { cityWith } from './small-city.ts'

let city: Awaited<ReturnType<typeof cityWith>>

beforeEach(async () => {
  city = await cityWith({}, [
    'units',
    'areas',
    'clusters',
    'projects',
    'bond-batches',
    'bond-allocations',
    'bond-spending',
  ])
  return () => city.app.close()
})

const wan = 10_000
const run = (sql: string) => {
  touchByHand(city.world)
  return city.world.db.sqlite.prepare(sql).run()
}
const rowsOf = (sql: string) => city.world.db.sqlite.prepare(sql).all()
const balances = () =>
  rowsOf('SELECT batch_code, project_code, amount_yuan AS yuan FROM bond_allocations ORDER BY 1, 2')
const ledger = () =>
  rowsOf(`SELECT batch_code, project_code, sum(amount_yuan) AS yuan FROM bond_entries
          GROUP BY 1, 2 HAVING sum(amount_yuan) <> 0 ORDER BY 1, 2`)
const movesOf = (batch: string, project: string) =>
  rowsOf(`SELECT move, amount_yuan / ${wan} AS wan, reason FROM bond_entries
          WHERE batch_code = '${batch}' AND project_code = '${project}' ORDER BY entry_id`)

const allocate = (...rows: [string, string, number][]) =>
  city.taskforce.importRows('bond-allocations', [header['bond-allocations'], ...rows])
const spend = (...rows: [string, string, string, number][]) =>
  city.taskforce.importRows('bond-spending', [header['bond-spending'], ...rows])

const reversal = (projectCode: string, amountWan: number, part: object = {}) => ({
  projectCode,
  amountYuan: amountWan * wan,
  reason: '项目终止，收回资金',
  effectiveOn: '2025-09-01',
  ...part,
})
const change = (fromProjectCode: string, toProjectCode: string, amountWan: number, part: object = {}) => ({
  fromProjectCode,
  toProjectCode,
  amountYuan: amountWan * wan,
  approvalNumber: '云财债〔2025〕18号',
  reason: '资金闲置，调整用途',
  effectiveOn: '2025-09-10',
  ...part,
})
const reverse = async (batch: string, body: object, as = 'caizheng') =>
  (await city.as(as)).post(`/api/bonds/batches/${batch}/reversals`, body)
const changeUse = async (batch: string, body: object, as = 'caizheng') =>
  (await city.as(as)).post(`/api/bonds/batches/${batch}/changes`, body)

describe('the limits of bonds, whoever writes', () => {
  test.each([
    ["UPDATE bond_allocations SET amount_yuan = 6000001 WHERE project_code = 'P1'", 'cannot exceed its amount'],
    ["INSERT INTO bond_allocations VALUES ('BD1', 'P2', 1)", 'cannot exceed its amount'],
    ["UPDATE bond_batches SET amount_yuan = 9999999 WHERE code = 'BD1'", 'cannot be lowered below what was allocated'],
    ["UPDATE projects SET total_investment_yuan = 5999999 WHERE code = 'P1'", 'below the new bonds'],
    [
      "UPDATE bond_allocations SET project_code = 'P4' WHERE project_code = 'P1'",
      'does not change its batch or project',
    ],
    ["UPDATE bond_allocations SET amount_yuan = 999999 WHERE batch_code = 'BD4'", 'below what was spent'],
    ["DELETE FROM bond_allocations WHERE batch_code = 'BD4'", 'below what was spent'],
    ["INSERT INTO bond_spending VALUES ('BD1', 'P2', '2025-06', 0)", 'only allocated money can be spent'],
    ["INSERT INTO bond_spending VALUES ('BD4', 'P2', '2025-07', 4000001)", 'spending cannot exceed the allocation'],
    ["UPDATE bond_spending SET spent_yuan = 5000001 WHERE batch_code = 'BD4'", 'spending cannot exceed the allocation'],
    ['UPDATE bond_entries SET amount_yuan = 1', 'append-only'],
    ['DELETE FROM bond_entries', 'append-only'],
  ])('%s is refused: %s', (sql, message) => {
    const before = balances()
    expect(() => run(sql)).toThrow(message)
    expect(balances()).toEqual(before)
  })

  test('leave room up to the yuan', () => {
    run("UPDATE projects SET total_investment_yuan = 6000000 WHERE code = 'P1'")
    run("UPDATE bond_spending SET spent_yuan = 5000000 WHERE batch_code = 'BD4'")
    expect(() => run("UPDATE projects SET total_investment_yuan = 6000000 WHERE code = 'P1'")).not.toThrow()
  })

  test('count new bonds of a project and not refinancing, also when a batch changes its nature', () => {
    run("UPDATE projects SET total_investment_yuan = 4000000 WHERE code = 'P2'")
    expect(() => run("UPDATE bond_batches SET nature = 'new' WHERE code = 'BD4'")).toThrow('cannot exceed its total')
    run("UPDATE projects SET total_investment_yuan = 5000000 WHERE code = 'P2'")
    run("UPDATE bond_batches SET nature = 'new' WHERE code = 'BD4'")
  })
})

describe('the ledger', () => {
  test('adds up to the balances after every sort of change', async () => {
    const raised = await allocate(['BD1', 'P1', 500], ['BD1', 'P2', 100], ['BD2', 'P6', 650])
    expect(ledger()).toEqual(balances())
    expect((await reverse('BD2', reversal('P3', 300))).statusCode).toBe(201)
    expect((await changeUse('BD2', change('P6', 'P4', 50))).statusCode).toBe(201)
    expect(ledger()).toEqual(balances())
    expect((await city.taskforce.post(`/api/imports/${raised.importId}/undo`)).statusCode).toBe(409)
  })

  test('names the file of an import, what it adjusted and what its undo took back', async () => {
    // 1,000 in all: P1 may grow only by what P5 gives up, whichever stands first in the file.
    const { importId, changed } = await allocate(['BD1', 'P1', 900], ['BD1', 'P5', 100])
    expect(changed).toBe(2)
    expect(movesOf('BD1', 'P1')).toEqual([
      { move: 'allocated', wan: 600, reason: '导入“bond-allocations.xlsx”' },
      { move: 'adjusted', wan: 300, reason: '导入“bond-allocations.xlsx”' },
    ])
    expect((await city.taskforce.post(`/api/imports/${importId}/undo`)).statusCode).toBe(200)
    expect(movesOf('BD1', 'P1').at(-1)).toEqual({
      move: 'reversed',
      wan: -300,
      reason: '撤销导入“bond-allocations.xlsx”',
    })
    expect(movesOf('BD1', 'P5').map((entry) => (entry as { wan: number }).wan)).toEqual([400, -300, 300])
    expect(ledger()).toEqual(balances())
  })

  test('keeps what leaves the balances', async () => {
    const { importId } = await allocate(['BD3', 'P1', 200])
    await city.taskforce.post(`/api/imports/${importId}/undo`)
    expect(movesOf('BD3', 'P1')).toMatchObject([{ wan: 200 }, { move: 'reversed', wan: -200 }])
    expect((await reverse('BD2', reversal('P3', 300))).statusCode).toBe(201)
    expect(balances()).not.toContainEqual(expect.objectContaining({ batch_code: 'BD2', project_code: 'P3' }))
    const page = (await city.taskforce.get('/api/bonds/batches/BD2')).json()
    expect(page.entries.at(-1)).toMatchObject({
      projectCode: 'P3',
      projectName: 'P3工程',
      amountYuan: -300 * wan,
      move: 'reversed',
      effectiveOn: '2025-09-01',
      by: 'caizheng',
    })
    expect(page.entries[0]).toMatchObject({ move: 'allocated', effectiveOn: '2025-08-20', approvalNumber: null })
  })
})

describe('a reversal', () => {
  test('takes back no more than is unspent and says how much that is', async () => {
    const reply = await reverse('BD4', reversal('P2', 401))
    expect(reply.statusCode).toBe(422)
    expect(reply.json()).toMatchObject({ code: 'bond/over-limit' })
    expect(reply.json().detail).toBe('批次“BD4”分配给项目“P2”500万元，已支出100万元，最多可调出400万元')
    expect((await reverse('BD4', reversal('P2', 400))).statusCode).toBe(201)
  })

  test.each([
    ['of a batch that is not', 'BD9', reversal('P1', 1), 404],
    ['of money that was not given', 'BD1', reversal('P3', 1), 422],
    ['before the issue', 'BD1', reversal('P1', 1, { effectiveOn: '2025-03-14' }), 400],
    ['without a reason', 'BD1', reversal('P1', 1, { reason: ' ' }), 400],
    ['of nothing', 'BD1', reversal('P1', 0), 400],
  ])('%s is refused', async (_what, batch, body, status) => {
    expect((await reverse(batch, body)).statusCode).toBe(status)
    expect(ledger()).toEqual(balances())
  })

  test.each(['jiaotong', 'fagai', 'quxian1', 'lingdao', 'auditor', 'admin'])('is not for %s', async (username) => {
    expect((await reverse('BD1', reversal('P1', 1), username)).statusCode).toBe(403)
  })

  test('leaves a line of trail with the batch and with the project', async () => {
    await reverse('BD1', reversal('P1', 100))
    const told = rowsOf("SELECT subject FROM trail WHERE action = 'bond.reverse' ORDER BY subject")
    expect(told).toEqual([{ subject: 'batch:BD1' }, { subject: 'project:P1' }])
  })
})

describe('a change of use', () => {
  const shareOn = async (asOf: string) =>
    (await city.taskforce.get(`/api/bonds/share?year=2025&asOf=${asOf}`)).json().numeratorYuan / wan

  test('moves the share from its effective day, with both movements under one approval', async () => {
    expect(await shareOn('2025-09-09')).toBe(900)
    const reply = await changeUse('BD2', change('P6', 'P3', 250))
    expect(reply.statusCode).toBe(201)
    expect(reply.json().entries).toMatchObject([
      { projectCode: 'P6', amountYuan: -250 * wan, move: 'use-changed', approvalNumber: '云财债〔2025〕18号' },
      { projectCode: 'P3', amountYuan: 250 * wan, effectiveOn: '2025-09-10' },
    ])
    expect([await shareOn('2025-09-09'), await shareOn('2025-09-10')]).toEqual([900, 1150])
  })

  test('to a project without any of the batch, of all there is, moves it whole', async () => {
    await changeUse('BD2', change('P3', 'P5', 300))
    expect([await shareOn('2025-09-09'), await shareOn('2025-09-10')]).toEqual([900, 600])
  })

  test('is still to come until its day comes', async () => {
    await changeUse('BD2', change('P6', 'P3', 250, { effectiveOn: '2025-12-01' }))
    expect([await shareOn('2025-11-30'), await shareOn('2025-12-01')]).toEqual([900, 1150])
  })

  test.each([
    ['to itself', change('P1', 'P1', 1), 400],
    ['to a project that is not', change('P1', 'P99', 1), 400],
    ['of more than there is', change('P1', 'P3', 601), 422],
    ['without an approval', change('P1', 'P3', 1, { approvalNumber: '' }), 400],
  ])('%s is refused', async (_what, body, status) => {
    expect((await changeUse('BD1', body)).statusCode).toBe(status)
  })

  test('stays within what the receiver costs', async () => {
    run("UPDATE projects SET total_investment_yuan = 3500000 WHERE code = 'P3'")
    const reply = await changeUse('BD1', change('P1', 'P3', 51))
    expect(reply.statusCode).toBe(422)
    expect(reply.json().detail).toBe('项目“P3”总投资350万元，已获债券资金300万元，最多可调入50万元')
    expect((await changeUse('BD1', change('P1', 'P3', 50))).statusCode).toBe(201)
  })
})

describe('spending', () => {
  test.each([
    ['of a project without any of the batch', ['BD1', 'P2', '2025-04', 1], 'bonds/not-allocated', '先导入“债券分配”'],
    ['before the issue', ['BD1', 'P1', '2025-02', 1], 'bonds/not-issued', '2025年2月还没有资金可支出'],
    ['of a planned batch', ['BD3', 'P1', '2025-11', 1], 'bonds/not-issued', '还是计划批次'],
    ['of more than there is', ['BD1', 'P1', '2025-04', 600.0001], 'bonds/overspent', '加上这一笔累计支出'],
    ['of an unknown batch', ['BD9', 'P1', '2025-04', 1], 'reference/unknown-batch', '批次编码“BD9”不存在'],
    ['of an unknown project', ['BD1', 'P9', '2025-04', 1], 'reference/unknown-project', '项目编码“P9”不存在'],
  ] as const)('%s is rejected with a sentence', async (_what, row, code, words) => {
    const result = await spend([...row])
    expect(result).toMatchObject({ added: 0, rejected: 1, rows: [{ row: 2, code }] })
    expect(result.rows[0]?.message).toContain(words)
  })

  test('rejects the months that no longer fit, and no other', async () => {
    const result = await spend(
      ['BD1', 'P1', '2025-04', 500],
      ['BD1', 'P1', '2025-05', 101],
      ['BD1', 'P1', '2025-06', 100],
    )
    expect(result).toMatchObject({ added: 2, rejected: 1, rows: [{ row: 3, cell: 'D3' }] })
  })

  test('is moved between months in one file, whichever stands first', async () => {
    await spend(['BD1', 'P1', '2025-04', 100], ['BD1', 'P1', '2025-05', 500])
    const moved = await spend(['BD1', 'P1', '2025-04', 550], ['BD1', 'P1', '2025-05', 50])
    expect(moved).toMatchObject({ changed: 2, rejected: 0 })
    expect((await city.taskforce.post(`/api/imports/${moved.importId}/undo`)).statusCode).toBe(200)
  })

  test('keeps an allocation from being imported or undone below it', async () => {
    const raised = await allocate(['BD4', 'P2', 600])
    await spend(['BD4', 'P2', '2025-07', 450])
    const lowered = await allocate(['BD4', 'P2', 549])
    expect(lowered).toMatchObject({ changed: 0, rejected: 1, rows: [{ code: 'bonds/over-limit' }] })
    expect(lowered.rows[0]?.message).toContain('已支出550万元')
    expect((await city.taskforce.post(`/api/imports/${raised.importId}/undo`)).statusCode).toBe(409)
  })
})

describe('money that moves on a day', () => {
  // BD2 gave 700 to P6 and 300 to P3 on 2025-08-20; P2 has nothing of it.
  test('is there on every day from then on, or the first day on which it is not is named', async () => {
    expect((await changeUse('BD2', change('P6', 'P3', 200, { effectiveOn: '2026-03-01' }))).statusCode).toBe(201)
    // P3 has 500 in the end, and 300 until March.
    const early = await reverse('BD2', reversal('P3', 400, { effectiveOn: '2025-09-01' }))
    expect([early.statusCode, early.json()]).toMatchObject([
      422,
      { code: 'bond/over-limit', detail: expect.stringMatching(/^2025-09-01批次“BD2”在项目“P3”只有300万元/) },
    ])
    expect((await reverse('BD2', reversal('P3', 400, { effectiveOn: '2026-03-01' }))).statusCode).toBe(201)
    const later = await changeUse('BD2', change('P3', 'P2', 200, { effectiveOn: '2025-09-10' }))
    expect([later.statusCode, later.json()]).toMatchObject([422, {}])
    expect(ledger()).toEqual(balances())
  })

  test('never gives a project more than it costs on a day between', async () => {
    run("UPDATE projects SET total_investment_yuan = 3000000 WHERE code = 'P3'")
    expect((await changeUse('BD2', change('P3', 'P4', 300, { effectiveOn: '2026-03-01' }))).statusCode).toBe(201)
    const before = await changeUse('BD2', change('P6', 'P3', 100, { effectiveOn: '2025-12-01' }))
    expect([before.statusCode, before.json()]).toMatchObject([
      422,
      { detail: expect.stringMatching(/2025-12-01已有债券资金300万元，最多可调入0/) },
    ])
    expect((await changeUse('BD2', change('P6', 'P3', 100, { effectiveOn: '2026-03-01' }))).statusCode).toBe(201)
  })

  test('holds an import to it as well: room that comes free later is none yet', async () => {
    expect((await reverse('BD2', reversal('P3', 300, { effectiveOn: '2026-03-01' }))).statusCode).toBe(201)
    const soon = await allocate(['BD2', 'P2', 300])
    expect(soon).toMatchObject({ added: 0, rejected: 1, rows: [{ code: 'bonds/over-limit' }] })
    expect(soon.rows[0]?.message).toContain('2025-08-20已分配将达1,300万元')
    expect((await changeUse('BD2', change('P6', 'P2', 100, { effectiveOn: '2026-03-01' }))).statusCode).toBe(201)
    const less = await allocate(['BD2', 'P2', 50])
    expect(less.rows[0]?.message).toContain('批次“BD2”在项目“P2”的资金2025-08-20要调出')
  })
})

test('money of an idle batch that nobody has lies idle, too: as much as the page of the batch says', async () => {
  await spend(['BD1', 'P1', '2025-06', 100])
  expect((await reverse('BD1', reversal('P5', 150))).statusCode).toBe(201)
  const { rows } = (await city.taskforce.get('/api/bonds/idle?month=2025-10')).json<{
    rows: { batchCode: string; projectCode: string | null; unspentYuan: number }[]
  }>()
  const mine = rows.filter(({ batchCode }) => batchCode === 'BD1')
  expect(mine.map(({ projectCode, unspentYuan }) => [projectCode, unspentYuan / wan])).toEqual([
    ['P1', 500],
    ['P5', 250],
    [null, 150],
  ])
  const { clock } = (await city.taskforce.get('/api/bonds/batches/BD1?month=2025-10')).json<{
    clock: { unspentYuan: number }
  }>()
  expect(clock.unspentYuan).toBe(mine.reduce((sum, { unspentYuan }) => sum + unspentYuan, 0))
})

test('a planned batch whose day has passed is named, and no part of what remains', async () => {
  const share = async () => (await city.taskforce.get('/api/bonds/share?year=2025')).json<Record<string, unknown>>()
  const before = await share()
  await city.taskforce.importRows('bond-batches', [
    header['bond-batches'],
    ['BD8', '第8批', 2025, '新增', '计划', '2025-09-30', 800],
    ['BD9', '第9批', 2025, '再融资', '计划', '2025-09-29', 300],
  ])
  expect(await share()).toEqual({ ...before, overdueBatchCodes: ['BD8'] })
  const year = (await city.taskforce.get('/api/bonds/year?year=2025')).json<{
    details: string
    batches: { code: string; isOverdue: boolean }[]
  }>()
  expect(year.details).toContain('「第8批」（2025-09-30）逾期未发，不计入待发行')
  expect(year.batches.filter(({ isOverdue }) => isOverdue).map(({ code }) => code)).toEqual(['BD9', 'BD8'])
  const page = async (month: string) =>
    (await city.taskforce.get(`/api/bonds/batches/BD9?month=${month}`)).json<{ isOverdue: boolean }>().isOverdue
  expect([await page('2025-08'), await page('2025-10')]).toEqual([false, true])
  city.clock.day = '2026-01-05'
  expect(await share()).toMatchObject({
    state: 'missed',
    lastBatchCode: null,
    remainingYuan: 0,
    overdueBatchCodes: ['BD8', 'BD3'],
  })
})
