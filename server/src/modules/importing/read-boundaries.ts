import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { ImportFault } from '@pianqu/shared/importing/import.contract.ts'
import { partsOf } from '@pianqu/shared/rail/boundary-parts.ts'
import { sinceEver } from '@pianqu/shared/rail/boundary-version.ts'
import { boundsAround, type DegreeBounds } from '@pianqu/shared/rail/degree-bounds.ts'
import { suspectOutlines } from '@pianqu/shared/rail/outline-shift.ts'
import type { Boundary, Position } from '@pianqu/shared/rail/rail.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Database } from '../../db/database.ts'
import { allBoundaries, allStations } from '../rail/rail.facts.ts'
import { demandSystem } from './demand-system.ts'
import type { IncomingRow } from './import-target.ts'
import type { Incoming } from './incoming.ts'
import { knownAreas } from './known-areas.query.ts'
import { type LayerCrs, misreadingsOf } from './layer-crs.ts'
import { type Layer, layerLimits } from './layers/layer.ts'
import { compareWritten } from './layers/written-system.ts'
import { drawnOf, type OutlineRow, readFeature } from './read-feature.ts'
import { overLimits } from './workbook/workbook-limits.ts'

/** Every position of the layer as the file has it. Throws import/limits for more than can be looked at. */
function positionsOf({ features }: Layer): Position[] {
  const positions = features.flatMap((feature) => {
    const drawn = drawnOf(feature)
    return drawn ? partsOf(drawn).flat(2) : []
  })
  if (positions.length > layerLimits.positions) {
    throw overLimits(
      `边界共有 ${positions.length} 个点，超过 ${layerLimits.positions} 个的限制。请在制图软件中简化后重新导出`,
    )
  }
  return positions.map(([x = Number.NaN, y = Number.NaN]): Position => [x, y])
}

/** Around everything that the city has on the map already. */
function cityBounds(db: Database): DegreeBounds | null {
  const stations = allStations(db).map(({ longitude, latitude }) => [longitude, latitude])
  const outlines = [...allBoundaries(db).values()]
  return boundsAround(stations.length > 0 ? [...outlines, { type: 'Polygon', coordinates: [stations] }] : outlines)
}

/** Refuses outlines that lie off those stored as if they were in another system. Throws import/wrong-crs. */
function demandInPlace(db: Database, rows: readonly OutlineRow[], crs: LayerCrs): void {
  const incoming = new Map<string, Boundary>(rows.map(({ areaCode, boundary }) => [areaCode, boundary]))
  const fault = suspectOutlines({ incoming, reference: allBoundaries(db), misreadings: misreadingsOf(crs) })
  if (fault) throw new ProblemError('import/wrong-crs', { detail: fault.message })
}

/** What is to be said about the file as a whole; throws import/wrong-crs where it names another system. */
function notesOf({ format, written, notes }: Layer, { crs }: LayerCrs): ImportFault[] {
  const verdict = written && compareWritten(written, crs)
  if (verdict && 'refusal' in verdict) throw new ProblemError('import/wrong-crs', { detail: verdict.refusal })
  const said = [...notes, ...(verdict ? [verdict.note] : [])]
  return said.map((message, index) => ({
    sheet: format,
    row: 0,
    cell: '整个文件',
    column: index === 0 ? '—' : '坐标系',
    code: 'layer/note',
    message,
  }))
}

/** What the store takes of an outline. */
const stored = ({ effectiveFrom: _, ...row }: OutlineRow): object => row

interface ReadOptions {
  readonly crs: LayerCrs
  /** Since when the outlines hold; from the beginning where it is left out. */
  readonly from: Day | undefined
}

/** Outlines of a layer on WGS-84; `row` counts its features from 1. Throws a ProblemError for a layer in a wrong system. */
export function readBoundaries(db: Database, layer: Layer, { crs, from = sinceEver }: ReadOptions): Incoming {
  const notes = notesOf(layer, crs)
  const bounds = cityBounds(db)
  demandSystem(positionsOf(layer), crs, bounds)
  const context = { areas: knownAreas(db), crs, format: layer.format, from, bounds }
  const rows: IncomingRow[] = []
  const outlines: OutlineRow[] = []
  const faults: ImportFault[] = []
  const warnings: ImportFault[] = [...notes]
  const first = new Map<string, number>()
  const sheet = layer.format
  for (const [index, feature] of layer.features.entries()) {
    const row = index + 1
    const outcome = readFeature(feature, context)
    if ('fault' in outcome) {
      faults.push({ sheet, row, ...outcome.fault })
      continue
    }
    const { areaCode, effectiveFrom } = outcome.row
    const key = `${areaCode}\n${effectiveFrom}`
    const earlier = first.get(key)
    if (earlier !== undefined) {
      const since = effectiveFrom === sinceEver ? '' : `（生效日期同为 ${effectiveFrom}）`
      const message = `片区“${areaCode}”与第 ${earlier} 个要素重复${since}，一个片区只能有一个要素，请合并为 MultiPolygon`
      faults.push({ sheet, row, column: 'code', code: 'row/duplicate', message })
      continue
    }
    first.set(key, row)
    outlines.push(outcome.row)
    rows.push({ row: stored(outcome.row), sheet, rowNumber: row, absent: [] })
    warnings.push(...outcome.warnings.map((warning) => ({ sheet, row, ...warning })))
  }
  demandInPlace(db, outlines, crs)
  return { rows, faults, warnings, rejected: faults.length, skipped: 0, ignoredColumns: [], cellColumns: {} }
}
