import type { Period } from './period.contract.ts'

type Opened = Pick<Period, 'month' | 'state' | 'openedOn'>

/** The month that filling in and review open with, of months newest first: the one that is being filled, else the newest that was opened. */
export const boardMonthOf = (periods: readonly Opened[]): Period['month'] | undefined =>
  (periods.find(({ state }) => state === 'open') ?? periods.find(({ openedOn }) => openedOn !== null))?.month
