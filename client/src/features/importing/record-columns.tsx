import { getImportFile, type ImportRecord } from '@pianqu/shared/importing/import.contract.ts'
import { choicesText } from '@pianqu/shared/importing/mapping-words.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { fileAddress } from '../../api/call.ts'
import type { Looks } from '../../parts/list/screen-columns.tsx'
import { Button } from '../../ui/button.tsx'
import { bytesText } from '../../ui/text/bytes-text.ts'
import styles from './importing.module.css'

/** What a screen makes of a record beyond its text: the file to take, and the way back for who may import the table. */
export const recordLooks = (
  mayUndo: (record: ImportRecord) => boolean,
  onUndo: (record: ImportRecord) => void,
): Looks<ImportRecord> => ({
  file: {
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
  state: { cell: (record) => <Undo record={record} mayUndo={mayUndo(record)} onUndo={onUndo} /> },
})

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
