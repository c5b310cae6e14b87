import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerOf, type Item } from './benefit-answer.ts'
import { factsFault } from './benefit-facts.ts'
import type { BenefitRule, KnownRule } from './benefit-rule.schema.ts'
import { benefitsHeadline, filledText, promisedBy } from './benefit-words.ts'
import { type Benefits, benefitsOf } from './benefits.ts'
import { builtInDocuments } from './ledger/built-in.ts'
import { ownBenefitRules } from './own-rules.ts'
import { evaluated } from './steps.ts'

const rules = new Map<string, KnownRule>(
  Object.entries(ownBenefitRules).map(([code, rule]) => [code, { ...rule, code, edition: 0 }]),
)
const ask = (items: readonly Item[], on: `${number}-${number}-${number}` = '2025-10-28') =>
  benefitsOf({ on, items, rules, documents: builtInDocuments })

const ruleOf = (code: string): BenefitRule => {
  const found = ownBenefitRules[code]
  if (!found) throw new Error(code)
  return found
}

describe('an item', () => {
  test.each<[string, Omit<Item, 'ruleCode'>, string, number | null]>([
    // 15 % of 33,333,333 is 4,999,999.95: rounded once, at the end.
    ['city-platform', { baseYuan: 33_333_320 }, '2025-12-31', 4_999_998],
    ['city-platform', { baseYuan: 33_333_327 }, '2025-12-31', 4_999_999],
    ['city-platform', { baseYuan: 33_333_333 }, '2025-12-31', 5_000_000],
    ['city-platform', { baseYuan: 33_333_340 }, '2025-12-31', 5_000_000],
    ['city-platform', { baseYuan: 42_000_000 }, '2025-12-31', 5_000_000],
    ['supply-chain', { baseYuan: 9_999_997 }, '2025-10-28', 2_999_999],
    ['supply-chain', { baseYuan: 10_000_000 }, '2025-10-28', 3_000_000],
    ['supply-chain', { baseYuan: 10_000_004 }, '2025-10-28', 3_000_000],
    ['refinancing', { baseYuan: 199_999_800 }, '2025-10-28', 999_999],
    ['refinancing', { baseYuan: 200_000_200 }, '2025-10-28', 1_000_000],
    ['national-center', { baseYuan: 8_600_001 }, '2025-10-28', 4_300_001],
    ['interest-subsidy', { baseYuan: 30_000_000 }, '2025-10-28', 1_200_000],
    ['city-platform', { baseYuan: 0 }, '2025-10-28', 0],
    ['lighthouse', {}, '2025-10-28', 3_000_000],
    ['to-cloud', { baseYuan: 1_000_001 }, '2025-10-28', 1_000_000],
  ])('of %s with %j on %s is granted %s yuan', (code, item, on, amountYuan) => {
    const found = answerOf(ruleOf(code), item, on as '2025-10-28')
    expect(found).toMatchObject({ answer: 'granted', amountYuan })
    expect(evaluated(found.steps)).toBe(amountYuan)
  })

  test.each<[string, Omit<Item, 'ruleCode'>, string, string, string]>([
    ['city-platform', { baseYuan: 42_000_000 }, '2026-01-01', 'expired', '有效期至2025-12-31，2026-01-01已失效'],
    ['city-platform', {}, '2025-12-31', 'missing', '缺：示范平台投资额'],
    [
      'interest-subsidy',
      { baseYuan: 30_000_000, facts: { 政策性开发性金融工具项目: true } },
      '2025-10-28',
      'missing',
      '缺：付息凭证；补齐后120万元',
    ],
    ['interest-subsidy', { facts: {} }, '2025-10-28', 'missing', '缺：政策性开发性金融工具项目、付息凭证、贷款余额'],
    [
      'national-green-park',
      { facts: { 产业园区运营单位: false } },
      '2025-10-28',
      'refused',
      '不符合：产业园区运营单位',
    ],
    ['to-cloud', {}, '2025-10-28', 'uncomputed', '原文只定最高100万元，未定比例或档次，以实施细则为准，暂不计算'],
    ['zero-carbon', { baseYuan: 5 }, '2025-10-28', 'uncomputed', '原文未载支持标准，以实施细则为准，暂不计算'],
    // What has ended is not asked about any more.
    ['zero-carbon', {}, '2026-01-01', 'expired', '有效期至2025-12-31，2026-01-01已失效'],
  ])('of %s with %j on %s is %s', (code, item, on, answer, because) => {
    expect(answerOf(ruleOf(code), item, on as '2025-10-28')).toMatchObject({ answer, because, amountYuan: null })
  })

  test('is told which condition fails, and by how much', () => {
    const rule: BenefitRule = {
      ...ruleOf('city-platform'),
      conditions: [{ name: '投资强度', atLeast: 300, unit: '万元/亩' }],
      validFrom: '2025-03-01',
    }
    const of = (facts: Item['facts'], on: `${number}-${number}-${number}` = '2025-03-01') =>
      answerOf(rule, { baseYuan: 100, facts }, on)
    expect(of({ 投资强度: 299.5 })).toMatchObject({
      answer: 'refused',
      because: '投资强度应不低于300万元/亩，现为299.5万元/亩，差0.5万元/亩',
    })
    expect(of({ 投资强度: 300 })).toMatchObject({ answer: 'granted', amountYuan: 15 })
    expect(of({})).toMatchObject({ answer: 'missing', missing: ['投资强度（不低于300万元/亩）'], wouldBeYuan: 15 })
    expect(of({ 投资强度: 300 }, '2025-02-28')).toMatchObject({ answer: 'refused' })
  })

  test('has a cap that takes only what is above it', () => {
    const { steps, because } = answerOf(ruleOf('city-platform'), { baseYuan: 42_000_000 }, '2025-10-28')
    expect(steps.map(({ operation, resultYuan }) => [operation, resultYuan])).toEqual([
      ['take', 42_000_000],
      ['times', 6_300_000],
      ['atMost', 5_000_000],
    ])
    expect(steps.filter(({ source }) => source === 'parameter').map(({ clause }) => clause)).toEqual([
      'chains/7.2.1',
      'chains/7.2.1',
    ])
    expect(because).toContain('封顶减130万元')
  })
})

