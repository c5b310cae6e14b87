import {
  type ConsequenceBasis,
  type ConsequenceKind,
  consequenceBases,
  consequenceBasisNames,
} from '@pianqu/shared/consequences/consequence.schema.ts'
import { type Day, isDay } from '@pianqu/shared/time/day.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DayField } from '../../ui/form/day-field.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { Picker } from '../../ui/form/picker.tsx'
import { Select } from '../../ui/form/select.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { useToast } from '../../ui/toast.tsx'
import { boardQuery, unitsQuery } from './adjustments.queries.ts'
import { useAddConsequence } from './consequences.queries.ts'
import { KindFields } from './kind-fields.tsx'

interface ConsequenceDialogProps {
  readonly kinds: readonly ConsequenceKind[]
  readonly onClose: () => void
}

/** Areas and units by name; the value says which of the two it is. */
function useSubjects() {
  const { data: board } = useQuery(boardQuery)
  const { data: units } = useQuery(unitsQuery)
  return [
    ...(board?.areas ?? []).map(({ code, name }) => ({ value: `area ${code}`, label: name, note: '片区' })),
    ...(units?.rows ?? []).map(({ code, name }) => ({ value: `unit ${code}`, label: name, note: '单位' })),
  ]
}

const emptyDraft = { year: '', documentNumber: '', text: '', quantity: '', quantityUnit: '' }

/** Records what followed from the result of a year. */
export function ConsequenceDialog({ kinds, onClose }: ConsequenceDialogProps) {
  const subjects = useSubjects()
  const [subject, setSubject] = useState<string | null>(null)
  const [kindCode, setKindCode] = useState(kinds[0]?.code ?? '')
  const [basis, setBasis] = useState<ConsequenceBasis>('ranking')
  const [decidedOn, setDecidedOn] = useState<Day | undefined>()
  const [draft, setDraft] = useState(emptyDraft)
  const add = useAddConsequence()
  const toast = useToast()
  const set = (patch: Partial<typeof emptyDraft>) => setDraft({ ...draft, ...patch })
  const kind = kinds.find(({ code }) => code === kindCode)
  const quantity = /^[1-9]\d{0,9}$/.test(draft.quantity.trim()) ? Number(draft.quantity) : null
  const isCounted = !kind?.needsQuantity || (quantity !== null && draft.quantityUnit.trim() !== '')
  const isFilled = /^20\d\d$/.test(draft.year.trim()) && draft.documentNumber.trim().length >= 2
  const isReady = subject !== null && kind && decidedOn && isCounted && isFilled && draft.text.trim().length >= 2
  const confirm = () => {
    if (!subject || !decidedOn) return
    add.mutate(
      {
        year: Number(draft.year),
        subject: subject.startsWith('area ') ? 'area' : 'unit',
        subjectCode: subject.slice(5),
        kindCode,
        ...(kind?.needsQuantity && { quantity, quantityUnit: draft.quantityUnit.trim() }),
        documentNumber: draft.documentNumber.trim(),
        decidedOn,
        text: draft.text.trim(),
        basis,
      },
      {
        onSuccess: ({ subjectName, kindName }) => {
          toast('已登记', `${subjectName}${kindName}`)
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="登记结果运用"
      description="登记已发文的结果运用；片区的显示在片区页，不影响灯号和名次。"
      problem={add.error && problemOf(add.error)}
      actions={
        <Button variant="primary" onClick={confirm} isBusy={add.isPending} disabled={!isReady}>
          登记
        </Button>
      }
    >
      <Stack>
        <Picker
          label="对象"
          value={subject}
          options={subjects}
          onChange={setSubject}
          placeholder="输入片区或单位名称查找"
        />
        <TextField
          label="哪一年的结果"
          name="year"
          value={draft.year}
          onChange={(year) => set({ year })}
          hint="四位数的年份，如 2024"
          autoComplete="off"
        />
        <KindFields
          kinds={kinds}
          kindCode={kindCode}
          onKind={setKindCode}
          quantity={draft.quantity}
          quantityUnit={draft.quantityUnit}
          onChange={set}
        />
        <TextField label="内容" name="text" value={draft.text} onChange={(text) => set({ text })} autoComplete="off" />
        <Select
          label="依据"
          value={basis}
          options={consequenceBases.map((value) => ({ value, label: consequenceBasisNames[value] }))}
          onChange={(value) => setBasis(consequenceBases.find((one) => one === value) ?? basis)}
        />
        <TextField
          label="文号"
          name="documentNumber"
          value={draft.documentNumber}
          onChange={(documentNumber) => set({ documentNumber })}
          autoComplete="off"
        />
        <DayField
          label="日期"
          value={decidedOn}
          onChange={(text) => setDecidedOn(text && isDay(text) ? text : undefined)}
        />
      </Stack>
    </Dialog>
  )
}
