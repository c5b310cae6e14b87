import { moneyText } from '@pianqu/shared/money/yuan.ts'
import { Num } from './num.tsx'

interface MoneyProps {
  /** Whole yuan; null where there is none. */
  readonly yuan: number | null
  /** Why there is none. */
  readonly missing?: string
  readonly size?: 'text' | 'kpi'
}

/** Money for reading: 亿元 from 1 亿 up, otherwise 万元. */
export function Money({ yuan, missing = '未报', size = 'text' }: MoneyProps) {
  if (yuan === null) return <Num value={null} missing={missing} size={size} />
  const { value, unit } = moneyText(yuan)
  return <Num value={value} unit={unit} size={size} />
}
