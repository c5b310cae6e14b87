import type { ImportColumn } from '@pianqu/shared/importing/import.contract.ts'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import styles from './importing.module.css'

const stateNames: Record<ImportColumn['state'], string> = {
  read: '✓ 识别',
  converted: '✓ 换算',
  ignored: '− 忽略',
  repeated: '− 重复，忽略',
}

/** The first cells of a column: as they stand in the file, and below as what they are read. */
function Sample({ column, index }: { readonly column: ImportColumn; readonly index: number }) {
  const sample = column.samples[index]
  if (!sample) return null
  const read = column.field === null ? '不读' : (sample.read ?? '× 不能读')
  return (
    <span className={styles['sample']}>
      <span className={styles['hint']}>{sample.written || '（空）'}</span>
      <span>{read}</span>
    </span>
  )
}

const sampleColumn = (index: number): Column<ImportColumn> => ({
  key: `sample${index}`,
  header: `第 ${index + 1} 行`,
  cell: (column) => <Sample column={column} index={index} />,
})

const columns: Column<ImportColumn>[] = [
  { key: 'letter', header: '列', cell: ({ letter }) => letter },
  { key: 'header', header: '表中的标题', cell: ({ header }) => header },
  ...[0, 1, 2].map(sampleColumn),
  { key: 'title', header: '写入到', cell: ({ title }) => title ?? '不写入' },
  {
    key: 'unit',
    header: '单位与出处',
    cell: ({ unit, unitFrom }) => (
      <span className={styles['sample']}>
        <span>{unit ?? '—'}</span>
        {unitFrom && <span className={styles['hint']}>{unitFrom}</span>}
      </span>
    ),
  },
  { key: 'state', header: '状态', cell: ({ state }) => stateNames[state] },
]

/** Which column goes where, three cells each as they stand and as they are read. */
export function ColumnTable({ found }: { readonly found: readonly ImportColumn[] }) {
  const used = found.filter(({ field }) => field !== null).length
  return (
    <details className={styles['columns']}>
      <summary>
        列的对应：{found.length} 列中读取 {used} 列（每格上为原文，下为读成的值）
      </summary>
      <DataTable
        caption="列的对应"
        columns={columns}
        rows={found}
        rowKey={({ sheet, letter }) => `${sheet} ${letter}`}
        empty={null}
        isDense
      />
    </details>
  )
}
