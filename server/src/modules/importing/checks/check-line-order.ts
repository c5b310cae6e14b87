import { localPlane } from '@pianqu/shared/geometry/projection.ts'
import type { RailExit, RailStop } from '@pianqu/shared/rail/line-order.schema.ts'
import type { Database } from '../../../db/database.ts'
import { allStations, type StationWithOrigin } from '../../rail/rail.facts.ts'
import { type Incoming, reject, type Said, warn } from '../incoming.ts'

/** Further than this from its station, a platform or an exit is probably another station's, or misplaced. */
const farMetres = 500

const stationsByCode = (db: Database) => new Map(allStations(db).map((station) => [station.code, station]))

/** Whole metres between a station and a place of its own. */
function metresFrom(station: StationWithOrigin, longitude: number, latitude: number): number {
  const { x, y } = localPlane([station.longitude, station.latitude]).forward([longitude, latitude])
  return Math.round(Math.hypot(x, y))
}

function farDoubt(
  station: StationWithOrigin | undefined,
  { longitude, latitude }: Pick<RailStop, 'longitude' | 'latitude'>,
  what: string,
): Required<Said>[] {
  if (!station || longitude === null || latitude === null) return []
  const metres = metresFrom(station, longitude, latitude)
  if (metres <= farMetres) return []
  const message = `${what}距站点“${station.name}”约 ${metres} 米，超过 ${farMetres} 米，请核对坐标、坐标系和站点编码`
  return [{ field: 'longitude', code: 'rail/far-from-station', message }]
}

/** A line stops only at stations that say so themselves; platforms far from their station get a warning. */
export function checkStops(db: Database, incoming: Incoming<RailStop>): Incoming<RailStop> {
  const stations = stationsByCode(db)
  const called = reject(
    incoming,
    ({ row: { lineCode, stationCode } }) => {
      const station = stations.get(stationCode)
      if (!station || station.lineCodes.includes(lineCode)) return null
      const message = `站点“${station.name}”（${stationCode}）的线路是 ${station.lineCodes.join('、')}，不含 ${lineCode}，请核对编码，或先在“轨道站点”中补上这条线路`
      return { code: 'rail/not-of-line', message }
    },
    'lineCode',
  )
  return warn(called, ({ row }) => farDoubt(stations.get(row.stationCode), row, '站台'))
}

/** Exits far from their station, and of a station that is said to have none, get a warning. */
export function checkExits(db: Database, incoming: Incoming<RailExit>): Incoming<RailExit> {
  const stations = stationsByCode(db)
  return warn(incoming, ({ row: exit }) => {
    const station = stations.get(exit.stationCode)
    if (!station) return []
    const message = `站点“${station.name}”在“轨道站点”中标记为没有出入口，因此不计入覆盖；如已有出入口，请把“有出入口”改为“是”`
    const unmarked = { field: 'stationCode', code: 'rail/marked-without-exit', message }
    return [...(station.hasExit ? [] : [unmarked]), ...farDoubt(station, exit, `出入口“${exit.name}”`)]
  })
}
