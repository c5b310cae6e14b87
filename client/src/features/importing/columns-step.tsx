import type { MappingReading } from '@pianqu/shared/importing/import.contract.ts'
import type { TableKind } from '@pianqu/shared/importing/kinds.ts'
import { problemOf } from '../../api/api-problem.ts'
import { ImportMapping } from '../../parts/mapping/import-mapping.tsx'
import { goOnText, mappingHeadline, mappingSummary } from '../../parts/mapping/mapping-words.ts'
import type { Said } from '../../parts/mapping/meant.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import styles from './importing.module.css'
import { WorkingBar } from './working-bar.tsx'

interface ColumnsStepProps {
  readonly kind: TableKind
  readonly fileName: string
  readonly reading: MappingReading
  readonly said: Said
  readonly onChange: (said: Said) => void
  readonly onKept: (kept: MappingReading['kept']) => void
  /** The columns are being read again. */
  readonly isReading: boolean
  readonly working: string | null
  readonly share: number
  readonly error: Error | null
  readonly onBack: () => void
  readonly onGoOn: () => void
}

/** Which column goes where, before anything is compared; what is still open is named on the button. */
export function ColumnsStep(props: ColumnsStepProps) {
  const { kind, fileName, reading, said, onChange, onKept, isReading, working, share, error, onBack, onGoOn } = props
  const isBusy = isReading || working !== null
  return (
    <>
      <p role="status">
        <strong>{mappingHeadline(reading)}</strong>
      </p>
      <ImportMapping {...{ kind, fileName, reading, said, onChange, onKept }} />
      <div className={styles['foot']}>
        {error && <ProblemNotice problem={problemOf(error)} />}
        <WorkingBar working={working} share={share} />
        <div className={styles['actions']}>
          <strong className={styles['summary']}>{mappingSummary(reading)}</strong>
          <Button onClick={onBack} disabled={working !== null}>
            上一步
          </Button>
          <Button variant="primary" onClick={onGoOn} isBusy={isBusy} disabled={reading.problems.length > 0}>
            {goOnText(reading)}
          </Button>
        </div>
      </div>
    </>
  )
}
