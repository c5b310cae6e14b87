import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { suspectSystem } from '@pianqu/shared/rail/coordinate-check.ts'
import { boundsAround } from '@pianqu/shared/rail/degree-bounds.ts'
import type { Position, RailStation } from '@pianqu/shared/rail/rail.schema.ts'
import { suspectedSystems } from '@pianqu/shared/rail/shift-fault.ts'
import type { Database } from '../../db/database.ts'
import { allBoundaries, allStations, type StationWithOrigin } from '../rail/rail.facts.ts'
import { demandSystem } from './demand-system.ts'
import type { IncomingRow } from './import-target.ts'
import { type Incoming, reject } from './incoming.ts'
import { type LayerCrs, misreadingsOf } from './layer-crs.ts'

function placed(row: RailStation, crs: LayerCrs): StationWithOrigin {
  const [longitude, latitude] = crs.convert(row.longitude, row.latitude)
  return { ...row, longitude, latitude, originalCrs: crs.text, originalX: row.longitude, originalY: row.latitude }
}

const isWholeLayer = (code: string): boolean => suspectedSystems.some((system) => system === code)

/**
 * Puts stations on WGS-84, keeping what the file said, and looks whether the layer is what it claims to be.
 * Throws import/wrong-crs for a layer whose numbers are in another system or lie off the known stations the way GCJ-02,
 * BD-09 or a needless conversion does; rows with swapped or impossible positions are rejected one by one, those outside the
 * city's outlines get a warning.
 */
export function placeStations(db: Database, incoming: Incoming, crs: LayerCrs): Incoming {
  const bounds = boundsAround([...allBoundaries(db).values()])
  // Rows of this kind come from the stations' own reader.
  const raw = incoming.rows.map(({ row }) => row as RailStation)
  const positions = raw.map(({ longitude, latitude }): Position => [longitude, latitude])
  demandSystem(positions, crs, bounds)
  const rows = incoming.rows.map((one): IncomingRow => ({ ...one, row: placed(one.row as RailStation, crs) }))
  const stations = rows.map(({ row }) => row as StationWithOrigin)
  const reference = allStations(db)
  const { faults } = suspectSystem({ incoming: stations, reference, bounds, misreadings: misreadingsOf(crs) })
  const shifted = faults.find(({ code }) => isWholeLayer(code))
  if (shifted) throw new ProblemError('import/wrong-crs', { detail: shifted.message })
  const byIndex = new Map(faults.map((fault) => [fault.index, fault]))
  const doubts = [...byIndex.values()].filter(({ code }) => code === 'outside' && bounds !== null)
  const warned = rows.flatMap((row, index) => {
    const fault = byIndex.get(index)
    return fault && doubts.includes(fault)
      ? [{ sheet: row.sheet, row: row.rowNumber, column: '经度', code: `rail/${fault.code}`, message: fault.message }]
      : []
  })
  const kept = reject(
    { ...incoming, rows },
    (_row, index) => {
      const fault = byIndex.get(index)
      if (!fault || doubts.includes(fault)) return null
      return { column: '经度', code: `rail/${fault.code}`, message: fault.message }
    },
    'longitude',
  )
  return { ...kept, warnings: [...kept.warnings, ...warned] }
}
