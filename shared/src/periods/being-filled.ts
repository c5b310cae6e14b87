import type { PeriodState } from './period.contract.ts'

/**
 * Whether a month was opened and is not published: what is said of it is 暂计, and its rates compare the accepted lines
 * alone (domain §4). One that came in by import was never asked of anybody.
 */
export const isBeingFilled = (state: PeriodState | undefined): boolean => state === 'open' || state === 'closed'

/** 「已审 437/938，暂计：」: what every finding about such a month begins with. */
export const provisionalText = ({ accepted, owed }: { readonly accepted: number; readonly owed: number }): string =>
  `已审 ${accepted}/${owed}，暂计：`
