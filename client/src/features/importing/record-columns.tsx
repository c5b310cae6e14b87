import { getImportFile, type ImportRecord } from '@pianqu/shared/importing/import.contract.ts'
import { importKindNames } from '@pianqu/shared/importing/kinds.ts'
import { choicesText } from '@pianqu/shared/importing/mapping-words.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { fileAddress } from '../../api/call.ts'
import { Button } from '../../ui/button.tsx'
import type { Column } from '../../ui/table/data-table.tsx'
import { bytesText } from '../../ui/text/bytes-text.ts'
import styles from './importing.module.css'

type Count = 'added' | 'changed' | 'unchanged' | 'rejected'

const countColumn = (key: Count, header: string): Column<ImportRecord> => ({
  key,
  header,
  align: 'end',
  cell: (record) => record[key],
})

/** One row for each import; who may import a table may also take it back. */
export function recordColumns(
  mayUndo: (record: ImportRecord) => boolean,
  onUndo: (record: ImportRecord) => void,
): Column<ImportRecord>[] {
  return [
    { key: 'at', header: '时间', cell: ({ at }) => instantText(at) },
    {
      key: 'kind',
      header: '表',
      cell: ({ kind, unitName }) => (unitName ? `${unitName}${importKindNames[kind]}` : importKindNames[kind]),
    },
    {
      key: 'file',
      header: '文件',
      cell: ({ importId, kind, fileName, fileBytes, fileHash, mapping }) => (
        <span className={styles['message']} title={`SHA-256 ${fileHash}`}>
          <a href={fileAddress(getImportFile, { params: { id: importId } })} download={fileName}>
            {fileName}
            <span className="visually-hidden">，下载原件</span>
          </a>{' '}
          <span className={styles['hint']}>
            {bytesText(fileBytes)}
            {mapping && mapping.length > 0 && `；列的对应：${choicesText(kind, mapping)}`}
          </span>
        </span>
      ),
    },
    { key: 'by', header: '导入人', cell: ({ by }) => by },
    countColumn('added', '新增'),
    countColumn('changed', '更改'),
    countColumn('unchanged', '未变'),
    countColumn('rejected', '拒绝'),
    {
      key: 'undo',
      header: '撤销',
      cell: (record) => <Undo record={record} mayUndo={mayUndo(record)} onUndo={onUndo} />,
    },
  ]
}

interface UndoProps {
  readonly record: ImportRecord
  readonly mayUndo: boolean
  readonly onUndo: (record: ImportRecord) => void
}

function Undo({ record, mayUndo, onUndo }: UndoProps) {
  if (record.undoneAt) return <span className={styles['hint']}>已于 {instantText(record.undoneAt)} 撤销</span>
  if (record.added + record.changed === 0) return <span className={styles['hint']}>没有写入</span>
  if (!mayUndo) return <span className={styles['hint']}>由导入单位撤销</span>
  return (
    <Button onClick={() => onUndo(record)} aria-label={`撤销导入 ${record.fileName}`}>
      撤销
    </Button>
  )
}
