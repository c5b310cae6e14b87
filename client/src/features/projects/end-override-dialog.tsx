import { lightNames } from '@pianqu/shared/lights/light.ts'
import { endLightOverride, type LightOverrideRow } from '@pianqu/shared/lights/light-override.contract.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { TextEntry } from '../../ui/form/entries.tsx'
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
  return (
    <FormDialog
      title={`提前结束「${lightNames[override.light]}」？`}
      description={`从${monthText(firstMonth)}起恢复按规则亮灯；已发布的月份不变。`}
      endpoint={endLightOverride}
      command={useEndLightOverride(code, override.overrideId)}
      verb="提前结束"
      isDanger
      done={['已提前结束人工灯号', `${monthText(firstMonth)}起按规则亮灯。`]}
      onClose={onClose}
    >
      <TextEntry label="结束的原因" name="reason" hint="如：已复工" />
    </FormDialog>
  )
}
