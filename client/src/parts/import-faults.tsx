import type { ImportFault } from '@pianqu/shared/importing/import.contract.ts'
import { useIsPhone } from '../ui/media.ts'
import { type Column, DataTable } from '../ui/table/data-table.tsx'
import styles from './import-preview.module.css'

/** As many as are read on a screen; the marked workbook has them all. */
const shownFaults = 100

const columns: readonly Column<ImportFault>[] = [
  { key: 'cell', header: '单元格', cell: ({ cell, row }) => cell ?? `第${row}行` },
  { key: 'sheet', header: '工作表', cell: ({ sheet }) => sheet },
  { key: 'row', header: '行', align: 'end', cell: ({ row }) => row },
  { key: 'column', header: '列', cell: ({ column }) => column },
  { key: 'message', header: '原因与改法', cell: ({ message }) => <span className={styles['message']}>{message}</span> },
]

const keyOf = ({ sheet, row, column, code }: ImportFault): string => [sheet, row, column, code].join('\n')

interface FaultTableProps {
  readonly title: string
  readonly faults: readonly ImportFault[]
}

/** Where each fault stands, and how to mend it. */
export function FaultTable({ title, faults }: FaultTableProps) {
  const isPhone = useIsPhone()
  const shown = faults.slice(0, shownFaults)
  const rest = faults.length - shown.length
  return (
    <section className={styles['details']}>
      <h3>
        {title} <span className={styles['hint']}>{faults.length} 处</span>
      </h3>
      {isPhone ? (
        <FaultList faults={shown} />
      ) : (
        <DataTable caption={title} isCaptionHidden columns={columns} rows={shown} rowKey={keyOf} empty={null} isDense />
      )}
      {rest > 0 && <p className={styles['hint']}>另有 {rest} 处未列出，全部见标注后的工作簿。</p>}
    </section>
  )
}

function FaultList({ faults }: Pick<FaultTableProps, 'faults'>) {
  return (
    <ul className={styles['faults']}>
      {faults.map((fault) => (
        <li key={keyOf(fault)}>
          <strong>{fault.cell ?? `第${fault.row}行`}</strong>{' '}
          <span className={styles['hint']}>
            {fault.sheet} · {fault.column}
          </span>
          <p>{fault.message}</p>
        </li>
      ))}
    </ul>
  )
}
