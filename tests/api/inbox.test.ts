import type { Challenge } from '@pianqu/shared/challenges/challenge.contract.ts'
import type { InboxRow } from '@pianqu/shared/inbox/inbox.contract.ts'
import { inboxVerbs } from '@pianqu/shared/inbox/inbox-words.ts'
import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { header } from '../kinds/samples.ts'
import { propose, sent } from './adjustment-kit.ts'
import { openRound, round, take } from './assessment-city.ts'
import { raised, stepped } from './blocker-kit.ts'
import { fill, handIn, octoberCity, publishedCity, reportOf, step } from './dispatch-kit.ts'
import { draft, drafter } from './rule-kit.ts'
import { emptyCity, type SmallCity } from './small-city.ts'

interface Inbox {
  readonly rows: InboxRow[]
  readonly total: number
  readonly others: { readonly rows: { readonly title: string; readonly subject: string }[]; readonly total: number }
  readonly done: { readonly rows: string[]; readonly total: number }
  readonly month: Readonly<Record<string, unknown>> | null
}

const inboxOf = async (client: Client): Promise<InboxRow[]> => {
  const { rows, total } = await sent<Inbox>(client.get('/api/inbox'))
  expect(total).toBe(rows.length)
  for (const { kind, title } of rows) expect([title, title.startsWith(inboxVerbs[kind])]).toEqual([title, true])
  return rows
}

const kindsOf = async (client: Client): Promise<string[]> => (await inboxOf(client)).map(({ kind }) => kind)

const found = async (client: Client, kind: string): Promise<InboxRow[]> =>
  (await inboxOf(client)).filter((row) => row.kind === kind)

describe('the month', () => {
  test('waits for the district, then for the task force, then for the district again', async () => {
    const city = await octoberCity()
    expect(await found(city.d1, 'report-fill')).toMatchObject([
      { title: '填报2025年10月月报', dueOn: expect.stringMatching(/^2025-11-/), link: '/dispatch?month=2025-10' },
    ])
    expect(await found(city.taskforce, 'report-review')).toEqual([])
    const submitted = (await step(city.d1, await fill(city.d1), { step: 'submit' })).json<Report>()
    expect(await found(city.d1, 'report-fill')).toEqual([])
    expect(await found(city.d2, 'report-fill')).toHaveLength(1)
    expect(await found(city.taskforce, 'report-review')).toMatchObject([
      { subject: '4行待审', since: '2025-10-28', link: `/dispatch/review?month=2025-10&report=${submitted.id}` },
    ])
    const back = { step: 'sendBack', lines: [{ projectCode: 'P1', comment: '请核对' }] }
    await sent(step(city.taskforce, submitted, back))
    expect(await found(city.taskforce, 'report-review')).toMatchObject([{ subject: '3行待审' }])
    const [returned] = await found(city.d1, 'line-returned')
    expect(returned).toMatchObject({
      title: '修改2025年10月月报退回的1行',
      link: '/dispatch?month=2025-10&show=needed',
    })
    expect(await found(city.d2, 'line-returned')).toEqual([])
    await city.app.close()
  })

  test('stands apart once it is with others, says how far it is, and what was done today', async () => {
    const city = await octoberCity()
    const before = await sent<Inbox>(city.d1.get('/api/inbox'))
    expect(before).toMatchObject({ others: { total: 0 }, done: { total: 0 }, month: { month: '2025-10', empty: 4 } })
    const submitted = (await step(city.d1, await fill(city.d1), { step: 'submit' })).json<Report>()
    const after = await sent<Inbox>(city.d1.get('/api/inbox'))
    expect(after.others).toMatchObject({
      total: 1,
      rows: [{ title: '2025年10月月报 4 行待审', subject: '市级专班审核' }],
    })
    expect(after.total).toBe(0)
    expect(after.done).toEqual({ total: 1, rows: [expect.stringMatching(/^提交月报：月报 .+2025年10月$/)] })
    expect(after.month).toEqual({
      month: '2025-10',
      owed: 4,
      accepted: 0,
      submitted: 4,
      returned: 0,
      draft: 0,
      empty: 0,
    })
    await sent(step(city.taskforce, submitted, { step: 'sendBack', lines: [{ projectCode: 'P1', comment: '请核对' }] }))
    const desk = await sent<Inbox>(city.taskforce.get('/api/inbox'))
    expect(desk.others.rows).toEqual([
      expect.objectContaining({ title: expect.stringMatching(/2025年10月月报退回 1 行$/) }),
    ])
    // Nobody else's: another district, a department, a leader.
    expect(await sent<Inbox>(city.d2.get('/api/inbox'))).toMatchObject({ others: { total: 0 }, done: { total: 0 } })
    for (const name of ['caizheng', 'lingdao', 'admin']) {
      const other = await sent<Inbox>((await city.as(name)).get('/api/inbox'))
      expect(other).toMatchObject({ others: { total: 0 }, month: null })
    }
    await city.app.close()
  })

  test('is to be closed once all is accepted, and then published; a late day that has passed closes it as well', async () => {
    const city = await octoberCity()
    await handIn(city, 'quxian1')
    expect(await kindsOf(city.taskforce)).toEqual([])
    city.clock.day = '2025-12-20'
    expect(await found(city.taskforce, 'month-close')).toMatchObject([{ subject: '还有2行未接收，也未免报' }])
    city.clock.day = '2025-10-28'
    await handIn(city, 'quxian2')
    expect(await found(city.taskforce, 'month-close')).toMatchObject([{ subject: '应报各行都已接收' }])
    await sent(city.taskforce.post('/api/periods/2025-10/steps', { step: 'close' }))
    expect(await kindsOf(city.taskforce)).toEqual(['month-publish'])
    await sent(city.taskforce.post('/api/periods/2025-10/steps', { step: 'publish' }))
    expect(await kindsOf(city.taskforce)).toEqual([])
    await city.app.close()
  })

  test('once closed waits for nobody but whom an exception names, until its day', async () => {
    const city = await octoberCity()
    await sent(city.taskforce.post('/api/periods/2025-10/steps', { step: 'close' }))
    expect(await kindsOf(city.d1)).toEqual([])
    expect(await kindsOf(city.taskforce)).toEqual(['month-publish'])
    const until = '2025-11-20T08:00:00Z'
    const granted = { unitCode: 'D1', projectCode: 'P1', reason: '补报', until }
    await sent(city.taskforce.post('/api/periods/2025-10/exceptions', granted), 201)
    expect(await inboxOf(city.d1)).toMatchObject([
      { kind: 'report-fill', subject: '还有1行没有提交，其中未填1行、草稿0行', dueOn: '2025-11-20' },
    ])
    expect(await kindsOf(city.d2)).toEqual([])
    expect(await kindsOf(city.taskforce)).toEqual([])
    await city.app.close()
  })
})

