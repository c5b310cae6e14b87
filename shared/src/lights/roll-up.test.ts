import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lights } from './light.ts'
import { defaultLightRule as rule } from './light-rule.schema.ts'
import { emptySums, type RollUpRow, rollUp, rollUpOf, withRow } from './roll-up.ts'

const row = (light: RollUpRow['light'], planYuan: number | null, ytdYuan: number | null): RollUpRow => ({
  light,
  planYuan,
  expectedTwelfths: (planYuan ?? 0) * 9,
  ytdYuan,
})

describe('a roll-up', () => {
  test('counts each light and lights its own summed progress', () => {
    const rows = [row('green', 100, 90), row('red', 300, 60), row('grey', 100, null), row(null, 0, null)]
    expect(rollUp(rows, rule)).toMatchObject({
      counts: { green: 1, yellow: 0, red: 1, grey: 1, exempt: 0, pending: 0 },
      light: 'red',
      planYuan: 500,
      expectedYuan: 375,
      ytdYuan: 150,
      behindPoints: 45,
    })
  })

  test.each([
    ['nothing', [], null],
    ['projects without any light', [row(null, 0, null)], null],
    ['nobody reported', [row('grey', 100, null), row('grey', 100, 20)], 'grey'],
    ['nobody but the exempt', [row('grey', 100, null), row('exempt', 100, null)], 'grey'],
    ['all exempt', [row('exempt', 100, 1)], 'exempt'],
    ['some that wait for review', [row('grey', 100, null), row('pending', 100, null)], 'pending'],
    ['no plan', [row('green', 0, 10)], null],
    ['ahead of schedule', [row('green', 100, 80), row('grey', 10, null)], 'green'],
  ])('over %s', (_, rows, light) => {
    expect(rollUp(rows, rule).light).toBe(light)
  })

  test('keeps nothing reported apart from nothing done', () => {
    expect(rollUp([row('grey', 100, null)], rule)).toMatchObject({ ytdYuan: null, behindPoints: null })
    expect(rollUp([row('red', 100, 0)], rule)).toMatchObject({ ytdYuan: 0, behindPoints: 75 })
  })

  test('compares what has a plan, and keeps what was done without one beside it', () => {
    const rows = [row('green', 100, 80), row(null, null, 500), row(null, 0, 7)]
    expect(rollUp(rows, rule)).toMatchObject({
      ytdYuan: 80,
      unplannedYuan: 507,
      planYuan: 100,
      behindPoints: -5,
      component: { sentence: expect.stringContaining('1个项目合计），实际') },
    })
  })

  test('sums of nothing are empty', () => {
    const empty = { planYuan: null, expectedYuan: null, ytdYuan: null, unplannedYuan: null }
    expect(rollUp([row('grey', null, null)], rule)).toMatchObject(empty)
    expect(rollUp([row('green', 0, 0)], rule)).toMatchObject({ planYuan: 0, ytdYuan: null, unplannedYuan: 0 })
  })

  test('explains its own light', () => {
    const rows = [row('green', 500_000_000, 300_000_000), row('red', 500_000_000, 100_000_000)]
    expect(rollUp(rows, rule).component?.sentence).toBe(
      '序时应完成7.50亿元（年度计划10.00亿元，2个项目合计），实际4.00亿元，落后35.0个百分点，超过30个百分点：滞后',
    )
  })

  test('is the same however its rows are split', () => {
    const yuan = fc.integer({ min: 0, max: 1_000_000_000_000 })
    const anyRow = fc
      .tuple(fc.constantFrom(...lights, null), yuan, fc.option(yuan))
      .map(([light, plan, ytd]) => row(light, plan, ytd))
    fc.assert(
      fc.property(fc.array(anyRow), fc.array(anyRow), (some, others) => {
        const [a, b, all] = [rollUp(some, rule), rollUp(others, rule), rollUp([...some, ...others], rule)]
        expect(all.expected.numerator).toBe(a.expected.numerator + b.expected.numerator)
        expect(all.counts.red).toBe(a.counts.red + b.counts.red)
        expect(all.ytdYuan ?? 0).toBe((a.ytdYuan ?? 0) + (b.ytdYuan ?? 0))
        const sums = [...some, ...others].reduce((sum, one) => withRow(sum, one), emptySums)
        const left = some.reduce((sum, one) => withRow(sum, one, -1), sums)
        expect(rollUpOf(left, rule)).toEqual(b)
      }),
    )
  })
})
