import { exampleOf } from '@pianqu/shared/policy/example-words.ts'
import type { BenefitReply, BenefitRuleRow, MeasureList } from '@pianqu/shared/policy/policy.contract.ts'
import { evaluated } from '@pianqu/shared/policy/steps.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity
let leader: Client

beforeAll(async () => {
  city = await smallCity()
  await city.person({ username: 'zhuanban2', role: 'taskforce', unitCode: 'T1' })
  leader = await city.as('lingdao')
})
afterAll(() => city.app.close())

const reckon = async (body: unknown): Promise<BenefitReply> => (await leader.post('/api/policy/benefits', body)).json()

describe('the ledger', () => {
  test('answers clauses with who leads them and how they stand on a day', async () => {
    const on = async (day: string) =>
      (await leader.get(`/api/policy/measures?document=key-areas&on=${day}`)).json<MeasureList>()
    const before = await on('2025-12-31')
    expect(before.rows.find(({ clause }) => clause === 'key-areas/4.2.1')).toMatchObject({
      document: 'key-areas',
      measure: 4,
      address: '第四条第2段第1款',
      leadUnits: ['市财政局', '市住建局', '市国资委', '市金融监管局', '人行成都分行营管部'],
      coUnits: ['各区（市）县'],
      validFrom: null,
      validUntil: '2025-12-31',
      state: 'expiring',
      promises: ['bond-share'],
      benefits: [],
    })
    expect(before.documents.map(({ code, daysLeft, isBuiltIn }) => [code, daysLeft, isBuiltIn])).toEqual([
      ['key-areas', 0, true],
      ['chains', 0, true],
      ['W1', 730, false],
    ])
    const after = await on('2026-01-01')
    expect(new Set(after.rows.map(({ state }) => state))).toEqual(new Set(['expired']))
    expect(after.total).toBe(before.total)
  })

  test('is asked by unit and state', async () => {
    const rows = async (query: string) =>
      (await leader.get(`/api/policy/measures?on=2025-06-01&${query}`)).json<MeasureList>().rows
    const led = await rows('unit=市口岸物流办')
    expect(new Set(led.map(({ document, measure }) => `${document} ${measure}`))).toEqual(new Set(['chains 8']))
    expect(await rows('state=expired')).toEqual([])
    expect((await rows('state=valid')).length).toBeGreaterThan(100)
  })

  test('parses a printed list', async () => {
    const reply = await leader.post('/api/policy/owners', {
      text: '〔责任单位：市科技局、市发改委，市财政局、各区（市）县〕',
    })
    expect(reply.json()).toEqual({ lead: ['市科技局', '市发改委'], co: ['市财政局', '各区（市）县'] })
  })
})

