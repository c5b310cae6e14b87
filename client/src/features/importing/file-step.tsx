import { getTemplate } from '@pianqu/shared/importing/import.contract.ts'
import { cardOf, type ImportKind, isTableKind } from '@pianqu/shared/importing/kinds.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { fileAddress } from '../../api/call.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { FileField } from '../../ui/form/file-field.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { CrsField } from './crs-field.tsx'
import { FromField } from './from-field.tsx'
import { acceptedFiles, missingChoice } from './import-needs.ts'
import styles from './importing.module.css'
import { MonthField } from './month-field.tsx'
import { OutlineNotes } from './outline-notes.tsx'
import { WorkingBar } from './working-bar.tsx'

interface FileStepProps {
  readonly choices: {
    readonly kind: ImportKind
    readonly file: File | null
    readonly month: Month | null
    readonly crs: string
    readonly from: Day | null
  }
  readonly change: {
    readonly file: (file: File | null) => void
    readonly month: (month: Month | null) => void
    readonly crs: (crs: string) => void
    readonly from: (day: Day | null) => void
  }
  /** What is being done, in words; null when nothing is. */
  readonly working: string | null
  readonly share: number
  readonly error: Error | null
  readonly onPreview: () => void
  readonly onBack: () => void
}

/** Which file, and what the file does not say itself. Nothing is written yet. */
export function FileStep({ choices, change, working, share, error, onPreview, onBack }: FileStepProps) {
  const { kind, file, month, crs, from } = choices
  const { name, isMonthly, dated, placed } = cardOf(kind)
  const [isAsked, setIsAsked] = useState(false)
  const missing = missingChoice(choices)
  const preview = () => {
    setIsAsked(true)
    if (!missing) onPreview()
  }
  const template = { params: { kind }, ...(isMonthly && month && { query: { month } }) }
  return (
    <>
      {isTableKind(kind) && (
        <p>
          <a href={fileAddress(getTemplate, template)} download className={styles['template']}>
            下载{name}模板
          </a>
          ，已带出系统中现有的内容；也可以直接用自己的表，列按表头识别，次序不限，认错了的下一步可以改。
        </p>
      )}
      {!isTableKind(kind) && <OutlineNotes />}
      {dated && <FromField {...dated} from={from} onChange={change.from} />}
      {isMonthly && <MonthField month={month} onChange={change.month} />}
      <FileField file={file} accept={acceptedFiles(kind)} onChange={change.file} />
      {placed && <CrsField crs={crs} onChange={change.crs} />}
      {isAsked && missing && (
        <p role="alert" className={styles['missing']}>
          {missing}
        </p>
      )}
      {error && <ProblemNotice problem={problemOf(error)} />}
      <WorkingBar working={working} share={share} />
      <div className={styles['actions']}>
        <Button variant="primary" onClick={preview} isBusy={working !== null}>
          {working ? '正在读取' : isTableKind(kind) ? '下一步' : '预览'}
        </Button>
        <button type="button" className={buttonClass('quiet')} onClick={onBack} disabled={working !== null}>
          换一张表
        </button>
        <span className={styles['hint']}>先读取和核对，写入之前都可以退回。</span>
      </div>
    </>
  )
}
