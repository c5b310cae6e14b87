import { addProgress, progressNames } from '@pianqu/shared/policy/follow-up.contract.ts'
import { quarterOfDay, quartersUpTo, quarterText } from '@pianqu/shared/policy/quarter.ts'
import { useState } from 'react'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { useSession } from '../../../session/actor.tsx'
import { ChoiceRow } from '../../../ui/form/choice-row.tsx'
import { TextField } from '../../../ui/form/field.tsx'
import { Select } from '../../../ui/form/select.tsx'
import { TextArea } from '../../../ui/form/text-area.tsx'
import { useAddProgress } from './follow-up.queries.ts'

interface ProgressDialogProps {
  readonly document: string
  readonly measure: number
  readonly name: string
  readonly onClose: () => void
}

type State = keyof typeof progressNames

const states = (Object.keys(progressNames) as State[]).map((value) => ({ value, label: progressNames[value] }))

/** Writes down how a measure stands in a quarter, and what shows it. */
export function ProgressDialog({ document, measure, name, onClose }: ProgressDialogProps) {
  const { today } = useSession()
  const quarters = quartersUpTo(quarterOfDay(today), 8).toReversed()
  const [quarter, setQuarter] = useState<string>(quarters[0] ?? '')
  const [state, setState] = useState<State>('moving')
  const [text, setText] = useState('')
  const [evidence, setEvidence] = useState('')
  return (
    <FormDialog
      title="登记进展"
      description={name}
      endpoint={addProgress}
      command={useAddProgress()}
      body={{ document, measure, quarter, state, text, evidence }}
      verb="登记"
      done={['已登记进展', name]}
      onClose={onClose}
    >
      <Select
        label="季度"
        name="quarter"
        value={quarter}
        options={quarters.map((value) => ({ value, label: quarterText(value) }))}
        onChange={setQuarter}
      />
      <ChoiceRow label="状态" value={state} options={states} onChange={setState} />
      <TextArea label="进展" name="text" value={text} onChange={setText} />
      <TextField label="佐证" name="evidence" value={evidence} onChange={setEvidence} hint="文号、链接或文件名" />
    </FormDialog>
  )
}
