import { demoCity } from '@pianqu/seed/city.ts'
import { annualScoreSchema } from '@pianqu/shared/adjustments/adjustment.schema.ts'
import { areaSchema } from '@pianqu/shared/areas/area.schema.ts'
import { bondAllocationSchema, bondBatchSchema } from '@pianqu/shared/bonds/bond.schema.ts'
import { clusterSchema } from '@pianqu/shared/clusters/cluster.schema.ts'
import { boundarySchema } from '@pianqu/shared/geometry/boundary.schema.ts'
import { reportLineSchema } from '@pianqu/shared/months/report-line.schema.ts'
import { planSchema } from '@pianqu/shared/plans/plan.schema.ts'
import { type Project, projectSchema } from '@pianqu/shared/projects/project.schema.ts'
import type { ProjectStage } from '@pianqu/shared/projects/project-stage.ts'
import { railLineSchema, railStationSchema } from '@pianqu/shared/rail/rail.schema.ts'
import { unitSchema } from '@pianqu/shared/units/unit.schema.ts'
import { describe, expect, test } from 'vitest'

const city = demoCity()

const tables = [
  ['units', unitSchema, city.units],
  ['areas', areaSchema, city.areas],
  ['clusters', clusterSchema, city.clusters],
  ['projects', projectSchema, city.projects],
  ['plans', planSchema, city.plans],
  ['report lines', reportLineSchema, city.reportLines],
  ['bond batches', bondBatchSchema, city.bondBatches],
  ['bond allocations', bondAllocationSchema, city.bondAllocations],
  ['rail lines', railLineSchema, city.railLines],
  ['rail stations', railStationSchema, city.railStations],
  ['annual scores', annualScoreSchema, city.annualScores],
  ['boundaries', boundarySchema, city.boundaries.map(({ boundary }) => boundary)],
] as const

const codesOf = (rows: readonly { readonly code: string }[]): Set<string> => new Set(rows.map(({ code }) => code))
const outside = (words: readonly (string | null)[], known: ReadonlySet<string>) =>
  words.filter((word) => word !== null && !known.has(word))
const twice = (words: readonly string[]) => words.filter((word, index) => words.indexOf(word) !== index)
const between = (low: number, value: number, high: number) => low <= value && value <= high

const units = codesOf(city.units)
const districts = codesOf(city.units.filter(({ type }) => type === 'district'))
const projects = codesOf(city.projects)

describe('the demo city', () => {
  test.each(tables)('passes the schema of %s unchanged', (_table, schema, rows) => {
    expect(schema.array().parse(rows)).toEqual(rows)
  })

  test('is the same at every call', () => {
    expect(demoCity()).toEqual(city)
  })

  test('has the size of a large city', () => {
    const inClusters = city.projects.filter(({ clusterCode }) => clusterCode !== null).length
    expect(city.units.filter(({ type }) => type === 'district')).toHaveLength(24)
    expect(city.units.filter(({ type }) => type === 'department')).toHaveLength(22)
    expect(city.areas).toHaveLength(25)
    expect(city.boundaries.map(({ code }) => code)).toEqual(city.areas.map(({ code }) => code))
    expect({
      clusters: between(100, city.clusters.length, 120),
      inClusters: between(850, inClusters, 910),
      outside: city.projects.length - inClusters,
      railLines: city.railLines.length,
      stations: between(315, city.railStations.length, 345),
      allocations: between(270, city.bondAllocations.length, 330),
    }).toEqual({ clusters: true, inClusters: true, outside: 120, railLines: 15, stations: true, allocations: true })
  })

  test('has the units that the rules of the product speak of', () => {
    const names = city.units.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['市财政局', '市交通运输局', '市发展改革委', '市重点片区工作专班']))
    expect(city.units.find(({ type }) => type === 'taskforce')?.code).toBe('T01')
  })
})

