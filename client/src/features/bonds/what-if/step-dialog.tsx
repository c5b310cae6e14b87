import type { ScenarioStep } from '@pianqu/shared/bonds/scenario/scenario.schema.ts'
import type { Names } from '@pianqu/shared/bonds/scenario/step-words.ts'
import type { BondYear } from '@pianqu/shared/bonds/year.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ProjectFinder } from '../../../parts/form/project-finder.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { AmountField } from '../../../ui/form/amount-field.tsx'
import { DayField } from '../../../ui/form/day-field.tsx'
import { Picker } from '../../../ui/form/picker.tsx'
import { Select } from '../../../ui/form/select.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { batchQuery } from '../bonds.queries.ts'
import { readStep, type StepDraft, type StepKind, stepFields, stepKindNames } from './step-draft.ts'
import { freeBatchCode, type Room, roomsOf } from './steps.ts'

interface StepDialogProps {
  readonly year: BondYear
  readonly steps: readonly ScenarioStep[]
  readonly names: Names
  readonly onKnown: (code: string, name: string) => void
  readonly onAdd: (step: ScenarioStep) => void
  readonly onClose: () => void
}

/** One more step, of any kind. */
export function StepDialog({ year, steps, names, onKnown, onAdd, onClose }: StepDialogProps) {
  const rooms = roomsOf(year.batches, steps)
  const [draft, setDraft] = useState<StepDraft>(() => emptyStep(rooms))
  const [isTried, setIsTried] = useState(false)
  const isNewBatch = draft.kind === 'add-batch'
  const result = readStep(isNewBatch ? { ...draft, batchCode: freeBatchCode(rooms) } : draft)
  const put = (patch: Partial<StepDraft>) => setDraft({ ...draft, ...patch })
  const confirm = () => {
    setIsTried(true)
    if ('fault' in result) return
    onAdd(result.step)
    onClose()
  }
  const kinds = Object.entries(stepKindNames).map(([value, label]) => ({ value, label }))
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="增加一步"
      description="只改变测算，不改变任何已录入的数据。"
      actions={
        <Button variant="primary" onClick={confirm}>
          加入步骤
        </Button>
      }
    >
      <Stack>
        <Select
          label="做什么"
          value={draft.kind}
          options={kinds}
          onChange={(value) => put({ kind: stepKindOf(value), projectCode: null })}
        />
        <StepFields draft={draft} put={put} rooms={rooms} steps={steps} names={names} onKnown={onKnown} />
        {isTried && 'fault' in result && (
          <Note kind="wrong" role="alert">
            {result.fault}
          </Note>
        )}
      </Stack>
    </Dialog>
  )
}

const stepKindOf = (value: string): StepKind =>
  (Object.keys(stepKindNames) as StepKind[]).find((kind) => kind === value) ?? 'add'

const emptyStep = (rooms: readonly Room[]): StepDraft => ({
  kind: 'add',
  batchCode: rooms[0]?.code ?? '',
  projectCode: null,
  amount: '',
  day: undefined,
  toBatchCode: null,
  toProjectCode: null,
})

interface StepFieldsProps extends Pick<StepDialogProps, 'steps' | 'names' | 'onKnown'> {
  readonly draft: StepDraft
  readonly put: (patch: Partial<StepDraft>) => void
  readonly rooms: readonly Room[]
}

function StepFields({ draft, put, rooms, steps, names, onKnown }: StepFieldsProps) {
  const fields = stepFields[draft.kind]
  const batches = rooms.map(({ code, name }) => ({ value: code, label: name }))
  const find = (field: 'projectCode' | 'toProjectCode') => (code: string, name: string) => {
    onKnown(code, name)
    put({ [field]: code })
  }
  return (
    <>
      {fields.includes('batch') && (
        <Select
          label="批次"
          value={draft.batchCode}
          options={batches}
          onChange={(batchCode) => put({ batchCode, projectCode: null })}
        />
      )}
      {draft.kind === 'add' && <ProjectFinder label="项目" value={draft.projectCode} onChange={find('projectCode')} />}
      {fields.includes('project') && <PartPicker draft={draft} put={put} steps={steps} names={names} />}
      {fields.includes('to') && (
        <>
          <Select
            label="移到批次"
            value={draft.toBatchCode ?? ''}
            options={[{ value: '', label: '批次不变' }, ...batches.filter(({ value }) => value !== draft.batchCode)]}
            onChange={(code) => put({ toBatchCode: code || null })}
          />
          <ProjectFinder
            label="移到项目（不填为项目不变）"
            value={draft.toProjectCode}
            onChange={find('toProjectCode')}
          />
        </>
      )}
      {fields.includes('amount') && (
        <AmountField label="金额" value={draft.amount} onChange={(amount) => put({ amount })} />
      )}
      {fields.includes('day') && <DayField label="发行日期" value={draft.day} onChange={(day) => put({ day })} />}
    </>
  )
}

/** A project that has money of the batch, or is given some by the steps before. */
function PartPicker({ draft, put, steps, names }: Pick<StepFieldsProps, 'draft' | 'put' | 'steps' | 'names'>) {
  const isMade = steps.some((step) => step.step === 'add-batch' && step.batchCode === draft.batchCode)
  const { data } = useQuery({
    ...batchQuery(draft.batchCode, undefined),
    enabled: draft.batchCode !== '' && !isMade,
    placeholderData: () => undefined,
  })
  const given = steps.flatMap((step) =>
    step.step === 'add' && step.batchCode === draft.batchCode
      ? [{ value: step.projectCode, label: names.project(step.projectCode), note: '测算中' }]
      : [],
  )
  const parts = (data?.parts ?? []).map(({ projectCode, projectName }) => ({
    value: projectCode,
    label: projectName,
    note: projectCode,
  }))
  const unique = new Map([...given, ...parts].map((option) => [option.value, option]))
  return (
    <Picker
      label="项目"
      value={draft.projectCode}
      placeholder="选择项目"
      options={[...unique.values()]}
      onChange={(projectCode) => put({ projectCode })}
    />
  )
}
