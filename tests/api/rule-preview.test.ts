import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { defaultLightRule } from '@pianqu/shared/lights/light-rule.schema.ts'
import type { previewLights } from '@pianqu/shared/rules/light-preview.contract.ts'
import type { RulePreview } from '@pianqu/shared/rules/rule.contract.ts'
import type { RuleKind } from '@pianqu/shared/rules/rule-kind.ts'
import { ruleRecords } from '@pianqu/shared/rules/rule-records.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemOf } from './dispatch-kit.ts'
import { inForce, rulePath } from './rule-kit.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity
beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close())

const writes = () => city.world.db.sqlite.prepare('SELECT total_changes() AS n').get()

async function tried(kind: RuleKind, changes: object, { code = kind as string, months = ['2025-09'] } = {}) {
  const version = await inForce(city.taskforce, { kind, code, from: '2025-09', changes: {} })
  const before = writes()
  const body = { content: { ...version?.content, ...changes }, months }
  const reply = await city.taskforce.post(`${rulePath(kind, code)}/preview`, body)
  expect([reply.statusCode, writes()]).toEqual([200, before])
  return reply.json<RulePreview>()
}

describe('a rule of lights that is tried', () => {
  // In September P2 is exactly 15 points behind.
  const strict = { progress: { yellowFromPoints: 5, redAbovePoints: 14 } }

  test('tells what would be another light, and why', async () => {
    const { months, changed } = await tried('light', strict)
    expect(changed).toBe(1)
    expect(months).toMatchObject([{ month: '2025-09', isPublished: false, total: 6 }])
    expect(months[0]?.rows).toMatchObject([{ code: 'P2', now: '▲ 预警', proposed: '■ 滞后' }])
    expect(months[0]?.rows[0]?.why).toContain('超过14个百分点')
    expect(months[0]?.sums).toContainEqual({ name: '滞后项目', now: '1个', proposed: '2个' })
  })

  test('looks back by the same rule, as if it had always been in force', async () => {
    const { months } = await tried('light', { yellowMonthsToRed: 3 }, { months: ['2025-02', '2025-03', '2025-09'] })
    expect(months.map(({ rows }) => rows.map(({ code, proposed }) => [code, proposed]))).toEqual([
      [],
      [],
      [['P2', '■ 滞后']],
    ])
  })

  test('is answered at its own address with every light of the month', async () => {
    const rule = { ...defaultLightRule, ...strict }
    const before = writes()
    const reply = await city.taskforce.post('/api/light-rules/preview', { rule, month: '2025-09' })
    const { rows, counts, changed, areas } = reply.json<ReplyOf<typeof previewLights>>()
    expect([reply.statusCode, writes()]).toEqual([200, before])
    expect(rows.map(({ code, now, light }) => [code, now, light])).toEqual([
      ['P1', 'green', 'green'],
      ['P2', 'yellow', 'red'],
      ['P3', 'red', 'red'],
      ['P4', 'green', 'green'],
      ['P5', 'green', 'green'],
      ['P6', 'green', 'green'],
    ])
    expect([counts.now.red, counts.proposed.red, changed, areas.length]).toEqual([1, 2, 1, 2])
    const { code: _code, name: _name, effectiveMonth: _month, ...bare } = rule
    const again = await city.taskforce.post('/api/light-rules/preview', { rule: bare, month: '2025-09' })
    expect(again.json<ReplyOf<typeof previewLights>>().rows).toEqual(rows)
    const wrong = { rule: { ...rule, progress: { yellowFromPoints: 40, redAbovePoints: 30 } }, month: '2025-09' }
    expect(problemOf(await city.taskforce.post('/api/light-rules/preview', wrong))).toEqual([400, 'common/malformed'])
  })

  test('leaves the screens as they are', async () => {
    const { json } = await city.taskforce.get('/api/projects/P2/light?month=2025-09')
    expect(json<{ light: string }>().light).toBe('yellow')
  })
})

describe('a rule of another kind that is tried', () => {
  test.each<[RuleKind, string, object, string[][]]>([
    ['completeness', 'completeness', { shownFromPercent: 100 }, []],
    [
      'indicator',
      'bond-share',
      { target: { kind: 'share', numerator: 1, denominator: 5 } },
      [['全市', '未达标', '达标']],
    ],
    [
      'rail-reach',
      'rail-reach',
      { metres: 1600 },
      [
        ['全市', '未达标', '达标'],
        ['云锦枢纽片区', '未达标', '达标'],
        ['清江新城片区', '不作判断', '不作判断'],
      ],
    ],
  ])('%s %s: %j', async (kind, code, changes, rows) => {
    const { months } = await tried(kind, changes, { code })
    const verdict = (text: string) => text.split('，').at(-1)
    expect(months[0]?.rows.map(({ name, now, proposed }) => [name, verdict(now), verdict(proposed)])).toEqual(rows)
  })

  test('the index: places under other weights', async () => {
    const [investment] = ruleRecords.ranking.series[0]?.own?.parts ?? []
    const parts = [{ ...investment, weight: 100 }]
    const { months } = await tried('ranking', { parts }, { code: 'monthly-index' })
    expect(months[0]?.sums.map(({ name }) => name)).toEqual(['前列名单', '另一名单', '不计的分项'])
    expect(months[0]?.rows.every(({ now, proposed }) => now !== proposed)).toBe(true)
  })

  test('checks: what lines would be asked about', async () => {
    const { months } = await tried('line-check', { forecastPercent: 100, jumpTimes: 2 })
    expect(months[0]).toMatchObject({ total: 6, sums: [{ name: '有提示的行' }, { name: '提示' }] })
  })

  test('duties: who would keep what, whatever the month', async () => {
    const duties = [{ permission: 'bonds:import', unitNameWords: ['财政', '发改'] }]
    const { months } = await tried('duty', { duties })
    expect(months[0]).toMatchObject({ month: null, isPublished: false })
    expect(months[0]?.rows.map(({ name, now, proposed }) => [name, now, proposed])).toEqual([
      ['市交通运输局', '轨道和边界', '—'],
      ['市发改委', '—', '专项债'],
    ])
  })

  test('a due rule: who would have been late', async () => {
    await city.taskforce.post('/api/periods', { month: '2025-10' })
    const { months } = await tried('due', { due: { kind: 'day', day: 20 } }, { months: ['2025-10'] })
    expect(months[0]?.sums).toEqual([
      { name: '截止', now: '2025-11-07', proposed: '2025-10-20' },
      { name: '迟报至', now: '2025-11-12', proposed: '2025-10-23' },
      { name: '按时', now: '0个单位', proposed: '0个单位' },
    ])
  })
})

test('drafts are tried by those who prepare and audit them alone: a trial reads lines that are not published', async () => {
  const content = defaultLightRule
  for (const [username, status] of [
    ['zhuanban', 200],
    ['auditor', 200],
    ['lingdao', 403],
    ['quxian1', 403],
    ['fagai', 403],
    ['admin', 403],
  ] as const) {
    const client = await city.as(username)
    const replies = [
      await client.post(`${rulePath('light')}/preview`, { content }),
      await client.post('/api/light-rules/preview', { rule: content, month: '2025-09' }),
    ]
    expect([username, replies.map(({ statusCode }) => statusCode)]).toEqual([username, [status, status]])
  }
})