describe('blockers', () => {
  let city: SmallCity
  let d1: Client
  let lead: Client
  beforeAll(async () => {
    city = await publishedCity()
    d1 = await city.as('quxian1')
    lead = await city.as('jiaotong')
  })
  afterAll(() => city.app.close())

  test('wait for whoever has the next step, and for nobody else', async () => {
    const one = await raised(d1)
    const about = { link: `/blockers/${one.id}` }
    const waits = async () => {
      const names = ['zhuanban', 'jiaotong', 'caizheng', 'quxian1', 'quxian2', 'lingdao', 'auditor', 'admin']
      const all = await Promise.all(names.map(async (name) => [name, await inboxOf(await city.as(name))] as const))
      return all.flatMap(([name, rows]) =>
        rows.filter(({ link }) => link === about.link).map(({ kind }) => `${name} ${kind}`),
      )
    }
    expect(await waits()).toEqual(['zhuanban blocker-assign'])
    const assigned = await stepped(city.taskforce, one, { step: 'assign', leadUnit: 'B2' })
    expect(await waits()).toEqual(['jiaotong blocker-accept'])
    expect(await found(lead, 'blocker-accept')).toMatchObject([
      { title: '受理：专用线用地指标缺126亩，无法报批', dueOn: assigned.dueOn, since: '2025-10-28' },
    ])
    const accepted = await stepped(lead, assigned, { step: 'accept' })
    expect(await waits()).toEqual(['jiaotong blocker-answer'])
    const answered = await stepped(lead, accepted, { step: 'answer', text: '已调剂指标', proof: '市自然资〔2025〕8号' })
    expect(await waits()).toEqual(['quxian1 blocker-confirm'])
    expect((await found(d1, 'blocker-confirm'))[0]?.dueOn).toMatch(/^2025-11-/)
    await stepped(d1, answered, { step: 'confirm' })
    expect(await waits()).toEqual([])
  })

  test('that are disputed twice wait for a ruling; silence, orders and the leaders follow the days', async () => {
    const one = await raised(d1)
    const first = await stepped(city.taskforce, one, { step: 'assign', leadUnit: 'B2' })
    const disputed = await stepped(lead, first, { step: 'dispute', reason: '不属本部门' })
    expect(await found(city.taskforce, 'blocker-assign')).toHaveLength(1)
    const again = await stepped(city.taskforce, disputed, { step: 'assign', leadUnit: 'B2' })
    const ruling = await stepped(lead, again, { step: 'dispute', reason: '仍不属本部门' })
    expect(await found(city.taskforce, 'blocker-rule')).toHaveLength(1)
    expect(await kindsOf(lead)).toEqual([])
    await stepped(city.taskforce, ruling, { step: 'rule', leadUnit: 'B2', reason: '由交通牵头' })
    expect(await kindsOf(lead)).toEqual(['blocker-answer'])
    city.clock.day = '2026-03-31'
    const orders = await found(lead, 'supervision-sign')
    expect(orders.length).toBeGreaterThan(0)
    const atTheTop = await found(await city.as('lingdao'), 'blocker-decide')
    expect(atTheTop.map(({ link }) => link)).toContain(`/blockers/${one.id}`)
    const { rows } = await sent<{ rows: { id: string; version: number; state: string }[] }>(
      lead.get('/api/supervisions?state=issued'),
    )
    const move = (client: Client, version: number, body: object) =>
      sent<{ version: number }>(client.post(`/api/supervisions/${rows[0]?.id}/steps`, { version, ...body }))
    const signed = await move(lead, rows[0]?.version ?? 0, { step: 'sign' })
    expect(await found(lead, 'supervision-sign')).toHaveLength(orders.length - 1)
    expect(await found(lead, 'supervision-report')).toHaveLength(1)
    const reported = await move(lead, signed.version, { step: 'report', text: '已协调' })
    expect(await found(lead, 'supervision-report')).toEqual([])
    expect(await found(city.taskforce, 'supervision-finish')).toHaveLength(1)
    await move(city.taskforce, reported.version, { step: 'finish' })
    expect(await found(city.taskforce, 'supervision-finish')).toEqual([])
    city.clock.day = '2025-10-28'
  })
})

