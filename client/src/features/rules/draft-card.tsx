import type { RuleDraft, RulePage } from '@pianqu/shared/rules/rule.contract.ts'
import { decideRevision, decideRuleStep, type RuleStep } from '@pianqu/shared/rules/rule-state.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { useMay, useSession } from '../../session/actor.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Note } from '../../ui/words/note.tsx'
import { Differences } from './differences.tsx'
import { editionText } from './rule-text.ts'
import { RuleWords } from './rule-words.tsx'
import { useTrial } from './rules.queries.ts'
import { Trial } from './trial/trial.tsx'

interface DraftCardProps {
  readonly rule: RulePage
  readonly draft: RuleDraft
  readonly onEdit: () => void
  readonly onStep: (step: RuleStep) => void
}

/** A draft that waits: what it changes, what it would have done, and who may decide it. */
export function DraftCard({ rule, draft, onEdit, onStep }: DraftCardProps) {
  const { actor } = useSession()
  const mayTry = useMay()('rules:preview')
  const trial = useTrial(rule)
  const may = (step: RuleStep) => decideRuleStep(step, draft, actor)
  const adopt = may('adopt')
  const isNew = draft.differences.length === draft.words.length
  return (
    <Card title={`草案：${monthText(draft.effectiveMonth)}起`}>
      <Stack>
        <Note>
          {draft.draftedBy}于{instantText(draft.draftedAt)}拟定 · {draft.basis}
          {!isNew && ` · 在${editionText(draft.baseEdition)}上修改`}
        </Note>
        {isNew ? (
          <RuleWords words={draft.words} />
        ) : (
          <Differences caption="草案的改动" differences={draft.differences} />
        )}
        {mayTry && <Trial kind={rule.kind} trial={trial} content={draft.content} isCurrent />}
        <Row>
          {may('withdraw').allowed && <Button onClick={() => onStep('withdraw')}>撤回</Button>}
          {decideRevision(draft, actor).allowed && <Button onClick={onEdit}>修改</Button>}
          {may('reject').allowed && <Button onClick={() => onStep('reject')}>不采用</Button>}
          {adopt.allowed && (
            <Button variant="primary" onClick={() => onStep('adopt')} disabled={!trial.isSuccess}>
              采用
            </Button>
          )}
          {adopt.allowed && !trial.isSuccess && <Note as="span">试算后才能采用。</Note>}
          {!adopt.allowed && adopt.because === 'rule/own' && <Note as="span">{adopt.detail}。</Note>}
        </Row>
      </Stack>
    </Card>
  )
}
