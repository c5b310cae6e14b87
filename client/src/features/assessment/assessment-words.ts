import type { ResultBasis } from '@pianqu/shared/assessment/mark.schema.ts'
import type { MarkingStanding, RoundStep } from '@pianqu/shared/assessment/round.contract.ts'
import { type RoundPage, type RoundStage, roundStageNames } from '@pianqu/shared/assessment/round.schema.ts'
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

const stageWords: Record<RoundStage, (round: Standing, today: Day) => string> = {
  marking: ({ markingDue }, today) => `${roundStageNames.marking}，${dueText(markingDue, today)}`,
  reply: () => `${roundStageNames.reply}，评分已经封存`,
  audit: () => `${roundStageNames.audit}，结果尚未发布`,
  published: ({ publishedOn, resultVersion }) =>
    `${publishedOn ?? ''} ${roundStageNames.published}${resultVersion !== null && resultVersion > 1 ? `，已更正到第${resultVersion}版` : ''}`,
}

/** The finding of the page: where the round of the year stands. */
export function roundHeadline(year: number, round: Standing | undefined, today: Day): string {
  return round ? `${year}年度双向考核：${stageWords[round.stage](round, today)}` : `${year}年度双向考核还没有开始`
}
