import { describe, expect, test } from 'vitest'
import { overviewSubline } from './overview-headline.ts'

const ways = (worse: number, better: number, other = 0) => ({ worse, better, other })

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
    ['lights alone', { changedAreas: ways(1, 1) }, '较8月，1个片区变差、1个片区转好'],
    ['lights unchanged', { changedAreas: ways(0, 0) }, '较8月片区亮灯无变化'],
    ['one area missing', { unreportedAreas: ['稻城示范区'] }, '稻城示范区尚未报送（不计入排名）'],
    ['three missing', { unreportedAreas: ['甲', '乙', '丙'] }, '甲、乙、丙尚未报送（不计入排名）'],
    ['more missing', { unreportedAreas: ['甲', '乙', '丙', '丁', '戊'] }, '甲、乙、丙等5个片区尚未报送（不计入排名）'],
    ['January', { month: '2025-01', changedAreas: ways(1, 0) }, '较上年12月，1个片区变差'],
    [
      'all of it',
      {
        share: now,
        shareBefore: { numerator: 36, denominator: 100 },
        changedAreas: ways(2, 0, 1),
        unreportedAreas: ['稻城示范区'],
      },
      '较8月占比+0.7个百分点；2个片区变差、1个片区报送情况有变；稻城示范区尚未报送（不计入排名）',
    ],
  ] as const)('%s', (_, part, subline) => {
    expect(overviewSubline({ ...nothing, ...part })).toBe(subline)
  })
})
