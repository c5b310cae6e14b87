import type { RuleDraft, RulePage, RuleRow } from '@pianqu/shared/rules/rule.contract.ts'
import type { TrailLine } from '@pianqu/shared/trail/trail.contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { touchByHand } from '../untouched.ts'
import { type Problem, problemOf } from './dispatch-kit.ts'
import { adopted, draft, drafter, rulePath, step } from './rule-kit.ts'
import { people, type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity
let nizhi: Client
beforeAll(async () => {
  city = await smallCity()
  nizhi = await drafter(city)
})
afterAll(() => city.app.close())

const stricter = { progress: { yellowFromPoints: 5, redAbovePoints: 20 } }
const light = { kind: 'light', from: '2025-11', changes: stricter } as const
const page = async (client: Client, path = rulePath('light')) => (await client.get(path)).json<RulePage>()
const drafted = async (given: Parameters<typeof draft>[1]) => (await draft(nizhi, given)).json<RuleDraft>()

describe('the rules', () => {
  test('are listed for everybody, as the product has them until the city adopts others', async () => {
    for (const username of ['zhuanban', 'auditor', 'quxian1', 'lingdao', 'admin']) {
      const { rows, total } = (await (await city.as(username)).get('/api/rules')).json<{
        rows: RuleRow[]
        total: number
      }>()
      expect([username, total]).toEqual([username, rows.length])
      expect(rows.map(({ name, edition }) => [name, edition])).toContainEqual(['亮灯规则', 0])
      expect(rows.filter(({ edition }) => edition === null).map(({ name }) => name)).toEqual(['动态调整'])
    }
    expect((await city.nobody.get('/api/rules')).statusCode).toBe(401)
  })

  test('that there are not are not found', async () => {
    expect(problemOf(await city.taskforce.get(rulePath('indicator', 'nothing')))).toEqual([404, 'common/not-found'])
    expect((await city.taskforce.get('/api/rules/nothing/nothing')).statusCode).toBe(400)
  })
})

describe('a draft', () => {
  test('changes nothing, is seen by those who prepare and audit, and adopted by somebody else alone', async () => {
    const before = (await city.taskforce.get('/api/overview?month=2025-09')).body
    const made = await drafted(light)
    expect(made).toMatchObject({ state: 'draft', draftedBy: 'nizhi', baseEdition: 0 })
    expect(made.differences).toEqual([
      { name: '进度预警下限', before: '10个百分点', after: '5个百分点' },
      { name: '进度滞后上限', before: '30个百分点', after: '20个百分点' },
    ])
    expect((await city.taskforce.get('/api/overview?month=2025-09')).body).toBe(before)
    const seen = async (username: string) => (await page(await city.as(username))).drafts.length
    const seenBy = []
    for (const { username } of people) if ((await seen(username)) > 0) seenBy.push(username)
    expect(seenBy).toEqual(['auditor', 'zhuanban'])
    const waiting = async (username: string) =>
      (await (await city.as(username)).get('/api/rules')).json<{ rows: RuleRow[] }>().rows.map(({ drafts }) => drafts)
    expect(await waiting('zhuanban')).toContain(1)
    expect(new Set(await waiting('lingdao'))).toEqual(new Set([0]))

    expect(problemOf(await step(nizhi, made, 'adopt'))).toEqual([403, 'rule/own'])
    expect(problemOf(await step(city.taskforce, made, 'withdraw'))).toEqual([403, 'rule/not-own'])
    expect(problemOf(await step(await city.as('fagai'), made, 'adopt'))).toEqual([403, 'auth/forbidden'])
    const reply = await step(city.taskforce, made, 'adopt', '专班会议通过')
    expect(reply.json()).toMatchObject({ state: 'adopted', decidedBy: 'zhuanban', note: '专班会议通过' })
    expect(problemOf(await step(city.taskforce, reply.json(), 'reject'))).toEqual([409, 'rule/wrong-state'])

    const { versions, drafts } = await page(await city.as('quxian1'), `${rulePath('light')}?month=2025-11`)
    expect(drafts).toEqual([])
    expect(versions.map(({ edition, effectiveMonth, isInForce }) => [edition, effectiveMonth, isInForce])).toEqual([
      [1, '2025-11', true],
      [0, null, false],
    ])
    expect(versions[0]).toMatchObject({ draftedBy: 'nizhi', adoptedBy: 'zhuanban', basis: '专班〔2025〕12号' })
    expect(versions[0]?.differences).toEqual(made.differences)
    const list = (await city.taskforce.get('/api/rules')).json<{ rows: RuleRow[] }>().rows
    expect(list.find(({ kind }) => kind === 'light')).toMatchObject({
      edition: 0,
      next: { edition: 1, effectiveMonth: '2025-11' },
      drafts: 0,
    })
  })

  test('is changed by its drafter until it is decided, and may be turned down or taken back', async () => {
    const made = await drafted({ kind: 'due', from: '2026-01', changes: { lateWorkingDays: 5 } })
    const body = { ...made, content: { ...made.content, lateWorkingDays: 4 }, basis: '改为4个工作日' }
    expect(problemOf(await city.taskforce.put(`/api/rule-drafts/${made.ruleId}`, body))).toEqual([403, 'rule/not-own'])
    const changed = (await nizhi.put(`/api/rule-drafts/${made.ruleId}`, body)).json<RuleDraft>()
    expect(changed.differences).toEqual([{ name: '迟报期', before: '3个工作日', after: '4个工作日' }])
    expect(problemOf(await nizhi.put(`/api/rule-drafts/${made.ruleId}`, body))).toEqual([409, 'common/stale'])
    expect((await step(city.taskforce, changed, 'reject', '再议')).json()).toMatchObject({
      state: 'rejected',
      note: '再议',
    })
    const other = await drafted({ kind: 'due', from: '2026-01', changes: { lateWorkingDays: 5 } })
    expect((await step(nizhi, other, 'withdraw')).json()).toMatchObject({ state: 'withdrawn' })
    const { versions, drafts } = await page(nizhi, rulePath('due'))
    expect(versions).toHaveLength(1)
    expect(drafts.map(({ state }) => state).sort()).toEqual(['rejected', 'withdrawn'])
  })

  test('says what is wrong with it, each fault at its field', async () => {
    const refused = async (given: Parameters<typeof draft>[1]) => {
      const reply = await draft(nizhi, given)
      const { code, errors = [] } = reply.json<
        Omit<Problem, 'errors'> & { errors?: { pointer: string; message: string }[] }
      >()
      return [reply.statusCode, code, ...errors.map(({ pointer, message }) => `${pointer} ${message}`)]
    }
    expect(await refused({ ...light, changes: { progress: { yellowFromPoints: 30, redAbovePoints: 101 } } })).toEqual([
      400,
      'common/malformed',
      '/content/progress/redAbovePoints 进度滞后上限：不能大于100',
    ])
    expect(await refused({ ...light, changes: { progress: { yellowFromPoints: 0, redAbovePoints: 30 } } })).toEqual([
      400,
      'common/malformed',
      '/content/progress/yellowFromPoints 进度预警下限：应大于0',
    ])
    const scheduled = { target: { kind: 'schedule' } }
    expect(await refused({ kind: 'indicator', code: 'rail-800m', from: '2026-01', changes: scheduled })).toEqual([
      400,
      'common/malformed',
      '/content/target/kind 目标口径：这个指标的目标只能是固定比例',
    ])
    expect(await refused({ ...light, changes: {} })).toEqual([422, 'rule/unchanged'])
    expect(await refused({ ...light, basis: ' ' })).toEqual([400, 'common/malformed', '/basis 请填写依据，例如文号'])
    const parts = [{ code: 'investment', name: '投资进度', weight: 99 }]
    expect(await refused({ kind: 'ranking', code: 'monthly-index', from: '2026-01', changes: { parts } })).toEqual([
      400,
      'common/malformed',
      '/content/parts 权重合计应为100，现在是99，请调整各分项权重',
    ])
  })

  test('that another version overtook cannot be adopted over it', async () => {
    const first = await drafted({ kind: 'bond-watch', from: '2025-11', changes: { aheadPoints: 15 } })
    const second = await drafted({ kind: 'bond-watch', from: '2025-12', changes: { aheadPoints: 10 } })
    await step(city.taskforce, first, 'adopt')
    const reply = await step(city.taskforce, second, 'adopt')
    expect(problemOf(reply)).toEqual([409, 'rule/base-moved'])
    expect(reply.json<Problem>().detail).toBe('草案依据系统预置的版本，2025年12月起生效的已是第1版，请按它重新拟定')
  })

  test('of a version that begins in the same month takes its place', async () => {
    const watch = { kind: 'rail-reach', from: '2026-03' } as const
    await adopted(city, { ...watch, changes: { metres: 900 } })
    await adopted(city, { ...watch, changes: { metres: 1000 } })
    const { versions } = await page(nizhi, `${rulePath('rail-reach')}?month=2026-03`)
    expect(versions.map(({ edition, isInForce, differences }) => [edition, isInForce, differences[0]?.before])).toEqual(
      [
        [2, true, '900米'],
        [1, false, '800米'],
        [0, false, undefined],
      ],
    )
  })
})

describe('a month that is settled', () => {
  test('is not moved: opened months keep their weights, published ones their lights', async () => {
    const early = await draft(nizhi, {
      kind: 'ranking',
      code: 'monthly-index',
      from: '2025-09',
      changes: { target: 70 },
    })
    expect(problemOf(early)).toEqual([409, 'rule/too-early'])
    expect(early.json<Problem>().detail).toBe(
      '2025年9月及以前已经开放或已有月报，这类规则须在月份开放前定好；最早可从2025年10月起',
    )
    const waiting = await drafted({ kind: 'completeness', from: '2025-09', changes: { shownFromPercent: 90 } })
    const published = await city.taskforce.post('/api/periods/2025-09/steps', { step: 'publish' })
    expect(published.statusCode).toBe(200)
    const late = await step(city.taskforce, waiting, 'adopt')
    expect(problemOf(late)).toEqual([409, 'rule/too-early'])
    expect(late.json<Problem>().detail).toBe('2025年9月及以前已经发布，已发布的月份不随规则改变；最早可从2025年10月起')
    expect((await page(nizhi, rulePath('completeness'))).firstMonth).toBe('2025-10')
  })
})

test('what was adopted under older limits holds as it was adopted, and lacks nothing that came since', async () => {
  const own = await smallCity()
  touchByHand(own.world)
  const content = { name: '旧规则', progress: { yellowFromPoints: 0, redAbovePoints: 30 }, start: { yellowMonths: 99 } }
  own.world.db.sqlite
    .prepare(
      `INSERT INTO rule_versions (rule_id, kind, code, edition, effective_month, state, content, base_edition, basis,
         drafted_by_id, drafted_by, drafted_at, decided_by_id, decided_by, decided_at, version)
       VALUES ('old', 'light', 'light', 1, '2025-01', 'adopted', ?, 0, '旧文', 'a', '甲', '2025-01-01T00:00:00Z', 'b', '乙', '2025-01-02T00:00:00Z', 2)`,
    )
    .run(JSON.stringify(content))
  own.world.db.sqlite.exec('UPDATE revision SET value = value + 1')
  for (const address of ['/api/overview?month=2025-09', '/api/projects?month=2025-09', '/api/rules']) {
    expect([address, (await own.taskforce.get(address)).statusCode]).toEqual([address, 200])
  }
  const { versions } = await page(own.taskforce, `${rulePath('light')}?month=2025-09`)
  expect(versions[0]).toMatchObject({ edition: 1, isInForce: true, content: { ...content, overrideMonths: 12 } })
  expect(versions[0]?.words).toContainEqual({
    key: 'progress.yellowFromPoints',
    name: '进度预警下限',
    text: '0个百分点',
  })
  await own.app.close()
})

test('every write leaves a line that says what changes', async () => {
  const made = await drafted({ kind: 'indicator', code: 'rail-800m', from: '2026-01', changes: { operator: '>=' } })
  await step(city.taskforce, made, 'adopt')
  const { rows } = (await city.taskforce.get('/api/trail?subject=rule:rail-800m')).json<{
    rows: TrailLine[]
  }>()
  expect(rows.map(({ action, detail }) => [action, detail['changes'], detail['effectiveMonth']])).toEqual([
    ['rule.adopt', '达标条件超过→不低于', '2026-01'],
    ['rule.draft', '达标条件超过→不低于', '2026-01'],
  ])
})

test('what was adopted cannot be changed in the database', async () => {
  const run = (sql: string) => () => city.world.db.sqlite.prepare(sql).run()
  expect(run("UPDATE rule_versions SET basis = 'x' WHERE state = 'adopted'")).toThrow('only a draft')
  expect(run('DELETE FROM rule_versions')).toThrow('not deleted')
})
