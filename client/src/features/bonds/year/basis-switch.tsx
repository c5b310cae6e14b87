import { type BondBasis, bondBases, bondBasisNames } from '@pianqu/shared/bonds/bond.schema.ts'
import { useId } from 'react'
import { Fieldset } from '../../../ui/form/fieldset.tsx'
import styles from '../bonds.module.css'

interface BasisSwitchProps {
  readonly value: BondBasis
  readonly onChange: (basis: BondBasis) => void
}

/** One basis for the whole view. */
export function BasisSwitch({ value, onChange }: BasisSwitchProps) {
  const name = useId()
  return (
    <Fieldset legend="口径">
      <div className={styles['options']}>
        {bondBases.map((basis) => (
          <label key={basis} className={styles['option']}>
            <input type="radio" name={name} checked={basis === value} onChange={() => onChange(basis)} />
            {bondBasisNames[basis]}
          </label>
        ))}
      </div>
    </Fieldset>
  )
}
