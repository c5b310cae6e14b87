import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import { partsOfKey } from '@pianqu/shared/importing/row-key.ts'
import { isMonth, monthText } from '@pianqu/shared/time/month.ts'
import { and, eq, sql } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { writingStatement } from '../../db/database.ts'
import { hasOrphans } from '../../db/foreign-keys.ts'
import { changesOf, importById } from '../evidence/import.facts.ts'
import { type importChanges, imports, rowSources } from '../evidence/import.tables.ts'
import { publishedMonths } from '../months/period.facts.ts'
import { revokeEventsOf } from '../registry/registry-event.writes.ts'
import { targetOf } from './import-targets.ts'
import { auditProjects } from './records/audit-projects.ts'
import { demandOwnAccountStays, recordAccounts } from './records/record-accounts.writes.ts'
import { recordStationForecasts } from './records/record-forecasts.writes.ts'
import { recordMovements } from './records/record-movements.writes.ts'
import { restoreMoves } from './records/record-moves.writes.ts'
import { tellImport } from './records/tell-import.ts'

const isConstraint = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')

const inUse = () =>
  new ProblemError('import/not-undoable', {
    detail: '这次导入的数据已被其他表引用（例如已有月报、债券分配或支出），请先撤销引用它的导入',
  })

const forgetSource = writingStatement((orm) =>
  orm
    .delete(rowSources)
    .where(and(eq(rowSources.kind, sql.placeholder('kind')), eq(rowSources.rowKey, sql.placeholder('key'))))
    .prepare(),
)

type StoredChange = typeof importChanges.$inferSelect

/** Throws import/not-undoable where other tables hold on to what would go. */
function revert(tx: Change['tx'], kind: ImportKind, changes: readonly StoredChange[]): void {
  try {
    for (const row of changes) {
      targetOf(kind).revert(tx, row)
      const mine = and(eq(rowSources.kind, kind), eq(rowSources.rowKey, row.rowKey))
      if (row.previousSource === null) forgetSource(tx).run({ kind, key: row.rowKey })
      else tx.orm.update(rowSources).set(JSON.parse(row.previousSource)).where(mine).run()
    }
  } catch (error) {
    throw isConstraint(error) ? inUse() : error
  }
  // A package may be missed by its projects.
  if (kind === 'projects' && hasOrphans(tx, 'projects')) throw inUse()
}

/** Throws import/not-undoable where a line of a published month would go. */
function demandUnpublished(tx: Change['tx'], changes: readonly StoredChange[]): void {
  const published = publishedMonths(tx)
  const month = changes.flatMap(({ rowKey }) => {
    const of = partsOfKey('reports', rowKey).month
    return isMonth(of) && published.has(of) ? [of] : []
  })[0]
  if (!month) return
  throw new ProblemError('import/not-undoable', {
    detail: `${monthText(month)}已发布（快照${published.get(month)}），不能撤销；请在当前月报中提出更正`,
  })
}

/** Takes an import back, row by row, last first. Throws import/not-undoable where a row has changed or is in use since. */
export function undoImport(change: Change, importId: string): { importId: string; restored: number } {
  const { tx, at, audit } = change
  const record = importById(tx, importId)
  if (!record || record.dryRun) throw new ProblemError('common/not-found', { detail: '没有这次导入' })
  if (record.undoneAt) throw new ProblemError('import/not-undoable', { detail: '这次导入已经撤销过' })
  const target = targetOf(record.kind)
  const changes = changesOf(tx, importId).toReversed()
  const moved = changes.find((row) => !target.stillStands(tx, row))
  if (moved) {
    throw new ProblemError('import/not-undoable', {
      detail: `“${moved.rowKey.replaceAll('\n', ' ')}”在这次导入之后又被更改，请先撤销后来的导入，或重新导入正确的数据`,
    })
  }
  if (record.kind === 'reports') demandUnpublished(tx, changes)
  demandOwnAccountStays(
    change,
    record.kind,
    changes.flatMap(({ before, after }) => (before === null ? [] : [{ before: after, after: before }])),
  )
  restoreMoves(change, record.kind, importId, changes)
  revokeEventsOf(change, importId)
  revert(tx, record.kind, changes)
  recordMovements(change, record.kind, 'undo', record.fileName, changes)
  recordStationForecasts(change, record.kind, changes)
  auditProjects(
    change,
    record.kind,
    'restore',
    importId,
    changes.map(({ rowKey, ...row }) => ({ key: rowKey, ...row })),
  )
  recordAccounts(change, record.kind, 'restore', changes)
  tx.orm.update(imports).set({ undoneAt: at }).where(eq(imports.importId, importId)).run()
  audit({
    action: 'import.undo',
    subject: `import:${importId}`,
    detail: { kind: record.kind, restored: changes.length },
  })
  tellImport(
    change,
    { importId, kind: record.kind },
    changes.map(({ rowKey }) => rowKey),
  )
  return { importId, restored: changes.length }
}
