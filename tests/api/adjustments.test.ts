import type { AdjustmentBoard, Candidate } from '@pianqu/shared/adjustments/adjustment.contract.ts'
import type { Proposal } from '@pianqu/shared/adjustments/proposal.schema.ts'
import type { Outcomes } from '@pianqu/shared/adjustments/rule.contract.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { header } from '../kinds/samples.ts'
import { adjustableCity, adopt, decided, newArea, proposal, propose, sent, step } from './adjustment-kit.ts'
import { type Problem, problemOf } from './dispatch-kit.ts'

type AdjustableCity = Awaited<ReturnType<typeof adjustableCity>>
let city: AdjustableCity

beforeEach(async () => {
  city = await adjustableCity()
})
afterEach(() => city.app.close())

const proposals = '/api/adjustments/proposals'
const board = (client: Client) => sent<AdjustmentBoard>(client.get('/api/adjustments'))
const stateOf = async (code: string) => {
  const row = (await board(city.taskforce)).areas.find((area) => area.code === code)
  return row && { state: row.state, since: row.since, documentNumber: row.documentNumber, next: row.next }
}
const listedOn = async (day: string) =>
  (await sent<{ rows: { code: string }[] }>(city.taskforce.get(`/api/areas?asOf=${day}`))).rows.map(({ code }) => code)
const move = (day: `${number}-${number}-${number}`) => {
  city.clock.day = day
}

