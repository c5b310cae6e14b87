import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { placeNames, timeNames } from '@pianqu/shared/indicators/library/measure.schema.ts'
import { paceOf } from '@pianqu/shared/indicators/library/pace.ts'
import { incomparable, isSameBasis, metBy, type Point, ratioOf } from '@pianqu/shared/indicators/library/series.ts'
import { measureTargetText, paceSentence, partsText, valueText } from '@pianqu/shared/indicators/library/value-words.ts'
import type {
  IndicatorList,
  IndicatorPage,
  IndicatorRow,
  IndicatorValueRow,
} from '@pianqu/shared/indicators/library.contract.ts'
import { quotient } from '@pianqu/shared/number/ratio.ts'
import { namedInText } from '@pianqu/shared/rules/kinds/measure.rule.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { addMonths, type Month, monthOf, monthsBetween, yearOf } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { areaNames } from '../areas/area.facts.ts'
import { areaCardCodes } from '../boards/area-page.query.ts'
import { cardCodes } from '../boards/city-indicators.query.ts'
import { isPublished } from '../figures/figure-scope.query.ts'
import { wholeCity } from '../measures/measure-places.facts.ts'
import { type KnownMeasure, measureAt, measureCodes, measureHistory, ruleKeyOf } from '../rules/measure.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import { broken } from './breaks.query.ts'
import { indicatorRow, measureOfEdition, publishedRow, targetOfRule, wordsOf } from './definition-row.ts'
import { demandMonth, mayRead, newestMonth, type Reader } from './indicator-months.query.ts'
import { monthPoints } from './month-points.query.ts'
import { type PublishedPoint, publishedPoints } from './published-points.query.ts'
import { type Restated, reasonWith, restatedFrom } from './restated.query.ts'

/** The library as somebody may read it. */
export function indicatorList(db: Database, reader: Reader, asked: Month | undefined): IndicatorList {
  const month = asked ?? newestMonth(db, reader)
  demandMonth(db, reader.actor, month)
  const rows = measureCodes(db)
    .map((code) => indicatorRow(db, code, month))
    .filter((row): row is IndicatorRow => row !== undefined)
  return { rows, total: rows.length }
}

const monthsFrom = (from: Month, to: Month): Month[] =>
  Array.from({ length: Math.min(120, monthsBetween(from, to) + 1) }, (_, index) => addMonths(from, index))

interface Asked extends Reader {
  readonly code: string
  readonly area?: string | undefined
  readonly from: Month
  readonly to: Month
}

type Shown = Pick<IndicatorValueRow, 'month' | 'areaCode' | 'snapshot' | 'isProvisional' | 'met' | 'target'> & {
  readonly point: Point
  readonly restated: Restated
  readonly display: string
}

/** What each month says now. */
function currentValues(db: Database, { code, area, from, to, actor }: Asked): Shown[] {
  return monthsFrom(from, to)
    .filter((month) => mayRead(db, actor, month))
    .flatMap((month) => {
      const found = monthPoints(db, { code, month })
      if (!found) return []
      const isProvisional = !isPublished(db, month)
      return [...found.points]
        .filter(([place]) => area === undefined || place === (area === 'city' ? wholeCity : area))
        .map(([place, point]): Shown => {
          const target = found.targetOf(place)
          return {
            ...{ month, isProvisional, snapshot: null },
            areaCode: place === wholeCity ? null : place,
            point: broken(db, code, point),
            restated: restatedFrom(db, { measure: found.measure, month, place, point, target }),
            met: metBy(point, target),
            target: target && quotient(target),
            display: valueText(found.measure, ratioOf(point), target),
          }
        })
    })
}

/** What stood published on a day: under the definition of that time, cut where it is another than the one before. */
function publishedValues(db: Database, { code, area, from, to }: Asked, points: readonly PublishedPoint[]): Shown[] {
  const measures = new Map(points.map((point) => [point.edition, measureOfEdition(db, code, point)]))
  const isBreak = ({ month, place, edition }: PublishedPoint): boolean => {
    const before = points.find((other) => other.place === place && other.month === addMonths(month, -1))
    const [now, was] = [measures.get(edition), before && measures.get(before.edition)]
    return now !== undefined && was !== undefined && !isSameBasis(was, now)
  }
  return points
    .filter(({ month }) => month >= from && month <= to)
    .filter(({ place }) => area === undefined || place === (area === 'city' ? wholeCity : area))
    .map((point): Shown => {
      const measure = measures.get(point.edition)
      const target = measure ? targetOfRule(measure) : null
      return {
        ...{ month: point.month, isProvisional: false, snapshot: point.snapshot, met: point.met },
        restated: null,
        point: isBreak(point) ? { ...point, status: 'break', reason: incomparable } : point,
        areaCode: point.place === wholeCity ? null : point.place,
        target: target && quotient(target),
        display: valueText({ unit: measure?.unit ?? '' }, ratioOf(point), target),
      }
    })
}

function placeNamesOf(db: Database): (code: string | null) => string {
  const areas = areaNames(db)
  const units = new Map(allUnits(db).map(({ code, name }) => [code, name]))
  return (code) => (code === null ? '全市' : (areas.get(code) ?? units.get(code) ?? code))
}

