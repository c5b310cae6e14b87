import { boundsAround, type DegreeBounds } from '@pianqu/shared/coordinates/degree-bounds.ts'
import { suspectOutlines } from '@pianqu/shared/coordinates/outline-shift.ts'
import type { Position } from '@pianqu/shared/geometry/boundary.schema.ts'
import { partsOf } from '@pianqu/shared/geometry/boundary-parts.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { ImportFault } from '@pianqu/shared/importing/import.contract.ts'
import { rowKey } from '@pianqu/shared/importing/row-key.ts'
import { sinceEver } from '@pianqu/shared/rail/boundary-version.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Database } from '../../../db/database.ts'
import { overLimits } from '../../../workbook/workbook-limits.ts'
import { allOutlines, allStations } from '../../rail/rail.facts.ts'
import type { IncomingRow } from '../import-target.ts'
import type { Incoming } from '../incoming.ts'
import { type OutlineFile, outlineLimits } from '../outlines/outline-file.ts'
import { compareWritten } from '../outlines/written-system.ts'
import { demandSystem } from './demand-system.ts'
import { knownAreas } from './known-areas.query.ts'
import { type LayerCrs, misreadingsOf } from './layer-crs.ts'
import { drawnOf, type OutlineRow, readFeature } from './read-feature.ts'

/** Every position of the layer as the file has it. Throws import/limits for more than can be looked at. */
function positionsOf({ features }: OutlineFile): Position[] {
  const positions = features.flatMap((feature) => {
    const drawn = drawnOf(feature)
    return drawn ? partsOf(drawn).flat(2) : []
  })
  if (positions.length > outlineLimits.positions) {
    throw overLimits(
      `边界共有 ${positions.length} 个点，超过 ${outlineLimits.positions} 个的限制。请在制图软件中简化后重新导出`,
    )
  }
  return positions.map(([x = Number.NaN, y = Number.NaN]): Position => [x, y])
}

/** Around everything that the city has on the map already. */
function cityBounds(db: Database): DegreeBounds | null {
  const stations = allStations(db).map(({ longitude, latitude }) => [longitude, latitude])
  const outlines = allOutlines(db).map(({ boundary }) => boundary)
  return boundsAround(stations.length > 0 ? [...outlines, { type: 'Polygon', coordinates: [stations] }] : outlines)
}

/** Refuses outlines that lie off those stored as if they were in another system. Throws import/wrong-crs. */
function demandInPlace(db: Database, rows: readonly OutlineRow[], crs: LayerCrs): void {
  const fault = suspectOutlines({ incoming: rows, reference: allOutlines(db), misreadings: misreadingsOf(crs) })
  if (fault) throw new ProblemError('import/wrong-crs', { detail: fault.message })
}

/** What is to be said about the file as a whole; throws import/wrong-crs where it names another system. */
function notesOf({ format, written, notes }: OutlineFile, { crs }: LayerCrs): ImportFault[] {
  const verdict = written && compareWritten(written, crs)
  if (verdict && 'refusal' in verdict) throw new ProblemError('import/wrong-crs', { detail: verdict.refusal })
  const said = [...notes, ...(written && verdict ? [{ column: written.place, message: verdict.note }] : [])]
  return said.map((note) => ({ sheet: format, row: 0, cell: '整个文件', code: 'boundary/file', ...note }))
}

interface ReadOptions {
  readonly crs: LayerCrs
  /** Since when the outlines hold; from the beginning where it is left out. */
  readonly from: Day | undefined
}

/** Outlines of a layer on WGS-84; `row` counts its features from 1. Throws a ProblemError for a layer in a wrong system. */
export function readBoundaries(db: Database, file: OutlineFile, { crs, from = sinceEver }: ReadOptions): Incoming {
  const notes = notesOf(file, crs)
  const bounds = cityBounds(db)
  demandSystem(positionsOf(file), crs, bounds)
  const context = { areas: knownAreas(db), crs, format: file.format, from, bounds }
  const rows: IncomingRow[] = []
  const outlines: OutlineRow[] = []
  const faults: ImportFault[] = []
  const warnings: ImportFault[] = [...notes]
  const first = new Map<string, number>()
  const sheet = file.format
  for (const [index, feature] of file.features.entries()) {
    const row = index + 1
    const outcome = readFeature(feature, context)
    if ('fault' in outcome) {
      faults.push({ sheet, row, ...outcome.fault })
      continue
    }
    const { areaCode, effectiveFrom } = outcome.row
    const key = rowKey('boundaries', outcome.row)
    const earlier = first.get(key)
    if (earlier !== undefined) {
      const since = effectiveFrom === sinceEver ? '' : `（生效日期同为 ${effectiveFrom}）`
      const message = `片区“${areaCode}”与第 ${earlier} 个要素重复${since}，一个片区只能有一个要素，请合并为 MultiPolygon`
      faults.push({ sheet, row, column: 'code', code: 'row/duplicate', message })
      continue
    }
    first.set(key, row)
    outlines.push(outcome.row)
    rows.push({ row: outcome.row, sheet, rowNumber: row, absent: [] })
    warnings.push(...outcome.warnings.map((warning) => ({ sheet, row, ...warning })))
  }
  demandInPlace(db, outlines, crs)
  return {
    rows,
    faults,
    warnings,
    rejected: faults.length,
    skipped: 0,
    ignoredColumns: [],
    cellColumns: {},
    titles: {},
  }
}
