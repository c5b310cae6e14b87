import type { ContentField } from '@pianqu/shared/months/report-content.schema.ts'
import { useState } from 'react'

/** What is to be said of a cell when its line goes back; of the whole line where no field is named. */
export interface PendingComment {
  readonly field: ContentField | null
  readonly comment: string
}

type Pending = Readonly<Record<string, readonly PendingComment[]>>

const none: readonly PendingComment[] = []

/** Comments that are collected for lines until they are sent back, by project. */
export function usePendingComments() {
  const [pending, setPending] = useState<Pending>({})
  const change = (code: string, next: (old: readonly PendingComment[]) => readonly PendingComment[]) =>
    setPending((all) => ({ ...all, [code]: next(all[code] ?? none) }))
  return {
    of: (code: string): readonly PendingComment[] => pending[code] ?? none,
    add: (code: string, comment: PendingComment) => change(code, (old) => [...old, comment]),
    remove: (code: string, comment: PendingComment) => change(code, (old) => old.filter((each) => each !== comment)),
    clear: (code: string) => change(code, () => none),
  }
}
