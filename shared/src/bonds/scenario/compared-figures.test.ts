import { describe, expect, test } from 'vitest'
import type { BondBasis } from '../bond.schema.ts'
import type { ScenarioSide } from '../year.contract.ts'
import { comparedFigures } from './compared-figures.ts'

const wan = 10_000
type Side = Pick<ScenarioSide, 'share' | 'curve'>

const sideOf = (changes: Partial<Side['share']> = {}): Side => ({
  share: {
    year: 2025,
    basis: 'issued-new',
    asOf: '2025-10-28',
    numeratorYuan: 40 * wan,
    denominatorYuan: 100 * wan,
    value: 0.4,
    display: '40.0%',
    met: false,
    gapShiftYuan: 10 * wan,
    gapAddYuan: 20 * wan,
    plannedTotalYuan: 150 * wan,
    neededYuan: 35 * wan,
    remainingYuan: 50 * wan,
    requiredShareOfRest: 0.7,
    state: 'reachable',
    lastBatchCode: 'B9',
    missing: null,
    areas: [],
    ...changes,
  },
  curve: [],
})

const missing = sideOf({
  ...{ numeratorYuan: null, denominatorYuan: null, value: null, display: '—', met: null, gapShiftYuan: null },
  ...{ gapAddYuan: null, neededYuan: null, state: null, lastBatchCode: null, missing: '本年未录入下达限额' },
})
const lines = (scenario: Side, basis: BondBasis = 'issued-new', today = sideOf()) =>
  new Map(comparedFigures(basis, '≥50%', today, scenario).map(([label, ...cells]) => [label, cells]))

describe('a scenario beside today, figure by figure', () => {
  test.each<[string, Side, readonly unknown[]]>([
    ['投向片区(万元)', sideOf({ numeratorYuan: 40 * wan + 1 }), [40, 40.0001, 0.0001]],
    ['占比', sideOf({ numeratorYuan: 50 * wan, display: '50.0%' }), ['40.0%', '50.0%', '+10.0个百分点']],
    ['是否达标', sideOf({ met: true }), ['未达标', '达标', null]],
    ['新增缺口(万元)', sideOf({ gapAddYuan: null }), [20, '单靠新增无法补足', null]],
    ['还需投向片区(万元)', sideOf({ neededYuan: -1 * wan }), [35, 0, -35]],
    ['最迟批次', sideOf({ lastBatchCode: null }), ['B9', '—', null]],
    ['按计划发行完毕：占比', sideOf(), ['—', '—', null]],
    ['占比', missing, ['40.0%', '—', null]],
    ['是否达标', missing, ['未达标', '本年未录入下达限额', null]],
    ['新增缺口(万元)', missing, [20, '—', null]],
  ])('%s', (label, scenario, cells) => {
    expect(lines(scenario).get(label)).toEqual(cells)
  })

  test('speaks of issuance and of the end of the year only where the basis does', () => {
    const labels = (basis: BondBasis) => [...lines(sideOf(), basis).keys()].join(' ')
    expect(labels('issued-new')).toMatch(/按计划发行完毕.*最迟批次/)
    expect(labels('quota')).toMatch(/全市下达限额.*按计划发行完毕/)
    expect(labels('quota')).not.toContain('最迟批次')
    expect(labels('spent')).not.toContain('按计划发行完毕')
  })
})
