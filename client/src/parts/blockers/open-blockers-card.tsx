import type { BlockerSummary } from '@pianqu/shared/blockers/blocker.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useLiveRefresh } from '../../api/live-refresh.ts'
import { paths } from '../../navigation/paths.ts'
import { useMay } from '../../session/actor.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Note } from '../../ui/words/note.tsx'
import { Loaded } from '../loaded.tsx'
import { BlockerLine } from './blocker-line.tsx'
import { blockerRefreshes, blockerSummaryQuery, blockersQuery } from './blockers.queries.ts'
import type { BlockerPlace } from './place-fields.tsx'
import { Raising } from './raising.tsx'

const shown = 5

export interface OpenBlockersProps {
  readonly place: BlockerPlace
  /** It lies on the ground of the person, or they are of the city. */
  readonly mayRaise: boolean
}

/** What stands in the way of a project or an area, the oldest first. */
export function OpenBlockersCard({ place, mayRaise }: OpenBlockersProps) {
  useLiveRefresh(blockerRefreshes)
  const mayUse = useMay()
  const here = place.kind === 'project' ? { project: place.code } : { area: place.code }
  const sums = useQuery(blockerSummaryQuery(here))
  const list = useQuery(blockersQuery({ ...here, view: 'open', sort: '-ageDays', pageSize: shown }))
  const [isRaising, setRaising] = useState(false)
  const open = sums.data?.open ?? 0
  return (
    <Card
      title={titleOf(sums.data)}
      aside={
        <>
          <Link {...paths.blockers({ view: open > 0 ? 'open' : 'all', ...here })}>全部堵点</Link>
          {mayUse('blockers:raise') && mayRaise && <Button onClick={() => setRaising(true)}>提堵点</Button>}
        </>
      }
    >
      <Loaded
        what="堵点"
        permission="blockers:read"
        query={{
          data: sums.data && list.data && { known: sums.data, rows: list.data.rows },
          error: list.error ?? sums.error,
          refetch: () => Promise.all([sums.refetch(), list.refetch()]),
        }}
        skeleton={<Skeleton height={22} count={2} />}
      >
        {({ known, rows }) => (
          <>
            {known.open === 0 && <Note>{noneText(known)}</Note>}
            {rows.length > 0 && (
              <Stack as="ul" gap={6}>
                {rows.map((row) => (
                  <BlockerLine key={row.id} row={row} />
                ))}
              </Stack>
            )}
            {known.open > shown && (
              <Note>
                账龄最长的{shown}件，共{known.open}件。
              </Note>
            )}
          </>
        )}
      </Loaded>
      {isRaising && <Raising place={place} onClose={() => setRaising(false)} />}
    </Card>
  )
}

type Sums = Pick<BlockerSummary, 'open' | 'overdue' | 'lastClosedOn'>

function titleOf(sums: Sums | undefined): string {
  if (!sums || sums.open === 0) return '堵点'
  return `${sums.open}件堵点未销号${sums.overdue > 0 ? `，${sums.overdue}件已逾期` : ''}`
}

const noneText = ({ lastClosedOn }: Sums): string =>
  `没有未销号的堵点${lastClosedOn ? `，最近一次销号在${lastClosedOn}` : ''}。`
