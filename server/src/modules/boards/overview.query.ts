import type { Overview } from '@pianqu/shared/boards/overview.contract.ts'
import { overviewSubline } from '@pianqu/shared/boards/overview-headline.ts'
import { detailsText, headlineText } from '@pianqu/shared/headlines/headline.ts'
import { overviewFinding } from '@pianqu/shared/headlines/month-findings.ts'
import { changedWay } from '@pianqu/shared/lights/changed-way.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import { type Day, earlierDay } from '@pianqu/shared/time/day.ts'
import { addMonths, lastDayOf, type Month, monthsOfYearTo, yearOf } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { cityBlockersOn } from '../blockers/city-blockers.facts.ts'
import { bondShareOf } from '../bonds/bond-share.query.ts'
import { onePeriod } from '../figures/list-periods.query.ts'
import { monthFigures } from '../figures/month-figures.query.ts'
import { firstPublished } from '../snapshots/published-figures.facts.ts'
import { areaFigures, isRankedMonth } from './area-figures.query.ts'
import { attentionOf } from './attention.query.ts'
import { type CardCode, cardCodes, cityIndicator } from './city-indicators.query.ts'
import { indicatorCard, sparkPoint } from './indicator-card.ts'

/** What a card says beside its distance to the target. */
function alsoSaid(db: Database, code: CardCode, month: Month): string | null {
  const { ratio } = cityIndicator(db, { code, month })
  if (code === 'start-rate' && ratio.numerator < ratio.denominator)
    return `还有${ratio.denominator - ratio.numerator}个未开工`
  if (code !== 'bond-share') return null
  const { gapShiftYuan } = bondShareOf(db, { year: yearOf(month), basis: 'issued-new', asOf: lastDayOf(month) })
  return gapShiftYuan ? moneyLine(gapShiftYuan) : null
}

function lightChanges(db: Database, month: Month): Overview['changes'] {
  const before = new Map(monthFigures(db, addMonths(month, -1)).areas.map(({ area, light }) => [area.code, light]))
  return monthFigures(db, month).areas.flatMap(({ area, light }) => {
    const from = before.get(area.code)
    return from === undefined || from === light ? [] : [{ code: area.code, name: area.name, from, to: light }]
  })
}

/** Whether the month before can be compared with: it is of the same year of plans and has figures. */
function hasMonthBefore(db: Database, month: Month): boolean {
  return (onePeriod(db, addMonths(month, -1))?.accepted ?? 0) > 0
}

function directionsOf(changes: Overview['changes']) {
  const ways = changes.map(({ from, to }) => changedWay(from, to))
  const count = (way: ReturnType<typeof changedWay>) => ways.filter((each) => each === way).length
  return { worse: count('worse'), better: count('better'), other: count('other') }
}

function sublineOf(db: Database, month: Month, changes: Overview['changes']): string {
  const compares = hasMonthBefore(db, month)
  const share = cityIndicator(db, { code: 'bond-share', month }).ratio
  const sameYear = yearOf(addMonths(month, -1)) === yearOf(month)
  return overviewSubline({
    month,
    share,
    shareBefore:
      compares && sameYear ? cityIndicator(db, { code: 'bond-share', month: addMonths(month, -1) }).ratio : null,
    changedAreas: compares ? directionsOf(changes) : null,
    unreportedAreas: monthFigures(db, month)
      .areas.filter(({ light }) => light === 'grey')
      .map(({ area }) => area.name),
  })
}

/** A month, and until when things are known of it: its last day or, while it runs, today. */
interface Known extends Pick<Overview, 'asOf'> {
  readonly month: Month
}

function readOverview(db: Database, { month, asOf }: Known): Overview {
  const { areas, city, keyAreas, rule, isProvisional } = monthFigures(db, month)
  const changes = hasMonthBefore(db, month) ? lightChanges(db, month) : []
  const bonds = cityIndicator(db, { code: 'bond-share', month })
  const isMeasured = areas.some(({ accepted }) => accepted > 0)
  const finding = overviewFinding({
    month,
    beingFilled: isProvisional ? city : null,
    bondShare: bonds,
    redAreas: isMeasured ? areas.filter(({ light }) => light === 'red').length : null,
    redProjects: isMeasured ? keyAreas.counts.red : null,
    cityBlockers: cityBlockersOn(db, asOf).length,
  })
  return {
    month,
    asOf,
    snapshot: null,
    provisional: isProvisional,
    headline: headlineText(finding),
    findings: [...finding.headline],
    subline: [detailsText(finding), sublineOf(db, month, changes)].filter(Boolean).join('；'),
    completeness: { accepted: city.accepted, owed: city.owed, onTime: onePeriod(db, month)?.onTime ?? null },
    isRanked: isRankedMonth(db, month),
    indicators: cardCodes.map((code) =>
      indicatorCard({
        indicator: cityIndicator(db, { code, month }),
        spark: monthsOfYearTo(month).map((at) =>
          sparkPoint(at, cityIndicator(db, { code, month: at }), firstPublished(db, at)),
        ),
        also: alsoSaid(db, code, month),
        rule,
      }),
    ),
    areas: areaFigures(db, month),
    attention: attentionOf(db, month, asOf),
    changes,
  }
}

const overviewPerRevision = perRevision(readOverview, 26)

/** The overview of a month as of its last day, or of today while the month runs. */
export function overviewOf(db: Database, month: Month, today: Day): Overview {
  return overviewPerRevision(db, { month, asOf: earlierDay(lastDayOf(month), today) })
}
