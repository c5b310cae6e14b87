import type { ImportsResult } from '@pianqu/shared/importing/import.contract.ts'
import { importKindNames } from '@pianqu/shared/importing/kinds.ts'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { ImportCounts } from '../../parts/import-counts.tsx'
import { meantOfFile } from '../../parts/mapping/meant.ts'
import { Button } from '../../ui/button.tsx'
import { FilesField } from '../../ui/form/file-field.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { CrsField } from './crs-field.tsx'
import { ImportDetails } from './import-details.tsx'
import { progressText, progressWord, useImportProgress } from './import-progress.ts'
import styles from './importing.module.css'
import { useRunImports } from './importing.queries.ts'
import { previewSentence, rowsToWrite } from './preview-step.tsx'
import { type FileMeant, TogetherColumns } from './together-columns.tsx'
import { WorkingBar } from './working-bar.tsx'

const workbooks = '.xlsx,.xlsm,.xls,.et,.csv,.txt'

interface TogetherRunProps {
  /** Begins anew once everything is written. */
  readonly onDone: () => void
}

/** Several tables on their way in together: recognised by their headers, looked at in order, written all or none. */
export function TogetherRun({ onDone }: TogetherRunProps) {
  const [files, setFiles] = useState<readonly File[]>([])
  const [crs, setCrs] = useState('')
  const [meant, setMeant] = useState<readonly FileMeant[]>([])
  const [word] = useState(progressWord)
  const [sent, setSent] = useState(0)
  const progress = useImportProgress(word)
  const preview = useRunImports({ isDryRun: true, progress: word, onSent: setSent })
  const write = useRunImports({ isDryRun: false, progress: word, onSent: setSent })
  const run = (mutation: typeof preview) => {
    setSent(0)
    mutation.mutate({
      files,
      crs: crs || null,
      meant: meant.map(({ file, kind, said }) => meantOfFile(files.indexOf(file), kind, said)),
    })
  }
  const choose = (chosen: readonly File[]) => {
    setFiles(chosen)
    setMeant([])
    preview.reset()
  }
  const error = write.error ?? preview.error
  const isRunning = preview.isPending || write.isPending
  const needsCrs = crs !== '' || (error !== null && problemOf(error).code === 'import/no-crs')
  const result = write.data ?? preview.data
  return (
    <section className={styles['together']} aria-label="几份表一起导入">
      <h2>几份表一起导入</h2>
      <p className={styles['hint']}>
        按表头认出各是哪张表，按先后次序一起预览、一起写入：有一份不成，全部不写。认不出的、要改列的对应的，在文件后面选定。
      </p>
      {!result && (
        <>
          <FilesField label="选择几个文件" files={files} accept={workbooks} onChange={choose} />
          <TogetherColumns files={files} meant={meant} onMeant={setMeant} />
          {needsCrs && <CrsField crs={crs} onChange={setCrs} />}
        </>
      )}
      {error && <ProblemNotice problem={problemOf(error)} />}
      <WorkingBar working={isRunning ? progressText(sent, progress) : null} share={sent} />
      {!result && files.length > 0 && (
        <div className={styles['actions']}>
          <Button variant="primary" onClick={() => run(preview)} isBusy={isRunning}>
            一起预览
          </Button>
        </div>
      )}
      {result && <TogetherResult result={result} isBusy={isRunning} onWrite={() => run(write)} onDone={onDone} />}
    </section>
  )
}

interface TogetherResultProps {
  readonly result: ImportsResult
  readonly isBusy: boolean
  readonly onWrite: () => void
  readonly onDone: () => void
}

/** What each file would come to, or came to, in the order of loading. */
function TogetherResult({ result: { files, dryRun }, isBusy, onWrite, onDone }: TogetherResultProps) {
  const rows = files.reduce((sum, { result }) => sum + rowsToWrite(result), 0)
  return (
    <>
      <p role="status" className={dryRun ? undefined : styles['done']}>
        {dryRun
          ? `${files.length} 份表已核对，共要写入 ${rows} 行。`
          : `${files.length} 份表已一起写入，共 ${rows} 行。`}
      </p>
      <ol>
        {files.map(({ fileName, result }) => (
          <li key={result.importId}>
            <details open={result.rejected + result.warnings.length > 0}>
              <summary>
                {importKindNames[result.kind]} · <strong>{fileName}</strong>：{previewSentence(result)}
              </summary>
              <ImportCounts result={result} />
              <ImportDetails result={result} />
            </details>
          </li>
        ))}
      </ol>
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
    </>
  )
}
