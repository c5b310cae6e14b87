import type { DueRule } from '@pianqu/shared/periods/due-rule.schema.ts'

export type DueKind = DueRule['due']['kind']

/** What is typed of a due rule, before it is one. */
export interface DueRuleForm {
  readonly kind: DueKind
  readonly number: string
  readonly lateWorkingDays: string
}

export const firstForm: DueRuleForm = { kind: 'working-days', number: '5', lateWorkingDays: '3' }

export const dueKinds: readonly { readonly value: DueKind; readonly label: string }[] = [
  { value: 'working-days', label: '月末后第几个工作日' },
  { value: 'day', label: '当月的某一日' },
  { value: 'next-month-day', label: '次月的某一日' },
]

export const isDueKind = (value: string): value is DueKind => dueKinds.some((kind) => kind.value === value)

/** A whole number within bounds; undefined for anything else. */
function wholeNumber(text: string, least: number, most: number): number | undefined {
  const value = /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : undefined
}

const mostOf = (kind: DueKind): number => (kind === 'working-days' ? 20 : 31)

/** What is wrong with the number, and how to mend it. */
export function numberFault({ kind, number }: DueRuleForm): string | undefined {
  if (wholeNumber(number, 1, mostOf(kind)) !== undefined) return undefined
  return kind === 'working-days' ? '请填 1 到 20 之间的整数' : '请填 1 到 31 之间的整数'
}

export const lateFault = ({ lateWorkingDays }: DueRuleForm): string | undefined =>
  wholeNumber(lateWorkingDays, 0, 20) === undefined ? '请填 0 到 20 之间的整数，0 表示截止后即为逾期' : undefined

/** The rule that is typed; undefined while something is wrong with it. */
export function dueRuleOf({ kind, number, lateWorkingDays: late }: DueRuleForm): DueRule | undefined {
  const count = wholeNumber(number, 1, mostOf(kind))
  const lateWorkingDays = wholeNumber(late, 0, 20)
  if (count === undefined || lateWorkingDays === undefined) return undefined
  return { due: kind === 'working-days' ? { kind, count } : { kind, day: count }, lateWorkingDays }
}
