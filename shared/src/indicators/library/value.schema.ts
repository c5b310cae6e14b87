import type { Month } from '../../time/month.ts'
import { codesOf } from '../../words/codes-of.ts'

/** What somebody may say of a value; breaks are found, not said. */
export const saidStatusNames = {
  normal: '正常',
  estimated: '估算',
  preliminary: '初步',
  missing: '缺失',
  notApplicable: '不适用',
} as const
export const saidStatuses = codesOf(saidStatusNames)

/** What an indicator says of a place in a month, as somebody typed it; an empty place is the city. */
export interface IndicatorValue {
  readonly indicatorCode: string
  readonly place: string
  readonly month: Month
  readonly numerator: number | null
  readonly denominator: number | null
  readonly status: keyof typeof saidStatusNames
  readonly reason: string | null
  readonly source: string | null
}
