import type { TableKind } from '@pianqu/shared/importing/kinds.ts'
import type { RailExit, RailPoint, RailStop } from '@pianqu/shared/rail/line-order.schema.ts'
import type { RailStation } from '@pianqu/shared/rail/rail.schema.ts'
import type { Database } from '../../../db/database.ts'
import { allStations } from '../../rail/rail.facts.ts'
import { checkExits, checkStops } from '../checks/check-line-order.ts'
import type { Incoming } from '../incoming.ts'
import { type LayerCrs, layerCrs } from './layer-crs.ts'
import { placeRows } from './place-rows.ts'

type Place = (db: Database, incoming: Incoming, crs: LayerCrs | null) => Incoming

const byCode = (db: Database) => allStations(db).map((station) => ({ ...station, name: station.code }))

const stations: Place = (db, incoming, crs) =>
  placeRows<RailStation>(db, incoming, crs, {
    noun: '站点',
    nameOf: ({ name }) => name,
    referenceNameOf: ({ name }) => name,
    reference: allStations(db),
  })

const stops: Place = (db, incoming, crs) =>
  checkStops(
    db,
    placeRows<RailStop>(db, incoming, crs, {
      noun: '站台',
      nameOf: ({ lineCode, sequence }) => `${lineCode} 第${sequence}站`,
      referenceNameOf: ({ stationCode }) => stationCode,
      reference: byCode(db),
    }),
  )

const exits: Place = (db, incoming, crs) =>
  checkExits(
    db,
    placeRows<RailExit>(db, incoming, crs, {
      noun: '出入口',
      nameOf: ({ stationCode, name }) => `${stationCode} ${name}`,
      referenceNameOf: ({ stationCode }) => stationCode,
      reference: byCode(db),
    }),
  )

const points: Place = (db, incoming, crs) =>
  placeRows<RailPoint>(db, incoming, crs, {
    noun: '点位',
    nameOf: ({ code }) => code,
    referenceNameOf: ({ code }) => code,
    reference: [],
  })

/** The tables that say where something is, and how their rows are put in place. */
const layers: Partial<Record<TableKind, Place>> = {
  'rail-stations': stations,
  'rail-stops': stops,
  'rail-exits': exits,
  'population-points': points,
  'floor-space-points': points,
}

export const layerOf = (kind: TableKind): Place | undefined => layers[kind]

const hasPosition = ({ row }: Incoming['rows'][number]): boolean => 'longitude' in row && row.longitude !== null

/**
 * Reads a table of places in the system that the import names. Throws import/no-crs where none is named, except for the
 * order of lines without a single platform: that says nothing about places.
 */
export function readLayer(
  db: Database,
  place: Place,
  text: string | undefined,
  read: (planePositions: boolean) => Incoming,
): Incoming {
  if (text) {
    const crs = layerCrs(text)
    // Metres named as degrees are told from the layer as a whole, not cell by cell.
    return place(db, read(true), crs)
  }
  const incoming = read(false)
  return place(db, incoming, incoming.rows.length === 0 || incoming.rows.some(hasPosition) ? layerCrs(text) : null)
}
