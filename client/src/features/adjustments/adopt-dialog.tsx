import type { AdjustmentRule } from '@pianqu/shared/adjustments/rule.contract.ts'
import { type Day, isDay } from '@pianqu/shared/time/day.ts'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DayField } from '../../ui/form/day-field.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import styles from './adjustments.module.css'
import { useRuleStep } from './adjustments.queries.ts'

interface AdoptDialogProps {
  readonly rule: AdjustmentRule
  readonly onClose: () => void
}

/** A draft becomes the rule by a document, from a day on. */
export function AdoptDialog({ rule: { ruleId, name, version }, onClose }: AdoptDialogProps) {
  const [documentNumber, setDocumentNumber] = useState('')
  const [effectiveOn, setEffectiveOn] = useState<Day | undefined>()
  const step = useRuleStep(ruleId)
  const toast = useToast()
  const confirm = () => {
    if (!effectiveOn) return
    step.mutate(
      { step: 'adopt', version, documentNumber: documentNumber.trim(), effectiveOn },
      {
        onSuccess: () => {
          toast('已采用规则', name)
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`采用「${name}」`}
      description="采用后不能更改；需要改变时另起一版，自其生效日期起接替。采用规则不改变名单。"
      actions={
        <Button
          variant="primary"
          onClick={confirm}
          isBusy={step.isPending}
          disabled={documentNumber.trim().length < 2 || !effectiveOn}
        >
          采用
        </Button>
      }
    >
      <div className={styles['form']}>
        <TextField
          label="文号"
          name="documentNumber"
          value={documentNumber}
          onChange={setDocumentNumber}
          autoComplete="off"
        />
        <DayField
          label="生效日期"
          value={effectiveOn}
          onChange={(text) => setEffectiveOn(text && isDay(text) ? text : undefined)}
        />
      </div>
      {step.error && <ProblemNotice problem={problemOf(step.error)} />}
    </Dialog>
  )
}
