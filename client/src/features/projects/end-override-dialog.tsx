import { lightNames } from '@pianqu/shared/lights/light.ts'
import type { LightOverrideRow } from '@pianqu/shared/lights/light-override.contract.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useEndLightOverride } from './light-overrides.queries.ts'

interface EndOverrideDialogProps {
  readonly code: string
  readonly override: LightOverrideRow
  /** The first month that is not published. */
  readonly firstMonth: Month
  readonly onClose: () => void
}

/** Ends a light that was decided by hand before its end month. */
export function EndOverrideDialog({ code, override, firstMonth, onClose }: EndOverrideDialogProps) {
  const [reason, setReason] = useState('')
  const end = useEndLightOverride(code, override.overrideId)
  const toast = useToast()
  const confirm = () =>
    end.mutate(reason, {
      onSuccess: () => {
        toast('已提前结束人工灯号', `${monthText(firstMonth)}起按规则亮灯。`)
        onClose()
      },
    })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`提前结束「${lightNames[override.light]}」？`}
      description={`从${monthText(firstMonth)}起恢复按规则亮灯；已发布的月份不变。`}
      actions={
        <Button variant="danger" onClick={confirm} isBusy={end.isPending} disabled={reason.trim().length < 2}>
          提前结束
        </Button>
      }
    >
      <TextField
        label="结束的原因"
        name="reason"
        value={reason}
        onChange={setReason}
        isRequired
        hint="如：已复工"
        autoComplete="off"
      />
      {end.error && <ProblemNotice problem={problemOf(end.error)} />}
    </Dialog>
  )
}
