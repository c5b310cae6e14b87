import { addConsequence } from '@pianqu/shared/consequences/consequence.contract.ts'
import {
  type ConsequenceKind,
  consequenceBases,
  consequenceBasisNames,
} from '@pianqu/shared/consequences/consequence.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { ChoiceEntry, DayEntry, NumberEntry, TextEntry } from '../../ui/form/entries.tsx'
import { Picker } from '../../ui/form/picker.tsx'
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

/** `area A1` as a consequence names it. */
const subjectOf = (chosen: string) => ({
  subject: chosen.startsWith('area ') ? ('area' as const) : ('unit' as const),
  subjectCode: chosen.slice(5),
})

const basisOptions = consequenceBases.map((value) => ({ value, label: consequenceBasisNames[value] }))

/** Records what followed from the result of a year. */
export function ConsequenceDialog({ kinds, onClose }: ConsequenceDialogProps) {
  const [subject, setSubject] = useState<string | null>(null)
  const [kindCode, setKindCode] = useState('')
  const [amount, setAmount] = useState({ quantity: '', quantityUnit: '' })
  const isCounted = kinds.find(({ code }) => code === kindCode)?.needsQuantity ?? false
  const quantity = /^[1-9]\d{0,9}$/.test(amount.quantity.trim()) ? Number(amount.quantity) : null
  return (
    <FormDialog
      title="登记结果运用"
      description="登记已发文的结果运用；片区的显示在片区页，不影响灯号和名次。"
      endpoint={addConsequence}
      command={useAddConsequence()}
      body={{
        ...(subject && subjectOf(subject)),
        kindCode,
        ...(isCounted && { quantity, quantityUnit: amount.quantityUnit }),
      }}
      missing={isCounted && (quantity === null || amount.quantityUnit.trim() === '') && '请填写数量和单位'}
      verb="登记"
      done={({ subjectName, kindName }) => ['已登记', `${subjectName}${kindName}`]}
      onClose={onClose}
    >
      <Picker
        label="对象"
        name="subjectCode"
        value={subject}
        options={useSubjects()}
        onChange={setSubject}
        placeholder="输入片区或单位名称查找"
      />
      <NumberEntry label="哪一年的结果" name="year" hint="四位数的年份，如 2024" />
      <KindFields
        kinds={kinds}
        kindCode={kindCode}
        onKind={setKindCode}
        amount={amount}
        onAmount={(patch) => setAmount({ ...amount, ...patch })}
      />
      <TextEntry label="内容" name="text" />
      <ChoiceEntry label="依据" name="basis" options={basisOptions} />
      <TextEntry label="文号" name="documentNumber" />
      <DayEntry label="日期" name="decidedOn" />
    </FormDialog>
  )
}
