import { directionNames } from '@pianqu/shared/assessment/direction.ts'
import type { getMarkingBoard } from '@pianqu/shared/assessment/round.contract.ts'
import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { dueText } from '../../../parts/due-text.ts'

export type Board = ReplyOf<typeof getMarkingBoard>

export const missingRaters = ({ rows }: Pick<Board, 'rows'>) => rows.filter(({ standing }) => standing !== 'handed-in')

/** 催办: who has not handed in, to paste where the offices talk; it says nothing of any mark. */
export function reminderText(
  { year, markingDue }: Pick<RoundPage, 'year' | 'markingDue'>,
  board: Board,
  today: Day,
): string {
  const missing = missingRaters(board)
  const lines = board.directions.flatMap(({ direction }) => {
    const names = missing.filter((row) => row.direction === direction).map(({ raterName }) => raterName)
    return names.length > 0 ? [`${directionNames[direction]}（${names.length}家）：${names.join('、')}。`] : []
  })
  return [
    `${year}年度双向考核评分${dueText(markingDue, today)}，以下单位还没有提交评分表：`,
    ...lines,
    '请登录片区调度“考核—双向考核—打分”填写并提交。未提交的评分表不计入结果；评分封存，发布前任何人看不到。',
  ].join('\n')
}