describe('the calculator', () => {
  test('lists its rules with the exact parts of their rates', async () => {
    const { rows } = (await leader.get('/api/policy/benefit-rules')).json<{ rows: BenefitRuleRow[] }>()
    expect(rows.find(({ code }) => code === 'refinancing')).toMatchObject({
      kind: '再融资奖励',
      clause: 'chains/6.6.1',
      rate: 0.005,
      rateParts: { numerator: 5, denominator: 1000 },
      capYuan: 1_000_000,
      validUntil: '2025-12-31',
      edition: 0,
      state: 'expiring',
    })
    expect(rows.find(({ code }) => code === 'lighthouse')).toMatchObject({ fixedYuan: 3_000_000, baseName: null })
    expect(rows[0]?.clause).toBe('key-areas/2.2.1')
  })

  test('answers each item once, and takes the highest of a kind', async () => {
    const reply = await reckon({
      on: '2025-10-28',
      items: [
        { ruleCode: 'zero-carbon' },
        { ruleCode: 'lighthouse' },
        { ruleCode: 'city-platform', baseYuan: 42_000_000 },
        { ruleCode: 'interest-subsidy', baseYuan: 30_000_000, facts: { 政策性开发性金融工具项目: true } },
        { ruleCode: 'national-green-park', facts: { 产业园区运营单位: false, 获评国家级绿色园区: true } },
      ],
    })
    expect(reply.totalYuan).toBe(5_000_000)
    expect(
      reply.answers.map(({ ruleCode, answer, amountYuan, isCounted }) => [ruleCode, answer, amountYuan, isCounted]),
    ).toEqual([
      ['interest-subsidy', 'missing', null, false],
      ['city-platform', 'granted', 5_000_000, true],
      ['lighthouse', 'granted', 3_000_000, false],
      ['zero-carbon', 'uncomputed', null, false],
      ['national-green-park', 'refused', null, false],
    ])
    const digital = reply.kinds.find(({ kind }) => kind === '数字化平台奖补')
    expect(digital?.chosen?.clause).toBe('chains/7.2.1')
    expect(evaluated(digital?.chosen?.steps ?? [])).toBe(5_000_000)
    expect(digital?.rejected.map(({ ruleCode, reason }) => [ruleCode, reason])).toEqual([
      ['lighthouse', '同类取高不重复，低200万元'],
    ])
  })

  test('counts one of two items that say the same', async () => {
    const twice = await reckon({ on: '2025-10-28', items: [{ ruleCode: 'lighthouse' }, { ruleCode: 'lighthouse' }] })
    expect(twice.totalYuan).toBe(3_000_000)
    expect(twice.kinds[0]?.rejected).toHaveLength(1)
    expect(twice.answers.map(({ isCounted }) => isCounted)).toEqual([true, false])
  })

  test('gives of equal amounts within a clause what the document prints first', async () => {
    const { kinds } = await reckon({
      on: '2025-10-28',
      items: [
        { ruleCode: 'city-smart-park', baseYuan: 3_000_000 },
        { ruleCode: 'smart-park', baseYuan: 30_000_000 },
      ],
    })
    expect([kinds[0]?.chosen?.ruleCode, kinds[0]?.rejected[0]?.reason]).toEqual([
      'smart-park',
      '同类取高不重复，与智慧园区平台补助相同，同一款内取原文列在前的',
    ])
  })

  test('has the last day in and the first out', async () => {
    const items = [{ ruleCode: 'lighthouse' }]
    expect((await reckon({ on: '2025-12-31', items })).totalYuan).toBe(3_000_000)
    const after = await reckon({ on: '2026-01-01', items })
    expect([after.totalYuan, after.answers[0]?.answer, after.kinds[0]?.chosen]).toEqual([null, 'expired', null])
  })

  test.each([
    [{ years: 0 }, '申请年数应为1至999的整数，现为0，请改正', 'years'],
    [{ years: -1 }, '申请年数应为1至999的整数，现为-1，请改正', 'years'],
    [{ years: 1.5 }, '申请年数应为1至999的整数，现为1.5，请改正', 'years'],
    [{ years: true }, '申请年数应为1至999的整数，现为true，请改正', 'years'],
    [{ years: 1e308 }, '申请年数应为1至999的整数，现为1e+308，请改正', 'years'],
    [{ 'a/b~': true }, '政策性金融工具项目贴息不问“a/b~”', 'a~1b~0'],
  ])('refuses facts %j, saying where and what', async (facts, message, name) => {
    const items = [{ ruleCode: 'lighthouse' }, { ruleCode: 'interest-subsidy', baseYuan: 30_000_000, facts }]
    const reply = await leader.post('/api/policy/benefits', { on: '2025-10-28', items })
    const { detail, errors } = reply.json<{ detail: string; errors: { pointer: string }[] }>()
    expect([reply.statusCode, errors[0]?.pointer]).toEqual([400, `/items/1/facts/${name}`])
    expect(detail).toContain(message)
  })

  test('cuts years to the limit of the clause, and shows both', async () => {
    const facts = { 政策性开发性金融工具项目: true, 付息凭证: true, years: 5 }
    const { kinds } = await reckon({
      on: '2025-10-28',
      items: [{ ruleCode: 'interest-subsidy', baseYuan: 30_000_000, facts }],
    })
    const { amountYuan, steps = [] } = kinds[0]?.chosen ?? {}
    expect([amountYuan, evaluated(steps)]).toEqual([1_200_000, 1_200_000])
    expect(steps.filter(({ unit }) => unit === 'years').map(({ name, source }) => [name, source])).toEqual([
      ['年数', 'input'],
      ['最多2年', 'parameter'],
    ])
  })

  test('says which rule there is not', async () => {
    const reply = await leader.post('/api/policy/benefits', {
      on: '2025-10-28',
      items: [{ ruleCode: 'lighthouse' }, { ruleCode: 'nothing' }],
    })
    expect([reply.statusCode, reply.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer]).toEqual([
      400,
      '/items/1/ruleCode',
    ])
  })
})

