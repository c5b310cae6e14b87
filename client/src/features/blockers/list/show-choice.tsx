import { Segments } from '../../../ui/form/segments.tsx'
import type { ChangeBlockers } from '../blockers.search.ts'
import type { BlockersSearch } from '../blockers-in-sight.ts'

interface ShowChoiceProps {
  readonly search: BlockersSearch
  readonly change: ChangeBlockers
}

/** The same blockers as a list or by where they stand, or how long units take to answer. */
export const ShowChoice = ({ search, change }: ShowChoiceProps) => (
  <Segments
    label="怎样看"
    value={search.show}
    onChange={(show) => change({ show })}
    options={[
      { value: 'list', label: '列表' },
      { value: 'board', label: '按状态看板' },
      { value: 'answers', label: '答复用时' },
    ]}
  />
)
