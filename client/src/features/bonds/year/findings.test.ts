import { describe, expect, test } from 'vitest'
import { bondYear } from '../bonds.fixture.ts'
import { barsFinding, curveFinding, gapFinding } from './findings.ts'

const { curve, waterfall, areas } = bondYear()

const met = waterfall.map((step) => (step.code === 'issued' ? { ...step, amountYuan: 80e8 } : step))
const enough = waterfall.map((step) => (step.code === 'short' ? { ...step, amountYuan: 0 } : step))

describe('the findings', () => {
  test.each([
    ['as it stands', curve, '截至2025年10月占比48.6%，按计划年底48.8%'],
    ['of a year that is over', curve.slice(0, 3), '截至2025年10月占比48.6%'],
    ['before the first issue', curve.slice(3), '本年尚未发行，按计划年底占比48.8%'],
    ['of nothing', [], '本年还没有占比'],
  ])('of the curve %s', (_, points, finding) => {
    expect(curveFinding(points)).toBe(finding)
  })

  test('of a curve that ends in a band', () => {
    const highest = { unassignedYuan: 16e8, value: 0.525, display: '52.5%' }
    const banded = curve.map((point, at) => (at === curve.length - 1 ? { ...point, highest } : point))
    expect(curveFinding(banded)).toBe('截至2025年10月占比48.6%，按计划年底48.8%—52.5%')
  })

  test.each([
    ['short', waterfall, '目标额70.72亿元，计划和储备全部用上仍缺2.70亿元'],
    ['enough', enough, '目标额70.72亿元，已发行、计划和储备合计可以达到'],
    ['met', met, '目标额70.72亿元，已发行部分已经达到'],
    ['unknown', [], '没有可以分解的缺口'],
  ])('of a gap that is %s', (_, steps, finding) => {
    expect(gapFinding(steps)).toBe(finding)
  })

  test('of the bars', () => {
    expect(barsFinding(areas, '片区')).toBe('2个片区合计42.00亿元，锦南总部区最多')
    const none = { code: 'A03', name: '城北新区', allocatedYuan: 0, spentYuan: null, projects: 0 }
    expect(barsFinding([...areas, none], '片区')).toBe('2个片区合计42.00亿元，锦南总部区最多，1个片区没有额度')
    expect(barsFinding([], '区县')).toBe('还没有投向区县的额度')
  })
})
