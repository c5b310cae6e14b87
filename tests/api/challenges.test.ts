import type { Challenge, ChallengeRow } from '@pianqu/shared/challenges/challenge.contract.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { sent } from './adjustment-kit.ts'
import { type Problem, problemOf } from './dispatch-kit.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity
let first: Client
let second: Client

beforeEach(async () => {
  city = await smallCity()
  first = await city.as('quxian1')
  second = await city.as('caizheng')
})
afterEach(() => city.app.close())

const challenges = '/api/challenges'
const content = {
  title: '低空场景开放',
  ask: '年内开通两条低空物流航线',
  kind: 'mechanism',
  areaCode: 'A01',
  claimUntil: '2025-11-10',
  documentNumber: '市专班〔2025〕12号',
}
const claim = { text: '我区有通用机场', plan: '分三步实施', contact: '王某 028-0000' }
const page = (client: Client, { challengeId }: Pick<Challenge, 'challengeId'>) =>
  sent<Challenge>(client.get(`${challenges}/${challengeId}`))
const step = (task: Challenge, body: object, client = city.taskforce) =>
  client.post(`${challenges}/${task.challengeId}/steps`, { version: task.version, ...body })
const claims = (client: Client, { challengeId }: Challenge, body: object = claim) =>
  client.put(`${challenges}/${challengeId}/claim`, body)

async function published(): Promise<Challenge> {
  const draft = await sent<Challenge>(city.taskforce.post(challenges, content), 201)
  return sent(step(draft, { step: 'publish' }))
}

/** Claimed by two, awarded to the first after the deadline. */
async function awarded(): Promise<Challenge> {
  const task = await published()
  await sent(claims(first, task))
  await sent(claims(second, task))
  city.clock.day = '2025-11-11'
  return sent(step(task, { step: 'award', awards: [{ unitCode: 'D1', reason: '条件具备，方案可行' }] }))
}

describe('a task', () => {
  test('is a draft to its makers alone, and then everybody’s to read', async () => {
    const draft = await sent<Challenge>(city.taskforce.post(challenges, content), 201)
    expect(draft).toMatchObject({ state: 'draft', publisher: '市重点片区专班', areaName: '云锦枢纽片区' })
    expect((await first.get(`${challenges}/${draft.challengeId}`)).statusCode).toBe(404)
    const address = `${challenges}/${draft.challengeId}`
    const changed = await sent<Challenge>(city.taskforce.put(address, { ...content, title: '改题', version: 1 }))
    const open = await sent<Challenge>(step(changed, { step: 'publish' }))
    expect(open).toMatchObject({ state: 'published', publishedOn: '2025-10-28', title: '改题' })
    const { rows } = await sent<{ rows: ChallengeRow[] }>(first.get(`${challenges}?area=A01`))
    expect(rows).toMatchObject([{ title: '改题', claimCount: null, ownClaim: null }])
    const late = await city.taskforce.put(address, { ...content, version: open.version })
    expect(problemOf(late)).toEqual([409, 'challenge/wrong-state'])
    expect(problemOf(await city.taskforce.post(challenges, { ...content, areaCode: 'X' }))).toEqual([
      400,
      'common/malformed',
    ])
  })

  test('is claimed by units until its last day, one claim each, which nobody else reads', async () => {
    const task = await published()
    expect((await page(first, task)).mayClaim).toBe(true)
    await sent(claims(first, task))
    const again = await sent<Challenge>(claims(first, task, { ...claim, text: '更新说明' }))
    expect(again.claims).toMatchObject([{ unitCode: 'D1', text: '更新说明', state: 'submitted' }])
    await sent(claims(second, task))
    expect((await page(second, task)).claims.map(({ unitCode }) => unitCode)).toEqual(['B1'])
    expect((await page(await city.as('quxian2'), task)).claims).toEqual([])
    expect((await page(await city.as('lingdao'), task)).claims).toHaveLength(2)
    expect(JSON.stringify(await sent((await city.as('quxian2')).get(challenges)))).not.toContain('028-0000')
    await sent(second.post(`${challenges}/${task.challengeId}/claim/withdraw`, { reason: '人手不足' }))
    expect((await page(city.taskforce, task)).claimCount).toBe(1)
    city.clock.day = '2025-11-11'
    expect(problemOf(await claims(second, task))).toEqual([409, 'challenge/past-deadline'])
    expect((await claims(city.taskforce, task)).statusCode).toBe(403)
  })

  test('is awarded with reasons after the deadline, to who claimed it', async () => {
    const task = await published()
    await sent(claims(first, task))
    await sent(claims(second, task))
    const award = (unitCode: string) => step(task, { step: 'award', awards: [{ unitCode, reason: '条件具备' }] })
    expect(problemOf(await award('D1'))).toEqual([409, 'challenge/claims-open'])
    city.clock.day = '2025-11-11'
    expect((await award('D2')).json<Problem>().detail).toContain('没有揭榜')
    const done = await sent<Challenge>(award('D1'))
    expect(done.holders).toEqual([{ unitCode: 'D1', unitName: '云锦区', reason: '条件具备' }])
    expect((await page(second, task)).claims).toMatchObject([{ state: 'not-awarded', reason: null }])
    expect((await page(await city.as('quxian2'), task)).holders).toHaveLength(1)
  })

  test('is not published past its deadline, and not closed twice', async () => {
    const draft = await sent<Challenge>(city.taskforce.post(challenges, content), 201)
    city.clock.day = '2025-11-11'
    expect(problemOf(await step(draft, { step: 'publish' }))).toEqual([409, 'challenge/past-deadline'])
    const gone = await sent<Challenge>(step(draft, { step: 'withdraw', reason: '不再需要' }))
    expect(gone).toMatchObject({ state: 'withdrawn', withdrawReason: '不再需要' })
    expect(problemOf(await step(gone, { step: 'withdraw', reason: '再撤' }))).toEqual([409, 'challenge/wrong-state'])
    expect((await first.get(`${challenges}/${draft.challengeId}`)).statusCode).toBe(404)
  })
})

