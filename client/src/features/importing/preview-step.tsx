import { getAnnotated, type ImportResult } from '@pianqu/shared/importing/import.contract.ts'
import { problemOf } from '../../api/api-problem.ts'
import { fileAddress } from '../../api/call.ts'
import { ImportCounts } from '../../parts/import-counts.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ImportDetails } from './import-details.tsx'
import styles from './importing.module.css'
import { WorkingBar } from './working-bar.tsx'

interface PreviewStepProps {
  readonly result: ImportResult
  readonly fileName: string
  readonly working: string | null
  readonly share: number
  readonly error: Error | null
  readonly onWrite: () => void
  readonly onBack: () => void
}

/** How many rows writing would touch. */
export const rowsToWrite = ({ added, changed }: Pick<ImportResult, 'added' | 'changed'>): number => added + changed

/** `将新增 18 行、更改 2 行；1 行有误，不会写入。`. */
export function previewSentence(result: ImportResult): string {
  const { added, changed, unchanged, rejected, dryRun } = result
  const rejects = rejected > 0 ? `；${rejected} 行有误，${dryRun ? '不会' : '没有'}写入` : ''
  if (rowsToWrite(result) === 0) {
    const same = unchanged > 0 ? `，${unchanged} 行与系统中一致` : ''
    return `没有需要写入的行${same}${rejects}。`
  }
  const parts = [added > 0 && `新增 ${added} 行`, changed > 0 && `更改 ${changed} 行`].filter(Boolean)
  return `${dryRun ? '将' : '已'}${parts.join('、')}${rejects}。`
}

/** What a marked copy cannot keep, said before it is fetched; null where it keeps everything. */
function markedNote(fileName: string): string | null {
  if (/\.(?:xls|et)$/i.test(fileName)) {
    return '这种旧格式不能加标注，标注件另存为 .xlsx：各格的值、格式和合并都保留，图表、图片和宏不保留。'
  }
  return /\.(?:csv|txt)$/i.test(fileName) ? '标注件仍是文本文件，问题写在最后一列，编码为 UTF-8。' : null
}

/** What would happen, before anything does. */
export function PreviewStep({ result, fileName, working, share, error, onWrite, onBack }: PreviewStepProps) {
  const count = rowsToWrite(result)
  return (
    <>
      <p role="status">
        <strong>{fileName}</strong> 已核对：{previewSentence(result)}
      </p>
      <ImportCounts result={result} />
      {error && <ProblemNotice problem={problemOf(error)} />}
      <WorkingBar working={working} share={share} />
      <div className={styles['actions']}>
        <Button variant="primary" onClick={onWrite} isBusy={working !== null} disabled={count === 0}>
          {count > 0 ? `写入 ${count} 行` : '没有可写入的行'}
        </Button>
        <Button onClick={onBack} disabled={working !== null}>
          上一步
        </Button>
        {result.rejected > 0 && (
          <a href={fileAddress(getAnnotated, { params: { id: result.importId } })} download className={buttonClass()}>
            下载标注后的工作簿
          </a>
        )}
      </div>
      {result.rejected > 0 && markedNote(fileName) && <p className={styles['hint']}>{markedNote(fileName)}</p>}
      <ImportDetails result={result} />
    </>
  )
}
