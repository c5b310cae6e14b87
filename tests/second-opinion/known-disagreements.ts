/** What a figure may turn on beside plain arithmetic. */
export type Matter = 'unplanned-money' | 'nothing-summed' | 'open-month' | 'overdue-batch' | 'year-over'

/** What the product is known to say otherwise, each with the sentence of the domain that it is to follow; empty once mended. */
export const knownDisagreements: Partial<Record<Matter, string>> = {
  'open-month': 'rates compare only projects whose line is accepted; what waits for review is not grey',
  'overdue-batch': 'a planned batch whose day has passed without issue is no part of what remains',
  'year-over': 'once the year is over, a target that is not met is missed',
}
