import type { AssessmentEntry, EntryKind } from '@pianqu/shared/assessment/results/audit.contract.ts'
import { entryOfBasisPoints } from '../../ui/form/wan-entry.ts'
import { tenthsText } from '../../ui/text/tenths-text.ts'

export const entryKindNames: Record<EntryKind, string> = { bonus: '加分', penalty: '扣分', objective: '更正客观值' }

type Amount = Pick<AssessmentEntry, 'kind' | 'tenths' | 'criterionCode' | 'shareBasisPoints'>

/** `加分 1.5`, `更正客观值 K1 为 85%`. */
export function entryText({ kind, tenths, criterionCode, shareBasisPoints }: Amount): string {
  const name = entryKindNames[kind]
  return kind === 'objective'
    ? `${name} ${criterionCode ?? ''} 为 ${entryOfBasisPoints(shareBasisPoints)}%`
    : `${name} ${tenthsText(tenths ?? 0)}`
}
