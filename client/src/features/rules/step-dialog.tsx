import { type RuleDraft, type RulePage, stepRule } from '@pianqu/shared/rules/rule.contract.ts'
import type { RuleStep } from '@pianqu/shared/rules/rule-state.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { TextEntry } from '../../ui/form/entries.tsx'
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

const ends: Readonly<Record<RuleStep, (from: string) => string>> = {
  adopt: (from) => `已采用，${from}起生效`,
  reject: () => '未采用',
  withdraw: () => '已撤回',
}

/** Decides a draft, or takes it back; who rejects it says why. */
export function StepDialog({ rule, draft, step, onClose }: StepDialogProps) {
  const { ruleId, version, effectiveMonth } = draft
  const from = monthText(effectiveMonth)
  const isRejection = step === 'reject'
  return (
    <FormDialog
      title={`${verbs[step]}「${rule.name}」${from}起的草案？`}
      description={effects[step](from)}
      endpoint={stepRule}
      command={useRuleStep(ruleId)}
      body={{ step, version }}
      missing={({ note }) => isRejection && !note && { name: 'note', message: '请填写理由' }}
      verb={verbs[step]}
      isDanger={step !== 'adopt'}
      done={[ends[step](from), rule.name]}
      onClose={onClose}
    >
      <TextEntry label={isRejection ? '理由' : '说明（可不填）'} name="note" />
    </FormDialog>
  )
}