describe('what is decided', () => {
  let city: SmallCity
  beforeAll(async () => {
    city = await publishedCity()
  })
  afterAll(() => city.app.close())

  test('is a correction that another person asks for', async () => {
    const d1 = await city.as('quxian1')
    const { id } = await reportOf(d1)
    const body = { projectCode: 'P1', month: '2025-09', field: 'investedYuan', newValue: 0, reason: '重复计列' }
    const { correctionId } = await sent<{ correctionId: string }>(d1.post(`/api/reports/${id}/corrections`, body), 201)
    expect(await found(city.taskforce, 'correction-decide')).toMatchObject([
      { since: '2025-10-28', link: '/dispatch/corrections?state=proposed&corrected=2025-09' },
    ])
    expect(await found(d1, 'correction-decide')).toEqual([])
    await sent(city.taskforce.post(`/api/corrections/${correctionId}/steps`, { step: 'refuse', note: '不属实' }))
    expect(await found(city.taskforce, 'correction-decide')).toEqual([])
  })

  test('is a rule or an adjustment that was not drafted by oneself', async () => {
    const second = await drafter(city)
    const drafted = await draft(second, { kind: 'bond-watch', from: '2026-01', changes: { aheadPoints: 9 } })
    expect(drafted.statusCode).toBe(201)
    const { ruleId } = drafted.json<{ ruleId: string }>()
    expect(await found(city.taskforce, 'rule-adopt')).toMatchObject([
      { title: '审定规则：专项债提醒', link: `/admin/rules/bond-watch/bond-watch?draft=${ruleId}` },
    ])
    await propose(second, { kind: 'watch', areaCode: 'A01' })
    expect(await found(city.taskforce, 'proposal-decide')).toMatchObject([
      { title: '决定观察：云锦枢纽片区', link: '/adjustments?tab=proposals' },
    ])
    expect(await found(second, 'rule-adopt')).toEqual([])
    expect(await found(second, 'proposal-decide')).toEqual([])
  })

  test('is a task, and what its holder says is done', async () => {
    const d2 = await city.as('quxian2')
    const content = { title: '低空场景开放', ask: '开通两条航线', kind: 'mechanism', claimUntil: '2025-11-10' }
    const steps = (task: Challenge, body: object) =>
      sent<Challenge>(
        city.taskforce.post(`/api/challenges/${task.challengeId}/steps`, { version: task.version, ...body }),
      )
    const draft = await sent<Challenge>(city.taskforce.post('/api/challenges', content), 201)
    const task = await steps(draft, { step: 'publish' })
    const claim = { text: '我区有通用机场', plan: '分三步实施', contact: '王某 028-0000' }
    await sent(d2.put(`/api/challenges/${task.challengeId}/claim`, claim))
    expect(await found(city.taskforce, 'challenge-award')).toEqual([])
    city.clock.day = '2025-11-11'
    expect(await found(city.taskforce, 'challenge-award')).toMatchObject([{ subject: '1家揭榜' }])
    await steps(task, { step: 'award', awards: [{ unitCode: 'D2', reason: '条件具备' }] })
    const milestone = { unitCode: 'D2', title: '首飞', dueOn: '2025-12-20' }
    await sent(city.taskforce.post(`/api/challenges/${task.challengeId}/milestones`, milestone), 201)
    expect(await found(d2, 'milestone-report')).toMatchObject([
      { title: '上报节点：首飞', dueOn: '2025-12-20', link: `/challenges/${task.challengeId}` },
    ])
    const { milestones } = await sent<Challenge>(d2.get(`/api/challenges/${task.challengeId}`))
    const [{ milestoneId, version } = { milestoneId: '', version: 0 }] = milestones
    const report = { step: 'report', version, proof: '试飞报告', doneOn: '2025-11-11' }
    await sent(d2.post(`/api/challenges/${task.challengeId}/milestones/${milestoneId}/steps`, report))
    expect(await found(d2, 'milestone-report')).toEqual([])
    expect(await found(city.taskforce, 'milestone-confirm')).toHaveLength(1)
    city.clock.day = '2025-10-28'
  })

  test('is an import of which rows were refused, for who brought it, until the next', async () => {
    const second = await drafter(city)
    const columns = header.plans
    const aMinuteLater = () => {
      city.clock.at = new Date(city.clock.at.getTime() + 60_000)
    }
    aMinuteLater()
    await city.taskforce.importRows('plans', [columns, ['P404', 2026, 100], ['P1', 2026, 100]])
    expect(await found(city.taskforce, 'import-rejected')).toMatchObject([{ link: '/admin/import?kind=plans' }])
    expect(await found(second, 'import-rejected')).toEqual([])
    aMinuteLater()
    await second.importRows('plans', [columns, ['P1', 2026, 200]])
    expect(await found(city.taskforce, 'import-rejected')).toEqual([])
  })
})

