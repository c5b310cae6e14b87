import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headlineText } from '../headlines/headline.ts'
import { bondYearFinding, scenarioSentence, sentenceMoney } from './bond-headline.ts'
import { bondShare } from './share.ts'
import type { CurvePoint } from './year-curve.ts'

const yi = 100_000_000
const batch = (
  code: string,
  issuedOn: '2025-02-15' | '2025-11-20',
  amountYuan: number,
  state: 'issued' | 'planned',
) => ({
  ...({
    code,
    name: `专项债券${code.slice(-2)}期`,
    year: 2025,
    nature: 'new',
    termYears: null,
    rateBasisPoints: null,
  } as const),
  ...{ issuedOn, amountYuan, state },
})
const shareOf = (inside: number, issued: number, planned: number) =>
  bondShare({
    year: 2025,
    basis: 'issued-new',
    asOf: '2025-10-28',
    batches: [
      ...(issued > 0 ? [batch('ZX2025-01', '2025-02-15', issued, 'issued')] : []),
      ...(planned > 0 ? [batch('ZX2025-09', '2025-11-20', planned, 'planned')] : []),
    ],
    allocations: inside > 0 ? [{ batchCode: 'ZX2025-01', projectCode: 'P1', amountYuan: inside }] : [],
    keyAreaOf: () => 'A1',
  })
/** The headline, and the line below it. */
const whole = (finding: ReturnType<typeof bondYearFinding>): string =>
  [headlineText(finding), ...finding.details].join('；')
const headline = (inside: number, issued: number, planned: number) =>
  whole(
    bondYearFinding(shareOf(inside, issued, planned), {
      batches: [batch('ZX2025-09', '2025-11-20', planned, 'planned')],
    }),
  )

describe('the headline of a year', () => {
  test.each([
    [
      'reachable',
      [72 * yi, 196 * yi, 54 * yi],
      '2025年重点片区新增专项债占36.7%，距目标差13.3个百分点；须再投53.00亿元；调剂差26.00亿元，新增差52.00亿元；年内仍可达标：待发行54.00亿元中须有53.00亿元投向重点片区，最迟不晚于「专项债券09期」（2025-11-20）',
    ],
    [
      'unreachable by a yuan',
      [72 * yi, 196 * yi, 52 * yi - 1],
      '2025年重点片区新增专项债占36.7%，距目标差13.3个百分点；年内已难达标；调剂差26.00亿元，新增差52.00亿元；待发行52.00亿元全部投向重点片区也还差1元，年内已无法达标',
    ],
    [
      'a yuan short',
      [98 * yi - 1, 196 * yi, 0],
      '2025年重点片区新增专项债占49.99999999%，距目标差0.00000001个百分点；年内已难达标；调剂差1元，新增差2元；本年已无待发行批次，还差1元，年内已无法达标',
    ],
    ['exactly met', [98 * yi, 196 * yi, 0], '2025年重点片区新增专项债占50.0%，与目标持平；全年已达标'],
    [
      'met for all the year',
      [130 * yi, 196 * yi, 50 * yi],
      '2025年重点片区新增专项债占66.3%，高于目标16.3个百分点；全年已达标；按全年计划总额计也已达标',
    ],
    [
      'met so far',
      [100 * yi, 196 * yi, 50 * yi],
      '2025年重点片区新增专项债占51.0%，高于目标1.0个百分点；须再投23.00亿元；年内仍可达标：待发行50.00亿元中须有23.00亿元投向重点片区，最迟不晚于「专项债券09期」（2025-11-20）',
    ],
    [
      'nothing issued yet',
      [0, 0, 50 * yi],
      '2025年重点片区新增专项债占比未知：本年尚未发行新增专项债；年内仍可达标：待发行50.00亿元中须有25.00亿元投向重点片区，最迟不晚于「专项债券09期」（2025-11-20）',
    ],
    ['nothing at all', [0, 0, 0], '2025年重点片区新增专项债占比未知：本年尚未发行新增专项债'],
  ] as const)('of %s', (_, [inside, issued, planned], text) => {
    expect(headline(inside, issued, planned)).toBe(text)
  })

  test('says where the year ends by plan, as a band while money is assigned to nobody', () => {
    const point = { month: '2025-12', numeratorYuan: 1, denominatorYuan: 2, value: 0.461, display: '46.1%' } as const
    const of = (end: CurvePoint) => bondYearFinding(shareOf(72 * yi, 196 * yi, 54 * yi), { end }).details[0]
    const highest = { unassignedYuan: 16 * yi, value: 0.525, display: '52.5%' }
    expect(of({ ...point, isProjected: true, highest })).toBe('年底46.1%—52.5%，看未分配的16.00亿元投向哪里')
    expect(of({ ...point, isProjected: true })).toBe('按计划年底46.1%')
    expect(of({ ...point, isProjected: false })).toMatch(/^调剂差/)
  })

  test('names its basis and what is missing', () => {
    const none = bondShare({
      year: 2025,
      basis: 'spent',
      asOf: '2025-10-28',
      batches: [],
      allocations: [],
      keyAreaOf: () => null,
    })
    expect(whole(bondYearFinding(none))).toBe('2025年重点片区专项债支出占比未知：未录入专项债支出数据')
  })

  test('never reads otherwise than the verdict', () => {
    const yuan = fc.integer({ min: 1, max: 2_000_000 })
    fc.assert(
      fc.property(yuan, fc.integer({ min: -3, max: 3 }), yuan, (half, off, planned) => {
        const inside = Math.min(2 * half, Math.max(0, half + off))
        const share = shareOf(inside, 2 * half, planned)
        const text = headline(inside, 2 * half, planned)
        const shown = Number(/占([\d.]+)%/.exec(text)?.[1])
        expect(shown >= 50).toBe(share.met)
        expect(text.includes('距目标差')).toBe(!share.met)
        expect(text.includes('年内已无法达标')).toBe(share.state === 'unreachable')
        expect(text.includes('最迟不晚于')).toBe(share.state === 'reachable')
        expect(text).not.toMatch(/差0万元|差0元|差0\.0+个/)
      }),
    )
  })
})

test.each([
  [0, '0万元'],
  [1, '1元'],
  [-9_999, '−9999元'],
  [10_000, '1万元'],
])('%i yuan in a sentence is %s', (yuan, text) => {
  expect(sentenceMoney(yuan)).toBe(text)
})

describe('a scenario beside today', () => {
  const half = { numerator: 45, denominator: 100 }
  const more = { numerator: 52, denominator: 100 }

  test.each([
    [
      { now: half, yearEnd: half },
      { now: half, yearEnd: more },
      {},
      '测算：按计划发行完毕的年末占比52.0%，较现状45.0% +7.0个百分点，高于目标2.0个百分点；已发行占比45.0%，较现状45.0% 持平，距目标差5.0个百分点',
    ],
    [
      { now: half, yearEnd: null },
      { now: half, yearEnd: null },
      { problems: 2 },
      '测算：已发行占比45.0%，较现状45.0% 持平，距目标差5.0个百分点；另有2处须先处理',
    ],
    [{ now: null, yearEnd: null }, { now: half, yearEnd: null }, {}, '测算：本年没有可以比较的占比'],
  ])('%#', (today, scenario, options, text) => {
    expect(scenarioSentence(today, scenario, options)).toBe(text)
  })
})