function historyOf(db: Database, code: string): IndicatorPage['history'] {
  const versions = measureHistory(db, code)
  return versions.map((version, index) => {
    const before = versions[index - 1]
    return {
      basisVersion: version.edition,
      effectiveMonth: version.effectiveMonth,
      ...{ name: version.name, basis: version.basis, formula: version.formula, adoptedBasis: version.adoptedBasis },
      formulaText: wordsOf(db, version, version.effectiveMonth),
      targetText: measureTargetText(version, version.isBySchedule),
      isNewBasis: before !== undefined && !isSameBasis(before, version),
    }
  })
}

function paceFor(measure: KnownMeasure, values: readonly Shown[]): IndicatorPage['pace'] {
  if (!measure.target || measure.dueMonth === null) return null
  const points = values.filter(({ areaCode }) => areaCode === null).map(({ point }) => point)
  const target = { operator: measure.operator, ...measure.target }
  const pace = paceOf({ points, target, dueMonth: measure.dueMonth })
  return (
    pace && {
      ...{
        dueMonth: pace.dueMonth,
        monthsLeft: pace.monthsLeft,
        state: pace.state,
        unreachableFrom: pace.unreachableFrom,
      },
      needed: pace.needed && quotient(pace.needed),
      achieved: pace.achieved && quotient(pace.achieved),
      atDue: pace.atDue && quotient(pace.atDue),
      sentence: paceSentence(measure, pace),
    }
  )
}

/** The pages that show an indicator whatever the person chooses. */
function pagesOf({ code, isOnOverview, isOnAreas }: KnownMeasure): IndicatorPage['usedIn'] {
  const isOverview = isOnOverview || cardCodes.some((card) => card === code)
  const isOfAreas = isOnAreas || Object.values<string>(areaCardCodes).includes(code)
  return [
    ...(isOverview ? [{ kind: 'overview', code: 'overview', name: '总览' } as const] : []),
    ...(isOfAreas ? [{ kind: 'areas', code: 'areas', name: '片区页' } as const] : []),
  ]
}

function usersOf(db: Database, used: KnownMeasure, month: Month): IndicatorPage['usedIn'] {
  const made = measureCodes(db).flatMap((code) => {
    const measure = measureAt(db, code, month)
    return measure && namedInText(measure.formula).includes(used.code)
      ? [{ kind: 'indicator', code, name: measure.name } as const]
      : []
  })
  return [...pagesOf(used), ...made]
}

interface Page extends Reader {
  readonly code: string
  readonly area?: string | undefined
  readonly from?: Month | undefined
  readonly to?: Month | undefined
  readonly asOf?: Day | undefined
}

const missing = (code: string) => new ProblemError('common/not-found', { detail: `没有编码为“${code}”的指标` })

type Head = Pick<IndicatorPage, 'provisional'> & {
  readonly row: IndicatorRow
  readonly measure: KnownMeasure
  readonly values: readonly Shown[]
}

/** What stood published on a day, and nothing of what was said since. Throws common/not-found. */
function headAsOf(db: Database, asked: Asked, asOf: Day): Head {
  const { code, to } = asked
  if (!measureCodes(db).includes(code)) throw missing(code)
  const points = publishedPoints(db, code, asOf)
  const city = points.findLast(({ month, place }) => place === wholeCity && month <= to)
  const found = publishedRow(db, { code, asOf, city })
  if (!found) throw missing(code)
  return { ...found, provisional: false, values: publishedValues(db, asked, points) }
}

/** What stands now. Throws common/not-found. */
function headNow(db: Database, asked: Asked): Head {
  const { code, to, actor } = asked
  const month = mayRead(db, actor, to) ? to : newestMonth(db, asked)
  const row = indicatorRow(db, code, month)
  const measure = measureAt(db, code, month)
  if (!row || !measure) throw missing(code)
  return { row, measure, provisional: !isPublished(db, month), values: currentValues(db, asked) }
}

/** One indicator whole. Throws common/not-found. */
export function indicatorPage(db: Database, { asOf, ...asked }: Page): IndicatorPage {
  const { code } = asked
  const to = asked.to ?? newestMonth(db, asked)
  const from = asked.from ?? monthOf(yearOf(to), 1)
  const wanted = { ...asked, from, to }
  const { row, measure, provisional, values } = asOf === undefined ? headNow(db, wanted) : headAsOf(db, wanted, asOf)
  const nameOf = placeNamesOf(db)
  return {
    ...row,
    provisional,
    ...{ formula: measure.formula, place: placeNames[measure.place], time: timeNames[measure.time] },
    ...{ dueMonth: measure.dueMonth, asOf: asOf ?? null, from, to },
    history: historyOf(db, code),
    pace: paceFor(measure, values),
    usedIn: usersOf(db, measure, row.month ?? to),
    ruleKind: ruleKeyOf(code).kind === 'indicator' ? 'indicator' : 'measure',
    values: values.map(({ point, areaCode, restated, ...shown }) => ({
      ...shown,
      areaCode,
      name: nameOf(areaCode),
      value: quotient(ratioOf(point) ?? { numerator: 0, denominator: 0 }),
      ...{ numerator: point.numerator, denominator: point.denominator },
      parts: partsText(measure.formula, point.numerator, point.denominator),
      ...{ status: point.status, basisVersion: point.edition, restated },
      reason: reasonWith(point.reason, restated),
    })),
  }
}
