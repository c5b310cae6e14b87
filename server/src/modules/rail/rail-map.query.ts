import { partsOf } from '@pianqu/shared/geometry/boundary-parts.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { getRailMap } from '@pianqu/shared/rail/rail.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { type Month, monthOfDay } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { reachAt } from '../rules/rule.facts.ts'
import { allLines } from './rail.facts.ts'
import { allForecasts } from './rail-forecast.facts.ts'
import { type OutlinedArea, railLayers } from './rail-layers.query.ts'
import { railPlane } from './rail-plane.query.ts'
import { railExitStore, railStopStore } from './rail-planning.store.ts'
import { pointTotals } from './rail-points.query.ts'

type Reply = ReplyOf<typeof getRailMap>
type InMetres = ReturnType<typeof railPlane>

function groupedBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

const areasOf = (outlined: readonly OutlinedArea[], inMetres: InMetres): Reply['areas'] =>
  [...groupedBy(outlined, ({ code }) => code).values()].flatMap((outlines) => {
    const [area] = outlines
    if (!area) return []
    const { code, name, category } = area
    const drawn = outlines.map(({ from, until, boundary }) => {
      return { from, until, rings: partsOf(boundary).flatMap((rings) => rings.map((ring) => ring.map(inMetres))) }
    })
    return [{ code, name, category, outlines: drawn }]
  })

/** Lines with their stops in order: at the platform where one is stored, opened with the station where no day is. */
function linesOf(db: Database, inMetres: InMetres): Reply['lines'] {
  const stations = new Map(railLayers(db).stations.map((station) => [station.code, station]))
  const stops = groupedBy(railStopStore.all(db), ({ lineCode }) => lineCode)
  return allLines(db).map((line) => ({
    ...line,
    stops: (stops.get(line.code) ?? []).flatMap(({ stationCode, longitude, latitude, openedOn }) => {
      const station = stations.get(stationCode)
      if (!station) return []
      const [x, y] = inMetres([longitude ?? station.longitude, latitude ?? station.latitude])
      return [{ stationCode, x, y, openedOn: openedOn ?? station.openedOn }]
    }),
  }))
}

function stationsOf(db: Database, inMetres: InMetres): Reply['stations'] {
  const exits = groupedBy(railExitStore.all(db), ({ stationCode }) => stationCode)
  const forecasts = allForecasts(db)
  return railLayers(db).stations.map(({ code, name, lineCodes, longitude, latitude, ...station }) => {
    const [x, y] = inMetres([longitude, latitude])
    const { openedOn, forecastOpening, closedOn, earlierServices, hasExit } = station
    const ways = (exits.get(code) ?? []).map((exit) => {
      const [east, north] = inMetres([exit.longitude, exit.latitude])
      return { name: exit.name, x: east, y: north }
    })
    return {
      ...{ code, name, lineCodes, x, y, openedOn, forecastOpening, closedOn, earlierServices, hasExit },
      exits: ways,
      forecasts: forecasts.get(code) ?? [],
    }
  })
}

/** Ground is always there to be counted; the others where points of them are stored. */
function basesOf(db: Database): Reply['bases'] {
  const current = railLayers(db).outlined.filter(({ until }) => until === null)
  const total = current.reduce((sum, { prepared }) => sum + Math.round(prepared.areaSquareMetres), 0)
  return [{ basis: 'area', points: 0, total }, ...pointTotals(db)]
}

const mapPerRevision = perRevision((db: Database, month: Month): Reply => {
  const inMetres = railPlane(db)
  return {
    radiusMetres: reachAt(db, month),
    areas: areasOf(railLayers(db).outlined, inMetres),
    lines: linesOf(db, inMetres),
    bases: basesOf(db),
    stations: stationsOf(db, inMetres),
  }
})

/** Outlines, lines and stations in metres of one plane, as long as the data stays. */
export const railMap = (db: Database, today: Day) => mapPerRevision(db, monthOfDay(today))
