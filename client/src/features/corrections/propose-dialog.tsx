import type { CorrectionForm } from '@pianqu/shared/corrections/correction.contract.ts'
import { isMonth, monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Picker } from '../../ui/form/picker.tsx'
import { Select } from '../../ui/form/select.tsx'
import { Callout } from '../../ui/layout/callout.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import styles from './corrections.module.css'
import { formQuery } from './corrections.queries.ts'
import type { ChangeSearch, CorrectionsSearch } from './corrections.search.ts'
import { ProposeForm } from './propose-form.tsx'

interface ProposeDialogProps {
  readonly search: CorrectionsSearch
  readonly change: ChangeSearch
}

const closed = { propose: false, unit: undefined, project: undefined, on: undefined } as const

/** Chooses project and month, which the address remembers, then asks for the field, its value and the reason. */
export function ProposeDialog({ search, change }: ProposeDialogProps) {
  const { data, error, refetch, isPlaceholderData } = useQuery(formQuery(search.unit, search.project))
  const close = () => change(closed)
  return (
    <Dialog
      isOpen
      onClose={close}
      title="申请更正"
      description="已发布的月份不能修改。更正附在当月月报里，批准后同时保留发布时的数和更正后的数。"
    >
      <Loaded
        what="可以更正的项目"
        permission="reports:write"
        data={data}
        problem={error && problemOf(error)}
        onRetry={() => void refetch()}
        skeleton={<Skeleton height={200} />}
      >
        {(form) => (
          <Choices form={form} search={search} change={change} isUpdating={isPlaceholderData} onClose={close} />
        )}
      </Loaded>
      {!data && (
        <Row justify="end" className={styles['end']}>
          <Button onClick={close}>取消</Button>
        </Row>
      )}
    </Dialog>
  )
}

interface ChoicesProps extends ProposeDialogProps {
  readonly form: CorrectionForm
  /** The months are of the project before, which must not be taken for this one's. */
  readonly isUpdating: boolean
  readonly onClose: () => void
}

function Choices({ form, search, change, isUpdating, onClose }: ChoicesProps) {
  const { units, unitCode, months, report } = form
  const month = isUpdating ? undefined : months.find((each) => each.month === search.on)
  const isReady = search.project !== undefined && month !== undefined
  return (
    <Stack>
      {units.length > 1 && (
        <Select
          label="区县"
          value={unitCode ?? ''}
          options={[{ value: '', label: '请选择' }, ...units.map(({ code, name }) => ({ value: code, label: name }))]}
          onChange={(unit) => change({ unit: unit || undefined, project: undefined })}
        />
      )}
      {unitCode !== null && !report && (
        <Callout tone="warn" role="alert">
          现在没有开放的月份。更正要附在当月月报里，请在市级专班开放下一个月份后再提出。
        </Callout>
      )}
      {report && <ProjectAndMonth form={form} search={search} change={change} />}
      {report && isReady ? (
        <ProposeForm
          key={`${search.project} ${month.month}`}
          report={report}
          projectCode={search.project ?? ''}
          month={month}
          onClose={onClose}
        />
      ) : (
        <Row justify="end" className={styles['end']}>
          <Button onClick={onClose}>取消</Button>
        </Row>
      )}
    </Stack>
  )
}

function ProjectAndMonth({
  form: { projects, months },
  search,
  change,
}: ProposeDialogProps & { form: CorrectionForm }) {
  return (
    <>
      <Picker
        label="项目"
        placeholder="输入名称或编码"
        value={search.project ?? null}
        options={projects.map(({ code, name }) => ({ value: code, label: name, note: code }))}
        onChange={(project) => change({ project: project ?? undefined })}
      />
      {search.project && (
        <Select
          label="更正月份"
          value={months.some(({ month }) => month === search.on) ? (search.on ?? '') : ''}
          options={[
            { value: '', label: '请选择' },
            ...months.map(({ month, snapshot }) => ({
              value: month,
              label: monthText(month),
              note: snapshot ? `快照 ${snapshot}` : '导入',
            })),
          ]}
          onChange={(next) => change({ on: isMonth(next) ? next : undefined })}
        />
      )}
    </>
  )
}
