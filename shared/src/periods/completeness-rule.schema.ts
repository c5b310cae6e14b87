import { z } from 'zod'

/** When a month is complete enough to be the one that is shown first and to be ranked. */
export const completenessRuleSchema = z.object({
  shownFromPercent: z.int().min(1).max(100).describe('Accepted lines in percent of those owed, itself included'),
})
export type CompletenessRule = z.infer<typeof completenessRuleSchema>

/** Four fifths. */
export const defaultCompletenessRule: CompletenessRule = { shownFromPercent: 80 }

export interface Completeness {
  readonly accepted: number
  readonly owed: number
}

/** Whether a month is fit to be shown first and to be ranked. */
export const isCompleteEnough = ({ accepted, owed }: Completeness, { shownFromPercent }: CompletenessRule): boolean =>
  owed > 0 && accepted * 100 >= owed * shownFromPercent
