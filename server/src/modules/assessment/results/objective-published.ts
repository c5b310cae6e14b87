import type { Target } from '@pianqu/shared/assessment/round.schema.ts'
import type { Month } from '@pianqu/shared/time/month.ts'

/** A share of what was to be reached, exactly; or why there is none. */
export type ObjectiveValue =
  | { readonly isKnown: true; readonly numerator: number; readonly denominator: number; readonly sentence: string }
  | { readonly isKnown: false; readonly sentence: string }

export const missing = (sentence: string): ObjectiveValue => ({ isKnown: false, sentence: `缺数据：${sentence}` })

/** Where a target's value is read: a snapshot, and what in it is the target's own. */
export interface Published {
  readonly month: Month
  readonly number: string
  readonly target: Pick<Target, 'code' | 'name'>
  /** Whether the target leads the area. */
  readonly isLed: (areaCode: string) => boolean
  readonly isOwn: (project: { readonly districtCode: string; readonly areaCode: string | null }) => boolean
}