describe('a proposal', () => {
  test('carries the sentence of the rule in force, is approved by another person, and is watched from its day', async () => {
    await adopt(city)
    const { rows } = await sent<Outcomes>(city.taskforce.get('/api/adjustments/outcomes'))
    expect(rows).toMatchObject([{ areaCode: 'A04', kind: 'watch', proposalId: null }])
    const made = await propose(city.taskforce, { kind: 'watch', areaCode: 'A04', fromRule: true, reason: '' })
    expect(made).toMatchObject({ standing: 'proposed', ruleName: '2025版', maySteps: ['withdraw'], isOwn: true })
    expect(made.evidence).toBe(rows[0]?.sentence)
    expect(problemOf(await step(city.taskforce, made, { step: 'approve' }))).toEqual([403, 'adjustment/own'])
    const approved = await sent<Proposal>(step(city.second, made, { step: 'approve', note: '同意' }))
    expect(approved).toMatchObject({ standing: 'approved', decidedBy: 'zhuanban2', decisionNote: '同意' })
    expect(await stateOf('A04')).toMatchObject({ state: 'listed', next: { kind: 'watch', on: '2025-11-15' } })
    move('2025-11-15')
    expect(await stateOf('A04')).toEqual({
      state: 'watched',
      since: '2025-11-15',
      documentNumber: '市专班〔2025〕9号',
      next: null,
    })
    const shown = await sent<{ rows: { code: string; watchedSince: string | null }[] }>(
      city.taskforce.get('/api/areas?asOf=2025-11-15'),
    )
    const watched = shown.rows.filter(({ watchedSince }) => watchedSince !== null)
    expect(watched.map(({ code, watchedSince }) => [code, watchedSince])).toEqual([['A04', '2025-11-15']])
    const page = await sent<{ area: { watchedSince: string | null } }>(
      city.taskforce.get('/api/areas/A04?month=2025-11'),
    )
    expect(page.area.watchedSince).toBe('2025-11-15')
  })

  test('needs a reason where no rule says so, and a document before it is approved', async () => {
    const bare = proposal({ kind: 'watch', areaCode: 'A03', reason: '' })
    expect(problemOf(await city.taskforce.post(proposals, bare))).toEqual([400, 'common/malformed'])
    expect(problemOf(await city.taskforce.post(proposals, { ...bare, fromRule: true }))[0]).toBe(400)
    const made = await propose(city.taskforce, { kind: 'watch', areaCode: 'A03', documentNumber: null })
    expect(problemOf(await step(city.second, made, { step: 'approve' }))).toEqual([422, 'adjustment/no-document'])
    const approval = { step: 'approve', documentNumber: '市专班〔2025〕10号', effectiveOn: '2025-12-01' }
    expect(await sent(step(city.second, made, approval))).toMatchObject({
      effectiveOn: '2025-12-01',
      documentNumber: '市专班〔2025〕10号',
    })
  })

  test('must fit what the area will be, come after what was decided, and after published months', async () => {
    const refused = async (changes: object) => {
      const reply = await city.taskforce.post(proposals, proposal(changes))
      return [...problemOf(reply), reply.json<Problem>().detail]
    }
    expect(await refused({ kind: 'unwatch', areaCode: 'A03' })).toEqual([
      422,
      'adjustment/not-fitting',
      '望江片区届时为「在列」，只有「观察」的可以解除观察',
    ])
    expect((await refused({ kind: 'admit', areaCode: 'A03' }))[1]).toBe('adjustment/not-fitting')
    expect((await refused({ kind: 'watch', areaCode: 'X99' }))[1]).toBe('adjustment/not-fitting')
    await decided(city, { kind: 'watch', areaCode: 'A04' })
    expect((await refused({ kind: 'remove', areaCode: 'A04', effectiveOn: '2025-11-15' }))[1]).toBe(
      'adjustment/too-early',
    )
    await propose(city.taskforce, { kind: 'remove', areaCode: 'A04', effectiveOn: '2025-12-01' })
    expect((await refused({ kind: 'unwatch', areaCode: 'A04', effectiveOn: '2025-12-02' }))[1]).toBe(
      'adjustment/open-proposal',
    )
    await sent(city.taskforce.post('/api/periods/2025-09/steps', { step: 'publish' }))
    expect(await refused({ kind: 'watch', areaCode: 'A03', effectiveOn: '2025-09-30' })).toEqual([
      422,
      'adjustment/too-early',
      '2025年9月已经发布，名单不能追溯更改，生效日期请定在2025-09-30以后',
    ])
  })

  test('that was rejected changes nothing, and one decided is not decided again', async () => {
    const made = await propose(city.taskforce, { kind: 'remove', areaCode: 'A04' })
    expect(problemOf(await step(city.second, made, { step: 'reject', note: '' }))[0]).toBe(400)
    const rejected = await sent<Proposal>(step(city.second, made, { step: 'reject', note: '再观察一年' }))
    expect(rejected).toMatchObject({ standing: 'rejected', decisionNote: '再观察一年' })
    expect(problemOf(await step(city.second, rejected, { step: 'approve' }))).toEqual([409, 'adjustment/wrong-state'])
    expect(await listedOn('2025-12-31')).toContain('A04')
  })

  test('is withdrawn before its day as if it had never been, and not afterwards', async () => {
    const before = await board(city.taskforce)
    const watch = await decided(city, { kind: 'watch', areaCode: 'A04' })
    const gone = await decided(city, { kind: 'remove', areaCode: 'A04', effectiveOn: '2025-12-01' })
    const early = await step(city.taskforce, watch, { step: 'withdraw', note: '撤' })
    expect(problemOf(early)[0]).toBe(400)
    const first = await step(city.taskforce, watch, { step: 'withdraw', note: '先撤观察' })
    expect(problemOf(first)).toEqual([409, 'adjustment/wrong-state'])
    await sent(step(city.taskforce, gone, { step: 'withdraw', note: '情况有变' }))
    move('2025-11-14')
    await sent(step(city.taskforce, watch, { step: 'withdraw', note: '情况有变' }))
    move('2025-10-28')
    expect(await board(city.taskforce)).toEqual(before)
    const again = await decided(city, { kind: 'watch', areaCode: 'A04' })
    move('2025-11-15')
    const late = await step(city.taskforce, again, { step: 'withdraw', note: '情况有变' })
    expect(problemOf(late)).toEqual([409, 'adjustment/in-force'])
  })

  test('is seen undecided by those who prepare and decide it alone', async () => {
    await propose(city.taskforce, { kind: 'watch', areaCode: 'A04' })
    await decided(city, { kind: 'watch', areaCode: 'A03' })
    for (const [username, count] of [
      ['zhuanban', 2],
      ['auditor', 2],
      ['lingdao', 2],
      ['quxian1', 1],
      ['caizheng', 1],
    ] as const) {
      const { rows } = await sent<{ rows: Proposal[] }>((await city.as(username)).get(proposals))
      expect([username, rows.length]).toEqual([username, count])
      expect(username === 'zhuanban' || rows.every(({ maySteps }) => maySteps.length === 0)).toBe(true)
    }
    for (const address of ['candidates', 'outcomes']) {
      expect((await (await city.as('quxian1')).get(`/api/adjustments/${address}`)).statusCode).toBe(403)
    }
  })

  test('leaves its trail with itself and with the area', async () => {
    const { proposalId } = await decided(city, { kind: 'remove', areaCode: 'A04' })
    const lines = async (subject: string) =>
      (await sent<{ rows: { action: string }[] }>(city.taskforce.get(`/api/trail?subject=${subject}`))).rows.map(
        ({ action }) => action,
      )
    expect(await lines(`adjustment:${proposalId}`)).toEqual(['adjustment.approve', 'adjustment.propose'])
    expect(await lines('area:A04')).toEqual(['adjustment.approve'])
  })
})

