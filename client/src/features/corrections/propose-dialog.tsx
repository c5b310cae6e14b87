import { type CorrectionForm, proposeCorrection } from '@pianqu/shared/corrections/correction.contract.ts'
import { readTyped } from '@pianqu/shared/corrections/correction-value.ts'
import { isMonth, monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Picker } from '../../ui/form/picker.tsx'
import { Select } from '../../ui/form/select.tsx'
import { Callout } from '../../ui/layout/callout.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { formQuery, usePropose } from './corrections.queries.ts'
import type { ChangeSearch, CorrectionsSearch } from './corrections.search.ts'
import { firstDraft, ValueFields, valueFault } from './value-fields.tsx'

interface ProposeDialogProps {
  readonly search: CorrectionsSearch
  readonly change: ChangeSearch
}

const closed = { propose: false, unit: undefined, project: undefined, on: undefined } as const

/** Chooses project and month, which the address remembers, then asks for the field, its value and the reason. */
export function ProposeDialog({ search, change }: ProposeDialogProps) {
  const query = useQuery(formQuery(search.unit, search.project))
  const { data } = query
  const report = data?.report
  // While another project is on its way, the months are of the one before.
  const month = report && search.project && !query.isPlaceholderData ? monthIn(data, search) : undefined
  const place = `${search.project} ${search.on}`
  const [typed, setTyped] = useState({ place, draft: firstDraft(month) })
  const draft = typed.place === place && typed.draft ? typed.draft : firstDraft(month)
  const value = draft && readTyped(draft.field, draft.text)
  return (
    <FormDialog
      title="申请更正"
      description="已发布的月份不能修改。更正附在当月月报里，批准后同时保留发布时的数和更正后的数。"
      endpoint={proposeCorrection}
      command={usePropose(report?.id ?? '')}
      body={{
        projectCode: search.project,
        month: month?.month,
        field: draft?.field,
        newValue: value?.ok ? value.value : undefined,
      }}
      missing={draft ? valueFault(draft, month) : report === null ? '现在没有开放的月份' : '请选择项目和更正月份'}
      verb="提出更正"
      done={['已提出更正', '市级专班批准后生效；在「更正」中可以看到进展。']}
      onClose={() => change(closed)}
    >
      <Loaded what="可以更正的项目" permission="reports:write" query={query} skeleton={<Skeleton height={200} />}>
        {(form) => <PlaceFields form={form} search={search} change={change} />}
      </Loaded>
      {report && month && draft && (
        <ValueFields
          month={month}
          reportMonth={report.month}
          draft={draft}
          onDraft={(next) => setTyped({ place, draft: next })}
        />
      )}
    </FormDialog>
  )
}

const monthIn = ({ months }: CorrectionForm, { on }: CorrectionsSearch) => months.find(({ month }) => month === on)

function PlaceFields({ form, search, change }: ProposeDialogProps & { readonly form: CorrectionForm }) {
  const { units, unitCode, report, projects, months } = form
  return (
    <>
      {units.length > 1 && (
        <Select
          label="区县"
          value={unitCode ?? ''}
          options={units.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(unit) => change({ unit: unit || undefined, project: undefined })}
        />
      )}
      {unitCode !== null && !report && (
        <Callout tone="warn" role="alert">
          现在没有开放的月份。更正要附在当月月报里，请在市级专班开放下一个月份后再提出。
        </Callout>
      )}
      {report && (
        <Picker
          label="项目"
          name="projectCode"
          placeholder="输入名称或编码"
          value={search.project ?? null}
          options={projects.map(({ code, name }) => ({ value: code, label: name, note: code }))}
          onChange={(project) => change({ project: project ?? undefined })}
        />
      )}
      {report && search.project && (
        <Select
          label="更正月份"
          name="month"
          value={monthIn(form, search)?.month ?? ''}
          options={months.map(({ month, snapshot }) => ({
            value: month,
            label: monthText(month),
            note: snapshot ? `快照 ${snapshot}` : '导入',
          }))}
          onChange={(next) => change({ on: isMonth(next) ? next : undefined })}
        />
      )}
    </>
  )
}
