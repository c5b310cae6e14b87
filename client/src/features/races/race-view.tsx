import { detailsText, headlineText } from '@pianqu/shared/headlines/headline.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { paths } from '../../navigation/paths.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { useMay } from '../../session/actor.tsx'
import { Button } from '../../ui/button.tsx'
import { BackLink } from '../../ui/layout/back-link.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Note } from '../../ui/words/note.tsx'
import { RaceContent } from './race-content.tsx'
import { raceHeadline } from './race-words.ts'
import { raceQuery } from './races.queries.ts'
import { WithdrawRaceDialog } from './withdraw-race-dialog.tsx'

interface RaceViewProps {
  readonly id: string
  readonly isTable: boolean
  readonly onToggle: (isTable: boolean) => void
}

/** One race: how it stands, month by month, and how it ended. */
export function RaceView({ id, isTable, onToggle }: RaceViewProps) {
  const mayWrite = useMay()('rankings:write')
  const [isWithdrawing, setIsWithdrawing] = useState(false)
  const query = useQuery(raceQuery(id))
  const { data } = query
  const finding = data && raceHeadline(data)
  return (
    <Stack>
      <PageHeader
        title={finding ? headlineText(finding) : '赛马'}
        subject={{ back: <BackLink {...paths.races()}>全部赛马</BackLink> }}
        aside={
          mayWrite &&
          data &&
          data.state !== 'withdrawn' && <Button onClick={() => setIsWithdrawing(true)}>撤销赛马</Button>
        }
      >
        {finding && finding.details.length > 0 && <Note>{detailsText(finding)}</Note>}
      </PageHeader>
      <Loaded what="这场赛马" permission="figures:read" query={query} skeleton={<Skeleton height={160} count={3} />}>
        {(race) => <RaceContent race={race} isTable={isTable} onToggle={onToggle} />}
      </Loaded>
      {isWithdrawing && data && <WithdrawRaceDialog race={data} onClose={() => setIsWithdrawing(false)} />}
    </Stack>
  )
}
