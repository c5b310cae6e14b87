import { suspectSystem } from '@pianqu/shared/coordinates/coordinate-check.ts'
import { boundsAround } from '@pianqu/shared/coordinates/degree-bounds.ts'
import type { NamedPlace } from '@pianqu/shared/coordinates/layer-shift.ts'
import { suspectedSystems } from '@pianqu/shared/coordinates/shift-fault.ts'
import type { Position } from '@pianqu/shared/geometry/boundary.schema.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Database } from '../../../db/database.ts'
import { allOutlines } from '../../rail/rail.facts.ts'
import type { IncomingRow } from '../import-target.ts'
import { type Incoming, reject, warn } from '../incoming.ts'
import { demandSystem } from './demand-system.ts'
import { type LayerCrs, misreadingsOf } from './layer-crs.ts'

/** A row with a place on earth, or without one where its kind allows that. */
export interface PlacedRow {
  readonly longitude: number | null
  readonly latitude: number | null
}

interface Layer<Row extends PlacedRow> {
  /** What a row of the layer is called in a sentence. */
  readonly noun: string
  readonly nameOf: (row: Row) => string
  /** The name by which the reference knows the place of a row. */
  readonly referenceNameOf: (row: Row) => string
  /** Places that are known already, to tell a shifted layer by. */
  readonly reference: readonly NamedPlace[]
}

function placed<Row extends PlacedRow>(row: Row, crs: LayerCrs | null): Row {
  if (row.longitude === null || row.latitude === null || crs === null) {
    return { ...row, originalCrs: null, originalX: null, originalY: null }
  }
  const [longitude, latitude] = crs.convert(row.longitude, row.latitude)
  return { ...row, longitude, latitude, originalCrs: crs.text, originalX: row.longitude, originalY: row.latitude }
}

const isPlaced = (row: PlacedRow): row is PlacedRow & { longitude: number; latitude: number } =>
  row.longitude !== null && row.latitude !== null

/** Throws import/wrong-crs for a layer that lies off what is known the way another system does. */
function demandUnshifted(places: readonly NamedPlace[], reference: readonly NamedPlace[], crs: LayerCrs | null): void {
  const misreadings = crs ? misreadingsOf(crs) : []
  const shifted = suspectSystem({ incoming: places, reference, bounds: null, misreadings }).faults.find(({ code }) =>
    suspectedSystems.some((system) => system === code),
  )
  if (shifted) throw new ProblemError('import/wrong-crs', { detail: shifted.message })
}

/**
 * Puts rows on WGS-84, keeping what the file said, and looks whether the layer is what it claims to be.
 * Throws import/wrong-crs for a layer whose numbers are in another system, or which lies off the known places the way
 * GCJ-02, BD-09 or a needless conversion does; rows with swapped or impossible positions are rejected one by one, those
 * outside the city's outlines get a warning.
 */
export function placeRows<Row extends PlacedRow>(
  db: Database,
  incoming: Incoming<Row>,
  crs: LayerCrs | null,
  { noun, nameOf, referenceNameOf, reference }: Layer<Row>,
): Incoming<Row> {
  const bounds = boundsAround(allOutlines(db).map(({ boundary }) => boundary))
  const raw = incoming.rows.flatMap(({ row: { longitude, latitude } }): Position[] => {
    return longitude === null || latitude === null ? [] : [[longitude, latitude]]
  })
  if (crs) demandSystem(raw, crs, bounds)
  const rows = incoming.rows.map((one): IncomingRow<Row> => ({ ...one, row: placed(one.row, crs) }))
  const places = rows.flatMap(({ row }, at) => {
    if (!isPlaced(row)) return []
    const position = { longitude: row.longitude, latitude: row.latitude }
    return [{ at, named: { name: nameOf(row), ...position }, known: { name: referenceNameOf(row), ...position } }]
  })
  const known = places.map((place) => place.known)
  demandUnshifted(known, reference, crs)
  const { faults } = suspectSystem({ incoming: places.map(({ named }) => named), reference: [], bounds, noun })
  const faultAt = new Map(faults.map((fault) => [places[fault.index ?? -1]?.at, fault]))
  const isDoubt = (code: string) => code === 'outside' && bounds !== null
  const doubted = warn({ ...incoming, rows }, (_row, at) => {
    const fault = faultAt.get(at)
    return fault && isDoubt(fault.code) ? [{ field: 'longitude', code: 'rail/outside', message: fault.message }] : []
  })
  return reject(
    doubted,
    (_row, at) => {
      const fault = faultAt.get(at)
      return fault && !isDoubt(fault.code) ? { code: `rail/${fault.code}`, message: fault.message } : null
    },
    'longitude',
  )
}
