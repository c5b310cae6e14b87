import type { BlockerCause, BlockerRow } from '@pianqu/shared/blockers/blocker.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loaded } from '../../../parts/loaded.tsx'
import { useMay } from '../../../session/actor.tsx'
import { Button } from '../../../ui/button.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { useIsPhone } from '../../../ui/media.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { CopyTableButton } from '../../../ui/table/copy-table-button.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { Pagination } from '../../../ui/table/pagination.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { causesQuery, listQuery, pageSize } from '../blockers.queries.ts'
import type { ChangeBlockers } from '../blockers.search.ts'
import type { BlockersSearch } from '../blockers-in-sight.ts'
import { ChangeCauseDialog, GroupDialog } from '../cause/cause-dialog.tsx'
import { DecideCauseDialog } from '../cause/decide-cause-dialog.tsx'
import { BlockerCards } from './blocker-cards.tsx'
import { blockerColumns, type Selection } from './blocker-columns.tsx'
import { blockerCopyColumns } from './blocker-copy-columns.ts'
import { type CauseItem, groupedRows, itemKey, type ListItem } from './grouped-rows.ts'
import { NoBlockers } from './no-blockers.tsx'
import { ShowChoice } from './show-choice.tsx'

interface ListProps {
  readonly search: BlockersSearch
  readonly change: ChangeBlockers
}

type Opened = { readonly kind: 'group' } | { readonly kind: 'change' | 'decide'; readonly cause: BlockerCause }

type Chosen = ReadonlyMap<string, Pick<BlockerRow, 'id' | 'number' | 'title'>>

/** One page of blockers, those of one cause together; the task force puts them under one. */
export function BlockerList({ search, change }: ListProps) {
  const query = useQuery(listQuery(search))
  const causes = useQuery(causesQuery)
  const isPhone = useIsPhone()
  const mayAssign = useMay()('blockers:assign')
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [opened, setOpened] = useState<Opened | null>(null)
  const selection: Selection | null = chosen && {
    ids: new Set(chosen.keys()),
    toggle: (row, isChosen) =>
      setChosen(new Map(isChosen ? [...chosen, [row.id, row]] : [...chosen].filter(([id]) => id !== row.id))),
  }
  const causeSteps = (item: CauseItem) => mayAssign && <CauseSteps item={item} onOpen={setOpened} />
  return (
    <Loaded what="堵点" permission="blockers:read" query={query} skeleton={<Skeleton height={44} count={8} />}>
      {({ rows, total }) => {
        const items = groupedRows(rows, causes.data?.rows ?? [])
        return (
          <Stack gap={8}>
            <Row justify="between">
              <Note role="status">{query.isPlaceholderData ? '正在查找' : `找到${total}件`}</Note>
              <Row gap={8}>
                {mayAssign && (
                  <Grouping chosen={chosen} onChosen={setChosen} onGroup={() => setOpened({ kind: 'group' })} />
                )}
                <ShowChoice search={search} change={change} />
                <CopyTableButton columns={blockerCopyColumns} rows={rows} />
              </Row>
            </Row>
            {isPhone && rows.length > 0 ? (
              <BlockerCards items={items} selection={selection} causeSteps={causeSteps} />
            ) : (
              <DataTable
                caption="堵点"
                columns={blockerColumns(selection, causeSteps)}
                rows={items}
                rowKey={itemKey}
                tone={toneOf}
                sort={search.sort}
                onSort={(sort) => change({ sort, page: 1 })}
                isUpdating={query.isPlaceholderData}
                empty={<NoBlockers search={search} total={total} change={change} />}
              />
            )}
            {total > 0 && (
              <Pagination page={search.page} pageSize={pageSize} total={total} onPage={(page) => change({ page })} />
            )}
            {opened?.kind === 'group' && chosen && (
              <GroupDialog
                members={[...chosen.values()]}
                onDone={() => setChosen(null)}
                onClose={() => setOpened(null)}
              />
            )}
            {opened?.kind === 'change' && <ChangeCauseDialog cause={opened.cause} onClose={() => setOpened(null)} />}
            {opened?.kind === 'decide' && <DecideCauseDialog cause={opened.cause} onClose={() => setOpened(null)} />}
          </Stack>
        )
      }}
    </Loaded>
  )
}

const toneOf = (item: ListItem) => (item.kind === 'cause' ? 'head' : item.isMember ? 'member' : undefined)

interface CauseStepsProps {
  readonly item: CauseItem
  readonly onOpen: (opened: Opened) => void
}

function CauseSteps({ item: { cause }, onOpen }: CauseStepsProps) {
  return (
    <Row gap={8}>
      <Button onClick={() => onOpen({ kind: 'decide', cause })}>一并交办</Button>
      <Button variant="quiet" onClick={() => onOpen({ kind: 'change', cause })}>
        更改归并
      </Button>
    </Row>
  )
}

interface GroupingProps {
  readonly chosen: Chosen | null
  readonly onChosen: (chosen: Chosen | null) => void
  readonly onGroup: () => void
}

/** Begins to choose what stands under one cause, and says how many are chosen. */
function Grouping({ chosen, onChosen, onGroup }: GroupingProps) {
  if (!chosen) return <Button onClick={() => onChosen(new Map())}>选择归并</Button>
  return (
    <>
      <Button variant="primary" disabled={chosen.size < 2} onClick={onGroup}>
        同因归并（{chosen.size}件）
      </Button>
      <Button onClick={() => onChosen(null)}>不归并了</Button>
      {chosen.size < 2 && <Note as="span">请至少勾选2件</Note>}
    </>
  )
}
