import { cardOf, type ImportKind, isTableKind } from '@pianqu/shared/importing/kinds.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { useState } from 'react'
import type { Said } from '../../parts/mapping/meant.ts'
import { useMapping } from '../../parts/mapping/use-mapping.ts'
import { progressText, progressWord, useImportProgress } from './import-progress.ts'
import { useRunImport } from './importing.queries.ts'

/** What a file needs beside itself; a kind leaves out what it does not ask for. */
function useChoices(kind: ImportKind) {
  const { isMonthly, dated, placed } = cardOf(kind)
  const [file, setFile] = useState<File | null>(null)
  const [month, setMonth] = useState<Month | null>(null)
  const [crs, setCrs] = useState('')
  const [from, setFrom] = useState<Day | null>(null)
  return {
    choices: { kind, file, month, crs, from },
    change: { file: setFile, month: setMonth, crs: setCrs, from: setFrom },
    given: { month: isMonthly ? month : null, crs: placed ? crs : null, from: dated ? from : null },
  }
}

/** One table on its way in: file, columns, differences, writing. Another file or choice forgets what came of it. */
export function useImportRun(kind: ImportKind) {
  const table = isTableKind(kind) ? kind : null
  const { choices, change, given } = useChoices(kind)
  const { file } = choices
  const [word] = useState(progressWord)
  const [sent, setSent] = useState(0)
  const progress = useImportProgress(word)
  const mapping = useMapping({ kind: table ?? 'units', month: given.month })
  const preview = useRunImport({ kind, isDryRun: true, progress: word, onSent: setSent })
  const write = useRunImport({ kind, isDryRun: false, progress: word, onSent: setSent })
  const run = (mutation: typeof preview) => {
    if (!file) return
    setSent(0)
    mutation.mutate({ file, meant: mapping.query, ...given })
  }
  const { reading } = mapping
  const isRunning = preview.isPending || write.isPending
  return {
    table,
    choices,
    change,
    reading,
    said: mapping.said,
    step: write.data ? 'result' : preview.data ? 'preview' : reading ? 'columns' : 'file',
    compared: preview.data,
    written: write.data,
    share: sent,
    isReading: mapping.isReading,
    working: isRunning ? progressText(sent, progress) : null,
    error: write.error ?? preview.error ?? mapping.error,
    /** Reads the columns of a table; an outline has none and is compared at once. */
    begin: () => {
      if (file && table) mapping.begin(file)
      else run(preview)
    },
    say: (said: Said) => {
      preview.reset()
      if (file) mapping.ask(file, said)
    },
    know: mapping.know,
    compare: () => run(preview),
    write: () => run(write),
    backToFile: () => {
      preview.reset()
      mapping.forget()
    },
    backFromPreview: () => {
      preview.reset()
      write.reset()
    },
  } as const
}
