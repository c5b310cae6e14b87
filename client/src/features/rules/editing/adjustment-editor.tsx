import { defaultRule } from '@pianqu/shared/adjustments/rule.schema.ts'
import { ruleRecords } from '@pianqu/shared/rules/rule-records.ts'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/form/field.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { addedStep, contentOf, draftOf, type RuleDraft, type StepDraft } from './adjustment-draft.ts'
import { AdjustmentStep } from './adjustment-step.tsx'
import type { EditorProps } from './editor.ts'

const mostSteps = 8

function raised(steps: readonly StepDraft[], index: number): StepDraft[] {
  const moved = [...steps]
  const [step] = moved.splice(index, 1)
  if (step) moved.splice(index - 1, 0, step)
  return moved
}

/** What a form begins with: the version it goes by, else the rule that the product proposes. */
function begun(initial: EditorProps['initial']): RuleDraft {
  const known = ruleRecords.adjustment.schema.safeParse(initial)
  return known.success ? draftOf(known.data.name, known.data) : draftOf('', defaultRule)
}

/** A rule of adjustment, step by step. */
export function AdjustmentEditor({ initial, onTyped }: EditorProps) {
  const [draft, setDraft] = useState(() => begun(initial))
  const set = (next: RuleDraft) => {
    setDraft(next)
    onTyped(contentOf(next))
  }
  const setSteps = (steps: readonly StepDraft[]) => set({ ...draft, steps })
  return (
    <Stack>
      <TextField
        label="规则名称"
        name="ruleName"
        value={draft.name}
        onChange={(name) => set({ ...draft, name })}
        hint="如 2026版动态调整办法"
      />
      <TextField
        label="同类中至少有几个片区可比"
        name="minGroupSize"
        value={draft.minGroupSize}
        onChange={(minGroupSize) => set({ ...draft, minGroupSize })}
        hint="不足时这一类当年不作判断；新纳入不满一年的、免于评价的、没有得分的不参与比较"
      />
      {draft.steps.map((step, index) => (
        <AdjustmentStep
          key={step.key}
          position={index + 1}
          step={step}
          onChange={(patch) => setSteps(draft.steps.map((one) => (one.key === step.key ? { ...one, ...patch } : one)))}
          onRemove={() => setSteps(draft.steps.filter(({ key }) => key !== step.key))}
          onRaise={index === 0 ? undefined : () => setSteps(raised(draft.steps, index))}
        />
      ))}
      <div>
        <Button
          onClick={() => setSteps([...draft.steps, addedStep(draft.steps)])}
          disabled={draft.steps.length >= mostSteps}
        >
          添加一条
        </Button>
      </div>
    </Stack>
  )
}
