import type { StandingRow } from '@pianqu/shared/adjustments/adjustment.contract.ts'
import type { AdjustmentRule, DryRun, Outcomes } from '@pianqu/shared/adjustments/rule.contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adjustableCity, adopt, content, decided, newArea, sent } from './adjustment-kit.ts'
import { problemOf } from './dispatch-kit.ts'

let city: Awaited<ReturnType<typeof adjustableCity>>

beforeAll(async () => {
  city = await adjustableCity()
})
afterAll(() => city.app.close())

const rules = '/api/adjustments/rules'
const draft = () => sent<AdjustmentRule>(city.taskforce.post(rules, { name: '草案', content }), 201)
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
  test('is drafted, changed and adopted, and then stays', async () => {
    const made = await draft()
    const changed = await sent<AdjustmentRule>(
      city.taskforce.put(`${rules}/${made.ruleId}`, { name: '草案二', content, version: made.version }),
    )
    const stale = { name: '草案三', content, version: made.version }
    expect(problemOf(await city.taskforce.put(`${rules}/${made.ruleId}`, stale))).toEqual([409, 'common/stale'])
    const adoption = { step: 'adopt', documentNumber: '市办〔2024〕1号', effectiveOn: '2024-01-01' }
    const adopted = await sent<AdjustmentRule>(
      city.taskforce.post(`${rules}/${made.ruleId}/steps`, { ...adoption, version: changed.version }),
    )
    expect(adopted).toMatchObject({ name: '草案二', state: 'adopted', isInForce: true })
    const late = { name: '改名', content, version: adopted.version }
    expect(problemOf(await city.taskforce.put(`${rules}/${made.ruleId}`, late))).toEqual([
      409,
      'adjustment/wrong-state',
    ])
    expect(() =>
      city.world.db.sqlite.prepare("UPDATE rule_versions SET basis = 'x' WHERE rule_id = ?").run(made.ruleId),
    ).toThrow('only a draft')
    const newer = await adopt(city)
    const { rows } = await sent<{ rows: AdjustmentRule[] }>((await city.as('quxian1')).get(rules))
    expect(rows.filter(({ isInForce }) => isInForce).map(({ ruleId }) => ruleId)).toEqual([newer.ruleId])
  })

  test('says where it is wrong', async () => {
    const wrong = async (changes: object) => {
      const reply = await city.taskforce.post(rules, { name: '草案', content: { ...content, ...changes } })
      return [reply.statusCode, reply.json<{ errors?: { message: string }[] }>().errors?.[0]?.message]
    }
    expect(await wrong({ minGroupSize: 1 })).toEqual([400, '最少个数至少为 2'])
    expect(await wrong({ steps: [] })).toEqual([400, '规则至少要有一条'])
    const odd = { from: 'listed', to: 'watched', when: { type: 'first', count: 1 } }
    expect(await wrong({ steps: [odd] })).toEqual([400, '这一条的条件与变动不相配，请重新选择'])
    const wide = { from: 'listed', to: 'watched', when: { type: 'last', count: 3, years: 1 } }
    expect((await wrong({ steps: [wide] }))[1]).toMatch(/^参与比较的最少个数必须大于/)
  })

  test('is shown as a draft to those who prepare it alone', async () => {
    const { ruleId } = await draft()
    const seen = async (username: string) =>
      (await sent<{ rows: AdjustmentRule[] }>((await city.as(username)).get(rules))).rows.some(
        (rule) => rule.ruleId === ruleId,
      )
    expect([await seen('zhuanban'), await seen('lingdao'), await seen('quxian1')]).toEqual([true, true, false])
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
