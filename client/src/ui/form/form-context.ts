import { createContext, useContext, useEffect } from 'react'

/** What a form tells the fields that stand in it, wherever they stand. */
export interface FormOfFields {
  /** What is wrong with the value of a name; nothing while the person has not come to it. */
  readonly faultOf: (name: string) => string | undefined
  readonly heldAt: (name: string) => unknown
  readonly write: (name: string, value: unknown) => void
  /** Says that a field of this name stands there, and whether its value is chosen of a list; answers how to take it back. */
  readonly join: (name: string, label: string, isChosen: boolean) => () => void
}

export const noForm: FormOfFields = {
  faultOf: () => undefined,
  heldAt: () => undefined,
  write: () => undefined,
  join: () => () => undefined,
}

export const FormContext = createContext<FormOfFields>(noForm)

/** The form's word on a field: its fault, if it has one. Outside a form there is none. */
export function useFormFault(name: string | undefined, label: string, isChosen = false): string | undefined {
  const { faultOf, join } = useContext(FormContext)
  useEffect(() => (name === undefined ? undefined : join(name, label, isChosen)), [name, label, isChosen, join])
  return name === undefined ? undefined : faultOf(name)
}
