import type { Change } from '../../db/command.ts'
import { addPlan, loadOwnPlan, type PlanContent, type StoredPlan, savePlan } from './rail-plan.repository.ts'

type Step = 'save' | 'change' | 'archive'

/** Scenarios are suppositions: keeping one moves no figure. */
function tell({ audit }: Change, step: Step, { planId, name, on, scope }: StoredPlan): void {
  audit({
    action: `rail-plan.${step}`,
    subject: `rail-plan:${planId}`,
    movesFigures: false,
    detail: { name, on, scope },
  })
}

/** Saves a scenario under a name. */
export function saveNewPlan(change: Change, content: PlanContent): StoredPlan {
  const saved = addPlan(change, content)
  tell(change, 'save', saved)
  return saved
}

interface Versioned {
  readonly id: string
  readonly version: number
}

/** Changes one's own scenario. Throws common/stale where it changed in between. */
export function changePlan(change: Change, { id, version, ...content }: PlanContent & Versioned): StoredPlan {
  const saved = savePlan(change, { ...loadOwnPlan(change, id), ...content }, version)
  tell(change, 'change', saved)
  return saved
}

/** Puts one's own scenario away: it leaves the list, its link still answers. */
export function archivePlan(change: Change, { id, version }: Versioned): StoredPlan {
  const saved = savePlan(change, { ...loadOwnPlan(change, id), archivedAt: change.at }, version)
  tell(change, 'archive', saved)
  return saved
}
