import { z } from 'zod'

/** From where on a line of a report is asked about (domain §4); none of these stops it. */
export const lineCheckRuleSchema = z.object({
  jumpTimes: z.int().min(2).max(100).describe('Asked above so many times the median of the months before'),
  idleMonths: z.int().min(2).max(12).describe('Asked after so many months of zero in a row, this one included'),
  forecastPercent: z.int().min(1).max(100).describe('Asked below so many percent of what was forecast'),
  unchangedMonths: z.int().min(2).max(12).describe('So many months of 无变化 in a row are flagged'),
})
export type LineCheckRule = z.infer<typeof lineCheckRuleSchema>

export const defaultLineCheckRule: LineCheckRule = {
  jumpTimes: 3,
  idleMonths: 2,
  forecastPercent: 50,
  unchangedMonths: 3,
}
