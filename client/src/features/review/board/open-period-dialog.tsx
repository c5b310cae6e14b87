import { openPeriod, type Period } from '@pianqu/shared/periods/period.contract.ts'
import { isMonth, lastMonths, type Month, monthsBetween, monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { paths } from '../../../navigation/paths.ts'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { Select } from '../../../ui/form/select.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { openableQuery, useOpenPeriod } from '../review.queries.ts'
import { DuePreview } from './due-preview.tsx'
import { DueRuleFields } from './due-rule-fields.tsx'
import { dueRuleOf, firstForm } from './due-rule-form.ts'

interface OpenPeriodDialogProps {
  readonly periods: readonly Period[]
  readonly onClose: () => void
}

/** Opens a month: what every district owes is frozen as the registry stands today. */
export function OpenPeriodDialog({ periods, onClose }: OpenPeriodDialogProps) {
  const range = useQuery(openableQuery)
  const isFree = (month: Month) => !periods.some((period) => period.month === month && period.state !== 'imported')
  const free =
    range.data &&
    lastMonths(range.data.to, monthsBetween(range.data.from, range.data.to) + 1)
      .filter(isFree)
      .toReversed()
  // Nothing is chosen for the person: what a month owes cannot be fixed anew.
  const [month, setMonth] = useState<Month | null>(null)
  const [form, setForm] = useState(firstForm)
  const dueRule = dueRuleOf(form)
  const navigate = useNavigate()
  return (
    <FormDialog
      title="开放月份"
      description="开放后，各区县应报的项目按今天的登记固定；以后登记变化不影响本月应报，免报另行登记。"
      endpoint={openPeriod}
      command={useOpenPeriod()}
      body={{ month, dueRule }}
      missing={!dueRule && '请填好截止规则'}
      verb={`开放${month ? monthText(month) : ''}`}
      done={({ month, owed, dueOn }) => [
        `已开放${monthText(month)}`,
        `应报 ${owed} 行${dueOn ? `，${dueOn} 截止` : ''}。`,
      ]}
      onDone={({ month }) => void navigate(paths.review({ month }))}
      onClose={onClose}
    >
      <Select
        label="月份"
        name="month"
        value={month ?? ''}
        options={(free ?? []).map((each) => ({ value: each, label: monthText(each) }))}
        hint={free?.length === 0 ? '没有可以开放的月份。' : undefined}
        onChange={(next) => setMonth(isMonth(next) ? next : null)}
      />
      {range.error && <ProblemNotice problem={problemOf(range.error)} onRetry={() => void range.refetch()} />}
      <DueRuleFields form={form} onChange={setForm} />
      <DuePreview month={month} dueRule={dueRule} />
    </FormDialog>
  )
}
