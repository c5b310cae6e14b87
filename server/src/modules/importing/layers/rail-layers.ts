import { cardOf, type RowOf, type TableKind, tableOf } from '@pianqu/shared/importing/kinds.ts'
import type { RailExit, RailStop } from '@pianqu/shared/rail/line-order.schema.ts'
import type { RailStation } from '@pianqu/shared/rail/rail.schema.ts'
import { type Service, serviceBeside } from '@pianqu/shared/rail/service.ts'
import type { Database } from '../../../db/database.ts'
import { allStations } from '../../rail/rail.facts.ts'
import { type Incoming, warn } from '../incoming.ts'
import { type LayerCrs, layerCrs } from './layer-crs.ts'
import { type PlacedRow, placeRows } from './place-rows.ts'

type Place<Row extends object> = (db: Database, incoming: Incoming<Row>, crs: LayerCrs | null) => Incoming<Row>

const byCode = (db: Database) => allStations(db).map((station) => ({ ...station, name: station.code }))

const nounOf = (kind: TableKind): string => cardOf(kind).placed?.noun ?? ''

/** A station's service beside what was known of it; a time whose opening nobody knows is named. */
function withServices(db: Database, incoming: Incoming<RailStation>): Incoming<RailStation> {
  const known = new Map(allStations(db).map((station) => [station.code, station]))
  const rows = incoming.rows.map((one) => {
    const before = known.get(one.row.code)
    const said: Service = {
      ...one.row,
      ...(before && one.absent.includes('openedOn') && { openedOn: before.openedOn }),
      ...(before && one.absent.includes('closedOn') && { closedOn: before.closedOn }),
    }
    const { earlierServices = null } = serviceBeside(said, before)
    return { ...one, row: { ...one.row, earlierServices: earlierServices && [...earlierServices] } }
  })
  return warn({ ...incoming, rows }, ({ row: { name, code, earlierServices } }) => {
    const [first] = earlierServices ?? []
    if (!first || first.openedOn !== null) return []
    const message = `站点“${name}”（${code}）${first.closedOn}停运之前的开通日期没有填，系统里也没有，按此前一直运营计；请在“开通日期”里把历次开通都写上，用顿号分隔`
    return [{ field: 'openedOn', code: 'rail/opening-unknown', message }]
  })
}

const stations: Place<RailStation> = (db, incoming, crs) =>
  placeRows(db, withServices(db, incoming), crs, {
    noun: nounOf('rail-stations'),
    nameOf: ({ name }) => name,
    referenceNameOf: ({ name }) => name,
    reference: allStations(db),
  })

const stops: Place<RailStop> = (db, incoming, crs) =>
  placeRows(db, incoming, crs, {
    noun: nounOf('rail-stops'),
    nameOf: ({ lineCode, sequence }) => `${lineCode} 第${sequence}站`,
    referenceNameOf: ({ stationCode }) => stationCode,
    reference: byCode(db),
  })

const exits: Place<RailExit> = (db, incoming, crs) =>
  placeRows(db, incoming, crs, {
    noun: nounOf('rail-exits'),
    nameOf: ({ stationCode, name }) => `${stationCode} ${name}`,
    referenceNameOf: ({ stationCode }) => stationCode,
    reference: byCode(db),
  })

/** Layers that are held against the places of stations, to tell a shifted one by. */
const besideStations: { readonly [K in TableKind]?: Place<RowOf<K>> } = {
  'rail-stations': stations,
  'rail-stops': stops,
  'rail-exits': exits,
}

/** A layer that nothing known stands beside. */
function alone<K extends TableKind>(kind: K): Place<RowOf<K>> {
  const { called } = tableOf(kind)
  return (db, incoming, crs) =>
    // The columns of a kind that is placed are longitude and latitude, among others.
    placeRows(db, incoming as Incoming<RowOf<K> & PlacedRow>, crs, {
      noun: nounOf(kind),
      nameOf: called,
      referenceNameOf: called,
      reference: [],
    })
}

/** How the rows of a kind are put in place; undefined for what stands nowhere. */
export function layerOf<K extends TableKind>(kind: K): Place<RowOf<K>> | undefined {
  const beside: Place<RowOf<K>> | undefined = besideStations[kind]
  return cardOf(kind).placed && (beside ?? alone(kind))
}

const hasPosition = ({ row }: Incoming['rows'][number]): boolean => 'longitude' in row && row.longitude !== null

/**
 * Reads a table of places in the system that the import names. Throws import/no-crs where none is named, except for the
 * order of lines without a single platform: that says nothing about places.
 */
export function readLayer<Row extends object>(
  db: Database,
  place: Place<Row>,
  text: string | undefined,
  read: (planePositions: boolean) => Incoming<Row>,
): Incoming<Row> {
  if (text) {
    const crs = layerCrs(text)
    // Metres named as degrees are told from the layer as a whole, not cell by cell.
    return place(db, read(true), crs)
  }
  const incoming = read(false)
  return place(db, incoming, incoming.rows.length === 0 || incoming.rows.some(hasPosition) ? layerCrs(text) : null)
}