describe('a milestone', () => {
  const milestone = { unitCode: 'D1', title: '完成航线批复', dueOn: '2025-12-01' }
  const move = (task: Challenge, body: object, client: Client) => {
    const [one] = task.milestones
    return client.post(`${challenges}/${task.challengeId}/milestones/${one?.milestoneId}/steps`, {
      version: one?.version,
      ...body,
    })
  }

  test('is set for a holder, reported with proof, sent back, reported again and confirmed; then the task is complete', async () => {
    const task = await awarded()
    const address = `${challenges}/${task.challengeId}/milestones`
    expect(problemOf(await city.taskforce.post(address, { ...milestone, unitCode: 'B1' }))[0]).toBe(400)
    const set = await sent<Challenge>(city.taskforce.post(address, milestone), 201)
    expect((await page(first, task)).milestones).toMatchObject([{ state: 'open', maySteps: ['report'] }])
    const report = { step: 'report', proof: '批复文号', doneOn: '2025-11-11' }
    expect((await move(set, report, second)).statusCode).toBe(403)
    expect(problemOf(await move(set, { ...report, doneOn: '2025-12-01' }, first))[0]).toBe(400)
    const reported = await sent<Challenge>(move(set, report, first))
    expect(problemOf(await step(task, { step: 'complete', reason: '验收', on: '2025-11-11' }))[1]).toBe(
      'challenge/unconfirmed',
    )
    const back = await sent<Challenge>(move(reported, { step: 'return', note: '缺批复原件' }, city.taskforce))
    expect(back.milestones).toMatchObject([{ state: 'returned', note: '缺批复原件' }])
    const again = await sent<Challenge>(move(back, report, first))
    expect(problemOf(await move(back, { step: 'confirm' }, city.taskforce))).toEqual([409, 'common/stale'])
    await sent(move(again, { step: 'confirm' }, city.taskforce))
    const done = await sent<Challenge>(step(task, { step: 'complete', reason: '通过验收', on: '2025-11-11' }))
    expect(done).toMatchObject({ state: 'completed', verdict: { reason: '通过验收', on: '2025-11-11' }, maySteps: [] })
  })

  test('past its day is shown as overdue, and the task may end undone', async () => {
    const task = await awarded()
    await sent(city.taskforce.post(`${challenges}/${task.challengeId}/milestones`, milestone), 201)
    city.clock.day = '2025-12-02'
    expect((await page(first, task)).milestones).toMatchObject([{ isOverdue: true }])
    const { rows } = await sent<{ rows: ChallengeRow[] }>(first.get(challenges))
    expect(rows).toMatchObject([{ overdueCount: 1, milestoneCount: 1, confirmedCount: 0 }])
    expect(problemOf(await step(task, { step: 'fail', reason: '逾期', on: '2025-12-03' }))[0]).toBe(400)
    const failed = await sent<Challenge>(step(task, { step: 'fail', reason: '逾期未成', on: '2025-12-02' }))
    expect(failed).toMatchObject({ state: 'failed', overdueCount: 0 })
  })
})

describe('the trail of a task', () => {
  test('tells each step and keeps the claim to itself', async () => {
    const task = await awarded()
    const { rows } = await sent<{ rows: { action: string; detail: object }[] }>(
      city.taskforce.get(`/api/trail?subject=challenge:${task.challengeId}`),
    )
    expect(rows.map(({ action }) => action)).toEqual([
      'challenge.award',
      'challenge.claim',
      'challenge.claim',
      'challenge.publish',
      'challenge.draft',
    ])
    expect(JSON.stringify(rows)).not.toContain('028-0000')
  })
})
