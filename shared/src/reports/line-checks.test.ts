import { describe, expect, test } from 'vitest'
import { emptyContent, type ReportContent } from '../months/report-content.schema.ts'
import { defaultLineCheckRule, type LineCheckRule } from './line-check-rule.schema.ts'
import { type CheckedLine, checkLine } from './line-checks.ts'

const wan = 10_000
const fine: CheckedLine = {
  projectCode: 'P1',
  month: '2025-10',
  content: { ...emptyContent, investedYuan: 100 * wan, progressBasisPoints: 5000 },
  previous: { ...emptyContent, investedYuan: 100 * wan, progressBasisPoints: 4500, forecastYuan: 100 * wan },
  ytdBeforeYuan: 900 * wan,
  investedBeforeYuan: 900 * wan,
  totalInvestmentYuan: 5000 * wan,
  recentYuan: [100 * wan, 90 * wan, 110 * wan],
  isUnderConstruction: true,
}

const said = (
  content: Partial<ReportContent>,
  rest: Partial<CheckedLine> = {},
  rule: LineCheckRule = defaultLineCheckRule,
) =>
  checkLine({ ...fine, ...rest, content: { ...fine.content, ...content } }, rule).map(
    ({ level, code }) => `${level} ${code}`,
  )

describe('a line of a report', () => {
  test('that keeps to its plan has no findings', () => {
    expect(said({})).toEqual([])
  })

  test.each<[string, Partial<ReportContent>, string[]]>([
    ['without an amount', { investedYuan: null }, ['hard line/missing']],
    ['whose progress fell', { progressBasisPoints: 4499 }, ['hard line/progress-fell']],
    ['whose progress fell for a reason', { progressBasisPoints: 4499, note: '口径调整' }, []],
    ['whose progress stands', { progressBasisPoints: 4500 }, []],
    ['completed below 100 %', { actualCompletion: '2025-10' }, ['hard line/completed-below-100']],
    ['completed at 100 %', { actualCompletion: '2025-10', progressBasisPoints: 10_000 }, []],
    ['started after the month', { actualStart: '2025-11' }, ['hard line/after-month']],
    ['started in the month', { actualStart: '2025-10' }, []],
    ['that uses up the total', { investedYuan: 4100 * wan, note: '设备到货' }, []],
    ['a yuan above the total', { investedYuan: 4100 * wan + 1 }, ['hard line/over-total', 'soft line/jump']],
    ['three times the usual', { investedYuan: 300 * wan }, []],
    ['a yuan above three times the usual', { investedYuan: 300 * wan + 1 }, ['soft line/jump']],
    ['half of what was forecast', { investedYuan: 50 * wan }, []],
    ['a yuan below half of the forecast', { investedYuan: 50 * wan - 1 }, ['soft line/forecast-missed']],
    ['with a problem of a kind', { problem: '征地', problemType: '用地' }, []],
    ['with a kind beside the list', { problem: '征地', problemType: '征地拆迁' }, ['soft line/unknown-type']],
    ['with such a kind, explained', { problemType: '征地拆迁', note: '按上级口径' }, []],
    [
      'that moved without money',
      { investedYuan: 0 },
      ['soft line/forecast-missed', 'soft line/progress-without-money'],
    ],
  ])('%s', (_case, content, findings) => {
    expect(said(content)).toEqual(findings)
  })

  test('does not fall behind what was last reported, though last month said nothing', () => {
    const silent = { previous: { ...emptyContent, investedYuan: 100 * wan }, lastProgressBasisPoints: 6000 }
    expect(said({ progressBasisPoints: 5000 }, silent)).toEqual(['hard line/progress-fell'])
    expect(said({ progressBasisPoints: 5000 }, { previous: null, lastProgressBasisPoints: 6000 })).toEqual([
      'hard line/progress-fell',
    ])
    expect(said({ progressBasisPoints: 6000 }, silent)).toEqual([])
  })

  test('is idle only in its second month of nothing, while it is being built', () => {
    const previous = { ...emptyContent, investedYuan: 0, progressBasisPoints: 5000 }
    const rest = { previous, recentYuan: [100 * wan, 0] }
    expect(said({ investedYuan: 0 }, rest)).toEqual(['soft line/idle'])
    expect(said({ investedYuan: 0 }, { ...rest, recentYuan: [0, 100 * wan] })).toEqual([])
    expect(said({ investedYuan: 0 }, { ...rest, isUnderConstruction: false })).toEqual([])
  })

  test('is told what was found and what to do', () => {
    const [finding] = checkLine(
      { ...fine, content: { ...fine.content, progressBasisPoints: 4000 } },
      defaultLineCheckRule,
    )
    expect(finding?.message).toBe('形象进度40%低于上月45%，请核对或在备注说明原因')
  })
})
