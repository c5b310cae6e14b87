import { useLayoutEffect, useState } from 'react'
import styles from './choice.module.css'

interface WholeChoiceProps {
  /** The id of the field that shows it. */
  readonly field: string
  readonly text: string
}

/** A name that its field is too narrow for stands below it once more, whole: a finger cannot hover to read the rest. */
export function WholeChoice({ field, text }: WholeChoiceProps) {
  const [isCut, setIsCut] = useState(false)
  useLayoutEffect(() => {
    const input = document.getElementById(field)
    if (!(input instanceof HTMLInputElement)) return
    // While somebody looks for another, the field holds what is typed.
    const measure = () => setIsCut(input.value === text && input.scrollWidth > input.clientWidth + 1)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(input)
    return () => observer.disconnect()
  }, [field, text])
  return (
    isCut && (
      <span className={styles['note']} data-whole={field}>
        {text}
      </span>
    )
  )
}
