import { kindWorkbook } from '@pianqu/server/modules/importing/kind-workbook.ts'
import type { Boundary } from '@pianqu/shared/geometry/boundary.schema.ts'
import {
  type ImportKind,
  importKindNames,
  type RowOf,
  type TableKind,
  tableOf,
} from '@pianqu/shared/importing/kinds.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import type { Names } from '@pianqu/shared/workbook/known.ts'
import type { demoCity } from './city.ts'
import { earlierForecasts, forecastChange, networkStatedOn } from './metro/metro.ts'

type City = ReturnType<typeof demoCity>

interface DemoFile {
  readonly kind: ImportKind
  readonly label: string
  /** The day on which it was handed in, where that is of matter. */
  readonly statedOn?: Day
  readonly file: { readonly fileName: string; readonly bytes: Uint8Array }
}

function namesOf({ units, projects }: City): Names {
  const unitNames = new Map(units.map(({ code, name }) => [code, name]))
  const projectNames = new Map(projects.map(({ code, name }) => [code, name]))
  return { unitNameOf: (code) => unitNames.get(code), projectNameOf: (code) => projectNames.get(code) }
}

async function workbook<K extends TableKind>(
  kind: K,
  rows: readonly RowOf<K>[],
  names: Names,
  suffix = '',
): Promise<DemoFile> {
  const table = tableOf(kind)
  const label = `${importKindNames[kind]}${suffix}`
  const bytes = await kindWorkbook(
    kind,
    rows.map((row) => table.toCells(row, names)),
  )
  return { kind, label, file: { fileName: `演示数据-${label}.xlsx`, bytes } }
}

interface Outline {
  readonly code: string
  readonly boundary: Boundary
  readonly effectiveFrom?: Day
}

function outlines(drawn: readonly Outline[], suffix = ''): DemoFile {
  const features = drawn.map(({ boundary, ...properties }) => ({ type: 'Feature', properties, geometry: boundary }))
  const text = JSON.stringify({ type: 'FeatureCollection', features })
  const label = `${importKindNames.boundaries}${suffix}`
  return {
    kind: 'boundaries',
    label,
    file: { fileName: `演示数据-${label}.geojson`, bytes: new TextEncoder().encode(text) },
  }
}

/** Stations are handed in as they were expected first, and those that are late once more. */
async function* network(city: City, names: Names): AsyncGenerator<DemoFile> {
  const earlier = new Map(earlierForecasts(city.railStations).map((station) => [station.code, station]))
  const first = city.railStations.map((station) => earlier.get(station.code) ?? station)
  const late = city.railStations.filter(({ code }) => earlier.has(code))
  yield { ...(await workbook('rail-stations', first, names)), statedOn: networkStatedOn }
  yield { ...(await workbook('rail-stations', late, names, '调整')), statedOn: forecastChange.statedOn }
  yield workbook('rail-stops', city.railStops, names)
  yield workbook('rail-exits', city.railExits, names)
}

/** Outlines as they were first, then those that were drawn anew, and what stands on the ground. */
async function* grounds(city: City): AsyncGenerator<DemoFile> {
  const earlier = new Map(city.earlierOutlines.map((outline) => [outline.code, outline]))
  yield outlines(
    city.boundaries.map(({ code, boundary }) => ({ code, boundary: earlier.get(code)?.boundary ?? boundary })),
  )
  const anew = city.boundaries.flatMap(({ code, boundary }) => {
    const effectiveFrom = earlier.get(code)?.until
    return effectiveFrom ? [{ code, boundary, effectiveFrom }] : []
  })
  yield outlines(anew, '调整')
  const names = namesOf(city)
  yield workbook('population-points', city.populationPoints, names)
  yield workbook('floor-space-points', city.floorSpacePoints, names)
}

/** The city as the files an office would hand in, in the order they are imported; one report a month. */
export async function* demoFiles(city: City): AsyncGenerator<DemoFile> {
  const names = namesOf(city)
  yield workbook('units', city.units, names)
  yield workbook('areas', city.areas, names)
  yield workbook('clusters', city.clusters, names)
  yield workbook('projects', city.projects, names)
  yield workbook('plans', city.plans, names)
  const months = [...new Set(city.reportLines.map(({ month }) => month))].sort()
  for (const month of months) {
    const lines = city.reportLines.filter((line) => line.month === month)
    yield workbook('reports', lines, names, monthText(month))
  }
  yield workbook('bond-batches', city.bondBatches, names)
  yield workbook('bond-allocations', city.bondAllocations, names)
  yield workbook('bond-spending', city.bondSpending, names)
  yield workbook('bond-requests', city.bondRequests, names)
  yield workbook('bond-locations', city.bondLocations, names)
  yield workbook('rail-lines', city.railLines, names)
  yield* network(city, names)
  yield* grounds(city)
  yield workbook('annual-scores', city.annualScores, names)
  yield workbook('indicator-values', city.indicatorValues, names)
}
