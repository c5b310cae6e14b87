import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { bestOf, gainsAlone, gainsInGreedyOrder, shortOf } from '@pianqu/shared/rail/gains.ts'
import { isCandidateOn } from '@pianqu/shared/rail/opening-events.ts'
import type { getRailGains } from '@pianqu/shared/rail/rail.contract.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { coverageFigure, judgedFigure, km2 } from './coverage-figure.ts'
import { type DayQuestion, railDay } from './rail-day.query.ts'

type Reply = ReplyOf<typeof getRailGains>
type Day = ReturnType<typeof railDay>

/** Areas in scope under the line, those that miss least first. */
function nearestOf({ asPlanned, outlined, rule }: Day): Reply['nearest'] {
  return asPlanned.areas
    .filter(({ met }) => met === false)
    .map((area) => ({ area, short: shortOf(area.coveredSquareMetres, area.areaSquareMetres, rule.target) }))
    .sort((a, b) => a.short - b.short || a.area.place - b.area.place)
    .map(({ area, short }) => ({
      code: outlined[area.place]?.code ?? '',
      name: outlined[area.place]?.name ?? '',
      value: coverageFigure(area).value,
      shortKm2: km2(short),
    }))
}

/** What every station adds that does not count on the day, alone and one after the other. */
export const railGains = perRevision((db: Database, question: DayQuestion): Reply => {
  const day = railDay(db, question)
  const { outlined, stations, index, rule, open, asPlanned } = day
  const { city } = asPlanned
  const candidates = stations.flatMap((station, place) =>
    isCandidateOn(station, question.on, question.today) ? [{ place, code: station.code }] : [],
  )
  const areas = asPlanned.areas.filter(({ inScope }) => inScope).map(({ place }) => place)
  const asked = { index, areas, open, candidates, target: rule.target }
  const alone = gainsAlone(asked)
  const codeOf = (place: number) => stations[place]?.code ?? ''
  let covered = city.coveredSquareMetres
  const inTurn = new Map(
    gainsInGreedyOrder(asked).map(({ place, gainSquareMetres }, at) => {
      covered += gainSquareMetres
      const { value } = coverageFigure({ ...city, coveredSquareMetres: covered })
      return [place, { order: at + 1, greedyGainKm2: km2(gainSquareMetres), cumulativeValue: value }]
    }),
  )
  const best = bestOf(alone)
  return {
    on: question.on,
    city: judgedFigure(city, rule.target),
    rows: alone.flatMap((gain) => {
      const [station, turn] = [stations[gain.place], inTurn.get(gain.place)]
      if (!station || !turn) return []
      const { code, name, lineCodes, forecastOpening } = station
      return {
        code,
        name,
        lineCodes,
        forecastOpening,
        gainKm2: km2(gain.gainSquareMetres),
        gainPoints: city.areaSquareMetres > 0 ? (100 * gain.gainSquareMetres) / city.areaSquareMetres : 0,
        areas: gain.areas.map(({ place, gainSquareMetres }) => ({
          code: outlined[place]?.code ?? '',
          name: outlined[place]?.name ?? '',
          gainKm2: km2(gainSquareMetres),
        })),
        lifts: gain.lifts.map((place) => outlined[place]?.code ?? ''),
        ...turn,
      }
    }),
    total: alone.length,
    best: best ? codeOf(best.place) : null,
    nearest: nearestOf(day),
  }
})
