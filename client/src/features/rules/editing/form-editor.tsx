import { type FormField, type RuleForm, shownFields, unitOf, type Values } from '@pianqu/shared/rules/rule-form.ts'
import { useState } from 'react'
import { TextField } from '../../../ui/form/field.tsx'
import { Select } from '../../../ui/form/select.tsx'
import { TextArea } from '../../../ui/form/text-area.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Note } from '../../../ui/words/note.tsx'
import styles from '../rules.module.css'
import type { EditorProps } from './editor.ts'

interface FormEditorProps extends EditorProps {
  readonly form: RuleForm<unknown>
}

/** The fields of a rule as its kind declares them. */
export function FormEditor({ form, initial, faults, onTyped }: FormEditorProps) {
  const [values, setValues] = useState<Values>(() => form.valuesOf(initial))
  const set = (key: string, value: string) => {
    const next = { ...values, [key]: value }
    setValues(next)
    onTyped(form.contentOf(next))
  }
  return (
    <div className={styles['fields']}>
      {shownFields(form.fields, values).map((field) => (
        <OneField
          key={field.key}
          field={field}
          values={values}
          fault={faults.get(field.key)}
          onChange={(value) => set(field.key, value)}
        />
      ))}
    </div>
  )
}

interface OneFieldProps {
  readonly field: FormField
  readonly values: Values
  readonly fault: string | undefined
  readonly onChange: (value: string) => void
}

function OneField({ field, values, fault, onChange }: OneFieldProps) {
  const value = values[field.key] ?? ''
  if (field.type === 'choice') {
    const chosen = field.options.find((option) => option.value === value) ?? field.options[0]
    return (
      <Stack gap={4}>
        <Select label={field.name} value={chosen?.value ?? ''} options={field.options} onChange={onChange} />
        {field.hint && <Note kind="fine">{field.hint}</Note>}
        {fault && <Note kind="wrong">{fault}</Note>}
      </Stack>
    )
  }
  if (field.type === 'text' && field.isLong) {
    return (
      <div className={styles['whole']}>
        <TextArea
          label={field.name}
          name={field.key}
          value={value}
          onChange={onChange}
          rows={3}
          {...(field.hint !== undefined && { hint: field.hint })}
        />
        {fault && <Note kind="wrong">{fault}</Note>}
      </div>
    )
  }
  const label = field.type === 'number' ? `${field.name}（${unitOf(field, values)}）` : field.name
  return <TextField label={label} name={field.key} value={value} onChange={onChange} hint={field.hint} error={fault} />
}
