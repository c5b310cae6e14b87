import { randomUUID } from 'node:crypto'
import type { ImportResult } from '@pianqu/shared/importing/import.contract.ts'
import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import { momentOf } from '../../clock.ts'
import { lastSeq } from '../../db/append-trail.ts'
import type { Change } from '../../db/command.ts'
import type { Database } from '../../db/database.ts'
import { inOneReading } from '../../db/one-reading.ts'
import { isQuietSince } from '../../db/quiet-since.ts'
import type { City } from '../../work/city.ts'
import { changesHash } from '../evidence/import.facts.ts'
import type { Planned } from './import-target.ts'
import { targetOf } from './import-targets.ts'
import { type FileContent, type ReadOptions, readRows } from './read-rows.ts'
import { readUnitWorkbook, type Settled } from './read-unit-workbook.ts'
import { auditProjects } from './records/audit-projects.ts'
import { insertImport } from './records/insert-import.writes.ts'
import { demandOwnAccountStays, recordAccounts } from './records/record-accounts.writes.ts'
import { recordChange } from './records/record-change.writes.ts'
import { recordStationForecasts } from './records/record-forecasts.writes.ts'
import { recordMovements } from './records/record-movements.writes.ts'
import { demandMoveDay, movesTold, recordMoves } from './records/record-moves.writes.ts'
import { recordRenames } from './records/record-renames.writes.ts'
import { saidBeside } from './records/said-beside.ts'
import { tellImport } from './records/tell-import.ts'

export interface ImportRequest extends ReadOptions {
  readonly kind: ImportKind
  readonly content: FileContent
  readonly fileName: string
  readonly fileHash: string
  readonly fileBytes: number
  readonly dryRun: boolean
  /** The unit whose monthly workbook it is, where the importer says. */
  readonly unit?: string | undefined
}

/** A monthly workbook of one unit is read against its report too: rows that say what its draft says are settled. */
function read(db: Database, { at, today }: Pick<Change, 'at' | 'today'>, request: ImportRequest): Settled {
  const { kind, content, month, unit, money, mapping, headerRow, typed } = request
  if (kind !== 'reports' || !('fingerprint' in content))
    return { incoming: readRows(db, kind, content, { ...request, today }), settled: 0 }
  return readUnitWorkbook(db, content, { month, unitCode: unit, at, meant: { money, mapping, headerRow, typed } })
}

/** A file read against the city as it stood after a line of the trail. */
interface Prepared extends Settled {
  readonly upTo: number
  readonly plan: Planned
}

function prepared(db: Database, by: Pick<Change, 'at' | 'today'>, request: ImportRequest): Prepared {
  const settled = read(db, by, request)
  return { ...settled, upTo: lastSeq(db), plan: targetOf(request.kind).plan(db, settled.incoming.rows) }
}

type Ground = Pick<City, 'db' | 'clock'>

/** Reads the file against the city before anybody has to wait for it. Throws what runImport throws of a file. */
export const prepareImport = ({ db, clock }: Ground, request: ImportRequest): Prepared =>
  inOneReading(db, () => prepared(db, { at: momentOf(clock), today: clock.today() }, request))

/**
 * Writes what is new in the file unless it is a dry run, as it was read before if nobody has written since, and else as it
 * reads under the lock.
 */
export function runImport(change: Change, request: ImportRequest, before?: Prepared): ImportResult {
  const { tx, audit } = change
  const { kind, fileName, fileHash, dryRun, from } = request
  demandMoveDay(change, kind, from)
  const holds = before && isQuietSince(tx, before.upTo)
  const { incoming, settled, plan } = holds ? before : prepared(tx, change, request)
  demandOwnAccountStays(change, kind, plan.changes)
  const target = targetOf(kind)
  const moves = movesTold(tx, incoming, kind, from ?? change.today, plan.changes)
  const importId = randomUUID()
  const counts = {
    added: plan.added,
    changed: plan.changed,
    unchanged: plan.unchanged + settled,
    rejected: incoming.rejected,
    skipped: incoming.skipped,
  }
  const faults = [...incoming.faults]
  const { cellColumns, choices: kept = null } = incoming
  insertImport(change, { ...request, importId, reportId: null, counts, faults, cellColumns, mapping: kept })
  if (!dryRun) {
    for (const [position, row] of plan.changes.entries()) {
      target.write(tx, row)
      recordChange(tx, { importId, kind, position, ...row })
    }
    recordMovements(change, kind, 'write', fileName, plan.changes)
    recordStationForecasts(change, kind, plan.changes)
    recordMoves(change, kind, { importId, fileName, from: from ?? change.today }, plan.changes)
    recordRenames(change, kind, { importId, fileName }, plan.changes)
    auditProjects(change, kind, 'change', importId, plan.changes)
    recordAccounts(change, kind, 'change', plan.changes)
  }
  audit({
    action: dryRun ? 'import.dry-run' : 'import.run',
    subject: `import:${importId}`,
    movesFigures: !dryRun && plan.changes.length > 0,
    detail: {
      kind,
      fileName,
      fileHash,
      ...counts,
      ...saidBeside(request, kept),
      ...(!dryRun && { changesHash: changesHash(tx, importId) }),
    },
  })
  if (!dryRun)
    tellImport(
      change,
      { importId, kind },
      plan.changes.map(({ key }) => key),
    )
  return {
    importId,
    kind,
    dryRun,
    ...counts,
    rows: faults,
    warnings: [...incoming.warnings, ...moves],
    ignoredColumns: [...incoming.ignoredColumns],
    ...(incoming.columns && { columns: [...incoming.columns] }),
    diffs: [...plan.diffs],
  }
}
