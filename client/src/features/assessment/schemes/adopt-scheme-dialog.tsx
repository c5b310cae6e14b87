import type { SchemePage } from '@pianqu/shared/assessment/scheme.contract.ts'
import { type Day, isDay } from '@pianqu/shared/time/day.ts'
import { useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { useSession } from '../../../session/actor.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { DayField } from '../../../ui/form/day-field.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useAdoptScheme } from './scheme.queries.ts'

interface AdoptSchemeDialogProps {
  readonly scheme: SchemePage
  readonly onClose: () => void
}

/** Freezes a draft, effective from a day. */
export function AdoptSchemeDialog({ scheme, onClose }: AdoptSchemeDialogProps) {
  const { today } = useSession()
  const [day, setDay] = useState<Day | undefined>(isDay(today) ? today : undefined)
  const adopt = useAdoptScheme(scheme.schemeId)
  const toast = useToast()
  const confirm = () => {
    if (!day) return
    adopt.mutate(
      { step: 'adopt', version: scheme.version, effectiveFrom: day },
      {
        onSuccess: () => {
          toast('方案已采用')
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`采用“${scheme.name}”？`}
      description="采用后不能再改，对各单位公布；要改须另起一版。"
      actions={
        <Button variant="danger" onClick={confirm} isBusy={adopt.isPending} disabled={!day}>
          采用
        </Button>
      }
    >
      <DayField label="生效日期" value={day} onChange={(next) => setDay(next && isDay(next) ? next : undefined)} />
      {adopt.error && <ProblemNotice problem={problemOf(adopt.error)} />}
    </Dialog>
  )
}
