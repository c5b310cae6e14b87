import type { AreaFigure } from '@pianqu/shared/boards/overview.contract.ts'
import { moves, type Ranked } from '@pianqu/shared/number/rank.ts'
import { rankBySchedule } from '@pianqu/shared/rankings/rank-by-schedule.ts'
import { addMonths, type Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { isFit, onePeriod } from '../figures/list-periods.query.ts'
import { type AreaMonth, monthFigures } from '../figures/month-figures.query.ts'
import { firstPublished } from '../snapshots/published-figures.facts.ts'
import { groupRate } from './group-rate.ts'
import { publishedArea } from './published-area.ts'

/** Ranks are shown of a month that is complete enough. */
export function isRankedMonth(db: Database, month: Month): boolean {
  const period = onePeriod(db, month)
  return period !== undefined && isFit(db, period)
}

function placesOf(db: Database, month: Month): Ranked<AreaMonth>[] {
  return isRankedMonth(db, month) ? rankBySchedule(monthFigures(db, month).areas) : []
}

function readAreas(db: Database, month: Month): AreaFigure[] {
  const ranked = placesOf(db, month)
  const codeOf = ({ area }: AreaMonth) => area.code
  const gained = moves(placesOf(db, addMonths(month, -1)), ranked, codeOf)
  const places = new Map(ranked.map((row) => [codeOf(row.row), row]))
  const first = firstPublished(db, month)
  return monthFigures(db, month).areas.map((figure) => {
    const { area, light, counts, accepted, pending, owed } = figure
    const place = places.get(area.code)
    const { rateDisplay, scheduleShare } = groupRate(figure, month)
    const now: AreaFigure = {
      code: area.code,
      name: area.name,
      category: area.category,
      light,
      counts,
      planYuan: figure.planYuan,
      ytdYuan: figure.ytdYuan,
      unplannedYuan: figure.unplannedYuan,
      expectedYuan: figure.expectedYuan,
      missing: figure.missing,
      behindPoints: figure.behindPoints,
      behindDisplay: figure.behindDisplay,
      rateDisplay,
      scheduleShare,
      accepted,
      pending,
      owed,
      place: place?.place ?? null,
      tied: place?.tied ?? false,
      move: gained.get(area.code) ?? null,
    }
    return { ...now, ...publishedArea(first, now) }
  })
}

/** The listed areas of a month with their places, in order of code. */
export const areaFigures = perRevision(readAreas, 26)
