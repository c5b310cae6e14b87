/** The parts a snapshot is stored in: what its lists show, and a page each of these kinds. */
export const frozenParts = ['content', 'area', 'project', 'source', 'ranking'] as const
export type FrozenPart = (typeof frozenParts)[number]

/** A part as it was stored, before it has today's shape. */
export type StoredPart = Readonly<Record<string, unknown>>

/** What a format changed of the one before it; a part that it does not name stayed as it was. */
export type UpgradeStep = Partial<Readonly<Record<FrozenPart, (stored: StoredPart) => StoredPart>>>

/** From format 1 to 2, from 2 to 3 and so on. Steps are added at the end and never changed: decision 0018 says how. */
const upgradeSteps: readonly UpgradeStep[] = []

/** The format in which snapshots are taken today. */
export const snapshotFormat = upgradeSteps.length + 1

/** A stored part in today's shape; null for one of a format that only a later version knows. */
export function upgraded(
  part: FrozenPart,
  format: number,
  stored: StoredPart,
  steps: readonly UpgradeStep[] = upgradeSteps,
): StoredPart | null {
  if (format > steps.length + 1) return null
  return steps.slice(format - 1).reduce((shape, step) => step[part]?.(shape) ?? shape, stored)
}
