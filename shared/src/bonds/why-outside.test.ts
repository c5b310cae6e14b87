import { describe, expect, test } from 'vitest'
import { whyOutside } from './why-outside.ts'

const area = { name: '云锦片区', admittedOn: '2025-04-01', removedOn: '2025-09-01' } as const
const common = {
  area: null,
  day: '2025-05-01',
  dayName: '发行日',
  insideBasisPoints: 10_000,
  isSplit: false,
  isPartlyInside: false,
} as const

describe('the reason why money does not count', () => {
  test.each([
    [{}, '未归入项目集群'],
    [{ area, day: '2025-03-31' }, '发行日2025-03-31云锦片区尚未列入重点片区名单（2025-04-01列入）'],
    [{ area, day: '2025-09-01' }, '发行日2025-09-01云锦片区已退出重点片区名单（2025-09-01退出）'],
    [{ area, day: '2025-03-31', dayName: '截至' }, '截至2025-03-31云锦片区尚未列入重点片区名单（2025-04-01列入）'],
    [{ area, insideBasisPoints: 6_250 }, '仅62.5%位于云锦片区，其余部分不计'],
    [{ area, insideBasisPoints: 0 }, '仅0%位于云锦片区，其余部分不计'],
    [{ area, insideBasisPoints: 5_000 }, '仅50%位于云锦片区，其余部分不计'],
    [{ isSplit: true }, '打包项目的子项目均不在重点片区'],
    [{ isSplit: true, isPartlyInside: true }, '打包项目中部分子项目不在重点片区，其份额不计'],
  ] as const)('of %j is %s', (part, text) => {
    expect(whyOutside({ ...common, ...part })).toBe(text)
  })
})