describe('the years of a yearly rate', () => {
  const of = (facts: Record<string, boolean | number>) =>
    answerOf(
      ruleOf('interest-subsidy'),
      { baseYuan: 30_000_000, facts: { 政策性开发性金融工具项目: true, 付息凭证: true, ...facts } },
      '2025-10-28',
    )

  test.each([
    [1, 600_000, [1]],
    [2, 1_200_000, [2]],
    [3, 1_200_000, [3, 2]],
    [999, 1_200_000, [999, 2]],
  ])('of %s come to %s yuan, cut by a step of its own', (years, amountYuan, leaves) => {
    const { steps, because, ...found } = of({ years })
    expect(found.amountYuan).toBe(amountYuan)
    expect(evaluated(steps)).toBe(amountYuan)
    const told = steps.filter(({ unit }) => unit === 'years')
    expect(told.map(({ numerator }) => numerator)).toEqual(leaves)
    expect(told[0]).toMatchObject({ source: 'input', clause: null, denominator: 1 })
    if (years > 2) {
      expect(told[1]).toMatchObject({ source: 'parameter', clause: 'key-areas/4.2.2', name: '最多2年' })
      expect(because).toBe(`申请${years}年，按最多2年计`)
    }
  })

  test.each([0, -1, 0.5, 1.5, true, 1e308, 1000])('of %s are refused with a sentence', (years) => {
    expect(factsFault(ruleOf('interest-subsidy'), { years })).toEqual({
      name: 'years',
      message: `申请年数应为1至999的整数，现为${years}，请改正`,
    })
  })

  test.each<[string, string]>([
    [
      'interest-subsidy',
      '政策性金融工具项目贴息不问“付款凭证”，只问：政策性开发性金融工具项目、付息凭证、years（申请年数）',
    ],
    ['lighthouse', '灯塔工厂不问“付款凭证”，只问：获评灯塔工厂'],
    ['zero-carbon', '零碳示范项目支持不问“付款凭证”，它没有要填的条件'],
  ])('and what %s does not ask for is refused with what it does', (code, message) => {
    expect(factsFault(ruleOf(code), { 付款凭证: true })).toEqual({ name: '付款凭证', message })
    expect(factsFault(ruleOf(code), {})).toBeNull()
    expect(factsFault(ruleOf(code), undefined)).toBeNull()
  })

  test('are no fact of a rule that is paid once', () => {
    expect(factsFault(ruleOf('lighthouse'), { years: 1 })?.name).toBe('years')
  })
})

