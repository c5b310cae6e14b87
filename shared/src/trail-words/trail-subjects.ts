import { accountSubjects } from '../accounts/account.trail.ts'
import { adjustmentSubjects } from '../adjustments/adjustment.trail.ts'
import { assessmentSubjects } from '../assessment/assessment.trail.ts'
import { blockerSubjects } from '../blockers/blocker.trail.ts'
import { bondSubjects } from '../bonds/bond.trail.ts'
import { challengeSubjects } from '../challenges/challenge.trail.ts'
import { consequenceSubjects } from '../consequences/consequence.trail.ts'
import { importSubjects } from '../importing/import.trail.ts'
import { indicatorSubjects } from '../indicators/indicator.trail.ts'
import { savedViewSubjects } from '../lists/saved-view.trail.ts'
import { meetingSubjects } from '../meetings/meeting.trail.ts'
import { periodSubjects } from '../periods/period.trail.ts'
import { policySubjects } from '../policy/policy.trail.ts'
import { projectSubjects } from '../projects/project.trail.ts'
import { railPlanSubjects } from '../rail/rail-plan.trail.ts'
import { rankingSubjects } from '../rankings/ranking.trail.ts'
import { registrySubjects } from '../registry/registry-event.trail.ts'
import { reportSubjects } from '../reports/report.trail.ts'
import { ruleSubjects } from '../rules/rule.trail.ts'
import { installationSubjects } from '../trail/installation.trail.ts'

/** What a line can be about: the word before the colon of its subject, in the order in which a filter offers them. */
export const trailSubjectNames = {
  ...accountSubjects,
  ...importSubjects,
  ...projectSubjects,
  ...periodSubjects,
  ...reportSubjects,
  ...bondSubjects,
  ...railPlanSubjects,
  ...rankingSubjects,
  ...savedViewSubjects,
  ...ruleSubjects,
  ...assessmentSubjects,
  ...installationSubjects,
  ...adjustmentSubjects,
  ...challengeSubjects,
  ...consequenceSubjects,
  ...indicatorSubjects,
  ...policySubjects,
  ...registrySubjects,
  ...blockerSubjects,
  ...meetingSubjects,
} as const

type SubjectKind = keyof typeof trailSubjectNames

/** `project:P0001`, `import:…`, or the kind alone where there is but one: what a line is tied to. */
export type TrailSubject = SubjectKind | `${SubjectKind}:${string}`
