import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { meets } from '@pianqu/shared/number/ratio.ts'
import { bestOf, type Gain, gainsAlone, gainsInGreedyOrder, shortOf } from '@pianqu/shared/rail/gains.ts'
import { isCandidateOn } from '@pianqu/shared/rail/opening-events.ts'
import type { getRailGains } from '@pianqu/shared/rail/rail.contract.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { listedAs } from './area-list.ts'
import { basisFigure, judgedBasis, km2Of } from './basis-figure.ts'
import { km2 } from './coverage-figure.ts'
import { type DayQuestion, type RailDay, railDay } from './rail-day.query.ts'
import { railTargets } from './rail-target.query.ts'

type Reply = ReplyOf<typeof getRailGains>

/** Areas in scope under the line, those that miss least first; none where there is no line. */
function nearestOf({ asPlanned, nameOf, rule: { target } }: RailDay): Reply['nearest'] {
  if (!target) return []
  return asPlanned.areas
    .filter(({ met }) => met === false)
    .map((area) => ({ area, short: shortOf(area.covered, area.whole, target) }))
    .sort((a, b) => a.short - b.short || a.area.place - b.area.place)
    .map(({ area: { code, covered, whole }, short }) => ({
      code,
      name: nameOf(code),
      value: covered / whole,
      shortKm2: km2(short),
    }))
}

/** What every station adds that does not count on the day, alone and one after the other. */
export const railGains = perRevision((db: Database, question: DayQuestion): Reply => {
  const day = railDay(db, question)
  const { basis } = question
  const { outlined, stations, index, rule, open, asPlanned } = day
  const { city } = asPlanned
  const candidates = stations.flatMap((station, place) =>
    isCandidateOn(station, question.on, question.today) ? [{ place, code: station.code }] : [],
  )
  const areas = asPlanned.areas.filter(({ inScope }) => inScope).map(({ place }) => place)
  const judged = new Set(asPlanned.areas.filter(({ met }) => met !== null).map(({ place }) => place))
  const asked = { index, areas, open, candidates, target: rule.target, judged }
  const alone = gainsAlone(asked)
  const codeAt = (place: number) => outlined[place]?.code ?? ''
  const { target } = rule
  const judgedCity = judgedBasis(basis, city, target)
  const amountOf = (gain: number) => ({ gain, gainKm2: km2Of(basis, gain) })
  let covered = city.covered
  const inTurn = new Map(
    gainsInGreedyOrder(asked).map(({ place, gain }, at) => {
      covered += gain
      const { value } = basisFigure(basis, { covered, whole: city.whole })
      const turn = { order: at + 1, greedyGain: gain, greedyGainKm2: km2Of(basis, gain), cumulativeValue: value }
      return [place, turn]
    }),
  )
  const rowOf = ({ place, gain, areas: gaining, lifts }: Gain): Reply['rows'] => {
    const [station, turn] = [stations[place], inTurn.get(place)]
    if (!station || !turn) return []
    const { code, name, lineCodes, forecastOpening } = station
    return [
      {
        ...{ code, name, lineCodes, forecastOpening },
        ...amountOf(gain),
        gainPoints: city.whole > 0 ? (100 * gain) / city.whole : 0,
        areas: gaining.map((area) => {
          return { code: codeAt(area.place), name: day.nameOf(codeAt(area.place)), ...amountOf(area.gain) }
        }),
        lifts: lifts.map(codeAt),
        carriesCity:
          judgedCity.met === false && target
            ? meets({ numerator: city.covered + gain, denominator: city.whole }, target)
            : null,
        ...turn,
      },
    ]
  }
  const best = bestOf(alone)
  return {
    on: question.on,
    ...listedAs(question),
    basis,
    targets: railTargets(db, question.scope, basis),
    city: judgedCity,
    rows: alone.flatMap(rowOf),
    total: alone.length,
    best: best ? (stations[best.place]?.code ?? '') : null,
    nearest: nearestOf(day),
  }
})
