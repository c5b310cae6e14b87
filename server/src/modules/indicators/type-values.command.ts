import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { TypedContent, TypedRow } from '@pianqu/shared/indicators/library/typed.contract.ts'
import { saidStatusNames } from '@pianqu/shared/indicators/library/value.schema.ts'
import { isEmptyValue, valueFault } from '@pianqu/shared/indicators/library/value-faults.ts'
import { type Month, monthOfDay, monthText } from '@pianqu/shared/time/month.ts'
import type { Change } from '../../db/command.ts'
import type { Database } from '../../db/database.ts'
import {
  type Level,
  levelIn,
  levelNames,
  placeFault,
  placeNames,
  typedValues,
} from '../measures/measure-places.facts.ts'
import { putValue } from '../measures/put-value.writes.ts'
import { publishedMonths } from '../months/period.facts.ts'
import type { KnownMeasure } from '../rules/measure.facts.ts'
import { demandTyped, isShareOf, mayType } from './typed-values.query.ts'

type Said = Pick<TypedRow, 'numerator' | 'denominator' | 'status' | 'reason'>

/** `3/5`, `缺失：学校还没有报`. */
const saidText = (said: Said): string =>
  isEmptyValue(said)
    ? `${saidStatusNames[said.status]}：${said.reason}`
    : `${said.numerator}${said.denominator === null || said.denominator === 1 ? '' : `/${said.denominator}`}${said.status === 'normal' ? '' : `（${saidStatusNames[said.status]}）`}`

const isSame = (a: Said, b: Said): boolean =>
  a.numerator === b.numerator && a.denominator === b.denominator && a.status === b.status && a.reason === b.reason

/** What is kept of a row: a count is a number over one, and what is there has no reason why it is not. */
const keptOf = (row: TypedRow): Said & { readonly place: string } => ({
  ...{ place: row.place, numerator: row.numerator, status: row.status },
  denominator: row.numerator === null ? null : (row.denominator ?? 1),
  reason: isEmptyValue(row) ? row.reason : null,
})

interface Typing {
  readonly measure: KnownMeasure
  readonly month: Month
  readonly rows: readonly TypedRow[]
  /** What every place says once this is typed. */
  readonly after: ReadonlyMap<string, Said>
  readonly levels: ReadonlyMap<string, Level | undefined>
}

/** What stands of the city is its areas added up, or was typed itself: never both. */
function levelFault(db: Database, { month, after, levels }: Typing, row: TypedRow): string | undefined {
  if (isEmptyValue(row)) return undefined
  const levelOf = (place: string) => levels.get(place)
  const own = levelOf(row.place)
  const others = [...after].filter(([place, said]) => {
    const level = levelOf(place)
    return said.numerator !== null && level !== undefined && level !== own
  })
  const other = others[0]?.[0]
  if (own === undefined || other === undefined) return undefined
  const standing = others.map(([place]) => placeNames(db).get(place) ?? place)
  const named = `${standing.slice(0, 3).join('、')}${standing.length > 3 ? `等${standing.length}处` : ''}`
  return `${monthText(month)}${named}已有数，${levelNames[own]}的数不能与${levelNames[levelOf(other) ?? 'city']}的数并存；要改按${levelNames[own]}填报，请同时把${named}改成不适用并写原因`
}

type Fault = readonly [field: string, message: string]

/** What is wrong with a row, at the field where it is put right; undefined where nothing is. */
function faultOf(db: Database, typing: Typing, row: TypedRow, index: number): Fault | undefined {
  const name = placeNames(db).get(row.place) ?? row.place
  const twin = typing.rows.findIndex(({ place }) => place === row.place)
  if (twin < index) {
    return ['place', `第${twin + 1}行和第${index + 1}行都是“${name}”，每处只填一行，请删去一行`]
  }
  const place = placeFault(db, typing, row.place)
  if (place !== undefined) return ['place', place]
  const shape = valueFault(row, isShareOf(typing.measure))
  if (shape) return [shape[0], `${name}：${shape[1]}`]
  const level = levelFault(db, typing, row)
  return level === undefined ? undefined : ['place', level]
}

/** A published month is corrected, not overwritten (domain §4). */
function unreasoned(month: Month, snapshot: string): ProblemError {
  const message = `${monthText(month)}已发布（快照${snapshot}），改动按更正处理，请填写更正原因`
  return new ProblemError('common/malformed', {
    detail: message,
    errors: [{ pointer: '/reason', code: 'custom', message }],
  })
}

/** Types values of an indicator in a month. Returns how many places have changed. */
export function typeValues(
  change: Change,
  { code, month, source, reason, rows }: TypedContent & { readonly code: string },
): number {
  const { tx, actor, today, audit } = change
  const measure = demandTyped(tx, code, month)
  if (!mayType(tx, actor, measure)) {
    throw new ProblemError('auth/forbidden', { detail: `${measure.name}的来源单位是${measure.sourceUnit}，由其填报` })
  }
  if (month > monthOfDay(today)) {
    throw new ProblemError('common/malformed', { detail: `${monthText(month)}还没有到，不能填报` })
  }
  const names = placeNames(tx)
  const stood = typedValues(tx, code, month)
  const after = new Map<string, Said>([...stood, ...rows.map((row) => [row.place, row] as const)])
  const levels = new Map([...after.keys()].map((place) => [place, levelIn(tx, { measure, month, place })] as const))
  const errors = rows.flatMap((row, index) => {
    const fault = faultOf(tx, { measure, month, rows, after, levels }, row, index)
    return fault ? [{ pointer: `/rows/${index}/${fault[0]}`, code: 'custom', message: fault[1] }] : []
  })
  if (errors.length > 0) throw new ProblemError('common/malformed', { detail: errors[0]?.message ?? '', errors })
  const changed = rows.map(keptOf).filter((row) => {
    const before = stood.get(row.place)
    return before === undefined || !isSame(before, row)
  })
  const snapshot = publishedMonths(tx).get(month)
  if (changed.length > 0 && snapshot !== undefined && !reason) throw unreasoned(month, snapshot)
  for (const row of changed) putValue(tx, { ...row, indicatorCode: code, month, source })
  audit({
    action: 'indicator.type',
    subject: `indicator:${code}`,
    detail: {
      ...{ name: measure.name, month, source },
      ...(snapshot !== undefined && reason && { correction: { snapshot, reason } }),
      places: changed.map((row) => {
        const before = stood.get(row.place)
        return {
          name: names.get(row.place) ?? row.place,
          from: before ? saidText(before) : null,
          to: saidText(row),
          after: row,
        }
      }),
    },
  })
  return changed.length
}
