import { beingFilledStep } from './being-filled-step.ts'
import type { FrozenPart, StoredPart, UpgradeStep } from './upgrade-step.ts'

/** From format 1 to 2, from 2 to 3 and so on. Steps are added at the end and never changed: decision 0018 says how. */
const upgradeSteps: readonly UpgradeStep[] = [beingFilledStep]

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
