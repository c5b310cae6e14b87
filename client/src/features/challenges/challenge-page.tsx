import type { Challenge } from '@pianqu/shared/challenges/challenge.contract.ts'
import { challengeKindNames, challengeStateNames } from '@pianqu/shared/challenges/challenge.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { useMay } from '../../session/actor.tsx'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import { BackLink } from '../../ui/layout/back-link.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Prose } from '../../ui/words/prose.tsx'
import { ChallengeActions } from './challenge-actions.tsx'
import { challengeQuery } from './challenges.queries.ts'
import { ClaimsCard } from './claims-card.tsx'
import { MilestonesCard } from './milestones-card.tsx'

/** One task from what is asked to its verdict. */
export function ChallengePage() {
  const { id = '' } = useParams({ strict: false })
  const query = useQuery(challengeQuery(id))
  return (
    <Loaded
      what="这个榜单"
      permission="figures:read"
      query={query}
      header={<PageHeader title="榜单" subject={{ back: <Back /> }} />}
      skeleton={<Skeleton height={120} count={3} />}
    >
      {(challenge) => <Content challenge={challenge} />}
    </Loaded>
  )
}

const Back = () => <BackLink {...paths.challenges()}>揭榜挂帅</BackLink>

function Content({ challenge }: { readonly challenge: Challenge }) {
  const mayWrite = useMay()('challenges:write')
  const { title, state, ask, holders, verdict, withdrawReason } = challenge
  const isTaken = state === 'awarded' || state === 'completed' || state === 'failed'
  return (
    <Stack>
      <PageHeader title={`${title}：${challengeStateNames[state]}`} subject={{ back: <Back /> }} />
      <ChallengeActions challenge={challenge} />
      <TaskFacts challenge={challenge} />
      <Card title="任务要求">
        <Prose>{ask}</Prose>
      </Card>
      {verdict && (
        <Card title={`${verdict.on}认定：${challengeStateNames[state]}`}>
          <Prose>{verdict.reason}</Prose>
        </Card>
      )}
      {withdrawReason && (
        <Card title="撤榜理由">
          <Prose>{withdrawReason}</Prose>
        </Card>
      )}
      {holders.length > 0 && (
        <Card title={`中榜单位${holders.length}个`}>
          <Stack as="ul">
            {holders.map(({ unitCode, unitName, reason }) => (
              <li key={unitCode}>
                <strong>{unitName}</strong>：{reason}
              </li>
            ))}
          </Stack>
        </Card>
      )}
      {isTaken && <MilestonesCard challenge={challenge} mayWrite={mayWrite} />}
      <ClaimsCard claims={challenge.claims} claimCount={challenge.claimCount} />
    </Stack>
  )
}

function TaskFacts({ challenge }: { readonly challenge: Challenge }) {
  const { challengeId, publisher, kind, areaCode, areaName, claimUntil, publishedOn, documentNumber } = challenge
  return (
    <Facts
      facts={[
        { name: '编号', value: challengeId },
        { name: '发榜单位', value: publisher },
        kind ? { name: '类型', value: challengeKindNames[kind] } : null,
        {
          name: '片区',
          value: areaCode ? <Link {...paths.area(areaCode)}>{areaName}</Link> : '全市',
        },
        publishedOn ? { name: '张榜日期', value: publishedOn } : null,
        { name: '揭榜截止', value: claimUntil },
        documentNumber ? { name: '文号', value: documentNumber } : null,
      ]}
    />
  )
}
