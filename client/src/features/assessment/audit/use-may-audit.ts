import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { useMay } from '../../../session/actor.tsx'

/** Whether this person decides now; the auditor reads all of it, whatever its stage. */
export function useMayAudit({ stage }: Pick<RoundPage, 'stage'>): boolean {
  const may = useMay()
  return stage === 'audit' && may('assessment:write')
}