describe('a candidate', () => {
  test('enters the registry on its day when its admission is approved, and goes back when that is withdrawn', async () => {
    await adopt(city)
    await sent(city.taskforce.post('/api/adjustments/candidates', newArea), 201)
    const admission = await propose(city.taskforce, { kind: 'admit', areaCode: 'N01', fromRule: true })
    expect(admission.evidence).toContain('东站片区2024年得分88.25，在候选中第1名（共1个）')
    const approved = await sent<Proposal>(step(city.second, admission, { step: 'approve' }))
    expect([await listedOn('2025-11-14'), await listedOn('2025-11-15')]).toEqual([
      ['A01', 'A02', 'A03', 'A04', 'A05'],
      ['A01', 'A02', 'A03', 'A04', 'A05', 'N01'],
    ])
    const { rows } = await sent<{ rows: Candidate[] }>(city.taskforce.get('/api/adjustments/candidates'))
    expect(rows).toMatchObject([{ code: 'N01', state: 'admitted', districtName: '清江区' }])
    await sent(step(city.taskforce, approved, { step: 'withdraw', note: '材料不全' }))
    expect(await listedOn('2025-11-15')).not.toContain('N01')
  })

  test('that already has clusters is not taken back', async () => {
    await sent(city.taskforce.post('/api/adjustments/candidates', newArea), 201)
    const approved = await decided(city, { kind: 'admit', areaCode: 'N01' })
    await city.taskforce.importRows('clusters', [header.clusters, ['C9', '东站集群', 'N01', '市发改委']])
    const reply = await step(city.taskforce, approved, { step: 'withdraw', note: '材料不全' })
    expect(problemOf(reply)).toEqual([409, 'adjustment/in-use'])
    expect(await listedOn('2025-11-15')).toContain('N01')
  })

  test('needs a code that no area has, known units, and one score a year', async () => {
    const refused = async (changes: object) =>
      problemOf(await city.taskforce.post('/api/adjustments/candidates', { ...newArea, ...changes }))
    expect(await refused({ code: 'A01' })).toEqual([409, 'adjustment/duplicate'])
    expect(await refused({ districtCode: 'B1' })).toEqual([400, 'common/malformed'])
    expect(await refused({ leadUnit: '某局' })).toEqual([400, 'common/malformed'])
    const score = { year: 2024, scoreHundredths: 1 }
    expect(await refused({ scores: [score, score] })).toEqual([400, 'common/malformed'])
    const made = await sent<Candidate>(city.taskforce.post('/api/adjustments/candidates', newArea), 201)
    expect(await refused({})).toEqual([409, 'adjustment/duplicate'])
    const address = '/api/adjustments/candidates/N01'
    await sent(city.taskforce.post(`${address}/steps`, { step: 'drop', version: made.version, reason: '条件不足' }))
    expect(problemOf(await city.taskforce.put(address, { ...newArea, version: made.version }))).toEqual([
      409,
      'common/stale',
    ])
  })
})

describe('the registry', () => {
  test('is not set back by a workbook', async () => {
    await decided(city, { kind: 'remove', areaCode: 'A04' })
    const row = (removedOn: string | null) => [
      header.areas,
      ['A04', '北湖片区', '中心城区', '市发改委', '清江区', '2023-01-01', removedOn],
    ]
    const back = await city.taskforce.importRows('areas', row(null))
    expect(back).toMatchObject({ rejected: 1, rows: [{ code: 'areas/adjusted', column: '退出日期' }] })
    expect(back.rows[0]?.message).toContain('由市专班〔2025〕9号定为2025-11-15')
    expect(await city.taskforce.importRows('areas', row('2025-11-15'))).toMatchObject({ rejected: 0, unchanged: 1 })
  })
})
