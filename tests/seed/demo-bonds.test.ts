import { demoCity } from '@pianqu/seed/city.ts'
import { isListedOn } from '@pianqu/shared/areas/membership.ts'
import { bondShare } from '@pianqu/shared/bonds/share.ts'
import { type Day, isDay } from '@pianqu/shared/time/day.ts'
import { lastDayOf, monthOf } from '@pianqu/shared/time/month.ts'
import { describe, expect, test } from 'vitest'

const city = demoCity()
const { bondBatches: batches, bondAllocations: allocations } = city

const clusterOf = new Map(city.projects.map(({ code, clusterCode }) => [code, clusterCode]))
const areaOf = new Map(
  city.clusters.map(({ code, areaCode }) => [code, city.areas.find((area) => area.code === areaCode)]),
)

function keyAreaOf(projectCode: string, day: Day): string | null {
  const area = areaOf.get(clusterOf.get(projectCode) ?? '')
  return area && isListedOn(area, day) ? area.code : null
}

const shareOn = (asOf: Day) =>
  bondShare({ year: Number(asOf.slice(0, 4)), basis: 'issued-new', asOf, batches, allocations, keyAreaOf })

const allocatedBy = (key: 'batchCode' | 'projectCode') => {
  const sums = new Map<string, number>()
  for (const row of allocations) sums.set(row[key], (sums.get(row[key]) ?? 0) + row.amountYuan)
  return sums
}

describe('bonds of the demo city', () => {
  test('allocate every issued new batch whole, and no batch beyond its amount', () => {
    const sums = allocatedBy('batchCode')
    for (const { code, amountYuan, nature, state } of batches) {
      expect(sums.get(code) ?? 0).toBeLessThanOrEqual(amountYuan)
      if (nature === 'new' && state === 'issued') expect(sums.get(code)).toBe(amountYuan)
    }
  })

  test('never pay more than a project costs', () => {
    const sums = allocatedBy('projectCode')
    const over = city.projects.filter(({ code, totalInvestmentYuan }) => (sums.get(code) ?? 0) > totalInvestmentYuan)
    expect(over).toEqual([])
  })

  test('are issued through September 2025, with two new batches still planned', () => {
    const planned = batches.filter(({ state }) => state === 'planned')
    expect(planned.filter(({ nature }) => nature === 'new')).toHaveLength(2)
    expect(planned.every(({ issuedOn }) => issuedOn > '2025-10-28')).toBe(true)
    expect(batches.every(({ state, issuedOn }) => state === 'planned' || issuedOn < '2025-10-01')).toBe(true)
  })

  test.each(['2025-09-30', '2025-10-28'])('fall just short of half for key areas on %s, within reach', (text) => {
    const share = isDay(text) ? shareOn(text) : null
    expect(share?.value).toBeGreaterThan(0.48)
    expect(share?.value).toBeLessThan(0.499)
    expect(share).toMatchObject({ met: false, state: 'reachable' })
  })

  test('come a little nearer to half with each batch of 2025', () => {
    const shares = [2, 3, 5, 6, 7, 8, 9].map((month) => shareOn(lastDayOf(monthOf(2025, month))).value ?? 0)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(new Set(shares).size).toBe(shares.length)
  })

  test('reach areas only while those are in the list', () => {
    const areasOf = (day: Day) => shareOn(day).areas.map(({ code }) => code)
    expect(areasOf('2024-12-31')).toContain('A25')
    expect(areasOf('2025-12-31')).not.toContain('A25')
    expect(areasOf('2025-06-30')).not.toContain('A24')
  })
})
