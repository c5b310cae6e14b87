import type { Actor } from '@pianqu/shared/access/access.ts'
import type { LineCheck } from '@pianqu/shared/reports/report.contract.ts'
import { isTheirsToTakeBack } from '@pianqu/shared/reports/report.workflow.ts'
import type { ReviewLine, RuleHit } from '@pianqu/shared/reports/review.contract.ts'
import { byRisk, isNothingOdd } from '@pianqu/shared/reports/review-risk.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { and, eq, getTableColumns } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { areaNames } from '../areas/area.facts.ts'
import { exemptIn } from '../months/period.facts.ts'
import { reportComments, reportDrafts, reports } from '../months/report.tables.ts'
import { ruleInForce } from '../rules/rule.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import { findingsOf, type LineFacts, lineFacts } from './line-facts.query.ts'
import { lightsOfLines } from './line-light.query.ts'
import type { OwedDraft } from './report.repository.ts'
import { unchangedInARow } from './unchanged-in-a-row.query.ts'

interface Asked {
  readonly month: Month
  /** Every owed line of this report; without one the submitted lines of all. */
  readonly report?: string | undefined
}

interface Drafted extends OwedDraft {
  readonly version: number
  readonly unitCode: string
}

function draftsOf(db: Database, { month, report }: Asked): Drafted[] {
  const exempt = exemptIn(db, month)
  const rows = db.orm
    .select({ ...getTableColumns(reportDrafts), version: reports.version, unitCode: reports.unitCode })
    .from(reportDrafts)
    .innerJoin(reports, eq(reports.reportId, reportDrafts.reportId))
    .where(report ? eq(reports.reportId, report) : and(eq(reports.month, month), eq(reportDrafts.status, 'submitted')))
    .all()
  return rows.map((row) => ({ ...row, isExempt: exempt.has(row.projectCode) })).filter(({ isExempt }) => !isExempt)
}

/** Projects whose line of the month was sent back at some time. */
function returnedIn(db: Database, month: Month): ReadonlySet<string> {
  const rows = db.orm
    .selectDistinct({ code: reportComments.projectCode })
    .from(reportComments)
    .innerJoin(reports, eq(reports.reportId, reportComments.reportId))
    .where(eq(reports.month, month))
    .all()
  return new Set(rows.map(({ code }) => code))
}

/** Every rule that the line runs into, told apart by whether its note answers it; an untouched line runs into none. */
export function hitsOf(line: OwedDraft, facts: LineFacts, asked: Parameters<typeof findingsOf>[2]): RuleHit[] {
  if (line.status === 'empty') return []
  const all = findingsOf({ ...line, content: { ...line.content, note: null } }, facts, asked)
  if (all.length === 0 || line.content.note === null) return all.map((finding) => ({ ...finding, isExplained: false }))
  const key = ({ field, code }: Pick<LineCheck, 'field' | 'code'>) => `${field} ${code}`
  const open = new Set(findingsOf(line, facts, asked).map(key))
  return all.map((finding) => ({ ...finding, isExplained: !open.has(key(finding)) }))
}

/** The lines that are to be judged, the riskiest first. */
export function reviewQueueOf(db: Database, actor: Actor, asked: Asked): ReviewLine[] {
  const { month } = asked
  const drafts = draftsOf(db, asked)
  if (drafts.length === 0) return []
  const rule = ruleInForce(db, 'line-check', month)
  const codes = drafts.map(({ projectCode }) => projectCode)
  const factsOf = lineFacts(db, month, codes)
  const inARow = unchangedInARow(db, month, codes)
  const judge = lightsOfLines(db, month)
  const returned = returnedIn(db, month)
  const areas = areaNames(db)
  const units = new Map(allUnits(db).map(({ code, name }) => [code, name]))
  const rows = drafts.map((draft) => {
    const { projectCode, content, status, isUnchanged, unitCode, version, reportId } = draft
    const facts = factsOf(projectCode)
    const { light, sentences, behindDisplay } = judge(draft)
    const line = {
      reportId,
      version,
      unitCode,
      unitName: units.get(unitCode) ?? unitCode,
      projectCode,
      projectName: facts.figure?.project.name ?? projectCode,
      areaName: areas.get(facts.figure?.areaCode ?? '') ?? null,
      status,
      isUnchanged,
      unchangedInARow: isUnchanged ? inARow(projectCode) : 0,
      wasReturned: returned.has(projectCode),
      investedYuan: content.investedYuan,
      changeYuan: Math.abs((content.investedYuan ?? 0) - (facts.previous?.investedYuan ?? 0)),
      light,
      lightSentences: [...sentences],
      behindDisplay,
      hits: hitsOf(draft, facts, { month, rule }),
    }
    const isSafe = isNothingOdd(line, rule) && draft.filledBy !== actor.userId
    return { ...line, isSafe, mayTakeBack: status === 'accepted' && isTheirsToTakeBack(draft, actor) }
  })
  return rows.sort(byRisk(rule))
}
