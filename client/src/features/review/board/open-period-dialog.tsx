import type { Period } from '@pianqu/shared/periods/period.contract.ts'
import { addMonths, isMonth, monthOfDay, monthText } from '@pianqu/shared/time/month.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { paths } from '../../../navigation/paths.ts'
import { useSession } from '../../../session/actor.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Select } from '../../../ui/form/select.tsx'
import { useToast } from '../../../ui/toast.tsx'
import styles from '../review.module.css'
import { useOpenPeriod } from '../review.queries.ts'
import { DuePreview } from './due-preview.tsx'
import { DueRuleFields } from './due-rule-fields.tsx'
import { dueRuleOf, firstForm } from './due-rule-form.ts'

interface OpenPeriodDialogProps {
  readonly periods: readonly Period[]
  readonly onClose: () => void
}

/** Opens a month: what every district owes is frozen as the registry stands today. */
export function OpenPeriodDialog({ periods, onClose }: OpenPeriodDialogProps) {
  const now = monthOfDay(useSession().today)
  const choices = [1, 0, -1, -2].map((count) => addMonths(now, count))
  const free = choices.filter(
    (month) => !periods.some((period) => period.month === month && period.state !== 'imported'),
  )
  const [month, setMonth] = useState(free.find((each) => each === now) ?? free[0] ?? now)
  const [form, setForm] = useState(firstForm)
  const dueRule = dueRuleOf(form)
  const open = useOpenPeriod()
  const toast = useToast()
  const navigate = useNavigate()
  const confirm = () =>
    open.mutate(
      { month, ...(dueRule && { dueRule }) },
      {
        onSuccess: ({ owed, dueOn }) => {
          toast(`已开放${monthText(month)}`, `应报 ${owed} 行${dueOn ? `，${dueOn} 截止` : ''}。`)
          onClose()
          void navigate(paths.review({ month }))
        },
      },
    )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="开放月份"
      description="开放后，各区县应报的项目按今天的登记固定；以后登记变化不影响本月应报，免报另行登记。"
      problem={open.error && problemOf(open.error)}
      actions={
        <Button variant="primary" onClick={confirm} isBusy={open.isPending} disabled={free.length === 0 || !dueRule}>
          开放{monthText(month)}
        </Button>
      }
    >
      <div className={styles['form']}>
        <Select
          label="月份"
          value={month}
          options={free.map((each) => ({ value: each, label: monthText(each) }))}
          onChange={(next) => isMonth(next) && setMonth(next)}
        />
        <DueRuleFields form={form} onChange={setForm} />
        <DuePreview month={month} dueRule={dueRule} />
      </div>
    </Dialog>
  )
}
