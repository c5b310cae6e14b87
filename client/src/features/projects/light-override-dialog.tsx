import { lightNames } from '@pianqu/shared/lights/light.ts'
import { overrideLights } from '@pianqu/shared/lights/light-override.ts'
import { addMonths, isMonth, type Month, monthText } from '@pianqu/shared/time/month.ts'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { Select } from '../../ui/form/select.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
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
  const [light, setLight] = useState<(typeof overrideLights)[number]>('exempt')
  const [untilMonth, setUntilMonth] = useState(months[2] ?? firstMonth)
  const [reason, setReason] = useState('')
  const decide = useSetLightOverride(code)
  const toast = useToast()
  const confirm = () =>
    decide.mutate(
      { light, untilMonth, reason },
      {
        onSuccess: () => {
          toast(`已定为「${lightNames[light]}」`, `${monthText(firstMonth)}至${monthText(untilMonth)}。`)
          onClose()
        },
      },
    )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="人工定灯、免责"
      description={`从${monthText(firstMonth)}起到截止月份，灯号以人工确定的为准，旁边仍显示按规则算出的灯号；已发布的月份不变。原因和批准人写入变更记录。`}
      actions={
        <Button variant="primary" onClick={confirm} isBusy={decide.isPending} disabled={reason.trim().length < 2}>
          定为「{lightNames[light]}」
        </Button>
      }
    >
      <Stack gap={10}>
        <Select
          label="灯号"
          value={light}
          options={overrideLights.toReversed().map((each) => ({ value: each, label: lightNames[each] }))}
          onChange={(next) => isOverrideLight(next) && setLight(next)}
        />
        <Select
          label="截止月份"
          value={untilMonth}
          options={months.map((month) => ({ value: month, label: monthText(month) }))}
          onChange={(next) => isMonth(next) && setUntilMonth(next)}
        />
        <TextField
          label="原因"
          name="reason"
          value={reason}
          onChange={setReason}
          isRequired
          hint="如：汛期停工，经市级专班会议同意"
          autoComplete="off"
        />
      </Stack>
      {decide.error && <ProblemNotice problem={problemOf(decide.error)} />}
    </Dialog>
  )
}