describe('codes and names of the demo city', () => {
  test.each([
    ['units', city.units],
    ['areas', city.areas],
    ['clusters', city.clusters],
    ['projects', city.projects],
    ['batches', city.bondBatches],
    ['lines', city.railLines],
    ['stations', city.railStations],
  ])('are unique among %s', (_table, rows) => {
    expect(twice(rows.map(({ code }) => code))).toEqual([])
    expect(twice(rows.map(({ name }) => name))).toEqual([])
  })

  test('are unique for plans, lines and allocations by what identifies them', () => {
    expect(twice(city.plans.map(({ projectCode, year }) => `${projectCode} ${year}`))).toEqual([])
    expect(new Set(city.reportLines.map(({ projectCode, month }) => `${projectCode} ${month}`)).size).toBe(
      city.reportLines.length,
    )
    expect(twice(city.bondAllocations.map(({ projectCode, batchCode }) => `${projectCode} ${batchCode}`))).toEqual([])
  })

  test('lead to rows that exist', () => {
    const clusters = codesOf(city.clusters)
    expect(
      outside(
        city.areas.flatMap((area) => area.districtCodes),
        districts,
      ),
    ).toEqual([])
    expect(
      outside(
        city.areas.map((area) => area.leadUnit),
        units,
      ),
    ).toEqual([])
    expect(
      outside(
        city.clusters.map((cluster) => cluster.areaCode),
        codesOf(city.areas),
      ),
    ).toEqual([])
    expect(
      outside(
        city.clusters.map((cluster) => cluster.leadUnit),
        units,
      ),
    ).toEqual([])
    expect(
      outside(
        city.projects.map((project) => project.clusterCode),
        clusters,
      ),
    ).toEqual([])
    expect(
      outside(
        city.projects.map((project) => project.districtCode),
        districts,
      ),
    ).toEqual([])
    expect(
      outside(
        city.projects.map((project) => project.packageCode),
        projects,
      ),
    ).toEqual([])
    expect(
      outside(
        city.plans.map((plan) => plan.projectCode),
        projects,
      ),
    ).toEqual([])
    expect(
      outside(
        city.reportLines.map((line) => line.projectCode),
        projects,
      ),
    ).toEqual([])
    expect(
      outside(
        city.bondAllocations.map((row) => row.projectCode),
        projects,
      ),
    ).toEqual([])
    expect(
      outside(
        city.bondAllocations.map((row) => row.batchCode),
        codesOf(city.bondBatches),
      ),
    ).toEqual([])
    expect(
      outside(
        city.railStations.flatMap((station) => station.lineCodes),
        codesOf(city.railLines),
      ),
    ).toEqual([])
  })
})

describe('projects of the demo city', () => {
  const clusterOf = new Map(city.clusters.map((cluster) => [cluster.code, cluster]))
  const areaOf = new Map(city.areas.map((area) => [area.code, area]))

  test('lie in a district of their area', () => {
    const strays = city.projects.filter(({ clusterCode, districtCode }) => {
      const area = areaOf.get(clusterOf.get(clusterCode ?? '')?.areaCode ?? '')
      return area && !area.districtCodes.includes(districtCode)
    })
    expect(strays).toEqual([])
  })

  test('come in three packages that cost what their parts cost', () => {
    const packages = city.projects.filter(({ code }) => city.projects.some(({ packageCode }) => packageCode === code))
    expect(packages).toHaveLength(3)
    for (const parent of packages) {
      const parts = city.projects.filter(({ packageCode }) => packageCode === parent.code)
      expect(parts.length).toBeGreaterThan(1)
      expect(parent.totalInvestmentYuan).toBe(parts.reduce((sum, part) => sum + part.totalInvestmentYuan, 0))
    }
  })

  test('have dates that agree with their stage in October 2025', () => {
    const agrees: Record<ProjectStage, (project: Project) => boolean> = {
      preparing: ({ plannedStart, actualStart }) => !actualStart && (plannedStart === null || plannedStart > '2025-12'),
      starting: ({ plannedStart, actualCompletion }) => !actualCompletion && plannedStart?.startsWith('2025') === true,
      building: ({ actualStart, actualCompletion }) => actualStart !== null && !actualCompletion,
      finishing: ({ actualStart, plannedCompletion }) => actualStart !== null && (plannedCompletion ?? '9') < '2026',
    }
    const parts = city.projects.filter(({ tags }) => !tags.includes('打包项目'))
    expect(parts.filter((project) => !agrees[project.stage](project))).toEqual([])
  })

  test('start before they are completed, and neither after October 2025', () => {
    const dated = city.projects.flatMap(({ actualStart, actualCompletion }) =>
      actualStart ? [[actualStart, actualCompletion ?? '2025-10', '2025-10']] : [],
    )
    expect(dated.filter((months) => months.join() !== months.toSorted().join())).toEqual([])
  })

  test('cost between 3,000 万元 and 120 亿元', () => {
    const parts = city.projects.filter(({ name }) => !name.endsWith('（打包项目）'))
    const totals = parts.map(({ totalInvestmentYuan }) => totalInvestmentYuan)
    expect(Math.min(...totals)).toBeGreaterThanOrEqual(30_000_000)
    expect(Math.max(...totals)).toBeLessThanOrEqual(12_000_000_000)
  })
})
