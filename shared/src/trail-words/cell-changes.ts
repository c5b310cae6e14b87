import { fieldName, fieldText } from '../importing/field-words.ts'
import type { TrailLine } from '../trail/trail.contract.ts'

/** One cell that a line of trail says was written. */
export interface CellChange {
  /** The project whose line it is in; null where the record of the line is meant. */
  readonly record: string | null
  readonly field: string
  /** As people read it; null where the line does not say what stood there. */
  readonly before: string | null
  readonly after: string
}

type Values = Readonly<Record<string, unknown>>

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** No cell of a record: what a line is known by, or how it was written. */
const hidden: ReadonlySet<string> = new Set(['projectCode', 'month', 'isUnchanged', 'importId', 'version'])

/** The words of a table's fields, by the noun that its actions begin with. */
const kindOf = (action: string): 'projects' | 'plans' | 'reports' => {
  if (action.startsWith('projects.')) return 'projects'
  return action.startsWith('plans.') ? 'plans' : 'reports'
}

function changesOf(action: string, record: string | null, before: Values | null, after: Values): CellChange[] {
  const kind = kindOf(action)
  return Object.entries(after).flatMap(([field, value]) => {
    if (hidden.has(field)) return []
    const now = fieldText(field, value)
    const was = before && field in before ? fieldText(field, before[field]) : null
    return was === now ? [] : [{ record, field: fieldName(kind, field), before: was, after: now }]
  })
}

const putsAway: ReadonlySet<string> = new Set(['report.reopen-line', 'report.take-back-line'])

const emptied = (values: Values): Values => Object.fromEntries(Object.keys(values).map((field) => [field, null]))

/** Every cell that a line says was written, with what stood there before where the line says so. */
export function cellChanges({
  action,
  detail,
  names = {},
}: Pick<TrailLine, 'action' | 'detail' | 'names'>): CellChange[] {
  const { lines, before, after } = detail
  if (isValues(lines) && /^report\./.test(action)) {
    return Object.entries(lines).flatMap(([code, cells]) => {
      if (!isValues(cells)) return []
      const was = isValues(before) && isValues(before[code]) ? before[code] : null
      return changesOf(action, names[code] ?? code, was, cells)
    })
  }
  if (isValues(before) && isValues(after)) return changesOf(action, null, before, after)
  // A line that is accepted for the first time was not there; one that is opened again is not there any more.
  if (before === null && isValues(after)) return changesOf(action, null, emptied(after), after)
  if (isValues(before) && putsAway.has(action)) return changesOf(action, null, before, emptied(before))
  return []
}

/** `「滨江绿道」本月完成投资：100万元 → 120万元`: one change in a line of text. */
export const changeText = ({ record, field, before, after }: CellChange): string =>
  `${record === null ? '' : `「${record}」`}${field}：${before === null ? '' : `${before} → `}${after}`
