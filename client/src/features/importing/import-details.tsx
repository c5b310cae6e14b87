import type { ImportResult } from '@pianqu/shared/importing/import.contract.ts'
import { DiffTable } from '../../parts/import-diffs.tsx'
import { FaultTable } from '../../parts/import-faults.tsx'
import { ColumnTable } from './column-table.tsx'
import styles from './importing.module.css'

interface ImportDetailsProps {
  readonly result: ImportResult
  /** One of several: what is wrong comes first, and how it was read is opened on demand. */
  readonly isBrief?: boolean
}

/** Everything there is to say about the rows: faults, warnings, columns not read, and what changes. */
export function ImportDetails({ result, isBrief = false }: ImportDetailsProps) {
  const { kind, rows, warnings, ignoredColumns, columns, diffs, added, changed } = result
  const read = columns && columns.length > 0 && <ColumnTable found={columns} />
  const changes = diffs.length > 0 && <DiffTable kind={kind} diffs={diffs} total={added + changed} />
  return (
    <>
      {!isBrief && read}
      {rows.length > 0 && <FaultTable title="被拒绝的行" faults={rows} />}
      {warnings.length > 0 && <FaultTable title="请核对（这些行照常写入）" faults={warnings} />}
      {ignoredColumns.length > 0 && (
        <p className={styles['ignored']}>
          没有读取的列：{ignoredColumns.join('、')}。这些列不属于本表，其内容不会写入。
        </p>
      )}
      {isBrief && (read || changes) ? (
        <details>
          <summary>各列怎么读的，变化的行</summary>
          {read}
          {changes}
        </details>
      ) : (
        changes
      )}
    </>
  )
}
