import { type AssessmentReply, concludeReply } from '@pianqu/shared/assessment/reply.contract.ts'
import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { Loaded } from '../../../parts/loaded.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { WordsEntry } from '../../../ui/form/entries.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Quote } from '../../../ui/words/quote.tsx'
import styles from '../assessment.module.css'
import { Evidence } from '../replies/evidence.tsx'
import { repliesQuery, useConcludeReply } from '../replies/reply.queries.ts'
import { ReplyConclusion } from '../replies/reply-conclusion.tsx'
import { useMayAudit } from './use-may-audit.ts'

/** What the marked units answered, and what was concluded of it. */
export function RepliesCard({ round }: { readonly round: RoundPage }) {
  const query = useQuery(repliesQuery(round.year))
  const mayAudit = useMayAudit(round)
  const { data } = query
  const written = (data?.rows ?? []).filter(({ version }) => version > 0)
  const open = written.filter(({ conclusion }) => conclusion === null).length
  return (
    <Card title={`答复 ${written.length} 份${round.stage === 'audit' && open > 0 ? `，${open} 份待审核` : ''}`}>
      <Loaded what="答复" permission="assessment:read" query={query} skeleton={<Skeleton height={80} />}>
        {() =>
          written.length === 0 ? (
            <EmptyNotice title="还没有单位答复">被评单位在答复阶段可以说明情况、附上佐证。</EmptyNotice>
          ) : (
            <Stack as="ul">
              {written.map((reply) => (
                <Stack as="li" gap={6} className={styles['item']} key={reply.unitCode}>
                  <OneReply year={round.year} reply={reply} mayConclude={mayAudit} />
                </Stack>
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Card>
  )
}

interface OneReplyProps {
  readonly year: number
  readonly reply: AssessmentReply
  readonly mayConclude: boolean
}

function OneReply({ year, reply, mayConclude }: OneReplyProps) {
  const [step, setStep] = useState<'accept' | 'decline' | null>(null)
  const conclude = useConcludeReply(year, reply.unitCode)
  const verb = step === 'accept' ? '采纳' : '不采纳'
  return (
    <>
      <h3>{reply.unitName}</h3>
      <Quote>{reply.text}</Quote>
      <Evidence year={year} files={reply.files} />
      <ReplyConclusion reply={reply} />
      {mayConclude && (
        <Row>
          <Button onClick={() => setStep('accept')}>采纳</Button>
          <Button onClick={() => setStep('decline')}>不采纳</Button>
        </Row>
      )}
      {step && (
        <FormDialog
          title={`${verb}${reply.unitName}的答复？`}
          description="结论会给被评单位看到。"
          endpoint={concludeReply}
          command={conclude}
          body={{ step, version: reply.version }}
          verb={verb}
          done={['已写入审核结论']}
          onClose={() => setStep(null)}
        >
          <WordsEntry label="审核结论" name="conclusion" />
        </FormDialog>
      )}
    </>
  )
}
