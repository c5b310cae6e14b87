import { blockerViewNames } from '@pianqu/shared/blockers/blocker-views.ts'
import { NoMatches } from '../../../parts/no-matches.tsx'
import { Button } from '../../../ui/button.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import type { ChangeBlockers } from '../blockers.search.ts'
import { allFilters, type BlockersSearch } from '../blockers-in-sight.ts'

interface NoBlockersProps {
  readonly search: BlockersSearch
  readonly total: number
  readonly change: ChangeBlockers
}

/** Nothing was found: which filter to relax, or where there is something. */
export function NoBlockers({ search, total, change }: NoBlockersProps) {
  const { view } = search
  return (
    <NoMatches
      what="堵点"
      none={
        <EmptyNotice title={view === 'all' ? '还没有人提出堵点' : `「${blockerViewNames[view]}」里没有堵点`}>
          {view !== 'all' && <Button onClick={() => change({ view: 'all', page: 1 })}>看全部</Button>}
        </EmptyNotice>
      }
      elsewhere={total > 0 && `，共 ${total} 件`}
      filters={allFilters}
      search={search}
      change={change}
    />
  )
}
