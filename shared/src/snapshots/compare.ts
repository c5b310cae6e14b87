import type { SnapshotComparison, SnapshotContent } from './snapshot.contract.ts'

interface Named {
  readonly code: string
  readonly name: string
}

/** Rows of either side whose figure is not the same in both, in order of code. */
function changes<Row extends Named, Figure extends object>(
  from: readonly Row[],
  to: readonly Row[],
  figureOf: (row: Row) => Figure,
) {
  const before = new Map(from.map((row) => [row.code, row]))
  const after = new Map(to.map((row) => [row.code, row]))
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((code) => {
    const [old, now] = [before.get(code), after.get(code)]
    const sides = { from: old ? figureOf(old) : null, to: now ? figureOf(now) : null }
    if (JSON.stringify(sides.from) === JSON.stringify(sides.to)) return []
    return [{ code, name: (now ?? old)?.name ?? code, ...sides }]
  })
}

/** What two snapshots tell differently: year to date, distance to the schedule, light, and the places of areas. */
export function compareContents(
  from: SnapshotContent,
  to: SnapshotContent,
): Pick<SnapshotComparison, 'areas' | 'projects'> {
  return {
    areas: changes(from.overview.areas, to.overview.areas, ({ ytdYuan, behindPoints, light, place }) => ({
      ytdYuan,
      behindPoints,
      light,
      place,
    })),
    projects: changes(from.projects, to.projects, ({ ytdYuan, behindPoints, light }) => ({
      ytdYuan,
      behindPoints,
      light,
    })),
  }
}
