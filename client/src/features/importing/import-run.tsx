import { cardOf, type ImportKind } from '@pianqu/shared/importing/kinds.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { MoneyUnit } from '@pianqu/shared/workbook/unit-text.ts'
import { useState } from 'react'
import { FileStep } from './file-step.tsx'
import { progressText, progressWord, useImportProgress } from './import-progress.ts'
import { useRunImport } from './importing.queries.ts'
import { PreviewStep } from './preview-step.tsx'
import { ResultStep } from './result-step.tsx'
import { StepList } from './step-list.tsx'

interface ImportRunProps {
  readonly kind: ImportKind
  readonly allowed: readonly ImportKind[]
  /** Starts anew with a table, or with the choice of one. */
  readonly onBegin: (kind: ImportKind | undefined) => void
}

/** One table on its way in: file, preview, writing, result. Another file or choice forgets the preview. */
export function ImportRun({ kind, allowed, onBegin }: ImportRunProps) {
  const { name, isMonthly, dated, placed } = cardOf(kind)
  const [file, setFile] = useState<File | null>(null)
  const [month, setMonth] = useState<Month | null>(null)
  const [money, setMoney] = useState<MoneyUnit | null>(null)
  const [crs, setCrs] = useState('')
  const [from, setFrom] = useState<Day | null>(null)
  const [word] = useState(progressWord)
  const [sent, setSent] = useState(0)
  const progress = useImportProgress(word)
  const preview = useRunImport({ kind, isDryRun: true, progress: word, onSent: setSent })
  const write = useRunImport({ kind, isDryRun: false, progress: word, onSent: setSent })
  const run = (mutation: typeof preview) => {
    if (!file) return
    setSent(0)
    mutation.mutate({
      file,
      month: isMonthly ? month : null,
      money,
      crs: placed ? crs : null,
      from: dated ? from : null,
    })
  }
  const step = write.data ? 'result' : preview.data ? 'preview' : 'file'
  const working = progressText(sent, progress)
  return (
    <>
      <StepList current={step} />
      <h2>导入{name}</h2>
      {step === 'file' && (
        <FileStep
          choices={{ kind, file, month, money, crs, from }}
          change={{ file: setFile, month: setMonth, money: setMoney, crs: setCrs, from: setFrom }}
          working={preview.isPending ? working : null}
          share={sent}
          error={preview.error}
          onPreview={() => run(preview)}
          onBack={() => onBegin(undefined)}
        />
      )}
      {step === 'preview' && preview.data && (
        <PreviewStep
          result={preview.data}
          fileName={file?.name ?? ''}
          working={write.isPending ? working : null}
          share={sent}
          error={write.error}
          onWrite={() => run(write)}
          onBack={() => {
            preview.reset()
            write.reset()
          }}
        />
      )}
      {write.data && <ResultStep result={write.data} allowed={allowed} onBegin={onBegin} />}
    </>
  )
}
