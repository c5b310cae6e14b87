import type { StandingRow } from '@pianqu/shared/adjustments/adjustment.contract.ts'
import type { DryRun, Outcomes } from '@pianqu/shared/adjustments/rule.contract.ts'
import type { RuleDraft, RulePage } from '@pianqu/shared/rules/rule.contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adjustableCity, adopt, content, decided, newArea, sent } from './adjustment-kit.ts'
import { problemOf } from './dispatch-kit.ts'
import { adopted, draft, rulePath } from './rule-kit.ts'

let city: Awaited<ReturnType<typeof adjustableCity>>

beforeAll(async () => {
  city = await adjustableCity()
})
afterAll(() => city.app.close())

const tablesNow = () => city.world.db.sqlite.prepare('SELECT total_changes() AS n').get()

describe('yearly standings', () => {
  test('are places within each group, with the document that says so', async () => {
    const { years, year, rows } = await sent<{ years: number[]; year: number; rows: StandingRow[] }>(
      (await city.as('quxian1')).get('/api/adjustments/standings'),
    )
    expect([years, year]).toEqual([[2024, 2023], 2024])
    expect(rows.map(({ areaCode, place, of, scoreHundredths }) => [areaCode, place, of, scoreHundredths])).toEqual([
      ['A01', 1, 4, 9000],
      ['A03', 2, 4, 8600],
      ['A04', 3, 4, 7125],
      ['A05', 4, 4, 1000],
      ['A02', 1, 1, 9900],
    ])
    expect(rows[0]?.source).toBe('市专班〔2025〕2号')
  })
})

describe('a rule', () => {
  const rule = { kind: 'adjustment', from: '2025-01', changes: { ...content, name: '草案' } } as const

  test('is in force once it is adopted by somebody else, and the newer takes its place', async () => {
    const outcomes = async () => (await sent<Outcomes>(city.taskforce.get('/api/adjustments/outcomes?year=2024'))).rule
    expect(await outcomes()).toBeNull()
    await adopted(city, rule)
    expect(await outcomes()).toEqual({ name: '草案', documentNumber: '专班〔2025〕12号' })
    await adopted(city, { ...rule, changes: { ...rule.changes, name: '修订' }, basis: '市办〔2025〕1号' })
    expect(await outcomes()).toEqual({ name: '修订', documentNumber: '市办〔2025〕1号' })
  })

  test('says where it is wrong', async () => {
    const wrong = async (changes: object) => {
      const reply = await draft(city.second, { ...rule, changes: { ...rule.changes, ...changes } })
      return [reply.statusCode, reply.json<{ errors?: { message: string }[] }>().errors?.[0]?.message]
    }
    expect(await wrong({ minGroupSize: 1 })).toEqual([400, '最少个数至少为 2'])
    expect(await wrong({ steps: [] })).toEqual([400, '规则至少要有一条'])
    const odd = { from: 'listed', to: 'watched', when: { type: 'first', count: 1 } }
    expect(await wrong({ steps: [odd] })).toEqual([400, '第1条：这一条的条件与变动不相配，请重新选择'])
    const wide = { from: 'listed', to: 'watched', when: { type: 'last', count: 3, years: 1 } }
    expect((await wrong({ steps: [wide] }))[1]).toMatch(/^参与比较的最少个数必须大于/)
  })

  test('is shown as a draft to those who prepare it alone', async () => {
    const changes = { ...rule.changes, name: '另一草案' }
    const made = await sent<RuleDraft>(draft(city.second, { ...rule, changes }), 201)
    const seen = async (username: string) =>
      (await sent<RulePage>((await city.as(username)).get(rulePath('adjustment')))).drafts.some(
        ({ ruleId }) => ruleId === made.ruleId,
      )
    const seenBy = ['zhuanban', 'auditor', 'lingdao', 'fagai', 'quxian1']
    expect(await Promise.all(seenBy.map(seen))).toEqual([true, true, false, false, false])
  })
})

describe('a dry run', () => {
  test('tells year by year what would have been, beside what was, and writes nothing', async () => {
    await sent(city.taskforce.post('/api/adjustments/candidates', newArea), 201)
    const before = tablesNow()
    const { years } = await sent<DryRun>((await city.as('lingdao')).post('/api/adjustments/dry-run', { content }))
    expect(tablesNow()).toEqual(before)
    expect(
      years.map(({ year, outcomes }) => [year, ...outcomes.map(({ areaCode, kind }) => `${areaCode} ${kind}`)]),
    ).toEqual([[2023], [2024, 'A04 watch', 'N01 admit']])
    // A05 entered in 2024, after the year 2023.
    expect(years[0]?.actual).toMatchObject([{ kind: 'admit', on: '2024-07-01', areas: [{ code: 'A05' }] }])
    expect(years[1]?.leftOut).toEqual([
      { areaCode: 'A02', name: '清江新城片区', reason: '2024年城市新区只有1个片区可比，少于3个，不作判断' },
      { areaCode: 'A05', name: '南门片区', reason: '2024-07-01列入，2024年不满一年，不参与比较' },
    ])
  })

  test('takes a rule as it is typed, over the years asked for', async () => {
    const harsh = {
      minGroupSize: 2,
      steps: [{ from: 'listed', to: 'removed', when: { type: 'last', count: 1, years: 1 } }],
    }
    const { years } = await sent<DryRun>(
      city.taskforce.post('/api/adjustments/dry-run', { content: harsh, from: 2024, to: 2024 }),
    )
    expect(years.map(({ year, outcomes }) => [year, outcomes.map(({ areaCode }) => areaCode)])).toEqual([
      [2024, ['A04']],
    ])
  })
})

describe('an exempted year', () => {
  test('is not judged, until it is taken back', async () => {
    await adopt(city)
    const outcomes = async () =>
      (await sent<Outcomes>(city.taskforce.get('/api/adjustments/outcomes?year=2024'))).rows.map(
        ({ areaCode, kind }) => `${areaCode} ${kind}`,
      )
    expect(await outcomes()).toContain('A04 watch')
    const exemption = { areaCode: 'A04', year: 2023, reason: '灾后重建', documentNumber: '市府函〔2023〕8号' }
    await sent(city.taskforce.post('/api/adjustments/exemptions', exemption), 201)
    expect(problemOf(await city.taskforce.post('/api/adjustments/exemptions', exemption))[1]).toBe(
      'adjustment/duplicate',
    )
    expect(await outcomes()).not.toContain('A04 watch')
    await sent(city.taskforce.post('/api/adjustments/exemptions/end', { ...exemption, reason: '登记有误' }))
    expect(await outcomes()).toContain('A04 watch')
  })
})

describe('after a watch', () => {
  test('only later years count', async () => {
    await decided(city, { kind: 'watch', areaCode: 'A04' })
    city.clock.day = '2025-12-01'
    const { rows } = await sent<Outcomes>(city.taskforce.get('/api/adjustments/outcomes?year=2024'))
    expect(rows.map(({ areaCode }) => areaCode)).not.toContain('A04')
  })
})
