import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { clauseAddress, clauseId, findClause } from '@pianqu/shared/policy/address.ts'
import type {
  CheckRow,
  GrantList,
  GrantRow,
  PolicyFile,
  ProgressRow,
} from '@pianqu/shared/policy/follow-up.contract.ts'
import { needsCheck } from '@pianqu/shared/policy/validity.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import { asc, desc, isNull } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { matching } from '../../db/matching.ts'
import { allAreas, areaNames } from '../areas/area.facts.ts'
import { benefitRuleOf } from '../rules/benefit-rule.facts.ts'
import { unitName } from '../units/unit.facts.ts'
import { allDocuments } from './ledger.facts.ts'
import { policyChecks, policyFiles, policyGrants, policyProgress } from './policy.tables.ts'

type StoredFile = typeof policyFiles.$inferSelect

const fileOf = ({ fileId, fileName, fileBytes, addedByName, addedAt }: StoredFile): PolicyFile => ({
  ...{ fileId, fileName, fileBytes },
  ...{ by: addedByName, at: addedAt },
})

/** A file beside what was written down of a measure. Throws common/not-found. */
export function progressFile(db: Database, { id, fileId }: { readonly id: string; readonly fileId: string }) {
  const file = db.orm
    .select()
    .from(policyFiles)
    .where(matching(policyFiles, { fileId, progressId: id, removedAt: null }))
    .get()
  if (!file) throw new ProblemError('common/not-found', { detail: '没有这个附件' })
  return file
}

interface OfMeasure {
  readonly document?: string | undefined
  readonly measure?: number | undefined
}

/** How measures stood, the newest first. */
export function progressRows(db: Database, { document, measure }: OfMeasure): ProgressRow[] {
  const files = groupBy(
    db.orm
      .select()
      .from(policyFiles)
      .where(isNull(policyFiles.removedAt))
      .orderBy(asc(policyFiles.addedAt), asc(policyFiles.fileId))
      .all(),
    ({ progressId }): string => progressId,
  )
  return db.orm
    .select()
    .from(policyProgress)
    .orderBy(desc(policyProgress.quarter), desc(policyProgress.at))
    .all()
    .filter((row) => document === undefined || row.documentCode === document)
    .filter((row) => measure === undefined || row.measure === measure)
    .map(({ documentCode, unitCode, byId: _, byName, ...row }) => ({
      ...row,
      document: documentCode,
      unitName: unitCode === null ? null : (unitName(db, unitCode) ?? unitCode),
      files: (files.get(row.progressId) ?? []).map(fileOf),
      by: byName,
    }))
}

const addressOf = (db: Database, clause: string): string => {
  const found = findClause(allDocuments(db), clause)
  return found ? `${found.document.shortTitle}${clauseAddress(found.clause)}` : clause
}

function grantRows(db: Database): GrantRow[] {
  const names = areaNames(db)
  return db.orm
    .select()
    .from(policyGrants)
    .orderBy(desc(policyGrants.givenOn), desc(policyGrants.at))
    .all()
    .map(({ byId: _, byName, inputs: _inputs, ...row }) => ({
      ...row,
      address: addressOf(db, row.clause),
      areaName: row.areaCode === null ? null : (names.get(row.areaCode) ?? row.areaCode),
      errorYuan: row.estimateYuan === null || row.paidYuan === null ? null : row.estimateYuan - row.paidYuan,
      by: byName,
    }))
}

export const oneGrant = (db: Database, id: string): GrantRow | undefined =>
  grantRows(db).find(({ grantId }) => grantId === id)

/** `chains-7` of the clause `chains/7.2.1`. */
const measureOf = (clause: string): string => clause.replace('/', '-').split('.')[0] ?? clause

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number | null): number =>
  rows.reduce((total, row) => total + (of(row) ?? 0), 0)

function errorsOf(db: Database, rows: readonly GrantRow[]): GrantList['errors'] {
  const compared = rows.filter(({ errorYuan }) => errorYuan !== null)
  return [...groupBy(compared, ({ ruleCode }): string => ruleCode ?? '')].map(([ruleCode, own]) => ({
    ruleCode,
    name: benefitRuleOf(db, ruleCode, own[0]?.ruleEdition ?? 0)?.name ?? ruleCode,
    count: own.length,
    estimateYuan: sum(own, ({ estimateYuan }) => estimateYuan),
    paidYuan: sum(own, ({ paidYuan }) => paidYuan),
    errorYuan: sum(own, ({ errorYuan }) => errorYuan),
    largestErrorYuan: Math.max(...own.map(({ errorYuan }) => Math.abs(errorYuan ?? 0))),
  }))
}

/** null where nothing was paid to anybody, which is not 0. */
function paidOf(rows: readonly GrantRow[]): number | null {
  return rows.every(({ paidYuan }) => paidYuan === null) ? null : sum(rows, ({ paidYuan }) => paidYuan)
}

/** Every area and every measure, with who got how often and how much: an empty cell is one that got nothing. */
function matrixOf(db: Database, rows: readonly GrantRow[]): Pick<GrantList, 'measures' | 'matrix'> {
  const standing = rows.filter(({ revokedBecause, areaCode }) => revokedBecause === null && areaCode !== null)
  const byCell = groupBy(standing, ({ areaCode, clause }): string => `${areaCode} ${measureOf(clause)}`)
  const measures = allDocuments(db).flatMap((document) =>
    document.measures.map(({ number, title }) => ({
      id: `${document.code}-${number}`,
      title: `${document.shortTitle}：${title}`,
    })),
  )
  const matrix = allAreas(db)
    .filter(({ removedOn }) => removedOn === null)
    .map(({ code, name }) => ({
      areaCode: code,
      areaName: name,
      cells: measures.flatMap(({ id }) => {
        const own = byCell.get(`${code} ${id}`)
        return own ? [{ measure: id, count: own.length, paidYuan: paidOf(own) }] : []
      }),
    }))
  return { measures, matrix }
}

/** Who got what, and how far the rules were off. */
export function grantList(
  db: Database,
  { area, document }: { readonly area?: string | undefined; readonly document?: string | undefined },
): GrantList {
  const all = grantRows(db)
  const rows = all
    .filter(({ areaCode }) => area === undefined || areaCode === area)
    .filter(({ clause }) => document === undefined || clause.startsWith(`${document}/`))
  return {
    rows,
    total: rows.length,
    ...matrixOf(db, all),
    errors: errorsOf(
      db,
      all.filter(({ revokedBecause }) => revokedBecause === null),
    ),
  }
}

/** Every number of the ledger, with its newest check. */
export function checkRows(db: Database, on: Day, document?: string): CheckRow[] {
  const stored = db.orm.select().from(policyChecks).orderBy(asc(policyChecks.checkedOn), asc(policyChecks.at)).all()
  const newest = new Map(stored.map((row) => [`${row.clause} ${row.parameter}`, row]))
  return allDocuments(db)
    .filter(({ code }) => document === undefined || code === document)
    .flatMap((each) =>
      each.measures.flatMap(({ clauses }) =>
        clauses.flatMap((clause) =>
          clause.parameters.map(({ name, value }): CheckRow => {
            const id = clauseId(each.code, clause)
            const check = newest.get(`${id} ${name}`)
            return {
              clause: id,
              address: `${each.shortTitle}${clauseAddress(clause)}`,
              parameter: name,
              value,
              checkedOn: check?.checkedOn ?? null,
              checkedBy: check?.byName ?? null,
              isDue: check?.value !== value || needsCheck(check?.checkedOn ?? null, on),
            }
          }),
        ),
      ),
    )
}
