import type { LightOverride } from '@pianqu/shared/lights/project-light.ts'
import type { Plan } from '@pianqu/shared/plans/plan.schema.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Obligation } from '../months/period.facts.ts'
import type { CityRegistry } from './city-registry.query.ts'

export interface YearLine {
  readonly projectCode: string
  readonly month: Month
  readonly investedYuan: number
  readonly statisticsYuan: number | null
}

export interface DatedLine {
  readonly projectCode: string
  readonly month: Month
  readonly actualStart: Month | null
  readonly actualCompletion: Month | null
}

/** Everything that figures of a year are computed from, read once per change of the data. */
export interface YearData extends CityRegistry {
  readonly year: number
  readonly plans: ReadonlyMap<string, Plan & { readonly originalYuan: number }>
  /** Lines of the year, in order of month. */
  readonly lines: ReadonlyMap<string, readonly YearLine[]>
  /** Lines of any year that name a start or completion, in order of month. */
  readonly dates: ReadonlyMap<string, readonly DatedLine[]>
  /** Codes of projects with a plan or a line in the year. */
  readonly active: ReadonlySet<string>
  /** What was owed in the months of the year that were opened, by project. */
  readonly obligations: ReadonlyMap<Month, ReadonlyMap<string, Obligation>>
  /** Months of the year that were opened and are not published: their figures are of the accepted lines alone. */
  readonly beingFilled: ReadonlySet<Month>
  /** Months of the year of which anybody's line was accepted. */
  readonly reported: ReadonlySet<Month>
  /** Lines that were handed in and wait for their review, see `lineKey`. */
  readonly pending: ReadonlyMap<string, true>
  /** Lights that a person decided, of any year, by project. */
  readonly overrides: ReadonlyMap<string, readonly LightOverride[]>
}

/** A project's line of a month. */
export const lineKey = (projectCode: string, month: Month): string => `${month} ${projectCode}`
