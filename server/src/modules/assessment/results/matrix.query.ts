import type { Actor } from '@pianqu/shared/access/access.ts'
import type { Direction } from '@pianqu/shared/assessment/direction.ts'
import { asMarks, type Marking, totalShares } from '@pianqu/shared/assessment/marking/given-marks.ts'
import type { getMatrix } from '@pianqu/shared/assessment/results/audit.contract.ts'
import type { ResultRow } from '@pianqu/shared/assessment/results/result.schema.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { Database } from '../../../db/database.ts'
import { demandRound, recusedPairs, roundDirection } from '../rounds.query.ts'
import { openedMarking, openedSheets, standingExclusions } from './opened-sheets.query.ts'
import { publishedResult } from './results.query.ts'

type Matrix = ReplyOf<typeof getMatrix>
type Cell = Matrix['rows'][number]['cells'][number]

/** Marks of departments are seen rater by rater from audit on by who audits, and by the auditor once published. */
function seesRaters({ role }: Actor, direction: Direction, isPublished: boolean): boolean {
  if (direction !== 'departments-mark-districts') return false
  return role === 'taskforce' || (role === 'auditor' && isPublished)
}

const without = { score: null, isExcluded: false, excludedBecause: null } as const

function byRater(db: Database, year: number): Pick<Matrix, 'columns' | 'rows' | 'note'> {
  const direction = 'departments-mark-districts'
  const sheets = new Map(openedSheets(db, year, direction).map((sheet) => [sheet.raterCode, sheet]))
  const { raters, targets } = roundDirection(db, year, direction)
  // With what is excluded, which stays in sight.
  const marking: Marking = { ...openedMarking(db, year, direction), isExcluded: () => false }
  const given = new Map(
    asMarks(totalShares(marking), (code) => code).map(({ rater, target, score }) => [`${rater} ${target}`, score]),
  )
  const isRecused = recusedPairs(db, year)
  const exclusions = standingExclusions(db, year)
  const cellOf = (rater: string, target: string): Cell => {
    const columnCode = rater
    if (isRecused(rater, target)) return { columnCode, ...without, display: '回避', state: 'recused' }
    if (!sheets.has(rater)) return { columnCode, ...without, display: '未提交', state: 'not-handed-in' }
    const score = given.get(`${rater} ${target}`) ?? null
    const excluded = exclusions.find((each) => each.raterCode === rater && each.targetCode === target)
    const excludedBecause = excluded?.reason ?? null
    if (score === null) return { columnCode, ...without, display: '未接触', state: 'untouched' }
    return {
      columnCode,
      score,
      display: score.toFixed(2),
      state: 'given',
      isExcluded: excluded !== undefined,
      excludedBecause,
    }
  }
  return {
    note: '每个单位给每个区县的得分（满分100）；剔除的仍显示，不计入结果',
    columns: raters,
    rows: targets.map((target) => ({ ...target, cells: raters.map(({ code }) => cellOf(code, target.code)) })),
  }
}

function partCell(row: ResultRow, columnCode: string): Cell {
  const part = row.criteria.find(({ code }) => code === columnCode)
  if (!part) return { columnCode, ...without, display: '不适用', state: 'not-applicable' }
  const { score, display, isSuppressed } = part
  const state = isSuppressed ? 'suppressed' : score === null ? 'no-data' : 'given'
  return { columnCode, score, display, state, isExcluded: false, excludedBecause: null }
}

function byCriterion(db: Database, year: number, direction: Direction): Pick<Matrix, 'columns' | 'rows' | 'note'> {
  const { rows } = publishedResult(db, year, direction).content
  const columns = new Map(rows.flatMap(({ criteria }) => criteria.map(({ code, name }) => [code, { code, name }])))
  return {
    note: '已发布的分项得分（满分100）；评价不足的不予显示',
    columns: [...columns.values()],
    rows: rows.map((row) => ({
      code: row.code,
      name: row.name,
      category: row.category,
      cells: [...columns.keys()].map((code) => partCell(row, code)),
    })),
  }
}

/** The heat map as far as this person may see it. Throws assessment/sealed. */
export function matrixFor(db: Database, actor: Actor, year: number, direction: Direction): Matrix {
  const { stage } = demandRound(db, year)
  const isOpen = seesRaters(actor, direction, stage === 'published')
  const shown = isOpen ? byRater(db, year) : byCriterion(db, year, direction)
  return { year, direction, stage, mode: isOpen ? 'by-rater' : 'by-criterion', ...shown }
}
