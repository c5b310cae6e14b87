import type { InboxRow } from './inbox.contract.ts'
import { type InboxKind, inboxKinds } from './inbox-kind.ts'

type Placed = Pick<InboxRow, 'kind' | 'dueOn' | 'since' | 'title'>

/** Later than any day. */
const never = '9999'

const placeOf = (kind: InboxKind): string => String(inboxKinds.indexOf(kind)).padStart(3, '0')

const keyOf = ({ kind, dueOn, since, title }: Placed): string =>
  [dueOn ?? never, placeOf(kind), since ?? never, title].join(' ')

/** By the last day, what has none behind; on one day by kind, then what has waited longest. */
export const inOrder = <Row extends Placed>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => {
    const [first, second] = [keyOf(a), keyOf(b)]
    return first < second ? -1 : Number(first > second)
  })