describe('an assessment', () => {
  test('waits for raters, for the task force, and for those who were marked', async () => {
    const city = await publishedCity()
    await openRound(city)
    const [rater, other] = [await city.as('caizheng'), await city.as('quxian1')]
    const marking = (client: Client) => found(client, 'marking')
    expect(await marking(rater)).toMatchObject([
      { title: '评价2个区县', dueOn: '2025-11-10', link: '/assessment?year=2025&tab=marking' },
    ])
    expect(await marking(other)).toMatchObject([{ title: expect.stringMatching(/^评价\d个市级部门$/) }])
    const asked = { raterCode: 'B1', targetCode: 'D1', reason: '有利害关系' }
    await sent(rater.post(`${round}/recusals`, asked), 201)
    expect(await kindsOf(city.taskforce)).toEqual(['recusal-decide'])
    city.clock.day = '2025-11-11'
    expect(await marking(rater)).toEqual([])
    expect(await found(city.taskforce, 'marking-close')).toHaveLength(1)
    await take(city.taskforce, 'close-marking')
    expect(await found(other, 'reply-write')).toHaveLength(1)
    await sent(other.put(`${round}/reply`, { version: 0, text: '已完成全年任务' }))
    expect(await found(other, 'reply-write')).toEqual([])
    await take(city.taskforce, 'begin-audit')
    expect(await found(rater, 'reply-write')).toEqual([])
    expect(await found(city.taskforce, 'reply-conclude')).toHaveLength(1)
    await take(city.taskforce, 'publish')
    await sent(other.post(`${round}/appeals`, { text: '请复核' }), 201)
    expect(await found(city.taskforce, 'appeal-decide')).toMatchObject([{ link: '/assessment?year=2025&tab=appeals' }])
    expect(await kindsOf(other)).not.toContain('appeal-decide')
    await city.app.close()
  })
})

test('an administrator has accounts to make where nobody of the task force can sign in, an auditor and a leader nothing', async () => {
  const city = await emptyCity()
  for (const name of ['admin', 'auditor', 'lingdao', 'zhuanban', 'quxian1', 'caizheng']) {
    expect([name, await kindsOf(await city.as(name))]).toEqual([name, []])
  }
  const { rows } = await sent<{ rows: { userId: string; username: string }[] }>(
    (await city.as('admin')).get('/api/accounts'),
  )
  const desk = rows.find(({ username }) => username === 'zhuanban')
  await sent((await city.as('admin')).post(`/api/accounts/${desk?.userId}/steps`, { step: 'disable' }))
  expect(await kindsOf(await city.as('admin'))).toEqual(['account-first'])
  await city.app.close()
})
