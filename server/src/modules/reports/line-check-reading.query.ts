import { isStale } from '@pianqu/shared/reports/review-risk.ts'
import { eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { contentOf } from '../months/line-content.ts'
import { reportLines } from '../months/report.tables.ts'
import { projectNames } from '../projects/project.facts.ts'
import type { Reading, ReadingQuestion } from '../rules/reading.facts.ts'
import { ruleInForce } from '../rules/rule.facts.ts'
import { findingsOf, lineFacts } from './line-facts.query.ts'
import { unchangedInARow } from './unchanged-in-a-row.query.ts'

/** What the accepted lines of a month are asked about, notes left aside. */
export function lineCheckReading(db: Database, { month }: ReadingQuestion): Reading {
  const rule = ruleInForce(db, 'line-check', month)
  const lines = db.orm.select().from(reportLines).where(eq(reportLines.month, month)).all()
  const codes = lines.map(({ projectCode }) => projectCode)
  const [names, factsOf, inARow] = [projectNames(db), lineFacts(db, month, codes), unchangedInARow(db, month, codes)]
  const asked = lines.map((line) => {
    const { projectCode } = line
    const content = { ...contentOf(line), note: null }
    const found = findingsOf({ projectCode, content }, factsOf(projectCode), { month, rule }).filter(
      ({ level }) => level === 'soft',
    )
    const months = inARow(projectCode)
    const stale = isStale({ isUnchanged: months > 0, unchangedInARow: months }, rule) ? ['连续无变化'] : []
    return { projectCode, questions: [...found.map(({ message }) => message), ...stale] }
  })
  return {
    sums: [
      { name: '有提示的行', text: `${asked.filter(({ questions }) => questions.length > 0).length}行` },
      { name: '提示', text: `${asked.reduce((sum, { questions }) => sum + questions.length, 0)}条` },
    ],
    rows: asked.map(({ projectCode, questions }) => ({
      code: projectCode,
      name: names.get(projectCode) ?? projectCode,
      text: questions.length > 0 ? `${questions.length}条提示` : '没有提示',
      why: questions.join('；') || null,
    })),
  }
}