describe('what was filled in', () => {
  const asking = { baseName: null, years: 2, conditions: [{ name: '付息凭证', atLeast: null, unit: '' }] }
  test.each([
    [undefined, '申请年数：未填，按最多2年计；付息凭证：按已符合计'],
    [{}, '申请年数：未填，按最多2年计；付息凭证：未备'],
    [{ years: 1, 付息凭证: true }, '申请年数：1年；付息凭证：符合'],
    [{ years: 5, 付息凭证: false }, '申请年数：5年，按最多2年计；付息凭证：不符合'],
  ])('of %j reads %s', (facts, text) => {
    expect(filledText(asking, { facts })).toBe(text)
  })
})

describe('several items', () => {
  test('of one kind take the highest; kinds add up', () => {
    const found = ask([
      { ruleCode: 'supply-chain', baseYuan: 8_600_000 },
      { ruleCode: 'lighthouse' },
      { ruleCode: 'city-platform', baseYuan: 42_000_000 },
      { ruleCode: 'national-green-park' },
      { ruleCode: 'provincial-green-park' },
    ])
    expect(found.totalYuan).toBe(6_000_000)
    expect(
      found.kinds.map(({ kind, chosen, rejected }) => [
        kind,
        chosen?.rule.code,
        rejected.map(({ rule, reason }) => `${rule.code} ${reason}`),
      ]),
    ).toEqual([
      [
        '数字化平台奖补',
        'city-platform',
        ['lighthouse 同类取高不重复，低200万元', 'supply-chain 同类取高不重复，低242万元'],
      ],
      ['绿色园区奖励', 'national-green-park', ['provincial-green-park 同类取高不重复，低50万元']],
    ])
  })

  test('go across both documents', () => {
    const found = ask([{ ruleCode: 'national-center-match' }, { ruleCode: 'national-center', baseYuan: 2_000_000 }])
    expect(found.kinds).toHaveLength(1)
    expect(found.totalYuan).toBe(1_000_000)
    expect(found.answers.map(({ answer }) => answer)).toEqual(['granted', 'uncomputed'])
  })

  test('that tie go to the earlier clause', () => {
    const { kinds } = ask([
      { ruleCode: 'national-platform' },
      { ruleCode: 'city-platform', baseYuan: 90_000_000 },
      { ruleCode: 'digital-showcase', baseYuan: 90_000_000 },
    ])
    expect(kinds[0]?.chosen?.rule.code).toBe('city-platform')
    expect(kinds[0]?.rejected.map(({ rule }) => rule.code)).toEqual(['national-platform', 'digital-showcase'])
  })

  test('that tie within a clause go to what the document prints first', () => {
    const two = [
      { ruleCode: 'city-smart-park', baseYuan: 3_000_000 },
      { ruleCode: 'smart-park', baseYuan: 30_000_000 },
    ]
    for (const items of [two, two.toReversed()]) {
      const { kinds, answers } = ask(items)
      expect(kinds[0]?.chosen?.rule.code).toBe('smart-park')
      expect(kinds[0]?.rejected.map(({ reason }) => reason)).toEqual([
        '同类取高不重复，与智慧园区平台补助相同，同一款内取原文列在前的',
      ])
      expect(answers.map(({ rule }) => rule.code)).toEqual(['smart-park', 'city-smart-park'])
    }
  })

  test('of one rule say that it is one rule', () => {
    const reasons = (items: readonly Item[]) => ask(items).kinds[0]?.rejected.map(({ reason }) => reason)
    expect(reasons([{ ruleCode: 'lighthouse' }, { ruleCode: 'lighthouse' }])).toEqual(['同一事项填了两次，只计一次'])
    expect(
      reasons([
        { ruleCode: 'city-platform', baseYuan: 42_000_000 },
        { ruleCode: 'city-platform', baseYuan: 50_000_000 },
      ]),
    ).toEqual(['同类取高不重复，与同一事项的另一份相同，只取一份'])
  })

  test('that the ledger does not list by their clause are told to go by their codes', () => {
    const local = (code: string): KnownRule => ({
      ...ruleOf('lighthouse'),
      name: code,
      clause: 'local/1.1.1',
      code,
      edition: 1,
    })
    const found = benefitsOf({
      on: '2025-10-28',
      items: [{ ruleCode: 'b' }, { ruleCode: 'a' }],
      rules: new Map([
        ['a', local('a')],
        ['b', local('b')],
      ]),
      documents: builtInDocuments,
    })
    expect(found.kinds[0]?.rejected.map(({ reason }) => reason)).toEqual([
      '同类取高不重复，与a相同，台账未载同一款内的次序，取编码在前的',
    ])
  })

  test('have the order of the document within each clause', () => {
    const listed = builtInDocuments.flatMap(({ measures }) =>
      measures.flatMap(({ clauses }) => clauses.flatMap(({ benefits }) => [...benefits])),
    )
    // By hand from the text: 重大科研设施 before 购买服务, 学科 before 产业学院, 试点示范 before 灯塔工厂, 10% before 市级智慧园区, 国家级 before 省级.
    const pairs = [
      ['open-platform', 'service-buyers'],
      ['new-discipline', 'industry-college'],
      ['national-pilot', 'lighthouse'],
      ['smart-park', 'city-smart-park'],
      ['national-green-park', 'provincial-green-park'],
    ] as const
    for (const [first, second] of pairs) expect(listed.indexOf(first)).toBe(listed.indexOf(second) - 1)
    expect(listed.toSorted()).toEqual([...rules.keys()].toSorted())
  })

  test('over nothing that is counted come to nothing, which is not 0', () => {
    expect(ask([]).totalYuan).toBeNull()
    expect(ask([{ ruleCode: 'lighthouse' }], '2026-01-01').totalYuan).toBeNull()
    expect(ask([{ ruleCode: 'city-platform', baseYuan: 0 }]).totalYuan).toBe(0)
  })

  const anyItem: fc.Arbitrary<Item> = fc
    .record({
      ruleCode: fc.constantFrom(...rules.keys()),
      baseYuan: fc.option(fc.integer({ min: 0, max: 200_000_000 }), { nil: undefined }),
      facts: fc.constantFrom(undefined, {}, { years: 1 }, { 产业园区运营单位: false }),
    })
    .map((item) => item)
  const anyDay = fc.constantFrom('2025-10-28', '2025-12-31', '2026-01-01') as fc.Arbitrary<'2025-10-28'>

  test('come to the same in whatever order, and steps to the amount they stand beside', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 12 }), anyDay, fc.integer(), (items, on, seed) => {
        const shuffled = items
          .map((item, index) => ({ item, key: Math.sin(seed + index * 7919) }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ item }) => item)
        const found = ask(items, on)
        expect(ask(shuffled, on)).toEqual(found)
        for (const { answer, amountYuan, steps } of found.answers) {
          expect(amountYuan === null).toBe(answer !== 'granted')
          if (amountYuan !== null) expect(evaluated(steps)).toBe(amountYuan)
        }
      }),
    )
  })

  test('never come to less with one more', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 12 }), anyItem, anyDay, (items, more, on) => {
        const [before, after] = [ask(items, on).totalYuan, ask([...items, more], on).totalYuan]
        if (before !== null) expect(after).not.toBeNull()
        expect(after ?? 0).toBeGreaterThanOrEqual(before ?? 0)
      }),
    )
  })

  test('agree with who reads the text another way', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 8 }), anyDay, (items, on) => {
        expect(ask(items, on).totalYuan).toBe(secondTotal(items, on))
      }),
      { numRuns: 500 },
    )
  })
})

