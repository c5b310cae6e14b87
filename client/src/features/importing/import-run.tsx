import { cardOf, type ImportKind } from '@pianqu/shared/importing/kinds.ts'
import { ColumnsStep } from './columns-step.tsx'
import { FileStep } from './file-step.tsx'
import { PreviewStep } from './preview-step.tsx'
import { ResultStep } from './result-step.tsx'
import { StepList } from './step-list.tsx'
import { useImportRun } from './use-import-run.ts'

interface ImportRunProps {
  readonly kind: ImportKind
  readonly allowed: readonly ImportKind[]
  /** Starts anew with a table, or with the choice of one. */
  readonly onBegin: (kind: ImportKind | undefined) => void
}

/** One table on its way in, step by step. */
export function ImportRun({ kind, allowed, onBegin }: ImportRunProps) {
  const run = useImportRun(kind)
  return (
    <>
      <StepList current={run.step} />
      <h2>导入{cardOf(kind).name}</h2>
      <CurrentStep run={run} onOther={() => onBegin(undefined)} />
      {run.written && <ResultStep result={run.written} allowed={allowed} onBegin={onBegin} />}
    </>
  )
}

interface CurrentStepProps {
  readonly run: ReturnType<typeof useImportRun>
  readonly onOther: () => void
}

function CurrentStep({ run, onOther }: CurrentStepProps) {
  const { step, table, reading, compared, choices, working, share, error } = run
  const fileName = choices.file?.name ?? ''
  const going = { working, share, error }
  if (step === 'file') {
    const reads = { ...going, working: run.isReading ? '正在读取' : working }
    return <FileStep {...reads} choices={choices} change={run.change} onPreview={run.begin} onBack={onOther} />
  }
  if (step === 'columns' && table && reading) {
    return (
      <ColumnsStep
        {...going}
        kind={table}
        fileName={fileName}
        reading={reading}
        said={run.said}
        onChange={run.say}
        onKept={run.know}
        isReading={run.isReading}
        onBack={run.backToFile}
        onGoOn={run.compare}
      />
    )
  }
  if (step === 'preview' && compared) {
    return (
      <PreviewStep {...going} result={compared} fileName={fileName} onWrite={run.write} onBack={run.backFromPreview} />
    )
  }
  return null
}
