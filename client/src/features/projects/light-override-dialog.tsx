import { lightNames } from '@pianqu/shared/lights/light.ts'
import { setLightOverride } from '@pianqu/shared/lights/light-override.contract.ts'
import { overrideLights } from '@pianqu/shared/lights/light-override.ts'
import { addMonths, type Month, monthText } from '@pianqu/shared/time/month.ts'
import { useState } from 'react'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { ChoiceEntry, TextEntry } from '../../ui/form/entries.tsx'
import { Select } from '../../ui/form/select.tsx'
import { useSetLightOverride } from './light-overrides.queries.ts'

interface LightOverrideDialogProps {
  readonly code: string
  /** The first month that is not published. */
  readonly firstMonth: Month
  readonly onClose: () => void
}

const isOverrideLight = (value: string): value is (typeof overrideLights)[number] =>
  overrideLights.some((light) => light === value)

/** Decides a light by hand, with its reason and its end; the computed one stays visible beside it. */
export function LightOverrideDialog({ code, firstMonth, onClose }: LightOverrideDialogProps) {
  const months = Array.from({ length: 12 }, (_, index) => addMonths(firstMonth, index))
  // Nothing is chosen for the person: a light that was decided stands in every figure of its months.
  const [light, setLight] = useState<(typeof overrideLights)[number] | null>(null)
  const verb = light ? `定为「${lightNames[light]}」` : '定灯'
  return (
    <FormDialog
      title="人工定灯、免责"
      description={`从${monthText(firstMonth)}起到截止月份，灯号以人工确定的为准，旁边仍显示按规则算出的灯号；已发布的月份不变。原因和批准人写入变更记录。`}
      endpoint={setLightOverride}
      command={useSetLightOverride(code)}
      body={{ light }}
      verb={verb}
      done={({ untilMonth }) => [`已${verb}`, `${monthText(firstMonth)}至${monthText(untilMonth)}。`]}
      onClose={onClose}
    >
      <Select
        label="灯号"
        name="light"
        value={light ?? ''}
        options={overrideLights.toReversed().map((each) => ({ value: each, label: lightNames[each] }))}
        onChange={(next) => isOverrideLight(next) && setLight(next)}
      />
      <ChoiceEntry
        label="截止月份"
        name="untilMonth"
        options={months.map((month) => ({ value: month, label: monthText(month) }))}
      />
      <TextEntry label="原因" name="reason" hint="如：汛期停工，经市级专班会议同意" />
    </FormDialog>
  )
}
