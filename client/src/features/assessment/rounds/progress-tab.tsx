import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../../../parts/loaded.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { BoardCard } from './board-card.tsx'
import { RecusalsCard } from './recusals-card.tsx'
import { boardQuery } from './round.queries.ts'
import { SchemesInUse } from './schemes-in-use.tsx'
import { StageCard } from './stage-card.tsx'

/** How far the round is: its stages, and who has handed in; nothing that comes from a mark. */
export function ProgressTab({ round }: { readonly round: RoundPage }) {
  const query = useQuery(boardQuery(round.year))
  return (
    <Loaded what="评分进度" permission="assessment:read" query={query} skeleton={<Skeleton height={120} count={3} />}>
      {(board) => (
        <Stack>
          <StageCard round={round} board={board} />
          <BoardCard round={round} board={board} />
          <RecusalsCard round={round} />
          <SchemesInUse round={round} />
        </Stack>
      )}
    </Loaded>
  )
}
