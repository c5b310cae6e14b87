import type { z } from 'zod'
import { accountActions } from '../accounts/account.trail.ts'
import { adjustmentActions } from '../adjustments/adjustment.trail.ts'
import { assessmentActions } from '../assessment/assessment.trail.ts'
import { blockerActions } from '../blockers/blocker.trail.ts'
import { bondActions } from '../bonds/bond.trail.ts'
import { challengeActions } from '../challenges/challenge.trail.ts'
import { consequenceActions } from '../consequences/consequence.trail.ts'
import { correctionActions } from '../corrections/correction.trail.ts'
import { importActions } from '../importing/import.trail.ts'
import { indicatorActions } from '../indicators/indicator.trail.ts'
import { lightActions } from '../lights/light.trail.ts'
import { savedViewActions } from '../lists/saved-view.trail.ts'
import { meetingActions } from '../meetings/meeting.trail.ts'
import { periodActions } from '../periods/period.trail.ts'
import { policyActions } from '../policy/policy.trail.ts'
import { projectActions } from '../projects/project.trail.ts'
import { railPlanActions } from '../rail/rail-plan.trail.ts'
import { rankingActions } from '../rankings/ranking.trail.ts'
import { registryActions } from '../registry/registry-event.trail.ts'
import { reportActions } from '../reports/report.trail.ts'
import { ruleActions } from '../rules/rule.trail.ts'
import { installationActions } from '../trail/installation.trail.ts'

/** Everything that is done and leaves a line, as its noun declares it; the pen of the trail takes nothing else. */
export const trailActions = {
  ...accountActions,
  ...importActions,
  ...indicatorActions,
  ...policyActions,
  ...projectActions,
  ...registryActions,
  ...periodActions,
  ...reportActions,
  ...correctionActions,
  ...lightActions,
  ...bondActions,
  ...railPlanActions,
  ...rankingActions,
  ...savedViewActions,
  ...ruleActions,
  ...assessmentActions,
  ...adjustmentActions,
  ...challengeActions,
  ...consequenceActions,
  ...blockerActions,
  ...meetingActions,
  ...installationActions,
} as const

export type TrailActionName = keyof typeof trailActions

type DetailOf<Action extends TrailActionName> = z.input<(typeof trailActions)[Action]['detail']>

/** What a line must hold; of one of several actions, what each of them asks for. */
export type TrailDetail<Action extends TrailActionName> = (
  Action extends TrailActionName
    ? (detail: DetailOf<Action>) => void
    : never
) extends (detail: infer Detail) => void
  ? Detail
  : never