const whole = { 市级示范工业互联网平台: true }
const platform = { ruleCode: 'city-platform', baseYuan: 100_000_000, facts: whole }
const missing = (ruleCode: string, baseYuan?: number): Item => ({ ruleCode, baseYuan, facts: {} })
/** As the reply of the calculator holds it. */
const toldOf = ({ answers, kinds, totalYuan }: Benefits) => ({
  totalYuan,
  answers: answers.map(({ rule, answer, ...rest }) => ({
    ...{ ...rest, answer, kind: rule.kind, missing: [...rest.missing] },
    isCounted: kinds.some(({ chosen }) => chosen?.rule === rule && chosen.inputs === rest.inputs),
  })),
})

describe('what completing would add', () => {
  test.each<[readonly Item[], string]>([
    [[platform, missing('lighthouse')], '测算可享500万元；1项补齐获评灯塔工厂后也不增加（同类取高不重复）'],
    [
      [{ ruleCode: 'lighthouse' }, missing('national-platform')],
      '测算可享300万元；1项补齐获评国家级跨行业跨领域平台后另可算200万元（同类取高不重复）',
    ],
    [
      [missing('national-platform'), missing('lighthouse')],
      '测算没有可享的事项；2项补齐材料后另可算500万元（同类取高不重复）',
    ],
    [
      [missing('national-green-park'), missing('provincial-green-park')],
      '测算没有可享的事项；2项补齐材料后另可算100万元（同类取高不重复）',
    ],
    [
      [
        { ruleCode: 'national-center' },
        { ruleCode: 'interest-subsidy', baseYuan: 30_000_000, facts: { 政策性开发性金融工具项目: true } },
      ],
      '测算没有可享的事项；1项补齐付息凭证后另可算120万元；另1项待补国家支持资金，补齐前算不出金额',
    ],
    [[{ ruleCode: 'national-center' }], '测算没有可享的事项；1项待补国家支持资金，补齐前算不出金额'],
    [[{ ruleCode: 'zero-carbon' }], '测算没有可享的事项；1项不计入'],
    [[], '奖补测算：选择事项后逐项答复'],
  ])('of %j reads %s', (items, text) => {
    expect(benefitsHeadline(toldOf(ask(items)))).toBe(text)
  })

  const said = (rule: BenefitRule): Record<string, boolean | number> =>
    Object.fromEntries(rule.conditions.map(({ name, atLeast }) => [name, atLeast ?? true]))
  const someItem: fc.Arbitrary<Item> = fc.record({
    ruleCode: fc.constantFrom(...rules.keys()),
    baseYuan: fc.option(fc.integer({ min: 0, max: 200_000_000 }), { nil: undefined }),
    facts: fc.constantFrom(undefined, {}),
  })

  test('is what it comes to after less what it came to before', () => {
    fc.assert(
      fc.property(fc.array(someItem, { maxLength: 12 }), (items) => {
        const before = ask(items)
        const { addedYuan, known } = promisedBy(toldOf(before).answers)
        const completed = items.map((item) => {
          const rule = ruleOf(item.ruleCode)
          const { answer, wouldBeYuan } = answerOf(rule, item, '2025-10-28')
          return answer === 'missing' && wouldBeYuan !== null ? { ...item, facts: said(rule) } : item
        })
        const after = ask(completed)
        expect(addedYuan).toBe((after.totalYuan ?? 0) - (before.totalYuan ?? 0))
        expect(known).toBe(before.answers.filter(({ wouldBeYuan }) => wouldBeYuan !== null).length)
      }),
      { numRuns: 500 },
    )
  })
})

