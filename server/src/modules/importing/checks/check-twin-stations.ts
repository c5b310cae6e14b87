import type { RailStation } from '@pianqu/shared/rail/rail.schema.ts'
import { type Twin, twinMetres, twinsOf } from '@pianqu/shared/rail/twin-stations.ts'
import type { Database } from '../../../db/database.ts'
import { allStations } from '../../rail/rail.facts.ts'
import { type Incoming, warn } from '../incoming.ts'

const whyOf = ({ isNamesake, metres }: Twin): string =>
  isNamesake ? `同名，相距约 ${metres} 米` : `相距约 ${metres} 米，不足 ${twinMetres} 米`

/** A place that has two stations is named: one station of several lines is to be registered once. */
export function checkTwinStations(db: Database, incoming: Incoming<RailStation>): Incoming<RailStation> {
  const rows = incoming.rows.map(({ row }) => row)
  const replaced = new Set(rows.map(({ code }) => code))
  const standing = allStations(db).filter(({ code }) => !replaced.has(code))
  return warn(incoming, ({ row }, at) => {
    // Of two rows of the file the later one speaks.
    return twinsOf(row, [...standing, ...rows.slice(0, at)]).map((twin) => {
      const { code, name } = twin.station
      const message = `站点“${row.name}”（${row.code}）与站点“${name}”（${code}）${whyOf(twin)}：同一处车站不论几条线路只登记一次，请合并为一个编码、线路编码都写上；确是两处的不必处理`
      return { field: 'code', code: 'rail/twin-station', message }
    })
  })
}
