import { isMoneyUnit, type MoneyUnit, moneyUnits } from '@pianqu/shared/workbook/unit-text.ts'
import { Select } from '../../ui/form/select.tsx'
import styles from './importing.module.css'

interface MoneyFieldProps {
  /** Null: amounts are in 万元, as their titles have to say. */
  readonly money: MoneyUnit | null
  readonly onChange: (money: MoneyUnit | null) => void
}

/** In which unit the amounts of the file are, where that is another than 万元: only a person can say so. */
export function MoneyField({ money, onChange }: MoneyFieldProps) {
  const others = moneyUnits.filter((unit) => unit !== '万元')
  return (
    <div className={styles['month']}>
      <Select
        label="金额单位"
        value={money ?? ''}
        options={[
          { value: '', label: '万元（其他单位拒收）' },
          ...others.map((unit) => ({ value: unit, label: `按${unit}换算` })),
        ]}
        onChange={(next) => onChange(isMoneyUnit(next) ? next : null)}
      />
      <span className={styles['hint']}>
        {money === null ? '表里写着别的单位时，请在这里选定。' : `写明万元的列不换算，其余金额列由${money}换算成万元。`}
      </span>
    </div>
  )
}
