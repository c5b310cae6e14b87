import type { RuleDraft, RulePage } from '@pianqu/shared/rules/rule.contract.ts'
import type { RuleStep } from '@pianqu/shared/rules/rule-state.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useRuleStep } from './rules.queries.ts'

const verbs: Readonly<Record<RuleStep, string>> = { adopt: '采用', reject: '不采用', withdraw: '撤回草案' }

const effects: Readonly<Record<RuleStep, (from: string) => string>> = {
  adopt: (from) => `采用后不能更改，${from}起的数按它计算；此前已发布的月份不变。要再改，另拟一版。`,
  reject: () => '草案不生效，连同理由留在历史里。',
  withdraw: () => '草案不生效，留在历史里；以后可以另拟。',
}

interface StepDialogProps {
  readonly rule: RulePage
  readonly draft: RuleDraft
  readonly step: RuleStep
  readonly onClose: () => void
}

/** Decides a draft, or takes it back. */
export function StepDialog({ rule, draft, step: name, onClose }: StepDialogProps) {
  const [note, setNote] = useState('')
  const step = useRuleStep(draft.ruleId)
  const toast = useToast()
  const from = monthText(draft.effectiveMonth)
  const said = note.trim()
  const confirm = () =>
    step.mutate(
      { step: name, version: draft.version, ...(said && { note: said }) },
      {
        onSuccess: () => {
          toast(name === 'adopt' ? `已采用，${from}起生效` : name === 'reject' ? '未采用' : '已撤回', rule.name)
          onClose()
        },
      },
    )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`${verbs[name]}「${rule.name}」${from}起的草案？`}
      description={effects[name](from)}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button
            variant={name === 'adopt' ? 'primary' : 'danger'}
            onClick={confirm}
            isBusy={step.isPending}
            disabled={(name === 'reject' && said.length < 2) || said.length > 200}
          >
            {verbs[name]}
          </Button>
        </>
      }
    >
      <TextField
        label={name === 'reject' ? '理由' : '说明（可不填）'}
        name="note"
        value={note}
        onChange={setNote}
        isRequired={name === 'reject'}
        error={said.length > 200 ? '最多200个字，请缩短' : undefined}
        autoComplete="off"
      />
      {step.error && <ProblemNotice problem={problemOf(step.error)} />}
    </Dialog>
  )
}
