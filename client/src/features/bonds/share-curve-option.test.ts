import { describe, expect, test } from 'vitest'
import { lightInks } from '../../ui/chart/inks.fixture.ts'
import { bondCurve, bondTarget } from './bonds.fixture.ts'
import { type Course, percentAxis, shareCurveOption, tooltipText } from './share-curve-option.ts'

const today: Course = { name: '今天', points: bondCurve, isScenario: false }
const plan: Course = { name: '方案', points: bondCurve, isScenario: true }

interface Drawn {
  readonly name: string
  readonly data: readonly unknown[]
  readonly lineStyle?: { readonly type: string }
  readonly markLine?: { readonly label: { readonly formatter: string }; readonly data: readonly unknown[] }
}

const drawn = (courses: readonly Course[]) =>
  shareCurveOption(courses, bondTarget, lightInks).series as unknown as Drawn[]

describe('the curve of the share', () => {
  test('is solid as far as it happened, and dashed from there', () => {
    const [happened, ahead] = drawn([today])
    expect(happened?.data.map((value) => value !== '-')).toEqual([false, true, true, false, false])
    expect(happened?.lineStyle).toBeUndefined()
    expect(ahead?.data.map((value) => value !== '-')).toEqual([false, false, true, true, true])
    expect(ahead?.lineStyle?.type).toBe('dashed')
  })

  test('names the target with its operator', () => {
    expect(drawn([today])[0]?.markLine).toMatchObject({ label: { formatter: '≥50%' }, data: [{ yAxis: 50 }] })
  })

  test('never draws a scenario solid', () => {
    const scenario = drawn([today, plan]).find(({ name }) => name === '方案')
    expect(scenario?.lineStyle?.type).toBe('dashed')
  })

  test('says where an axis begins that does not begin at zero', () => {
    expect(percentAxis([today], 0.5)).toEqual({ min: 40, max: 60 })
    expect(shareCurveOption([today], bondTarget, lightInks)).toMatchObject({ yAxis: { name: '%（纵轴自40%起）' } })
    expect(percentAxis([], 0.05)).toEqual({ min: 0, max: 10 })
  })

  test('speaks the month under the pointer', () => {
    expect(tooltipText([today, plan], '2025-11')).toBe('2025年11月（预计）\n今天 44.9%\n方案 44.9%')
    expect(tooltipText([today], '2025-10')).toBe('2025年10月\n今天 48.6%')
    expect(tooltipText([today], undefined)).toBe('')
  })
})
