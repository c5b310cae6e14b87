import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { meantOfFile } from '../../parts/mapping/meant.ts'
import { Button } from '../../ui/button.tsx'
import { FilesField } from '../../ui/form/file-field.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { CrsField } from './crs-field.tsx'
import { acceptedFiles } from './import-needs.ts'
import { progressText, progressWord, useImportProgress } from './import-progress.ts'
import styles from './importing.module.css'
import { useRunImports } from './importing.queries.ts'
import { type ImportStep, StepList } from './step-list.tsx'
import { type FileMeant, TogetherColumns } from './together-columns.tsx'
import { TogetherResult } from './together-result.tsx'
import { type Drawings, useDrawings } from './use-drawings.ts'
import { WorkingBar } from './working-bar.tsx'

const taken = `${acceptedFiles('units')},${acceptedFiles('boundaries')}`

interface TogetherRunProps {
  /** Begins anew once everything is written. */
  readonly onDone: () => void
}

interface Reached {
  readonly hasFiles: boolean
  readonly isCompared: boolean
  readonly isWritten: boolean
}

function stepOf({ hasFiles, isCompared, isWritten }: Reached): ImportStep {
  if (isWritten) return 'result'
  if (isCompared) return 'preview'
  return hasFiles ? 'file' : 'kind'
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
  const drawings = useDrawings(files)
  const run = (mutation: typeof preview) => {
    if (!drawings.ask()) return
    setSent(0)
    mutation.mutate({
      files,
      crs: crs || null,
      meant: [...meant.map(({ file, kind, said }) => meantOfFile(files.indexOf(file), kind, said)), ...drawings.meant],
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
    <>
      <StepList
        current={stepOf({
          hasFiles: files.length > 0,
          isCompared: preview.data !== undefined,
          isWritten: write.data !== undefined,
        })}
      />
      <section className={styles['together']} aria-label="几份表一起导入">
        <h2>几份表一起导入</h2>
        <p className={styles['hint']}>
          按表头认出各是哪张表，片区边界（GeoJSON、Shapefile、KML）也一起选进来，按先后次序一起预览、一起写入：有一份不成，全部不写。认不出的、要改列的对应的，在文件后面选定。
        </p>
        {!result && (
          <>
            <FilesField label="选择几个文件" files={files} accept={taken} onChange={choose} />
            <TogetherColumns files={files} meant={meant} onMeant={setMeant} progress={isRunning ? progress : null} />
            <DrawingsField drawings={drawings} />
            {needsCrs && <CrsField of="各表里的位置" crs={crs} onChange={setCrs} />}
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
    </>
  )
}

/** Where the outlines among the files are. */
function DrawingsField({ drawings: { isThere, crs, setCrs, missing } }: { readonly drawings: Drawings }) {
  if (!isThere) return null
  return (
    <>
      <CrsField of="片区边界" crs={crs} onChange={setCrs} />
      {missing && (
        <p role="alert" className={styles['missing']}>
          {missing}
        </p>
      )}
    </>
  )
}
