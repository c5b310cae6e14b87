import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { ImportResult, ImportsResult } from '@pianqu/shared/importing/import.contract.ts'
import { importKindNames } from '@pianqu/shared/importing/kinds.ts'
import type { Change, Tx } from '../../db/command.ts'
import { rehearse } from '../../db/rehearse.ts'
import { readAnew } from '../../db/revision.ts'
import { changesOf, importById } from '../evidence/import.facts.ts'
import { insertImport } from './records/insert-import.writes.ts'
import { saidBeside } from './records/said-beside.ts'
import { type ImportRequest, runImport } from './run-import.command.ts'

/** One of several files, read and recognised. */
export type Together = Omit<ImportRequest, 'dryRun'>

interface Done {
  readonly file: Together
  readonly result: ImportResult
}

interface How {
  /** Says which file an error is about. */
  readonly named: (file: Together, error: unknown) => never
  /** Told before each file, with how many are behind it. */
  readonly onEach: (done: number) => void
}

/** Throws import/twin-files where a file changed what one before it changed: by a code of before, it says the same row. */
function refuseSameRow({ tx }: Change, { file, result }: Done, before: readonly Done[]): void {
  const others = before.filter((one) => one.file.kind === file.kind)
  if (others.length === 0) return
  const mine = new Set(changesOf(tx, result.importId).map(({ rowKey }) => rowKey))
  for (const other of others) {
    const twice = changesOf(tx, other.result.importId).find(({ rowKey }) => mine.has(rowKey))
    if (!twice) continue
    const row = twice.rowKey.replaceAll('\n', ' ')
    throw new ProblemError('import/twin-files', {
      detail: `和文件“${other.file.fileName}”都写了“${importKindNames[file.kind]}”的同一行（${row}），请只留一个，或分两次导入`,
    })
  }
}

/** One after another, so that each is read against what those before it brought. */
function writeAll(change: Change, files: readonly Together[], { named, onEach }: How): Done[] {
  const done: Done[] = []
  for (const file of files) {
    onEach(done.length)
    try {
      const one = { file, result: runImport(change, { ...file, dryRun: false }) }
      refuseSameRow(change, one, done)
      done.push(one)
    } catch (error) {
      named(file, error)
    }
  }
  return done
}

/** The record of each as it was in the rehearsal, which took it back with everything else. */
function rehearseAll(change: Change, tx: Tx, files: readonly Together[], how: How) {
  const silent: Change = { ...change, tx, audit: () => {}, tell: () => {} }
  return writeAll(silent, files, how).map(({ file, result }) => {
    const { cellColumns = {}, mapping = null } = importById(tx, result.importId) ?? {}
    return { file, result: { ...result, dryRun: true }, cellColumns, mapping }
  })
}

/** What several files would come to together. Nothing is kept but the records, whose faults may be asked for. */
function previewAll(change: Change, files: readonly Together[], how: How): Done[] {
  const seen = rehearse(change.tx, (tx) => rehearseAll(change, tx, files, how))
  for (const { file, result, cellColumns, mapping } of seen) {
    const { importId, kind, rows, added, changed, unchanged, rejected, skipped } = result
    const counts = { added, changed, unchanged, rejected, skipped }
    const { fileName, fileHash } = file
    insertImport(change, {
      ...file,
      importId,
      dryRun: true,
      reportId: null,
      counts,
      faults: rows,
      cellColumns,
      mapping,
    })
    change.audit({
      action: 'import.dry-run',
      subject: `import:${importId}`,
      movesFigures: false,
      detail: { kind, fileName, fileHash, ...counts, ...saidBeside(file, mapping) },
    })
  }
  return seen
}

/** Several tables in one transaction: all of them are written, or none is. */
export function runImports(
  change: Change,
  files: readonly Together[],
  { dryRun, ...how }: How & { readonly dryRun: boolean },
): ImportsResult {
  const done = dryRun
    ? previewAll(change, files, how)
    : writeAll({ ...change, tx: readAnew(change.tx) as Tx }, files, how)
  return { dryRun, files: done.map(({ file: { fileName }, result }) => ({ fileName, result })) }
}
