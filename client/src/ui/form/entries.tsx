import { useContext } from 'react'
import { DayField } from './day-field.tsx'
import { TextField } from './field.tsx'
import { FormContext } from './form-context.ts'
import type { Option } from './option.ts'
import { Picker } from './picker.tsx'
import { Select } from './select.tsx'
import { TextArea } from './text-area.tsx'

interface EntryProps {
  /** What the body of the command calls it. */
  readonly name: string
  readonly label: string
  readonly hint?: string
}

function useEntry(name: string) {
  const { heldAt, write } = useContext(FormContext)
  const value = heldAt(name)
  const text = typeof value === 'string' ? value : undefined
  return { text, write: (next: unknown) => write(name, next) }
}

interface TextEntryProps extends EntryProps {
  readonly type?: 'password'
}

/** A line of text that the form of a dialog keeps. */
export function TextEntry(props: TextEntryProps) {
  const { text, write } = useEntry(props.name)
  return <TextField {...props} value={text ?? ''} onChange={write} autoComplete={props.type && 'new-password'} />
}

/** Some lines of text that the form of a dialog keeps. */
export function WordsEntry(props: EntryProps & { readonly rows?: number }) {
  const { text, write } = useEntry(props.name)
  return <TextArea {...props} value={text ?? ''} onChange={write} />
}

/** A whole number that the form of a dialog keeps; what is no number stays as it was typed, and the contract refuses it. */
export function NumberEntry(props: EntryProps) {
  const { heldAt, write } = useContext(FormContext)
  const value = heldAt(props.name)
  return (
    <TextField
      {...props}
      value={typeof value === 'number' ? String(value) : typeof value === 'string' ? value : ''}
      onChange={(text) => write(props.name, /^\d{1,9}$/.test(text.trim()) ? Number(text) : text)}
    />
  )
}

/** A day that the form of a dialog keeps; none until it is a day. */
export function DayEntry({ name, label }: Omit<EntryProps, 'hint'>) {
  const { text, write } = useEntry(name)
  return <DayField name={name} label={label} value={text} onChange={write} />
}

interface ChoiceProps extends EntryProps {
  readonly options: readonly Option[]
}

/** One of a few, kept by the form of a dialog; `''` stands for none. */
export function ChoiceEntry(props: ChoiceProps) {
  const { text, write } = useEntry(props.name)
  return <Select {...props} value={text ?? ''} onChange={write} />
}

/** One of many, found by its name and kept by the form of a dialog. */
export function PickEntry(props: ChoiceProps & { readonly placeholder: string }) {
  const { text, write } = useEntry(props.name)
  return <Picker {...props} value={text ?? null} onChange={write} />
}
