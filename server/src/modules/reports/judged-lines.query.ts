import type { LineCheck } from '@pianqu/shared/reports/report.contract.ts'
import type { LineStatus } from '@pianqu/shared/reports/report-status.ts'
import type { ReviewLine, RuleHit } from '@pianqu/shared/reports/review.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { areaNames } from '../areas/area.facts.ts'
import { ruleInForce } from '../rules/rule.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import { findingsOf, type LineFacts, lineFacts } from './line-facts.query.ts'
import { lightsOfLines } from './line-light.query.ts'
import type { OwedDraft } from './report.repository.ts'
import { unchangedInARow } from './unchanged-in-a-row.query.ts'

export interface Drafted extends OwedDraft {
  readonly unitCode: string
  readonly wasReturned: boolean
}

/** A line as it is judged, whoever judges it. */
export interface JudgedLine extends Omit<ReviewLine, 'version' | 'isSafe' | 'mayTakeBack'> {
  readonly status: LineStatus
  readonly filledBy: string | null
  readonly acceptedBy: string | null
}

/** Every rule that the line runs into, told apart by whether its note answers it; an untouched line runs into none. */
function hitsOf(line: OwedDraft, facts: LineFacts, asked: Parameters<typeof findingsOf>[2]): RuleHit[] {
  if (line.status === 'empty') return []
  const all = findingsOf({ ...line, content: { ...line.content, note: null } }, facts, asked)
  if (all.length === 0 || line.content.note === null) return all.map((finding) => ({ ...finding, isExplained: false }))
  const key = ({ field, code }: Pick<LineCheck, 'field' | 'code'>) => `${field} ${code}`
  const open = new Set(findingsOf(line, facts, asked).map(key))
  return all.map((finding) => ({ ...finding, isExplained: !open.has(key(finding)) }))
}

/** What is to be said of each of these lines of a month. */
export function judgedLines(db: Database, month: Month, drafts: readonly Drafted[]): JudgedLine[] {
  if (drafts.length === 0) return []
  const rule = ruleInForce(db, 'line-check', month)
  const codes = drafts.map(({ projectCode }) => projectCode)
  const factsOf = lineFacts(db, month, codes)
  const inARow = unchangedInARow(db, month, codes)
  const judge = lightsOfLines(db, month)
  const areas = areaNames(db)
  const units = new Map(allUnits(db).map(({ code, name }) => [code, name]))
  return drafts.map((draft) => {
    const { projectCode, content, status, isUnchanged, unitCode, reportId, wasReturned, filledBy, acceptedBy } = draft
    const facts = factsOf(projectCode)
    const { light, sentences, behindDisplay } = judge(draft)
    return {
      reportId,
      unitCode,
      unitName: units.get(unitCode) ?? unitCode,
      projectCode,
      projectName: facts.figure?.project.name ?? projectCode,
      areaName: areas.get(facts.figure?.areaCode ?? '') ?? null,
      status,
      isUnchanged,
      unchangedInARow: isUnchanged ? inARow(projectCode) : 0,
      wasReturned,
      investedYuan: content.investedYuan,
      changeYuan: Math.abs((content.investedYuan ?? 0) - (facts.previous?.investedYuan ?? 0)),
      light,
      lightSentences: [...sentences],
      behindDisplay,
      hits: hitsOf(draft, facts, { month, rule }),
      filledBy,
      acceptedBy,
    }
  })
}
