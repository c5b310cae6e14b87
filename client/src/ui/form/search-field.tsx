import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { TextField } from './field.tsx'

interface SearchFieldProps {
  readonly label: string
  /** What is searched for now, as the address says. */
  readonly value: string
  readonly onSearch: (text: string) => void
  readonly hint?: string
}

/** How long typing must rest before the search starts. */
const restMs = 300

/** A field that searches while one types, once the typing rests. */
export function SearchField({ label, value, onSearch, hint }: SearchFieldProps) {
  const [text, setText] = useState(value)
  const sent = useRef(value)
  const send = useEffectEvent((next: string) => {
    sent.current = next
    onSearch(next)
  })
  useEffect(() => {
    if (value === sent.current) return
    sent.current = value
    setText(value)
  }, [value])
  useEffect(() => {
    if (text === sent.current) return
    const timer = setTimeout(() => send(text), restMs)
    return () => clearTimeout(timer)
  }, [text])
  return <TextField label={label} name="search" type="search" value={text} onChange={setText} hint={hint} />
}
