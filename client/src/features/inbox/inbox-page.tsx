import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../../parts/loaded.tsx'
import { useSession } from '../../session/actor.tsx'
import { Columns } from '../../ui/layout/columns.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Note } from '../../ui/words/note.tsx'
import { DayStrip } from './day-strip.tsx'
import { inboxQuery } from './inbox.queries.ts'
import { inboxHeadline, inboxSubline } from './inbox-words.ts'
import { MonthCard } from './month-card.tsx'
import { OthersCard } from './others-card.tsx'
import { QuietCard } from './quiet-card.tsx'
import { WaitingCard } from './waiting-card.tsx'

/** What waits for this person, by due day; what waits for others is in none of its numbers. */
export function InboxPage() {
  const { today } = useSession()
  const query = useQuery(inboxQuery)
  const { data } = query
  const subline = data && inboxSubline(data)
  return (
    <Stack gap={16}>
      <PageHeader title={data ? inboxHeadline(data.rows, today) : '等我处理的事'}>
        {subline && <Note>{subline}</Note>}
      </PageHeader>
      <Loaded what="待办" permission="figures:read" query={query} skeleton={<Skeleton height={56} count={5} />}>
        {({ rows, others, done, month, quiet, days }) => (
          <>
            {days.some(({ day }) => rows.some(({ dueOn }) => dueOn === day)) && (
              <DayStrip days={days} rows={rows} today={today} />
            )}
            <Columns widths="minmax(0, 1fr) 316px" isLoose>
              <WaitingCard rows={rows} done={done} today={today} />
              <Stack gap={12}>
                {month && <MonthCard {...month} />}
                {others.total > 0 && <OthersCard {...others} today={today} />}
                {quiet.length > 0 && <QuietCard kinds={quiet} />}
              </Stack>
            </Columns>
          </>
        )}
      </Loaded>
    </Stack>
  )
}
