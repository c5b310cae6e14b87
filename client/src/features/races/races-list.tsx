import { type RaceRow, raceStateNames } from '@pianqu/shared/rankings/race.contract.ts'
import { memberKindNames } from '@pianqu/shared/rankings/race.schema.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { useMay } from '../../session/actor.tsx'
import { Button } from '../../ui/button.tsx'
import { Dotted } from '../../ui/dotted.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Box } from '../../ui/layout/box.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Note } from '../../ui/words/note.tsx'
import { AddRaceDialog } from './add-race-dialog.tsx'
import { RaceLink } from './race-link.tsx'
import { leadersText, spanOf } from './race-words.ts'
import { racesQuery } from './races.queries.ts'

interface RacesListProps {
  readonly isAdding: boolean
  readonly onAdd: (isAdding: boolean) => void
}

/** All races, the newest first. */
export function RacesList({ isAdding, onAdd }: RacesListProps) {
  const mayWrite = useMay()('rankings:write')
  const navigate = useNavigate()
  const query = useQuery(racesQuery)
  return (
    <Stack>
      <PageHeader
        title="赛马"
        aside={
          mayWrite && (
            <Button variant="primary" onClick={() => onAdd(true)}>
              新建赛马
            </Button>
          )
        }
      />
      <Note kind="faint">选定一组单位，在一段时间里比同一个指标，逐月看名次和差距。</Note>
      <Loaded what="赛马" permission="figures:read" query={query} skeleton={<Skeleton height={88} count={3} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyNotice title="还没有赛马">
              {mayWrite ? '点“新建赛马”，选参赛单位、指标和起止月份。' : '市级专班新建后在这里查看。'}
            </EmptyNotice>
          ) : (
            <Stack as="ul" gap={8} aria-label="赛马列表">
              {rows.map((race) => (
                <RaceCard key={race.id} race={race} />
              ))}
            </Stack>
          )
        }
      </Loaded>
      {isAdding && mayWrite && (
        <AddRaceDialog onClose={() => onAdd(false)} onDone={(id) => void navigate(paths.races({ race: id }))} />
      )}
    </Stack>
  )
}

function RaceCard({ race }: { readonly race: RaceRow }) {
  const { id, name, state, members, memberKind, indicatorName, latestMonth, withdrawnBecause } = race
  return (
    <Box gap={4}>
      <Row justify="between">
        <h2>
          <RaceLink id={id}>{name}</RaceLink>
        </h2>
        <span>{raceStateNames[state]}</span>
      </Row>
      <Note kind="faint">
        <Dotted parts={[indicatorName, `${members.length}个${memberKindNames[memberKind]}`, spanOf(race)]} />
      </Note>
      {state === 'withdrawn' ? (
        <p>撤销理由：{withdrawnBecause}</p>
      ) : (
        <p>{latestMonth ? `${monthText(latestMonth)}：${leadersText(race)}` : '还没有名次'}</p>
      )}
    </Box>
  )
}
