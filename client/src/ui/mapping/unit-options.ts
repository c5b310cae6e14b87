import { type MoneyUnit, moneyUnits } from '@pianqu/shared/workbook/unit-text.ts'
import type { Option } from '../form/option.ts'

/** The units that an office writes, those of every day first. */
const daily: readonly MoneyUnit[] = ['万元', '亿元', '元', '千元', '百万元', '千万元']

/** The units of money that a person may choose. */
export const unitOptions: readonly Option[] = [...daily, ...moneyUnits.filter((unit) => !daily.includes(unit))].map(
  (unit) => ({ value: unit, label: unit === '万元' ? '万元' : `${unit} → 万元` }),
)
