import { TextArea } from '../../../ui/form/text-area.tsx'

interface TextEntryProps {
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** Words in a few lines; none is null, as the server keeps it. */
export function TextEntry({ label, value, onChange }: TextEntryProps) {
  return (
    <TextArea label={label} rows={2} value={value ?? ''} onChange={(next) => onChange(next === '' ? null : next)} />
  )
}
