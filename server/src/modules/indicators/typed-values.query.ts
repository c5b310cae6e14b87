import type { Actor } from '@pianqu/shared/access/access.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { formulaWords, parseFormula } from '@pianqu/shared/indicators/library/formula.ts'
import { originOf } from '@pianqu/shared/indicators/library/own-measures.ts'
import type { getTypedValues } from '@pianqu/shared/indicators/library/typed.contract.ts'
import { isOwner } from '@pianqu/shared/policy/owners.ts'
import { addMonths, type Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { isPublished } from '../figures/figure-scope.query.ts'
import type { indicatorValues } from '../measures/measure.tables.ts'
import { type Level, levelIn, placeNames, scopeIn, typedValues, wholeCity } from '../measures/measure-places.facts.ts'
import { publishedMonths } from '../months/period.facts.ts'
import { type KnownMeasure, measureAt } from '../rules/measure.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import { demandMonth, mayRead } from './indicator-months.query.ts'

/** An indicator that people type, in a month. Throws common/not-found, and common/malformed of one that is computed. */
export function demandTyped(db: Database, code: string, month: Month): KnownMeasure {
  const measure = measureAt(db, code, month)
  if (!measure) throw new ProblemError('common/not-found', { detail: `没有编码为“${code}”的指标` })
  if (originOf(code, measure.formula) !== 'typed') {
    throw new ProblemError('common/malformed', { detail: `${measure.name}由系统算出，不能填报` })
  }
  return measure
}

/** Whether two numbers are typed of an indicator, or one. */
export const isShareOf = ({ formula }: KnownMeasure): boolean => parseFormula(formula).op === 'divide'

/** The task force types every indicator, a department those that it is the source of. */
export function mayType(db: Database, actor: Actor, { sourceUnit }: KnownMeasure): boolean {
  if (actor.role === 'taskforce') return true
  const source = { lead: sourceUnit.split('、'), co: [] }
  return actor.role === 'department' && actor.unitCode !== null && isOwner(source, actor.unitCode, allUnits(db))
}

/** Where an indicator is typed: the areas that it is of, the places that have said something, or the city alone. */
function placesOf(db: Database, measure: KnownMeasure, month: Month, said: Iterable<string>): string[] {
  const places = new Set(said)
  const levels = (level: Level) => [...places].filter((place) => levelIn(db, { measure, month, place }) === level)
  if (measure.place === 'city') return [wholeCity]
  const areas = levels('areas')
  const districts = areas.length > 0 ? [] : levels('districts')
  // Where the city itself was typed, it is where it is changed, or where it makes way for its areas.
  return [...levels('city'), ...(districts.length > 0 ? districts.toSorted() : scopeIn(db, measure, month))]
}

const nothing = { numerator: null, denominator: null, status: 'normal', reason: null } as const

/** What stands to be typed, with the month before as a beginning. Throws period/not-published to who may not type it. */
export function typedPage(
  db: Database,
  { actor, code, month }: { readonly actor: Actor; readonly code: string; readonly month: Month },
): ReplyOf<typeof getTypedValues> {
  const measure = demandTyped(db, code, month)
  const isOwn = mayType(db, actor, measure)
  if (!isOwn) demandMonth(db, actor, month)
  const last = addMonths(month, -1)
  const now = typedValues(db, code, month)
  const before =
    isOwn || mayRead(db, actor, last)
      ? typedValues(db, code, last)
      : new Map<string, typeof indicatorValues.$inferSelect>()
  const names = placeNames(db)
  const tree = parseFormula(measure.formula)
  const parts = tree.op === 'divide' ? [tree.left, tree.right] : [tree]
  const rows = placesOf(db, measure, month, [...now.keys(), ...before.keys()]).map((place) => {
    const { numerator, denominator, status, reason } = now.get(place) ?? nothing
    const said = before.get(place)
    return {
      ...{ place, name: names.get(place) ?? place, numerator, denominator, status, reason, isTyped: now.has(place) },
      before: said ? { numerator: said.numerator, denominator: said.denominator } : null,
    }
  })
  const words = parts.map((part) => formulaWords(part, (other) => measureAt(db, other, month)?.name ?? other))
  return {
    month,
    provisional: !isPublished(db, month),
    published: publishedMonths(db).get(month) ?? null,
    mayType: isOwn,
    parts: words,
    rows,
    total: rows.length,
  }
}
