import type { RailPlan } from '@pianqu/shared/rail/rail-plan.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { usePageSearch } from '../../../navigation/search.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { railPlansQuery } from '../rail.queries.ts'
import { maxCompared, railSearch } from '../rail.search.ts'
import { SavePlanDialog } from './save-plan-dialog.tsx'
import { SavedPlanLine } from './saved-plan-line.tsx'
import type { PlanInHand } from './use-plan.ts'

interface SavedPlansCardProps {
  readonly inHand: PlanInHand
  readonly day: Day
  readonly today: Day
}

/** What was saved: open, put side by side, put away; and the plan in hand under a name. */
export function SavedPlansCard({ inHand, day, today }: SavedPlansCardProps) {
  const query = useQuery(railPlansQuery)
  const { data } = query
  const [, change] = usePageSearch(railSearch)
  const [dialog, setDialog] = useState<'new' | 'change' | null>(null)
  const { plan, saved, isChanged } = inHand
  const maySave = data?.maySave === true
  const isMoved = saved !== undefined && (isChanged || saved.on !== day)
  const opened = ({ id, on, scope }: RailPlan) =>
    change({ scenario: id, plan: undefined, on: on === today ? undefined : on, scope })
  return (
    <Card
      title="保存的情景"
      aside={
        maySave && (
          <>
            {saved?.isMine && isMoved && <Button onClick={() => setDialog('change')}>保存修改</Button>}
            <Button onClick={() => setDialog('new')} disabled={Object.keys(plan).length === 0}>
              {saved ? '另存' : '保存'}
            </Button>
          </>
        )
      }
    >
      <Stack gap={16}>
        <Note kind="faint">
          {data && !maySave && '保存由市级专班和维护轨道的部门办理；'}
          最多选{maxCompared}个对比，与不变动时并列。
        </Note>
        <Loaded what="保存的情景" permission="figures:read" query={query} skeleton={<Skeleton height={44} count={3} />}>
          {({ rows }) =>
            rows.length === 0 ? (
              <EmptyNotice title="还没有保存的情景">加入变动后起一个名字保存，可以再打开、对比。</EmptyNotice>
            ) : (
              <Stack as="ul" gap={4} aria-label="保存的情景">
                {rows.map((row) => (
                  <SavedPlanLine key={row.id} row={row} maySave={maySave} onOpen={() => opened(row)} />
                ))}
              </Stack>
            )
          }
        </Loaded>
      </Stack>
      {dialog && (
        <SavePlanDialog
          plan={plan}
          day={day}
          saved={dialog === 'change' ? saved : undefined}
          onSaved={opened}
          onClose={() => setDialog(null)}
        />
      )}
    </Card>
  )
}
