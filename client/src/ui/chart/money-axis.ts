import { wanDigits, yiText } from '@pianqu/shared/money/yuan.ts'

/** How a chart writes money: one unit for all of it. */
export interface MoneyAxis {
  readonly unit: '亿元' | '万元'
  /** For labels beside points and in tooltips. */
  readonly text: (yuan: number) => string
  /** For the axis: no decimals where none are needed. */
  readonly tick: (yuan: number) => string
}

const yi = 100_000_000

/** 亿元 where anything reaches it, else 万元. */
export function moneyAxis(amounts: readonly (number | null)[]): MoneyAxis {
  const isLarge = amounts.some((amount) => amount !== null && Math.abs(amount) >= yi)
  // An axis of nothing, or of a few yuan, is divided between whole yuan.
  if (!isLarge) return { unit: '万元', text: wanDigits, tick: (yuan) => wanDigits(Math.round(yuan)) }
  return {
    unit: '亿元',
    text: (yuan) => yiText(yuan),
    tick: (yuan) => yiText(Math.round(yuan), yuan % yi === 0 ? 0 : 1),
  }
}
