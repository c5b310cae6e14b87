import { type BlockerState, blockerStateNames, blockerStates } from '@pianqu/shared/blockers/blocker.schema.ts'
import type { BlockerView } from '@pianqu/shared/blockers/blocker-views.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { paths } from '../../../navigation/paths.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { columnQuery } from '../blockers.queries.ts'
import { type BlockersSearch, countChoices, sharedFilters } from '../blockers-in-sight.ts'
import styles from './blocker-board.module.css'
import { BlockerCard } from './blocker-cards.tsx'

interface BoardProps {
  readonly search: BlockersSearch
}

/** A view that holds no closed ones needs no column for them. */
const statesOf = (view: BlockerView): readonly BlockerState[] => {
  if (view === 'closed') return ['closed']
  return view === 'all' ? blockerStates : blockerStates.filter((state) => state !== 'closed')
}

/** The same blockers by where they stand, the oldest of each state first. */
export function BlockerBoard({ search }: BoardProps) {
  const states = search.state ? [search.state] : statesOf(search.view)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll
    <div
      className={styles['board']}
      role="group"
      aria-label="按状态看板"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      {states.map((state) => (
        <BoardColumn key={state} state={state} search={search} />
      ))}
    </div>
  )
}

function BoardColumn({ state, search }: BoardProps & { readonly state: BlockerState }) {
  const query = useQuery(columnQuery(search, state))
  const list = paths.blockers({ ...sharedFilters(search), ...countChoices(search), view: search.view, state })
  const all = query.data?.total ?? 0
  return (
    <Card
      title={`${blockerStateNames[state]} ${query.data ? all : ''}`}
      aside={all > 0 && <Link {...list}>看列表</Link>}
    >
      <Loaded what="堵点" permission="blockers:read" query={query} skeleton={<Skeleton height={90} count={2} />}>
        {({ rows, total }) => (
          <Stack gap={8}>
            {total === 0 && <Note>没有</Note>}
            <Stack as="ul" gap={8}>
              {rows.map((row) => (
                <BlockerCard key={row.id} row={row} isMember />
              ))}
            </Stack>
            {total > rows.length && <Link {...list}>还有{total - rows.length}件</Link>}
          </Stack>
        )}
      </Loaded>
    </Card>
  )
}
