import type { ResultBasis } from '@pianqu/shared/assessment/mark.schema.ts'
import type { MarkingStanding, RoundStep } from '@pianqu/shared/assessment/round.contract.ts'
import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import type { Finding } from '@pianqu/shared/headlines/headline.ts'
import { roundFinding } from '@pianqu/shared/headlines/year-findings.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { dueText } from '../../parts/due-text.ts'

export const basisNames: Record<ResultBasis, string> = {
  raw: '平均',
  trimmed: '去最高最低',
  adjusted: '剔除评分宽严',
}

export const standingNames: Record<MarkingStanding, string> = {
  'not-begun': '未开始',
  begun: '评分中',
  'handed-in': '已提交',
}

export const roundStepNames: Record<RoundStep, string> = {
  'close-marking': '结束评分',
  'begin-audit': '开始审核',
  'back-to-reply': '退回答复',
  publish: '发布结果',
}

type Standing = Pick<RoundPage, 'year' | 'stage' | 'markingDue' | 'publishedOn' | 'resultVersion'>

/** The finding of the page: where the round of the year stands. */
export const roundHeadline = (year: number, round: Standing | undefined, today: Day): Finding =>
  roundFinding({
    year,
    stage: round?.stage ?? 'none',
    due: round ? dueText(round.markingDue, today) : '',
    publishedOn: round?.publishedOn ?? null,
    version: round?.resultVersion ?? null,
  })
