import type { Blocker } from '@pianqu/shared/blockers/blocker.contract.ts'
import { blockerStateNames } from '@pianqu/shared/blockers/blocker.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useLiveRefresh } from '../../../api/live-refresh.ts'
import { paths } from '../../../navigation/paths.ts'
import { clockSentence } from '../../../parts/blockers/blocker-words.ts'
import { blockerQuery, blockerRefreshes } from '../../../parts/blockers/blockers.queries.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { useSession } from '../../../session/actor.tsx'
import { Card } from '../../../ui/card.tsx'
import { BackLink } from '../../../ui/layout/back-link.tsx'
import { Callout } from '../../../ui/layout/callout.tsx'
import { Columns } from '../../../ui/layout/columns.tsx'
import { PageHeader } from '../../../ui/layout/page-header.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { Prose } from '../../../ui/words/prose.tsx'
import { SupervisionTable } from '../supervisions/supervision-table.tsx'
import { BlockerActions } from './blocker-actions.tsx'
import { BlockerFacts } from './blocker-facts.tsx'
import { BlockerFiles } from './blocker-files.tsx'
import { BlockerHistory } from './blocker-history.tsx'

/** One blocker from what is asked to its closing. */
export function BlockerPage() {
  useLiveRefresh(blockerRefreshes)
  const { id = '' } = useParams({ strict: false })
  const query = useQuery(blockerQuery(id))
  return (
    <Loaded
      what="这件堵点"
      permission="blockers:read"
      query={query}
      header={<PageHeader title="堵点" subject={{ back: <Back /> }} />}
      skeleton={<Skeleton height={120} count={3} />}
    >
      {(blocker) => <Content blocker={blocker} />}
    </Loaded>
  )
}

const Back = () => <BackLink {...paths.blockers()}>堵点</BackLink>

function Content({ blocker }: { readonly blocker: Blocker }) {
  const { today } = useSession()
  const { number, title, state, text, ask, files, supervisions } = blocker
  return (
    <Stack>
      <PageHeader
        title={`${title}：${blockerStateNames[state]}`}
        subject={{ back: <Back />, marks: <span>{number}</span> }}
      >
        <p>{clockSentence(blocker, today)}</p>
        {blocker.calendarNotice && <Note>{blocker.calendarNotice}。</Note>}
      </PageHeader>
      <BlockerActions blocker={blocker} />
      <LeaderNote blocker={blocker} />
      <ProofNote blocker={blocker} />
      <BlockerFacts blocker={blocker} />
      <Columns isLoose>
        <Stack>
          <Card title="堵点内容">
            <Prose>{text}</Prose>
          </Card>
          {ask && (
            <Card title="诉求">
              <Prose>{ask}</Prose>
            </Card>
          )}
          <Card title={`证明材料${files.length > 0 ? `${files.length}个` : ''}`}>
            <BlockerFiles blocker={blocker} />
          </Card>
          {supervisions.length > 0 && (
            <Card title={`督办单${supervisions.length}份`}>
              <SupervisionTable rows={supervisions.toReversed()} isOfOne />
            </Card>
          )}
        </Stack>
        <Card title="办理经过">
          <BlockerHistory blocker={blocker} />
        </Card>
      </Columns>
    </Stack>
  )
}

/** Where what has come up to the leaders is decided: no button here does it. */
function LeaderNote({ blocker: { level, state, leadUnitName } }: { readonly blocker: Blocker }) {
  if (level !== 'leader' || state === 'answered' || state === 'closed') return null
  return (
    <Callout as="div">
      已升到市领导：列入月度会议议定，市级专班按议定转办或裁定；{leadUnitName ?? '牵头单位'}仍应答复。
    </Callout>
  )
}

/** Why an answer cannot be confirmed yet. */
function ProofNote({ blocker: { state, files, steps } }: { readonly blocker: Blocker }) {
  const answer = steps.findLast(({ step }) => step === 'answer')
  if (state !== 'answered' || files.length > 0 || answer?.proof) return null
  return (
    <Callout tone="warn" as="div">
      还没有证明材料，不能销号：请牵头单位上传文件；材料不足的可以退回重办。
      <Note>证明可以是答复里的文号，也可以是附件。</Note>
    </Callout>
  )
}
