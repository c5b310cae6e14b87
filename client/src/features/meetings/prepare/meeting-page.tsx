import type { Agenda, Meeting } from '@pianqu/shared/meetings/meeting.contract.ts'
import { meetingStateNames } from '@pianqu/shared/meetings/meeting.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { problemOf } from '../../../api/api-problem.ts'
import { useLiveRefresh } from '../../../api/live-refresh.ts'
import { paths } from '../../../navigation/paths.ts'
import { usePageSearch } from '../../../navigation/search.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { BackLink } from '../../../ui/layout/back-link.tsx'
import { Callout } from '../../../ui/layout/callout.tsx'
import { PageHeader } from '../../../ui/layout/page-header.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { DirectiveTable } from '../directives/directives-tab.tsx'
import { minutesText, timeText } from '../meeting-words.ts'
import {
  agendaQuery,
  directivesQuery,
  directivesWorkbookAddress,
  meetingQuery,
  meetingRefreshes,
  useMeetingStep,
} from '../meetings.queries.ts'
import { meetingSearch } from '../meetings.search.ts'
import { AgendaCard } from './agenda-card.tsx'

/** One meeting: its agenda with rule and reason, and what it decided. */
export function MeetingPage() {
  useLiveRefresh(meetingRefreshes)
  const { id = '' } = useParams({ strict: false })
  const query = useQuery(meetingQuery(id))
  return (
    <Loaded
      what="这次会议"
      permission="meetings:read"
      query={query}
      header={<PageHeader title="会议" subject={{ back: <Back /> }} />}
      skeleton={<Skeleton height={120} count={3} />}
    >
      {(meeting) => <Content meeting={meeting} />}
    </Loaded>
  )
}

const Back = () => <BackLink {...paths.meetings()}>会议</BackLink>

function Content({ meeting }: { readonly meeting: Meeting }) {
  const { id, title, state, heldOn, startsAt, snapshot } = meeting
  const [search] = usePageSearch(meetingSearch)
  const agenda = useQuery(agendaQuery(id))
  const directives = useQuery(directivesQuery({ meeting: id, pageSize: 200 }))
  return (
    <Stack>
      <PageHeader
        title={`${title}：${meetingStateNames[state]}`}
        subject={{ back: <Back />, marks: <span>{`${heldOn} ${startsAt} · 依据快照${snapshot}`}</span> }}
        aside={<Actions meeting={meeting} />}
      >
        {agenda.data && <p>{planned(agenda.data, state)}</p>}
      </PageHeader>
      <Newer meeting={meeting} />
      <Loaded what="议程" permission="meetings:read" query={agenda} skeleton={<Skeleton height={40} count={8} />}>
        {(data) => (
          <AgendaCard meeting={meeting} agenda={data} led={search.item} directives={directives.data?.rows ?? []} />
        )}
      </Loaded>
      {directives.data && directives.data.total > 0 && (
        <Card
          title={`议定事项 ${directives.data.total} 件`}
          aside={
            <a className={buttonClass()} href={directivesWorkbookAddress({ meeting: id })} download>
              导出议定事项清单
            </a>
          }
        >
          <DirectiveTable rows={directives.data.rows} />
        </Card>
      )}
    </Stack>
  )
}

function planned({ items, hidden, plannedSeconds, predictedSeconds, predictedEnd }: Agenda, state: string): string {
  const parts = [
    `议程${items.length + hidden}项，计划${minutesText(plannedSeconds)}`,
    state !== 'closed' &&
      (predictedSeconds === plannedSeconds
        ? `预计${timeText(predictedEnd)}结束`
        : `按上次会议实际用时预计${minutesText(predictedSeconds)}，${timeText(predictedEnd)}结束`),
    hidden > 0 && `其中${hidden}项不在本单位可读范围`,
  ]
  return parts.filter(Boolean).join('；')
}

function Newer({ meeting }: { readonly meeting: Meeting }) {
  const step = useMeetingStep(meeting)
  const { newerSnapshot, snapshot, state, version, mayPrepare } = meeting
  if (newerSnapshot === null) return null
  return (
    <Callout as="div" tone="warn" isRow>
      <span>
        {state === 'planned'
          ? `已有更新的快照${newerSnapshot}，会议仍依据${snapshot}。`
          : `会议依据${snapshot}；之后又发布了${newerSnapshot}，会议数据不变。`}
      </span>
      {state === 'planned' && mayPrepare && (
        <Button onClick={() => step.mutate({ step: 'repin', version })} isBusy={step.isPending}>
          改用{newerSnapshot}
        </Button>
      )}
    </Callout>
  )
}

function Actions({ meeting }: { readonly meeting: Meeting }) {
  const { id, state, version, mayPrepare } = meeting
  const step = useMeetingStep(meeting)
  const navigate = useNavigate()
  const present = () => void navigate(paths.present(id))
  return (
    <Stack gap={6}>
      <Row gap={8}>
        <Link {...paths.brief(id)} className={buttonClass()}>
          一页会前通
        </Link>
        {state === 'planned' && mayPrepare && (
          <Button
            variant="primary"
            isBusy={step.isPending}
            onClick={() => step.mutate({ step: 'open', version }, { onSuccess: present })}
          >
            开会（冻结议程和数据）
          </Button>
        )}
        {state === 'open' && (
          <Link {...paths.present(id)} className={buttonClass('primary')}>
            {mayPrepare ? '进入演示' : '跟随演示'}
          </Link>
        )}
        {state === 'open' && mayPrepare && (
          <Button isBusy={step.isPending} onClick={() => step.mutate({ step: 'close', version })}>
            结束会议
          </Button>
        )}
      </Row>
      {step.error && <ProblemNotice problem={problemOf(step.error)} />}
    </Stack>
  )
}
