import type { InboxRow } from './inbox.contract.ts'
import { inboxKinds } from './inbox-kind.ts'

type Placed = Pick<InboxRow, 'kind' | 'dueOn' | 'title'>

/** By the last day, what has none behind; on one day by kind, then by title. */
export function inOrder<Row extends Placed>(rows: readonly Row[]): Row[] {
  const dayOf = ({ dueOn }: Placed) => dueOn ?? '9999'
  return rows.toSorted((a, b) => {
    if (dayOf(a) !== dayOf(b)) return dayOf(a) < dayOf(b) ? -1 : 1
    const byKind = inboxKinds.indexOf(a.kind) - inboxKinds.indexOf(b.kind)
    return byKind || (a.title < b.title ? -1 : Number(a.title > b.title))
  })
}
