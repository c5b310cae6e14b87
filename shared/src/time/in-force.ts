import type { Month } from './month.ts'

/** The version in force in a month: the latest that had taken effect by then, the later entry on a tie; `null` before the first. */
export function inForce<T extends { readonly effectiveMonth: Month }>(versions: readonly T[], month: Month): T | null {
  return versions.reduce<T | null>((best, version) => {
    const hasStarted = version.effectiveMonth <= month
    return hasStarted && (best === null || version.effectiveMonth >= best.effectiveMonth) ? version : best
  }, null)
}
