import { scopeText } from '@pianqu/shared/indicators/definition-words.ts'
import { formulaWords, parseFormula } from '@pianqu/shared/indicators/library/formula.ts'
import { originOf } from '@pianqu/shared/indicators/library/own-measures.ts'
import { metBy, ratioOf } from '@pianqu/shared/indicators/library/series.ts'
import { measureTargetText, partsText, valueText } from '@pianqu/shared/indicators/library/value-words.ts'
import type { IndicatorRow } from '@pianqu/shared/indicators/library.contract.ts'
import { quotient } from '@pianqu/shared/number/ratio.ts'
import { clauseAddress, clauseId } from '@pianqu/shared/policy/address.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { allDocuments } from '../policy/ledger.facts.ts'
import { type KnownMeasure, measureAt } from '../rules/measure.facts.ts'
import { type MonthPoints, monthPoints, wholeCity } from './month-points.query.ts'

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

/** How the city stands in a month. */
function standing({ measure, points, targetOf }: MonthPoints) {
  const point = points.get(wholeCity)
  const target = targetOf(wholeCity)
  const ratio = point ? ratioOf(point) : null
  const { numerator, denominator, status, reason } = point ?? nothing
  return {
    ...{ numerator, denominator, status, reason },
    parts: partsText(measure.formula, numerator, denominator),
    display: valueText(measure, ratio, target),
    value: ratio && quotient(ratio),
    standing: standingOf(ratio !== null, point ? metBy(point, target) : null),
  }
}

/** An indicator as the library lists it; undefined where there is none in the month. */
export function indicatorRow(db: Database, code: string, month: Month): IndicatorRow | undefined {
  const found = monthPoints(db, { code, month })
  if (!found) return undefined
  const { measure } = found
  const { name, unit, operator, target, edition, formula, basis, sourceUnit, categories, place, isBySchedule } = measure
  return {
    ...{ code, name, unit, operator, basis, sourceUnit, month },
    scope: place === 'city' ? '全市' : `${scopeText(categories)}片区`,
    target: target && quotient(target),
    targetText: measureTargetText(measure, isBySchedule),
    basisVersion: edition,
    state: 'inForce',
    origin: originOf(code, formula),
    formulaText: wordsOf(db, measure, month),
    ...standing(found),
    isOnOverview: measure.isOnOverview,
    promises: promisesOf(db, code),
  }
}
