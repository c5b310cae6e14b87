import { scopeText } from '@pianqu/shared/indicators/definition-words.ts'
import { formulaWords, parseFormula } from '@pianqu/shared/indicators/library/formula.ts'
import { originOf } from '@pianqu/shared/indicators/library/own-measures.ts'
import { metBy, type Point, ratioOf } from '@pianqu/shared/indicators/library/series.ts'
import { measureTargetText, partsText, valueText } from '@pianqu/shared/indicators/library/value-words.ts'
import type { IndicatorRow } from '@pianqu/shared/indicators/library.contract.ts'
import { quotient, type Target } from '@pianqu/shared/number/ratio.ts'
import { clauseAddress, clauseId } from '@pianqu/shared/policy/address.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { type Month, monthOfDay } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { wholeCity } from '../measures/measure-places.facts.ts'
import { allDocuments } from '../policy/ledger.facts.ts'
import { type KnownMeasure, measureAt, measureHistory } from '../rules/measure.facts.ts'
import { broken } from './breaks.query.ts'
import { monthPoints } from './month-points.query.ts'
import type { PublishedPoint } from './published-points.query.ts'
import { type Restated, reasonWith, restatedFrom } from './restated.query.ts'

/** The formula in words, other indicators by their names of that month. */
export const wordsOf = (db: Database, { formula }: KnownMeasure, month: Month): string =>
  formulaWords(parseFormula(formula), (code) => measureAt(db, code, month)?.name ?? code)

/** Clauses of the ledger whose promise an indicator tells of. */
function promisesOf(db: Database, code: string): IndicatorRow['promises'] {
  return allDocuments(db).flatMap((document) =>
    document.measures.flatMap(({ clauses }) =>
      clauses
        .filter(({ promises }) => promises.includes(code))
        .map((clause) => ({
          clause: clauseId(document.code, clause),
          address: `${document.shortTitle}${clauseAddress(clause)}`,
        })),
    ),
  )
}

function standingOf(hasValue: boolean, met: boolean | null): IndicatorRow['standing'] {
  if (!hasValue) return 'missing'
  return met === null ? 'unjudged' : met ? 'met' : 'missed'
}

const nothing = { numerator: null, denominator: null, status: 'missing', reason: '本月没有数' } as const

type Stood = Pick<
  IndicatorRow,
  'numerator' | 'denominator' | 'status' | 'reason' | 'parts' | 'display' | 'value' | 'standing' | 'restated'
>

interface Standing {
  readonly measure: KnownMeasure
  readonly point: Point | undefined
  readonly target: Target | null
  readonly met: boolean | null
  readonly restated: Restated
}

/** How the city stands. */
function standing({ measure, point, target, met, restated }: Standing): Stood {
  const ratio = point ? ratioOf(point) : null
  const { numerator, denominator, status, reason } = point ?? nothing
  return {
    ...{ numerator, denominator, status, restated },
    reason: reasonWith(reason, restated),
    parts: partsText(measure.formula, numerator, denominator),
    display: valueText(measure, ratio, target),
    value: ratio && quotient(ratio),
    standing: standingOf(ratio !== null, met),
  }
}

interface Defined {
  readonly measure: KnownMeasure
  readonly month: Month
  readonly target: Target | null
}

/** What an indicator means. */
function defined(db: Database, { measure, month, target }: Defined): Omit<IndicatorRow, keyof Stood | 'month'> {
  const { code, name, unit, operator, edition, formula, basis, sourceUnit, categories, place, isBySchedule } = measure
  return {
    ...{ code, name, unit, operator, basis, sourceUnit },
    scope: place === 'city' ? '全市' : `${scopeText(categories)}片区`,
    target: target && quotient(target),
    targetText: measureTargetText(measure, isBySchedule),
    basisVersion: edition,
    state: 'inForce',
    origin: originOf(code, formula),
    formulaText: wordsOf(db, measure, month),
    isOnOverview: measure.isOnOverview,
    promises: promisesOf(db, code),
  }
}

/** An indicator as the library lists it; undefined where there is none in the month. */
export function indicatorRow(db: Database, code: string, month: Month): IndicatorRow | undefined {
  const found = monthPoints(db, { code, month })
  if (!found) return undefined
  const { measure, points, targetOf } = found
  const target = targetOf(wholeCity)
  const point = points.get(wholeCity)
  return {
    ...defined(db, { measure, month, target: targetOfRule(measure) }),
    month,
    ...standing({
      ...{ measure, target },
      point: point && broken(db, code, point),
      met: point ? metBy(point, target) : null,
      restated: point ? restatedFrom(db, { measure, month, place: wholeCity, point, target }) : null,
    }),
  }
}

/** A definition's own target, which a schedule is not. */
export const targetOfRule = ({ operator, target }: KnownMeasure): Target | null => target && { operator, ...target }

/** The definition that a value was published under. */
export function measureOfEdition(db: Database, code: string, { month, edition }: Pick<Point, 'month' | 'edition'>) {
  const now = measureAt(db, code, month)
  return now?.edition === edition ? now : (measureHistory(db, code).find((one) => one.edition === edition) ?? now)
}

interface Asked {
  readonly code: string
  readonly asOf: Day
  /** The city as it stood published, the newest month; undefined where nothing was. */
  readonly city: PublishedPoint | undefined
}

/** An indicator as it stood published on a day, under the definition of that time; without a value where nothing was. */
export function publishedRow(db: Database, { code, asOf, city }: Asked) {
  const month = city?.month ?? monthOfDay(asOf)
  const measure = city ? measureOfEdition(db, code, city) : measureAt(db, code, month)
  if (!measure) return undefined
  const target = targetOfRule(measure)
  const row: IndicatorRow = {
    ...defined(db, { measure, month, target }),
    month: city?.month ?? null,
    ...standing({ measure, target, point: city, met: city?.met ?? null, restated: null }),
    ...(city ? {} : { reason: `${asOf}还没有发布过这个指标` }),
  }
  return { row, measure }
}
