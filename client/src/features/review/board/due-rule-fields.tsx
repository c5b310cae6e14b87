import { TextField } from '../../../ui/form/field.tsx'
import { Select } from '../../../ui/form/select.tsx'
import { Columns } from '../../../ui/layout/columns.tsx'
import { type DueRuleForm, dueKinds, isDueKind, lateFault, numberFault } from './due-rule-form.ts'

interface DueRuleFieldsProps {
  readonly form: DueRuleForm
  readonly onChange: (form: DueRuleForm) => void
}

/** When the reports of a month are due, and until when they count as late. */
export function DueRuleFields({ form, onChange }: DueRuleFieldsProps) {
  const patch = (changes: Partial<DueRuleForm>) => onChange({ ...form, ...changes })
  return (
    <>
      <Select
        label="截止规则"
        value={form.kind}
        options={dueKinds}
        onChange={(kind) =>
          isDueKind(kind) && patch({ kind, number: kind === 'working-days' ? '5' : kind === 'day' ? '25' : '5' })
        }
      />
      <Columns gap={10} foldAt="never" isLoose>
        <TextField
          label={form.kind === 'working-days' ? '第几个工作日' : '几日'}
          name="number"
          value={form.number}
          onChange={(number) => patch({ number })}
          error={numberFault(form)}
        />
        <TextField
          label="之后几个工作日内算迟报"
          name="late"
          value={form.lateWorkingDays}
          onChange={(lateWorkingDays) => patch({ lateWorkingDays })}
          error={lateFault(form)}
        />
      </Columns>
    </>
  )
}
