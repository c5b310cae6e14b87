import { type Actor, may } from '@pianqu/shared/access/access.ts'
import type { RoundPage, RoundStage } from '@pianqu/shared/assessment/round.schema.ts'
import { type AssessmentTab, assessmentTabs } from './assessment.search.ts'

export const tabNames: Record<AssessmentTab, string> = {
  marking: '打分',
  progress: '进度',
  reply: '答复',
  audit: '审核',
  results: '结果',
  schemes: '方案',
  appeals: '申诉',
}

type Person = Pick<Actor, 'role'>
type Round = Pick<RoundPage, 'stage' | 'ownUnit'>

const isPast = (stage: RoundStage, first: RoundStage): boolean => {
  const order: readonly RoundStage[] = ['marking', 'reply', 'audit', 'published']
  return order.indexOf(stage) >= order.indexOf(first)
}

/** Which parts are this person's; without a round there is its beginning and the schemes. */
const shows: Record<AssessmentTab, (actor: Person, round: Round | undefined) => boolean> = {
  marking: (actor, round) => may(actor, 'assessment:mark') && round?.ownUnit?.rates != null,
  progress: () => true,
  reply: (actor, round) =>
    round !== undefined &&
    isPast(round.stage, 'reply') &&
    may(actor, 'assessment:mark') &&
    round.ownUnit?.isRatedIn != null,
  audit: (actor, round) => round !== undefined && may(actor, 'assessment:audit') && isPast(round.stage, 'reply'),
  results: (_, round) => round !== undefined,
  schemes: () => true,
  appeals: (actor, round) =>
    round?.stage === 'published' &&
    (may(actor, 'assessment:write') || actor.role === 'auditor' || round.ownUnit?.isRatedIn != null),
}

export const visibleTabs = (actor: Person, round: Round | undefined): AssessmentTab[] =>
  assessmentTabs.filter((tab) => shows[tab](actor, round))

/** Where there is something to do, else something to see. */
const firstOf: Record<RoundStage, readonly AssessmentTab[]> = {
  marking: ['marking', 'progress'],
  reply: ['reply', 'progress'],
  audit: ['audit', 'progress'],
  published: ['results'],
}

/** The part in sight: the one asked for where it is the person's, else what the stage is about. */
export function tabInSight(asked: AssessmentTab | undefined, actor: Person, round: Round | undefined): AssessmentTab {
  const visible = visibleTabs(actor, round)
  if (asked && visible.includes(asked)) return asked
  const wanted = round ? firstOf[round.stage] : (['progress'] as const)
  return wanted.find((tab) => visible.includes(tab)) ?? 'progress'
}
