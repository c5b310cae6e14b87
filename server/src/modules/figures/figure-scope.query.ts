import type { Actor } from '@pianqu/shared/access/access.ts'
import { type MonthReading, monthReading, readsLines, readsSums } from '@pianqu/shared/access/month-reading.ts'
import { mayOpenProject } from '@pianqu/shared/access/scope.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { isBeingFilled } from '@pianqu/shared/periods/being-filled.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { addMonths, type Month, monthText } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { allAreas } from '../areas/area.facts.ts'
import { allPeriods, currentMonth, fittestOf } from './list-periods.query.ts'
import type { ProjectFigure } from './project-figure.ts'

/** Everything about who reads what of a month before it is published (domain §13) is asked here. */

interface Placed {
  readonly districtCode: string
  readonly areaCode: string | null
}

/** Months that were opened and are not published, the newest first. */
const beingFilled = (db: Database): Month[] =>
  allPeriods(db)
    .filter(({ state }) => isBeingFilled(state))
    .map(({ month }) => month)

/**
 * Whether the figures of a month hold nothing that is not published. One that nobody opened does once a month before it is
 * being filled: what it adds up since January would tell the lines of that one.
 */
export function isPublished(db: Database, month: Month): boolean {
  if (allPeriods(db).some((period) => period.month === month && period.state === 'published')) return true
  return beingFilled(db).every((open) => open > month)
}

/** What this person may read of a month. */
export const readingOf = (db: Database, actor: Actor, month: Month): MonthReading =>
  monthReading(actor.role, isPublished(db, month))

const instead: Readonly<Record<Exclude<MonthReading, 'lines'>, string>> = {
  own: '发布前，区县只看本单位的项目；片区、全市和其他单位的数发布后可看',
  sums: '发布前只有片区和全市的暂计数；逐个项目的数和区县、部门的排名发布后可看',
  nothing: '各项数字发布后可看',
}

function refusal(month: Month, reading: MonthReading): ProblemError {
  const rest = reading === 'lines' ? '' : `。${instead[reading]}`
  return new ProblemError('period/not-published', { detail: `${monthText(month)}还没有发布${rest}` })
}

/** Throws period/not-published where this person may not read the sums of areas and of the city. */
export function demandSums(db: Database, actor: Actor, month: Month): void {
  const reading = readingOf(db, actor, month)
  if (!readsSums(reading)) throw refusal(month, reading)
}

interface Placing {
  readonly month: Month
  /** Areas are placed by sums that a leader reads early; units are not. */
  readonly ofAreas: boolean
}

/** Whether this person may read the places of a month. */
export function mayReadPlaces(db: Database, actor: Actor, { month, ofAreas }: Placing): boolean {
  const reading = readingOf(db, actor, month)
  return ofAreas ? readsSums(reading) : reading === 'lines'
}

/** Throws period/not-published where this person may not. */
export function demandPlaces(db: Database, actor: Actor, placing: Placing): void {
  if (!mayReadPlaces(db, actor, placing)) throw refusal(placing.month, readingOf(db, actor, placing.month))
}

/** Throws period/not-published where this person may not read a single line of the month, whoever's it is. */
export function demandLines(db: Database, actor: Actor, month: Month): void {
  const reading = readingOf(db, actor, month)
  if (!readsLines(reading)) throw refusal(month, reading)
}

/** The newest month up to this one that holds nothing which this person may not read. */
export function openUntil(db: Database, actor: Actor, month: Month): Month {
  if (readingOf(db, actor, month) === 'lines') return month
  const published = allPeriods(db).find((period) => period.month < month && isPublished(db, period.month))
  return published?.month ?? addMonths(beingFilled(db).at(-1) ?? month, -1)
}

/** The month that this person's screens open with: the newest that is complete enough and that they may read whole. */
export function currentMonthFor(db: Database, actor: Actor, today: Day): Month {
  const open = allPeriods(db).filter(({ month }) => readingOf(db, actor, month) === 'lines')
  return fittestOf(db, open)?.month ?? openUntil(db, actor, currentMonth(db, today))
}

type MayOpen = (row: Placed) => boolean

function opening(db: Database, actor: Actor, published: boolean): MayOpen {
  const districts = new Map(allAreas(db).map(({ code, districtCodes }) => [code, districtCodes]))
  return ({ districtCode, areaCode }) =>
    mayOpenProject(actor, { districtCode, areaDistrictCodes: districts.get(areaCode ?? '') ?? [] }, published)
}

/** Which rows about a project of a month this person may open, by the registry of now. */
export const mayOpenRow = (db: Database, actor: Actor, month: Month): MayOpen =>
  opening(db, actor, isPublished(db, month))

/** Which rows about a project this person may open of what nobody reports by month: bonds, plans, stations. */
export const mayOpenUnreported = (db: Database, actor: Actor): MayOpen => opening(db, actor, true)

/** Which rows about a project this person may open of what stays with its district and the city's own people. */
export const mayOpenOwn = (db: Database, actor: Actor): MayOpen => opening(db, actor, false)

/** Which projects of a month this person may open. */
export function openTo(db: Database, actor: Actor, month: Month): (figure: ProjectFigure) => boolean {
  const mayOpen = mayOpenRow(db, actor, month)
  return ({ project, areaCode }) => mayOpen({ districtCode: project.districtCode, areaCode })
}

/** Of which months this person may open what a project says. */
export function openMonths(db: Database, actor: Actor, row: Placed): (month: Month) => boolean {
  const [early, published] = [opening(db, actor, false)(row), opening(db, actor, true)(row)]
  return (month) => (isPublished(db, month) ? published : early)
}
