import type { ImportFault } from '@pianqu/shared/importing/import.contract.ts'
import { Box } from '../ui/layout/box.tsx'
import { Stack } from '../ui/layout/stack.tsx'
import { useIsPhone } from '../ui/media.ts'
import { type Column, DataTable } from '../ui/table/data-table.tsx'
import { Note } from '../ui/words/note.tsx'
import { Words } from '../ui/words/words.tsx'

/** As many as are read on a screen; the marked workbook has them all. */
const shownFaults = 100

const columns: readonly Column<ImportFault>[] = [
  { key: 'cell', header: '单元格', cell: ({ cell, row }) => cell ?? `第${row}行` },
  { key: 'sheet', header: '工作表', cell: ({ sheet }) => sheet },
  { key: 'row', header: '行', align: 'end', cell: ({ row }) => row },
  { key: 'column', header: '列', cell: ({ column }) => column },
  {
    key: 'message',
    header: '原因与改法',
    cell: ({ message }) => (
      <Words min={160} max={640}>
        {message}
      </Words>
    ),
  },
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
    <Stack as="section" gap={8}>
      <h3>
        {title}{' '}
        <Note as="span" kind="faint">
          {faults.length} 处
        </Note>
      </h3>
      {isPhone ? (
        <FaultList faults={shown} />
      ) : (
        <DataTable caption={title} columns={columns} rows={shown} rowKey={keyOf} isDense />
      )}
      {rest > 0 && <Note kind="faint">另有 {rest} 处未列出，全部见标注后的工作簿。</Note>}
    </Stack>
  )
}

function FaultList({ faults }: Pick<FaultTableProps, 'faults'>) {
  return (
    <Stack as="ul" gap={8}>
      {faults.map((fault) => (
        <Box size="small" gap={0} key={keyOf(fault)}>
          <p>
            <strong>{fault.cell ?? `第${fault.row}行`}</strong>{' '}
            <Note as="span" kind="faint">
              {fault.sheet} · {fault.column}
            </Note>
          </p>
          <p>{fault.message}</p>
        </Box>
      ))}
    </Stack>
  )
}
