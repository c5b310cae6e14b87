import { useId } from 'react'
import styles from './field.module.css'
import { useFormFault } from './form-context.ts'

interface FieldWordsProps {
  readonly id: string
  readonly hint: string | undefined
  readonly error: string | undefined
}

/** What stands below a field: what to write, and what is wrong with what was written. */
export function FieldWords({ id, hint, error }: FieldWordsProps) {
  return (
    <>
      {hint && (
        <span id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </span>
      )}
      {error && (
        <span id={`${id}-error`} className={styles['error']}>
          {error}
        </span>
      )}
    </>
  )
}

/** The id of a field, what is written below it, and what ties the two together. */
export function useFieldWords(
  name: string | undefined,
  label: string,
  hint: string | undefined,
  isChosen = false,
  own?: string,
) {
  const id = useId()
  const fromForm = useFormFault(name, label, isChosen)
  const error = own ?? fromForm
  const below = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    words: { id, hint, error },
    /** What its input says of itself. */
    aria: { 'aria-describedby': below || undefined, 'aria-invalid': error ? (true as const) : undefined },
  }
}
