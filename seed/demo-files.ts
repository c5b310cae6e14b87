import { writeTable } from '@pianqu/server/modules/importing/workbook/write-table.ts'
import { type ImportKind, importKindNames, type RowOf, type TableKind } from '@pianqu/shared/importing/kinds.ts'
import type { Names } from '@pianqu/shared/importing/known.ts'
import { tableOf } from '@pianqu/shared/importing/tables/table-of.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import type { demoCity } from './city.ts'

type City = ReturnType<typeof demoCity>

interface DemoFile {
  readonly kind: ImportKind
  readonly label: string
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
  const bytes = await writeTable(
    kind,
    rows.map((row) => table.toCells(row, names)),
  )
  return { kind, label, file: { fileName: `演示数据-${label}.xlsx`, bytes } }
}

function outlines({ boundaries }: City): DemoFile {
  const features = boundaries.map(({ code, boundary }) => ({
    type: 'Feature',
    properties: { code },
    geometry: boundary,
  }))
  const text = JSON.stringify({ type: 'FeatureCollection', features })
  const label = importKindNames.boundaries
  return {
    kind: 'boundaries',
    label,
    file: { fileName: `演示数据-${label}.geojson`, bytes: new TextEncoder().encode(text) },
  }
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
  yield workbook('rail-stations', city.railStations, names)
  yield workbook('annual-scores', city.annualScores, names)
  yield outlines(city)
}
