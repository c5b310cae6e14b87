import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overviewHeadline, overviewSubline } from './overview-headline.ts'

const target = { operator: '>=', numerator: 1, denominator: 2 } as const
const over65 = { operator: '>', numerator: 13, denominator: 20 } as const
const share = (numerator: number, denominator: number) => ({ ratio: { numerator, denominator }, target })

describe('the headline of a month', () => {
  test.each([
    ['all of it', share(72, 196), 3, 62, '9月专项债占比36.7%，距目标差13.3个百分点；3个片区滞后；62个项目亮红灯'],
    ['met with room', share(512, 1000), 0, 0, '9月专项债占比51.2%，高于目标1.2个百分点；无片区滞后；无项目亮红灯'],
    ['met exactly', share(1, 2), 0, 5, '9月专项债占比50.0%，与目标持平；无片区滞后；5个项目亮红灯'],
    ['all but met', share(4996, 10_000), 1, 1, '9月专项债占比49.96%，距目标差0.04个百分点；1个片区滞后；1个项目亮红灯'],
    ['no bonds issued', share(0, 0), 3, 62, '9月有3个片区滞后；62个项目亮红灯'],
    ['no bonds', null, 0, 62, '9月无片区滞后；62个项目亮红灯'],
    ['projects alone', null, null, 62, '9月有62个项目亮红灯'],
    ['bonds alone', share(72, 196), null, null, '9月专项债占比36.7%，距目标差13.3个百分点'],
    ['nothing', null, null, null, '9月尚无可汇总的数据'],
  ])('%s', (_, bondShare, redAreas, redProjects, headline) => {
    expect(overviewHeadline({ month: '2025-09', beingFilled: null, bondShare, redAreas, redProjects })).toBe(headline)
  })

  test('says how many blockers wait for the city, where any do', () => {
    const facts = { month: '2025-09', beingFilled: null, bondShare: null, redAreas: 0, redProjects: 0 } as const
    expect(overviewHeadline({ ...facts, cityBlockers: 4 })).toBe('9月无片区滞后；无项目亮红灯；4件堵点待市级议定')
    expect(overviewHeadline({ ...facts, cityBlockers: 0 })).toBe('9月无片区滞后；无项目亮红灯')
  })

  test('on a target that must be exceeded says so without a gap of 0.0', () => {
    const bondShare = { ratio: { numerator: 65, denominator: 100 }, target: over65 }
    expect(
      overviewHeadline({ month: '2025-09', beingFilled: null, bondShare, redAreas: null, redProjects: null }),
    ).toBe('9月专项债占比65.0%，与目标值相等但未达标')
  })

  test('of a month that is being filled begins with how far the review is', () => {
    const facts = { month: '2025-10', bondShare: null, redAreas: 3, redProjects: 62 } as const
    expect(overviewHeadline({ ...facts, beingFilled: { accepted: 437, owed: 938 } })).toBe(
      '已审 437/938，暂计：10月有3个片区滞后；62个项目亮红灯',
    )
  })

  test('names a gap if and only if there is one', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_000_000 })
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [numerator, denominator] = [Math.min(a, b), Math.max(a, b) + 1]
        const text = overviewHeadline({
          month: '2025-09',
          beingFilled: null,
          bondShare: share(numerator, denominator),
          redAreas: null,
          redProjects: null,
        })
        expect(text.includes('距目标差')).toBe(2 * numerator < denominator)
        expect(text).not.toMatch(/(差|高于目标)0\.0+个/)
      }),
    )
  })
})

describe('what changed since last month', () => {
  const nothing = { month: '2025-09', share: null, shareBefore: null, changedAreas: null, unreportedAreas: [] } as const
  const now = { numerator: 367, denominator: 1000 }

  test.each([
    ['nothing known', {}, ''],
    ['a rise', { share: now, shareBefore: { numerator: 36, denominator: 100 } }, '较8月占比+0.7个百分点'],
    ['a fall', { share: now, shareBefore: { numerator: 379, denominator: 1000 } }, '较8月占比−1.2个百分点'],
    ['a hair', { share: now, shareBefore: { numerator: 36_699, denominator: 100_000 } }, '较8月占比+0.001个百分点'],
    ['no change', { share: now, shareBefore: now }, '较8月占比持平'],
    ['no share last month', { share: now, shareBefore: { numerator: 0, denominator: 0 } }, ''],
    ['lights alone', { changedAreas: 2 }, '较8月，2个片区亮灯变化'],
    ['lights unchanged', { changedAreas: 0 }, '较8月片区亮灯无变化'],
    ['one area missing', { unreportedAreas: ['稻城示范区'] }, '稻城示范区尚未报送（不计入排名）'],
    ['three missing', { unreportedAreas: ['甲', '乙', '丙'] }, '甲、乙、丙尚未报送（不计入排名）'],
    ['more missing', { unreportedAreas: ['甲', '乙', '丙', '丁', '戊'] }, '甲、乙、丙等5个片区尚未报送（不计入排名）'],
    ['January', { month: '2025-01', changedAreas: 1 }, '较上年12月，1个片区亮灯变化'],
    [
      'all of it',
      {
        share: now,
        shareBefore: { numerator: 36, denominator: 100 },
        changedAreas: 2,
        unreportedAreas: ['稻城示范区'],
      },
      '较8月占比+0.7个百分点；2个片区亮灯变化；稻城示范区尚未报送（不计入排名）',
    ],
  ] as const)('%s', (_, part, subline) => {
    expect(overviewSubline({ ...nothing, ...part })).toBe(subline)
  })
})
