import { type SchemePage, takeSchemeStep } from '@pianqu/shared/assessment/scheme.contract.ts'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { useSession } from '../../../session/actor.tsx'
import { DayEntry } from '../../../ui/form/entries.tsx'
import { useAdoptScheme } from './scheme.queries.ts'

interface AdoptSchemeDialogProps {
  readonly scheme: SchemePage
  readonly onClose: () => void
}

/** Freezes a draft, effective from a day. */
export function AdoptSchemeDialog({ scheme: { schemeId, name, version }, onClose }: AdoptSchemeDialogProps) {
  const { today } = useSession()
  return (
    <FormDialog
      title={`采用“${name}”？`}
      description="采用后不能再改，对各单位公布；要改须另起一版。"
      endpoint={takeSchemeStep}
      command={useAdoptScheme(schemeId)}
      first={{ effectiveFrom: today }}
      body={{ step: 'adopt', version }}
      verb="采用"
      isDanger
      done={['方案已采用']}
      onClose={onClose}
    >
      <DayEntry label="生效日期" name="effectiveFrom" />
    </FormDialog>
  )
}
