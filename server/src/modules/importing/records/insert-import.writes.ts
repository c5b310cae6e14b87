import type { ImportFault } from '@pianqu/shared/importing/import.contract.ts'
import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import type { KeptChoice } from '@pianqu/shared/importing/mapping.schema.ts'
import type { Change } from '../../../db/command.ts'
import { type CellColumns, imports } from '../../evidence/import.tables.ts'

interface ImportRow {
  readonly importId: string
  readonly kind: ImportKind
  readonly fileName: string
  readonly fileHash: string
  readonly fileBytes: number
  readonly dryRun: boolean
  /** The report whose draft was filled in; null for a table of the city. */
  readonly reportId: string | null
  /** The edition of the unit's workbook, where it was one. */
  readonly reportEdition?: number | null
  /** The report's version once it was in. */
  readonly reportVersion?: number
  readonly counts: Readonly<Record<'added' | 'changed' | 'unchanged' | 'rejected' | 'skipped', number>>
  readonly faults: readonly ImportFault[]
  readonly cellColumns: CellColumns
  /** What the person said of the columns; null for nothing. */
  readonly mapping: readonly KeptChoice[] | null
}

/** Keeps the record of an import, or of a dry run whose faults may be asked for as a marked workbook. */
export function insertImport({ tx, actor, at }: Change, row: ImportRow): void {
  const { importId, kind, fileName, fileHash, fileBytes, dryRun, reportId, counts, faults, cellColumns } = row
  const { reportEdition = null, reportVersion = null, mapping } = row
  const { userId: actorId, name: actorName } = actor
  tx.orm
    .insert(imports)
    .values({
      importId,
      kind,
      fileName,
      fileHash,
      fileBytes,
      dryRun,
      at,
      actorId,
      actorName,
      ...counts,
      faults: [...faults],
      cellColumns,
      mapping: mapping && [...mapping],
      reportId,
      reportEdition,
      reportVersion,
    })
    .run()
}