/** Written from the words of the documents: what each pays in a thousandth of a yuan, by kind of support. */
const table: Readonly<Record<string, readonly [kind: string, perMille: number | null, capWan: number | null]>> = {
  'national-center': ['centre', 500, null],
  'interest-subsidy': ['interest', 40, null],
  'postdoc-station': ['postdoc', null, 20],
  refinancing: ['listed', 5, 100],
  'city-platform': ['digital', 150, 500],
  'national-platform': ['digital', null, 500],
  'digital-showcase': ['digital', 150, 500],
  lighthouse: ['digital', null, 300],
  'supply-chain': ['digital', 300, 300],
  'smart-park': ['park', 100, 500],
  'carbon-service': ['carbon', 50, 200],
  'national-green-park': ['green', null, 100],
  'provincial-green-park': ['green', null, 50],
  'open-platform': ['open', 1000, 100],
  'service-buyers': ['buyers', 1000, 10],
  'result-transfer': ['transfer', 1000, 1000],
  'transfer-agency': ['agency', 1000, 200],
  'new-discipline': ['discipline', 1000, 2000],
  'industry-college': ['college', 1000, 500],
  'to-cloud': ['cloud', 1000, 100],
  'national-pilot': ['digital', 1000, 100],
  scenes: ['scenes', 1000, 100],
  'city-smart-park': ['park', 1000, 300],
}

/** What a document pays on an amount, up to its limit; undefined where it cannot be told. */
function secondAmount(
  baseYuan: number | undefined,
  perMille: number | null,
  capWan: number | null,
): number | undefined {
  const cap = capWan === null ? Number.POSITIVE_INFINITY : capWan * 10_000
  if (perMille === null) return cap
  return baseYuan === undefined ? undefined : Math.min(Math.floor((baseYuan * perMille + 500) / 1000), cap)
}

function secondTotal(items: readonly Item[], on: string): number | null {
  const best = new Map<string, number>()
  for (const { ruleCode, baseYuan, facts } of items) {
    const row = table[ruleCode]
    // With facts at hand every condition has to be said; all these rules have one that is not among them.
    const amount = row === undefined || facts !== undefined ? undefined : secondAmount(baseYuan, row[1], row[2])
    if (row !== undefined && amount !== undefined) best.set(row[0], Math.max(best.get(row[0]) ?? 0, amount))
  }
  return on > '2025-12-31' || best.size === 0 ? null : [...best.values()].reduce((sum, amount) => sum + amount, 0)
}
