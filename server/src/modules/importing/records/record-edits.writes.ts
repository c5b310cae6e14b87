import { type RowKey, rowKey } from '@pianqu/shared/importing/row-key.ts'
import type { Change } from '../../../db/command.ts'
import { importChanges } from '../../evidence/import.tables.ts'
import type { DraftEdit } from '../read-draft-rows.ts'

/** The natural key of an edited line. */
export const editKey = ({ row }: DraftEdit): RowKey => rowKey('reports', row)

/** Remembers what a line of the draft was, so that it can be put back. */
export function recordEdits({ tx }: Change, importId: string, edits: readonly DraftEdit[]): void {
  for (const [position, edit] of edits.entries()) {
    const { isExempt: _, ...before } = edit.line
    tx.orm
      .insert(importChanges)
      .values({
        importId,
        position,
        rowKey: editKey(edit),
        before: JSON.stringify(before),
        after: JSON.stringify(edit.after),
        previousSource: null,
      })
      .run()
  }
}
