import type { ProblemCode } from '../http/problem.ts'
import type { Day } from '../time/day.ts'
import type { RoundStep } from './round.contract.ts'
import type { RoundStage } from './round.schema.ts'

interface Step {
  readonly from: RoundStage
  readonly to: RoundStage
}

/** The life of a round, whole. A step that is not here cannot happen. */
export const roundStepTable = {
  'close-marking': { from: 'marking', to: 'reply' },
  'begin-audit': { from: 'reply', to: 'audit' },
  'back-to-reply': { from: 'audit', to: 'reply' },
  publish: { from: 'audit', to: 'published' },
} as const satisfies Record<RoundStep, Step>

interface Standing {
  readonly stage: RoundStage
  readonly markingDue: Day
  readonly today: Day
  /** Whether every rater has handed in. */
  readonly isComplete: boolean
  readonly reason: string | undefined
}

type Decision =
  | { readonly allowed: true; readonly next: RoundStage }
  | { readonly allowed: false; readonly because: ProblemCode; readonly detail: string }

export const isMarkingOpen = ({
  stage,
  markingDue,
  today,
}: Pick<Standing, 'stage' | 'markingDue' | 'today'>): boolean => stage === 'marking' && today <= markingDue

/** May the round take this step? Who may ask is a question of access. */
export function decideRoundStep(step: RoundStep, standing: Standing): Decision {
  const { from, to }: Step = roundStepTable[step]
  if (standing.stage !== from) {
    return { allowed: false, because: 'assessment/wrong-stage', detail: '考核已进入其他阶段，请刷新后再试' }
  }
  const isEarly = step === 'close-marking' && isMarkingOpen(standing) && !standing.isComplete
  if ((isEarly || step === 'back-to-reply') && !standing.reason) {
    const detail = isEarly
      ? '还有单位没有提交，且没到截止日期；提前截止后它们的评分不计入，请说明理由'
      : '从审核退回答复，请说明理由'
    return { allowed: false, because: 'assessment/reason-needed', detail }
  }
  return { allowed: true, next: to }
}
