import { classNames } from '../class-names.ts'
import styles from './fieldset.module.css'

interface FieldsetProps {
  readonly legend: React.ReactNode
  /** It heads a part of a form, not one answer. */
  readonly isPart?: boolean
  readonly children: React.ReactNode
}

/** Several fields, or the choices of one, under what they have in common. */
export function Fieldset({ legend, isPart = false, children }: FieldsetProps) {
  return (
    <fieldset className={classNames(styles['fieldset'], isPart && styles['part'])}>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  )
}
