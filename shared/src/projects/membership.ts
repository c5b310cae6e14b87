import { type Day, earlierDay } from '../time/day.ts'

/** The day by which a membership is stored that nobody said the start of. */
export const sinceEver: Day = '1900-01-01'

/** From a day on a project is in a cluster, or in none. */
export interface Membership {
  readonly from: Day
  readonly clusterCode: string | null
}

const inOrder = <One extends Membership>(memberships: readonly One[]): One[] =>
  memberships.toSorted((a, b) => (a.from < b.from ? -1 : 1))

/** The cluster of a project on a day; before the first day that is known, that of the first. */
export function clusterOn(memberships: readonly Membership[], day: Day): string | null {
  const sorted = inOrder(memberships)
  return (sorted.findLast(({ from }) => from <= day) ?? sorted[0])?.clusterCode ?? null
}

/** What a move does to what is known. */
export interface Move<One extends Membership> {
  /** What was said of that day and of later ones is overtaken. */
  readonly overtaken: readonly One[]
  /** Nothing where the project is in the cluster already on that day. */
  readonly added: Membership | null
}

/** A project is in a cluster from a day on, whatever was said of that day and of later ones. */
export function moveOf<One extends Membership>(memberships: readonly One[], to: Membership): Move<One> {
  const overtaken = memberships.filter(({ from }) => from >= to.from)
  const before = inOrder(memberships).findLast(({ from }) => from < to.from)
  return { overtaken, added: before?.clusterCode === to.clusterCode ? null : to }
}

/** How long each holds: until before the next. */
export function spansOf<One extends Membership>(memberships: readonly One[]): (One & { readonly until: Day | null })[] {
  const sorted = inOrder(memberships)
  return sorted.map((one, at) => ({ ...one, until: sorted[at + 1]?.from ?? null }))
}

/** The days on which any project moves, in order. */
export const moveDays = (memberships: Iterable<readonly Membership[]>): Day[] =>
  [...new Set([...memberships].flatMap((ofOne) => ofOne.map(({ from }) => from)))].sort((a, b) =>
    a === b ? 0 : earlierDay(a, b) === a ? -1 : 1,
  )
