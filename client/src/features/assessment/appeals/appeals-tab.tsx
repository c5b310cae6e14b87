import { directionNames } from '@pianqu/shared/assessment/direction.ts'
import type { Appeal } from '@pianqu/shared/assessment/results/appeal.contract.ts'
import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loaded } from '../../../parts/loaded.tsx'
import { useMay } from '../../../session/actor.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { Quote } from '../../../ui/words/quote.tsx'
import { Evidence } from '../replies/evidence.tsx'
import { appealsQuery, useAddAppealFiles } from './appeal.queries.ts'
import { CorrectAppealDialog } from './correct-appeal-dialog.tsx'
import { DismissAppealDialog } from './dismiss-appeal-dialog.tsx'
import { NewAppeal } from './new-appeal.tsx'

const stateNames: Record<Appeal['state'], string> = { open: '待处理', dismissed: '维持原结果', corrected: '已更正' }

/** Appeals against the published result: one's own, or all of them to decide. */
export function AppealsTab({ round }: { readonly round: RoundPage }) {
  const query = useQuery(appealsQuery(round.year))
  const may = useMay()
  const isOwn = may('assessment:mark') && round.ownUnit?.isRatedIn != null
  return (
    <Loaded what="申诉" permission="assessment:read" query={query} skeleton={<Skeleton height={160} />}>
      {({ rows }) => (
        <Stack>
          {isOwn && !rows.some(({ state }) => state === 'open') && <NewAppeal year={round.year} />}
          {rows.length === 0 && !isOwn && (
            <EmptyNotice title="没有申诉">被评单位对已发布的结果有异议时在这里申诉。</EmptyNotice>
          )}
          {rows.map((appeal) => (
            <OneAppeal
              key={appeal.appealId}
              round={round}
              appeal={appeal}
              isOwn={isOwn}
              mayDecide={may('assessment:write')}
            />
          ))}
        </Stack>
      )}
    </Loaded>
  )
}

interface OneAppealProps {
  readonly round: RoundPage
  readonly appeal: Appeal
  readonly isOwn: boolean
  readonly mayDecide: boolean
}

function OneAppeal({ round, appeal, isOwn, mayDecide }: OneAppealProps) {
  const [step, setStep] = useState<'dismiss' | 'correct' | null>(null)
  const upload = useAddAppealFiles(round.year, appeal.appealId)
  const { decision, state } = appeal
  return (
    <Card title={`${appeal.unitName}：${stateNames[state]}`}>
      <Stack>
        <Note>
          {directionNames[appeal.direction]} · {appeal.by} {instantText(appeal.at)}
        </Note>
        <Quote>{appeal.text}</Quote>
        <Evidence year={round.year} files={appeal.files} upload={isOwn && state === 'open' ? upload : undefined} />
        {decision && (
          <p>
            <strong>{stateNames[state]}</strong>：{decision.reason}
            {decision.resultVersion !== null && `，见结果第${decision.resultVersion}版`}
            <Note as="span">
              {' '}
              {decision.by} {instantText(decision.at)}
            </Note>
          </p>
        )}
        {mayDecide && state === 'open' && (
          <Row>
            <Button onClick={() => setStep('dismiss')}>维持原结果</Button>
            <Button variant="primary" onClick={() => setStep('correct')}>
              更正结果
            </Button>
          </Row>
        )}
      </Stack>
      {step === 'dismiss' && <DismissAppealDialog year={round.year} appeal={appeal} onClose={() => setStep(null)} />}
      {step === 'correct' && <CorrectAppealDialog round={round} appeal={appeal} onClose={() => setStep(null)} />}
    </Card>
  )
}
