import type { ContentField, ReportContent } from '../months/report-content.schema.ts'
import type { RestatedField } from './project.contract.ts'

type Value = RestatedField['was']

interface Approved {
  readonly field: ContentField
  readonly oldValue: Value
  readonly reason: string
}

interface Given {
  /** What stands now; null without a line. */
  readonly content: ReportContent | null
  /** Approved corrections of the month, oldest first. */
  readonly corrections: readonly Approved[]
  /** The first snapshot of the month, which keeps what was invested; null: never published. */
  readonly first: { readonly snapshot: string; readonly investedYuan: number | null } | null
}

/** The fields of a month that say something else than when it was first published, or before they were corrected. */
export function restatedFields({ content, corrections, first }: Given): RestatedField[] {
  if (!content) return []
  const was = new Map<ContentField, Value>()
  for (const { field, oldValue } of corrections) if (!was.has(field)) was.set(field, oldValue)
  if (first) was.set('investedYuan', first.investedYuan)
  return [...was]
    .filter(([field, value]) => content[field] !== value)
    .map(([field, value]) => ({
      field,
      snapshot: first?.snapshot ?? null,
      was: value,
      reason: corrections.findLast((each) => each.field === field)?.reason ?? null,
    }))
}
