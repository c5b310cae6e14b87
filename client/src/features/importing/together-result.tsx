import { getAnnotated, type ImportsResult } from '@pianqu/shared/importing/import.contract.ts'
import { importKindNames } from '@pianqu/shared/importing/kinds.ts'
import { fileAddress } from '../../api/call.ts'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { Words } from '../../ui/words/words.tsx'
import { ImportDetails } from './import-details.tsx'
import styles from './importing.module.css'
import { previewSentence, rowsToWrite } from './preview-step.tsx'

type FileResult = ImportsResult['files'][number]
type Count = 'added' | 'changed' | 'unchanged' | 'rejected'

const countOf = (key: Count, header: string) => ({
  key,
  header,
  align: 'end' as const,
  cell: ({ result }: FileResult) => result[key],
})

const columns: readonly Column<FileResult>[] = [
  { key: 'kind', header: '表', cell: ({ result }) => importKindNames[result.kind] },
  { key: 'file', header: '文件', cell: ({ fileName }) => <Words>{fileName}</Words> },
  ...[countOf('added', '新增'), countOf('changed', '更改'), countOf('unchanged', '未变'), countOf('rejected', '拒绝')],
  { key: 'warnings', header: '提醒', align: 'end', cell: ({ result }) => result.warnings.length },
]

interface TogetherResultProps {
  readonly result: ImportsResult
  readonly isBusy: boolean
  readonly onWrite: () => void
  readonly onDone: () => void
}

/** One report of all files, in the order of loading; below it what is to be said of single ones. */
export function TogetherResult({ result: { files, dryRun }, isBusy, onWrite, onDone }: TogetherResultProps) {
  const rows = files.reduce((sum, { result }) => sum + rowsToWrite(result), 0)
  const rejected = files.reduce((sum, { result }) => sum + result.rejected, 0)
  const refused = rejected > 0 ? `；${rejected} 行有误，${dryRun ? '不会写入' : '没有写入'}` : ''
  return (
    <>
      <p role="status" className={dryRun ? undefined : styles['done']}>
        {dryRun
          ? `${files.length} 份表已核对，共要写入 ${rows} 行${refused}。`
          : `${files.length} 份表已一起写入，共 ${rows} 行${refused}。`}
      </p>
      <div className={styles['actions']}>
        {dryRun && (
          <Button variant="primary" onClick={onWrite} isBusy={isBusy} disabled={rows === 0}>
            {rows > 0 ? `一起写入 ${rows} 行` : '没有可写入的行'}
          </Button>
        )}
        <Button onClick={onDone} disabled={isBusy}>
          {dryRun ? '重新选择文件' : '再导入几份'}
        </Button>
      </div>
      <DataTable
        caption={dryRun ? '各份表的核对结果' : '各份表的写入结果'}
        columns={columns}
        rows={files}
        rowKey={({ result }) => result.importId}
        steps={({ fileName, result }) =>
          result.rejected > 0 && (
            <a
              href={fileAddress(getAnnotated, { params: { id: result.importId } })}
              download
              className={styles['template']}
            >
              下载标注件<span className="visually-hidden">：{fileName}</span>
            </a>
          )
        }
      />
      <ol>
        {files.map(({ fileName, result }) => (
          <li key={result.importId}>
            <details open={result.rejected + result.warnings.length > 0}>
              <summary>
                {importKindNames[result.kind]} · <strong>{fileName}</strong>：{previewSentence(result)}
              </summary>
              <ImportDetails result={result} isBrief />
            </details>
          </li>
        ))}
      </ol>
    </>
  )
}
