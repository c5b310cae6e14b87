import type { z } from 'zod'
import { adjustmentRecord } from './kinds/adjustment.rule.ts'
import { agendaRecord } from './kinds/agenda.rule.ts'
import { benefitRecord } from './kinds/benefit.rule.ts'
import { blockerRecord } from './kinds/blocker.rule.ts'
import { bondWatchRecord } from './kinds/bond-watch.rule.ts'
import { completenessRecord } from './kinds/completeness.rule.ts'
import { dueRecord } from './kinds/due.rule.ts'
import { dutyRecord } from './kinds/duty.rule.ts'
import { indicatorRecord } from './kinds/indicator.rule.ts'
import { lightRecord } from './kinds/light.rule.ts'
import { lineCheckRecord } from './kinds/line-check.rule.ts'
import { measureRecord } from './kinds/measure.rule.ts'
import { railReachRecord } from './kinds/rail-reach.rule.ts'
import { rankingRecord } from './kinds/ranking.rule.ts'
import type { RuleKind } from './rule-kind.ts'
import type { RuleRecord } from './rule-record.ts'

/** One record for each kind of rule; everything that handles rules asks it. */
export const ruleRecords = {
  light: lightRecord,
  due: dueRecord,
  completeness: completenessRecord,
  'line-check': lineCheckRecord,
  indicator: indicatorRecord,
  'rail-reach': railReachRecord,
  'bond-watch': bondWatchRecord,
  ranking: rankingRecord,
  adjustment: adjustmentRecord,
  duty: dutyRecord,
  blocker: blockerRecord,
  benefit: benefitRecord,
  agenda: agendaRecord,
  measure: measureRecord,
} as const

export type RuleContent<Kind extends RuleKind> = z.output<(typeof ruleRecords)[Kind]['schema']>

/** The record of a kind that is only known while running; its content is unknown. */
export const recordOf = (kind: RuleKind): RuleRecord<unknown> => ruleRecords[kind] as unknown as RuleRecord<unknown>
