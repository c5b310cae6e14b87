import { worded } from '@pianqu/shared/indicators/definition-words.ts'
import type { IndicatorContent } from '@pianqu/shared/indicators/indicator.schema.ts'
import type { Measure } from '@pianqu/shared/indicators/library/measure.schema.ts'
import { overviewFormulas } from '@pianqu/shared/indicators/library/own-measures.ts'
import { recordOf } from '@pianqu/shared/rules/rule-records.ts'
import { firstMonth, type Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { reachAt } from './rule.facts.ts'
import { adoptedCodes, byStart, type RuleKey, type RuleVersion, versionAt, versionsOf } from './rule-versions.facts.ts'

/** An indicator as the library knows it in a month. */
export interface KnownMeasure extends Measure {
  readonly code: string
  readonly edition: number
  readonly effectiveMonth: Month
  /** Held against the schedule of the month, which is no target of its own. */
  readonly isBySchedule: boolean
  readonly adoptedBasis: string | null
}

/** Those of the overview have their names and targets in a kind of their own. */
export const ruleKeyOf = (code: string): RuleKey => ({
  kind: Object.hasOwn(overviewFormulas, code) ? 'indicator' : 'measure',
  code,
})

function ofOverview(
  db: Database,
  content: IndicatorContent,
  month: Month,
): Omit<Measure, 'formula' | 'place' | 'time' | 'sourceUnit'> {
  const { name, unit, basis, categories, operator, target } = worded(content, reachAt(db, month))
  return {
    ...{ name, unit, basis, categories, operator },
    target: target.kind === 'share' ? { numerator: target.numerator, denominator: target.denominator } : null,
    dueMonth: null,
    // Pages of areas and the overview show them in places of their own.
    ...{ isOnAreas: false, isOnOverview: false },
  }
}

function known(
  db: Database,
  code: string,
  { content, edition, effectiveMonth, basis }: RuleVersion,
  month: Month,
): KnownMeasure {
  const beside = { code, edition, effectiveMonth, adoptedBasis: basis }
  const own = overviewFormulas[code]
  // Contents are parsed by the schema of their kind where they are read, which is what the casts go by.
  if (!own) return { ...(content as Measure), ...beside, isBySchedule: false }
  const overview = content as IndicatorContent
  return {
    ...ofOverview(db, overview, month),
    ...own,
    ...beside,
    isBySchedule: overview.target.kind === 'schedule',
  }
}

/** Every indicator of the library, those of the overview first. */
export const measureCodes = (db: Database): string[] => [
  ...Object.keys(overviewFormulas),
  ...new Set([...recordOf('measure').series.map(({ code }) => code), ...adoptedCodes(db, 'measure')]),
]

/** An indicator as it is defined in a month; undefined where there is none. */
export function measureAt(db: Database, code: string, month: Month): KnownMeasure | undefined {
  const version = versionAt(db, ruleKeyOf(code), month)
  return version ? known(db, code, version, month) : undefined
}

/** Every version of an indicator, in the order of their months. */
export const measureHistory = (db: Database, code: string): KnownMeasure[] =>
  versionsOf(db, ruleKeyOf(code))
    .toSorted(byStart)
    .map((version) =>
      known(db, code, version, version.effectiveMonth === firstMonth ? firstMonth : version.effectiveMonth),
    )
