import type { AdjustmentRule } from '@pianqu/shared/adjustments/rule.contract.ts'
import { defaultRule, type RuleContent } from '@pianqu/shared/adjustments/rule.schema.ts'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import styles from './adjustments.module.css'
import { useSaveRule } from './adjustments.queries.ts'
import { addedStep, contentOf, draftOf, type RuleDraft, type StepDraft } from './rule-draft.ts'
import { RuleStepFields } from './rule-step-fields.tsx'

interface RuleEditorProps {
  /** The draft that is changed; a rule to begin from where it is adopted; null for a new one. */
  readonly rule: AdjustmentRule | null
  readonly isReadOnly: boolean
  readonly onTry: (content: RuleContent) => void
  readonly isTrying: boolean
  readonly onClose: () => void
}

function raised(steps: readonly StepDraft[], index: number): StepDraft[] {
  const moved = [...steps]
  const [step] = moved.splice(index, 1)
  if (step) moved.splice(index - 1, 0, step)
  return moved
}

/** A rule in typed fields; it can be tried before anything is saved. */
export function RuleEditor({ rule, isReadOnly, onTry, isTrying, onClose }: RuleEditorProps) {
  const isDraft = rule?.state === 'draft'
  const [draft, setDraft] = useState<RuleDraft>(() => draftOf(isDraft ? rule.name : '', rule?.content ?? defaultRule))
  const save = useSaveRule()
  const toast = useToast()
  const parsed = contentOf(draft)
  const content = 'content' in parsed ? parsed.content : null
  const setSteps = (steps: readonly StepDraft[]) => setDraft({ ...draft, steps })
  const confirm = () => {
    if (!content) return
    const target = { id: isDraft ? rule.ruleId : null, version: rule?.version ?? 0 }
    save.mutate(
      { ...target, name: draft.name.trim(), content },
      {
        onSuccess: () => {
          toast('已保存草案')
          onClose()
        },
      },
    )
  }
  return (
    <Card title={isDraft ? `更改草案「${rule.name}」` : '起草规则'} aside={<Button onClick={onClose}>收起</Button>}>
      <div className={styles['form']}>
        {!isReadOnly && (
          <TextField
            label="规则名称"
            name="ruleName"
            value={draft.name}
            onChange={(name) => setDraft({ ...draft, name })}
            hint="如 2026版动态调整办法"
            autoComplete="off"
          />
        )}
        <TextField
          label="同类中至少有几个片区可比"
          name="minGroupSize"
          value={draft.minGroupSize}
          onChange={(minGroupSize) => setDraft({ ...draft, minGroupSize })}
          hint="不足时这一类当年不作判断；新纳入不满一年的、免于评价的、没有得分的不参与比较"
          autoComplete="off"
        />
        {draft.steps.map((step, index) => (
          <RuleStepFields
            key={step.key}
            position={index + 1}
            step={step}
            onChange={(patch) =>
              setSteps(draft.steps.map((one) => (one.key === step.key ? { ...one, ...patch } : one)))
            }
            onRemove={() => setSteps(draft.steps.filter(({ key }) => key !== step.key))}
            onRaise={index === 0 ? undefined : () => setSteps(raised(draft.steps, index))}
          />
        ))}
        {'fault' in parsed && (
          <p role="alert" className={styles['fault']}>
            {parsed.fault}
          </p>
        )}
        <div className={styles['row']}>
          <Button onClick={() => setSteps([...draft.steps, addedStep(draft.steps)])} disabled={draft.steps.length >= 8}>
            添加一条
          </Button>
          <Button onClick={() => content && onTry(content)} isBusy={isTrying} disabled={!content}>
            试算
          </Button>
          {!isReadOnly && (
            <Button
              variant="primary"
              onClick={confirm}
              isBusy={save.isPending}
              disabled={!content || draft.name.trim().length < 2}
            >
              保存草案
            </Button>
          )}
        </div>
        {save.error && <ProblemNotice problem={problemOf(save.error)} />}
      </div>
    </Card>
  )
}
