import type { RoundStep } from '@pianqu/shared/assessment/round.contract.ts'
import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { type Board, missingRaters } from './board.ts'

const counted = (round: RoundPage, of: 'targets' | 'raters'): number =>
  round.directions.reduce((sum, direction) => sum + direction[of].length, 0)

/** What a step of the round will do, in numbers. */
export function stepConsequence(step: RoundStep, round: RoundPage, board: Board): string {
  const missing = missingRaters(board).length
  const of: Record<RoundStep, string> = {
    'close-marking': `${board.total} 个单位中 ${missing} 个没有提交，它们的评分不计入。结束后评分不能再改，被评单位可以答复。`,
    'begin-audit': '答复到此为止。审核期间可以登记加分扣分、排除个别部门评分并说明理由。',
    'back-to-reply': '被评单位可以再次修改答复；已登记的加分扣分和排除保留。',
    publish: `将固定 ${counted(round, 'targets')} 个被评单位两个方向的得分、名次、档次、加扣分和客观指标取值，连同方案和参加单位一起留存校验。发布后不能撤回；有误的经申诉另出新版，原版照样可查。`,
  }
  return of[step]
}

/** Whether the step wants its reason: going back, and closing early while somebody has not handed in. */
export const needsReason = (step: RoundStep, round: Pick<RoundPage, 'isMarkingOpen'>, board: Board): boolean =>
  step === 'back-to-reply' || (step === 'close-marking' && round.isMarkingOpen && missingRaters(board).length > 0)
