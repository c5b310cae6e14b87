import type { TrailLine } from '../trail/trail.contract.ts'

/** Lines of one action in a row by one person: an act on many records at once, or one thing done over and over. */
export interface TrailGroup {
  /** The number of its newest line tells it apart. */
  readonly seq: number
  /** Newest first, at least one. */
  readonly lines: readonly TrailLine[]
}

const isSame = (a: TrailLine, b: TrailLine): boolean => a.action === b.action && a.actorId === b.actorId

/** The lines of a page, those of one action by one person that follow each other together. */
export function trailGroups(lines: readonly TrailLine[]): TrailGroup[] {
  const groups: TrailLine[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (last && before && isSame(before, line)) last.push(line)
    else groups.push([line])
  }
  return groups.map((all) => ({ seq: all[0]?.seq ?? 0, lines: all }))
}
