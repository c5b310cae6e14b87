import { useState } from 'react'

/**
 * What is typed for a value that is kept elsewhere: the text stays as it was typed, and gives way only to a value that
 * it does not say.
 */
export function useTyped<Value>(value: Value, read: (text: string) => Value, write: (value: Value) => string) {
  const [text, setText] = useState(() => write(value))
  const [seen, setSeen] = useState(value)
  if (value !== seen) {
    setSeen(value)
    if (read(text) !== value) setText(write(value))
  }
  return [text, setText] as const
}
