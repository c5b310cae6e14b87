import type { ChallengeRow } from '@pianqu/shared/challenges/challenge.contract.ts'
import { challengeStateNames } from '@pianqu/shared/challenges/challenge.schema.ts'
import type { ChallengeView } from './challenges.search.ts'

export const viewOfState: Record<ChallengeRow['state'], Exclude<ChallengeView, 'all'>> = {
  draft: 'open',
  published: 'open',
  awarded: 'running',
  completed: 'over',
  failed: 'over',
  withdrawn: 'over',
}

/** `2项张榜，1项攻关中，其中1个节点逾期`. */
export function challengesSummary(rows: readonly ChallengeRow[]): string {
  const count = (state: ChallengeRow['state']) => rows.filter((row) => row.state === state).length
  const overdue = rows.reduce((sum, { overdueCount }) => sum + overdueCount, 0)
  const late = overdue > 0 ? `，有${overdue}个节点逾期` : ''
  return `${count('published')}项张榜，${count('awarded')}项攻关中${late}`
}

/** What a task waits for, in a few words. */
export function standText({ state, claimUntil, claimCount, milestoneCount, confirmedCount }: ChallengeRow): string {
  if (state === 'published') {
    return `${claimUntil}截止${claimCount === null ? '' : `，${claimCount}个单位揭榜`}`
  }
  if (state === 'awarded') return milestoneCount === 0 ? '节点未定' : `节点${confirmedCount}/${milestoneCount}已确认`
  return challengeStateNames[state]
}
