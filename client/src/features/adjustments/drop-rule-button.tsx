import type { AdjustmentRule } from '@pianqu/shared/adjustments/rule.contract.ts'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useRuleStep } from './adjustments.queries.ts'

/** Puts a draft away after asking. */
export function DropRuleButton({ rule: { ruleId, name, version } }: { readonly rule: AdjustmentRule }) {
  const [isAsking, setAsking] = useState(false)
  const step = useRuleStep(ruleId)
  const toast = useToast()
  const confirm = () =>
    step.mutate(
      { step: 'drop', version },
      {
        onSuccess: () => {
          toast('已作废草案', name)
          setAsking(false)
        },
      },
    )
  return (
    <>
      <Button onClick={() => setAsking(true)}>作废</Button>
      {isAsking && (
        <Dialog
          isOpen
          onClose={() => setAsking(false)}
          title={`作废草案「${name}」？`}
          description="作废后不能再更改或采用；草案保留在列表和操作记录中。"
          actions={
            <Button variant="danger" onClick={confirm} isBusy={step.isPending}>
              作废草案
            </Button>
          }
        >
          {step.error && <ProblemNotice problem={problemOf(step.error)} />}
        </Dialog>
      )}
    </>
  )
}
