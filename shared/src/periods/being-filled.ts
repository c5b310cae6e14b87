import type { PeriodState } from './period.contract.ts'

/**
 * Whether a month was opened and is not published: what is said of it is 暂计, and its rates compare the accepted lines
 * alone (domain §4). One that came in by import was never asked of anybody.
 */
export const isBeingFilled = (state: PeriodState | undefined): boolean => state === 'open' || state === 'closed'
