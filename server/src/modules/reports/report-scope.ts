import type { Actor } from '@pianqu/shared/access/access.ts'
import { noSuchReport } from './report.repository.ts'

/** Whether this person may open a unit's report: a district its own one only. */
export const mayOpenReport = (actor: Pick<Actor, 'role' | 'unitCode'>, unitCode: string): boolean =>
  actor.role !== 'district' || actor.unitCode === unitCode

/** Throws common/not-found alike for a missing report and one of somebody else. */
export function demandOpen(actor: Pick<Actor, 'role' | 'unitCode'>, { unitCode }: { readonly unitCode: string }): void {
  if (!mayOpenReport(actor, unitCode)) throw noSuchReport()
}
