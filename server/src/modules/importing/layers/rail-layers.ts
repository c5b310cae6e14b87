import { cardOf, type RowOf, type TableKind, tableOf } from '@pianqu/shared/importing/kinds.ts'
import type { RailExit, RailStop } from '@pianqu/shared/rail/line-order.schema.ts'
import type { RailStation } from '@pianqu/shared/rail/rail.schema.ts'
import type { Database } from '../../../db/database.ts'
import { allStations } from '../../rail/rail.facts.ts'
import type { Incoming } from '../incoming.ts'
import { type LayerCrs, layerCrs } from './layer-crs.ts'
import { type PlacedRow, placeRows } from './place-rows.ts'

type Place = (db: Database, incoming: Incoming, crs: LayerCrs | null) => Incoming

const byCode = (db: Database) => allStations(db).map((station) => ({ ...station, name: station.code }))

const nounOf = (kind: TableKind): string => cardOf(kind).placed?.noun ?? ''

const stations: Place = (db, incoming, crs) =>
  placeRows<RailStation>(db, incoming, crs, {
    noun: nounOf('rail-stations'),
    nameOf: ({ name }) => name,
    referenceNameOf: ({ name }) => name,
    reference: allStations(db),
  })

const stops: Place = (db, incoming, crs) =>
  placeRows<RailStop>(db, incoming, crs, {
    noun: nounOf('rail-stops'),
    nameOf: ({ lineCode, sequence }) => `${lineCode} 第${sequence}站`,
    referenceNameOf: ({ stationCode }) => stationCode,
    reference: byCode(db),
  })

const exits: Place = (db, incoming, crs) =>
  placeRows<RailExit>(db, incoming, crs, {
    noun: nounOf('rail-exits'),
    nameOf: ({ stationCode, name }) => `${stationCode} ${name}`,
    referenceNameOf: ({ stationCode }) => stationCode,
    reference: byCode(db),
  })

/** Layers that are held against the places of stations, to tell a shifted one by. */
const besideStations: Partial<Record<TableKind, Place>> = {
  'rail-stations': stations,
  'rail-stops': stops,
  'rail-exits': exits,
}

/** A layer that nothing known stands beside. */
function alone<K extends TableKind>(kind: K): Place {
  const { called } = tableOf(kind)
  return (db, incoming, crs) =>
    placeRows<RowOf<K> & PlacedRow>(db, incoming, crs, {
      noun: nounOf(kind),
      nameOf: called,
      referenceNameOf: called,
      reference: [],
    })
}

/** How the rows of a kind are put in place; undefined for what stands nowhere. */
export const layerOf = (kind: TableKind): Place | undefined =>
  cardOf(kind).placed && (besideStations[kind] ?? alone(kind))

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
