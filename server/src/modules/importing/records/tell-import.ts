import { importChanged, periodChanged, reportChanged } from '@pianqu/shared/events/told.ts'
import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import { partsOfKey, type RowKey } from '@pianqu/shared/importing/row-key.ts'
import { isBeingFilled } from '@pianqu/shared/periods/being-filled.ts'
import { isMonth, type Month } from '@pianqu/shared/time/month.ts'
import type { Change } from '../../../db/command.ts'
import { storedPeriod } from '../../months/period.facts.ts'
import { reportsOfLines } from '../../months/report.facts.ts'

/** The projects whose lines were written, by month. */
function linesOf(keys: readonly RowKey[]): Map<Month, Set<string>> {
  const lines = new Map<Month, Set<string>>()
  for (const key of keys) {
    const { projectCode, month } = partsOfKey('reports', key)
    if (isMonth(month)) lines.set(month, (lines.get(month) ?? new Set()).add(projectCode))
  }
  return lines
}

/** Tells of an import that has written or was undone; of monthly reports also their months, and each unit of its own. */
export function tellImport(
  { tx, tell }: Change,
  { importId, kind }: { readonly importId: string; readonly kind: ImportKind },
  keys: readonly RowKey[],
): void {
  if (kind !== 'reports') {
    tell(importChanged({ importId, kind }))
    return
  }
  // Whose drafts it filled in is told to each of them by its own report.
  tell(importChanged({ importId, kind }, []))
  for (const [month, codes] of linesOf(keys)) {
    for (const report of reportsOfLines(tx, month, codes)) tell(reportChanged(report))
    const { version = 0, state } = storedPeriod(tx, month) ?? {}
    tell(periodChanged({ month, version, isPublished: !isBeingFilled(state) }))
  }
}
