import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { useState } from 'react'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { MatrixCard } from '../results/matrix-card.tsx'
import { EntriesCard } from './entries-card.tsx'
import { ExclusionsCard } from './exclusions-card.tsx'
import { MarksDrawer } from './marks-drawer.tsx'
import { RepliesCard } from './replies-card.tsx'
import { TrialCard } from './trial-card.tsx'
import { WarningsCard } from './warnings-card.tsx'

interface Pair {
  readonly rater: string
  readonly target: string
}

/** The audit of the task force: what stands out, who gave what, replies, bonuses and what does not count. */
export function AuditTab({ round }: { readonly round: RoundPage }) {
  const [pair, setPair] = useState<Pair | null>(null)
  if (round.stage === 'reply') {
    return (
      <Stack>
        <EmptyNotice title="答复中，评分仍然封存">在“进度”中开始审核后，这里列出预警、矩阵和试算。</EmptyNotice>
        <RepliesCard round={round} />
      </Stack>
    )
  }
  return (
    <Stack>
      {round.stage === 'audit' && <WarningsCard round={round} />}
      <MatrixCard year={round.year} onCell={(rater, target) => setPair({ rater, target })} />
      <RepliesCard round={round} />
      <EntriesCard round={round} />
      <ExclusionsCard round={round} />
      {round.stage === 'audit' && <TrialCard round={round} />}
      {pair && <MarksDrawer round={round} {...pair} onClose={() => setPair(null)} />}
    </Stack>
  )
}
