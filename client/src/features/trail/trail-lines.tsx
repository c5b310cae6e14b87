import type { TrailLine } from '@pianqu/shared/trail/trail.contract.ts'
import { actionName, subjectText, trailSentence } from '@pianqu/shared/trail-words/trail-words.ts'
import { useIsPhone } from '../../ui/media.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { instantText } from '../../ui/text/instant-text.ts'
import styles from './trail.module.css'
import { trailColumns } from './trail-columns.tsx'

interface TrailLinesProps {
  readonly rows: readonly TrailLine[]
  readonly empty: React.ReactNode
  readonly isUpdating: boolean
}

/** The lines of the trail: a table at a desk; on a phone what was done comes before when and by whom. */
export function TrailLines({ rows, empty, isUpdating }: TrailLinesProps) {
  const isPhone = useIsPhone()
  if (isPhone && rows.length > 0) return <TrailCards rows={rows} />
  return (
    <DataTable
      caption="操作记录"
      isCaptionHidden
      columns={trailColumns}
      rows={rows}
      rowKey={({ seq }) => String(seq)}
      empty={empty}
      isUpdating={isUpdating}
      isDense
    />
  )
}

function TrailCards({ rows }: Pick<TrailLinesProps, 'rows'>) {
  return (
    <ul className={styles['cards']}>
      {rows.map((line) => (
        <li key={line.seq} className={styles['card']}>
          <strong>
            {actionName(line.action)} {subjectText(line.subject)}
          </strong>
          <p className={styles['sentence']}>{trailSentence(line)}</p>
          <p className={styles['when']}>
            <time dateTime={line.at}>{instantText(line.at)}</time> · {line.actorName} · 第 {line.seq} 条
          </p>
        </li>
      ))}
    </ul>
  )
}
