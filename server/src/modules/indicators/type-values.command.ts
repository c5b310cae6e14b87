import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { TypedContent, TypedRow } from '@pianqu/shared/indicators/library/typed.contract.ts'
import { saidStatusNames } from '@pianqu/shared/indicators/library/value.schema.ts'
import { monthOfDay, monthText } from '@pianqu/shared/time/month.ts'
import type { Change } from '../../db/command.ts'
import { putValue } from '../measures/put-value.writes.ts'
import { demandTyped, mayType, placeNames, typedValues } from './typed-values.query.ts'

type Said = Pick<TypedRow, 'numerator' | 'denominator' | 'status' | 'reason'>

const isEmpty = ({ status }: Said): boolean => status === 'missing' || status === 'notApplicable'

/** What is wrong with a row, at the field where it is put right; undefined where nothing is. */
function faultOf(row: TypedRow, isKnown: boolean): readonly [field: string, message: string] | undefined {
  if (!isKnown) return ['place', `没有编码为“${row.place}”的片区或单位，请从列表中选择`]
  if (isEmpty(row) && row.numerator !== null) return ['numerator', '写了缺失或不适用，就不能再有数，请核对状态']
  if (isEmpty(row) && !row.reason) return ['reason', '缺失或不适用要写原因']
  if (!isEmpty(row) && row.numerator === null) return ['numerator', '没有填数；确实没有请把状态改成缺失并写原因']
  return undefined
}

/** `3/5`, `缺失：学校还没有报`. */
const saidText = (said: Said): string =>
  isEmpty(said)
    ? `${saidStatusNames[said.status]}：${said.reason}`
    : `${said.numerator}${said.denominator === null || said.denominator === 1 ? '' : `/${said.denominator}`}${said.status === 'normal' ? '' : `（${saidStatusNames[said.status]}）`}`

const isSame = (a: Said, b: Said): boolean =>
  a.numerator === b.numerator && a.denominator === b.denominator && a.status === b.status && a.reason === b.reason

/** What is kept of a row: a count is a number over one, and what is there has no reason why it is not. */
const keptOf = (row: TypedRow): Said & { readonly place: string } => ({
  ...{ place: row.place, numerator: row.numerator, status: row.status },
  denominator: row.numerator === null ? null : (row.denominator ?? 1),
  reason: isEmpty(row) ? row.reason : null,
})

/** Types values of an indicator in a month. Returns how many places have changed. */
export function typeValues(
  change: Change,
  { code, month, source, rows }: TypedContent & { readonly code: string },
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
  const errors = rows.flatMap((row, index) => {
    const fault = faultOf(row, names.has(row.place))
    return fault ? [{ pointer: `/rows/${index}/${fault[0]}`, code: 'custom', message: fault[1] }] : []
  })
  if (errors.length > 0) throw new ProblemError('common/malformed', { detail: errors[0]?.message ?? '', errors })
  const stood = typedValues(tx, code, month)
  const changed = rows.map(keptOf).filter((row) => {
    const before = stood.get(row.place)
    return before === undefined || !isSame(before, row)
  })
  for (const row of changed) putValue(tx, { ...row, indicatorCode: code, month, source })
  audit({
    action: 'indicator.type',
    subject: `indicator:${code}`,
    detail: {
      ...{ name: measure.name, month, source },
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