describe('a rule of the calculator', () => {
  const lines = (more: readonly string[] = []) => [
    '2026-03-01；基数1000万元；可享200万元',
    '2026-03-01；基数9000万元；可享800万元',
    ...more,
  ]
  const content = (examples: readonly string[]) => ({
    name: '本市示范平台',
    clause: 'local/1.1.1',
    kind: '数字化平台奖补',
    frequency: 'once',
    amount: { type: 'rate', numerator: 1, denominator: 5, baseName: '投资额', capYuan: 8_000_000, years: null },
    conditions: [],
    validFrom: '2026-01-01',
    validUntil: '2027-12-31',
    examples: examples.map((line) => exampleOf(line)),
  })

  test('is drafted by one person with three worked examples, and adopted by another', async () => {
    const [first, second] = [await city.as('zhuanban'), await city.as('zhuanban2')]
    const draft = (examples: readonly string[]) =>
      first.post('/api/rules/benefit/local-platform/drafts', {
        content: content(examples),
        effectiveMonth: '2026-01',
        basis: '演示数据〔2026〕1号',
        baseEdition: 0,
      })
    expect((await draft(lines())).json<{ detail: string }>().detail).toBe('算例：至少写3个，现有2个')
    expect((await draft(lines(['2025-12-31；基数1000万元；可享200万元']))).json<{ detail: string }>().detail).toContain(
      '按规则应为不可享',
    )
    const same = '2026-03-01；基数1000万元；可享200万元'
    expect((await draft([same, same, same])).json<{ detail: string }>().detail).toBe(
      '算例：至少写3个填的数各不相同的，现有1个（第2、3个与前面的相同）',
    )
    // More words or other separators do not make it another one.
    expect((await draft(lines(['2026-03-01;基数1,000万元;可享200万元']))).json<{ detail: string }>().detail).toContain(
      '现有2个',
    )
    const drafted = await draft(lines(['2028-01-01；基数1000万元；已失效']))
    expect(drafted.statusCode).toBe(201)
    const { ruleId, version } = drafted.json<{ ruleId: string; version: number }>()
    const asked = { on: '2026-03-01', items: [{ ruleCode: 'local-platform', baseYuan: 10_000_000 }] }
    expect((await first.post('/api/policy/benefits', asked)).statusCode).toBe(400)
    const adopt = (who: Client) => who.post(`/api/rule-drafts/${ruleId}/steps`, { step: 'adopt', version })
    expect((await adopt(first)).statusCode).toBe(403)
    expect((await adopt(second)).statusCode).toBe(200)
    expect(await reckon(asked)).toMatchObject({
      totalYuan: 2_000_000,
      answers: [{ edition: 1, clause: 'local/1.1.1' }],
    })
    // A link keeps to the version that it was made with.
    const held = { on: '2026-03-01', items: [{ ruleCode: 'local-platform', edition: 1, baseYuan: 10_000_000 }] }
    expect((await reckon(held)).totalYuan).toBe(2_000_000)
  })
})
