import { useId } from 'react'
import { Row } from '../layout/row.tsx'
import { Note } from '../words/note.tsx'
import { Check } from './check.tsx'
import { Fieldset } from './fieldset.tsx'

export interface Choice<Value> {
  readonly value: Value
  readonly label: string
  readonly note?: string | undefined
  /** Cannot be chosen; its note says why. */
  readonly isDisabled?: boolean
}

interface ChoiceRowProps<Value extends string | number> {
  readonly label: string
  readonly value: Value
  readonly options: readonly Choice<Value>[]
  readonly onChange: (value: Value) => void
}

/** One of a few, all in sight. */
export function ChoiceRow<Value extends string | number>({ label, value, options, onChange }: ChoiceRowProps<Value>) {
  const name = useId()
  return (
    <Fieldset legend={label}>
      <Row gap={[4, 16]}>
        {options.map((option) => (
          <Check
            key={option.value}
            name={name}
            isChecked={option.value === value}
            isDisabled={option.isDisabled}
            onChange={() => onChange(option.value)}
          >
            {option.label}
            {option.note && (
              <>
                {' '}
                <Note as="small" kind="fine">
                  {option.note}
                </Note>
              </>
            )}
          </Check>
        ))}
      </Row>
    </Fieldset>
  )
}
