import { isBeingFilled } from '@pianqu/shared/periods/being-filled.ts'
import type { RulePreview, RulePreviewMonth } from '@pianqu/shared/rules/rule.contract.ts'
import type { RuleKind } from '@pianqu/shared/rules/rule-kind.ts'
import { recordOf } from '@pianqu/shared/rules/rule-records.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { adjustmentReading } from '../adjustments/adjustment-reading.query.ts'
import { blockerRuleReading } from '../blockers/blocker-rule-reading.query.ts'
import { indicatorReadingOf, reachReading } from '../boards/indicator-reading.query.ts'
import { bondWatchReading } from '../bonds/bond-watch-reading.query.ts'
import { completenessReading } from '../figures/completeness-reading.query.ts'
import { lightReading } from '../figures/light-reading.query.ts'
import { allPeriods, onePeriod } from '../figures/list-periods.query.ts'
import { dutyReading } from '../importing/duty-reading.query.ts'
import { measureReading } from '../indicators/measure-reading.query.ts'
import { agendaRuleReading } from '../meetings/agenda-rule-reading.query.ts'
import { publishedMonths } from '../months/period.facts.ts'
import { benefitReading } from '../policy/benefit-reading.query.ts'
import { dueReading } from '../publishing/due-reading.query.ts'
import { rankingReading } from '../rankings/ranking-reading.query.ts'
import { lineCheckReading } from '../reports/line-check-reading.query.ts'
import type { Read, Reading, ReadingRow } from '../rules/reading.facts.ts'
import { type RuleKey, supposing } from '../rules/rule-versions.facts.ts'

/** What each kind of rule is tried on. */
const reads: Readonly<Record<RuleKind, Read>> = {
  light: lightReading,
  due: dueReading,
  completeness: completenessReading,
  'line-check': lineCheckReading,
  indicator: indicatorReadingOf,
  'rail-reach': reachReading,
  'bond-watch': bondWatchReading,
  ranking: rankingReading,
  adjustment: adjustmentReading,
  duty: dutyReading,
  blocker: blockerRuleReading,
  benefit: benefitReading,
  agenda: agendaRuleReading,
  measure: measureReading,
}

const nothing = '—'

/** Rows that read otherwise; one that only one side has stands beside nothing. */
function changedRows(now: Reading, proposed: Reading): RulePreviewMonth['rows'] {
  const before = new Map(now.rows.map((row) => [row.code, row]))
  const after = new Map(proposed.rows.map((row) => [row.code, row]))
  const shown = ({ code, name }: ReadingRow) => {
    const [was, is] = [before.get(code), after.get(code)]
    return was?.text === is?.text
      ? []
      : [{ code, name, now: was?.text ?? nothing, proposed: is?.text ?? nothing, why: (is ?? was)?.why ?? null }]
  }
  return [...proposed.rows, ...now.rows.filter(({ code }) => !after.has(code))].flatMap(shown)
}

const sumsOf = (now: Reading, proposed: Reading): RulePreviewMonth['sums'] =>
  proposed.sums.map(({ name, text }) => ({
    name,
    now: now.sums.find((sum) => sum.name === name)?.text ?? nothing,
    proposed: text,
  }))

interface Asked {
  readonly key: RuleKey
  readonly content: unknown
  /** The newest three with figures unless told. */
  readonly months: readonly Month[] | undefined
  /** Where there is no month at all. */
  readonly today: Month
}

/** What past months would say under a rule, read by the very queries of the screens through a supposed city. */
export function rulePreview(db: Database, { key, content, months, today }: Asked): RulePreview {
  const read = reads[key.kind]
  const view = supposing(db, key, content)
  const newest = allPeriods(db)
    .slice(0, 3)
    .map(({ month }) => month)
  const isTimeless = recordOf(key.kind).isTimeless === true
  const asked = isTimeless ? [today] : (months ?? newest)
  const published = publishedMonths(db)
  const shown = asked.map((month): RulePreviewMonth => {
    const [now, proposed] = [read(db, { key, month }), read(view, { key, month })]
    const rows = changedRows(now, proposed)
    return {
      month: isTimeless ? null : month,
      isPublished: !isTimeless && published.has(month),
      provisional: !isTimeless && isBeingFilled(onePeriod(db, month)?.state),
      sums: sumsOf(now, proposed),
      changed: rows.length,
      total: Math.max(now.rows.length, proposed.rows.length),
      rows,
    }
  })
  return { months: shown, changed: shown.reduce((sum, { changed }) => sum + changed, 0) }
}
