import type { BlockerSummary } from '@pianqu/shared/blockers/blocker.contract.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../../navigation/paths.ts'
import { Card } from '../../../ui/card.tsx'
import { Legend } from '../../../ui/chart/legend.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Note } from '../../../ui/words/note.tsx'
import type { SumProps } from './sum-props.ts'
import { agesFinding } from './sum-words.ts'
import styles from './sums.module.css'

/** How long the open ones have been open; the overdue stand dark at the foot of each bar, never red. */
export function AgesCard({ sums: { ages, open, overdue }, kept }: SumProps) {
  const most = Math.max(1, ...ages.map(({ count }) => count))
  return (
    <Card title={agesFinding(ages)}>
      <Row justify="end">
        <Legend label="图例" className={styles['marks']}>
          <li data-ink="dark">
            <Link {...paths.blockers({ ...kept, view: 'overdue' })}>已逾期 {overdue}</Link>
          </li>
          <li data-ink="light">
            <Link {...paths.blockers({ ...kept, view: 'open', late: 'no' })}>未逾期 {open - overdue}</Link>
          </li>
        </Legend>
      </Row>
      <ul className={styles['histogram']} aria-label="账龄分布">
        {ages.map((bin) => (
          <Bin key={bin.key} bin={bin} most={most} kept={kept} />
        ))}
      </ul>
      <Row justify="end">
        <Note kind="fine">账龄（天，自提出日起）</Note>
      </Row>
    </Card>
  )
}

interface BinProps extends Pick<SumProps, 'kept'> {
  readonly bin: BlockerSummary['ages'][number]
  readonly most: number
}

function Bin({ bin: { name, from, to, count, overdue }, most, kept }: BinProps) {
  const height = (part: number) => ({ height: `${(part / most) * 84}%` })
  const within = { ...kept, view: 'open', ageFrom: from, ageTo: to ?? undefined }
  const inTime = count - overdue
  return (
    <li className={styles['bin']}>
      <span className={styles['column']}>
        {count > 0 && (
          <Link className={styles['total'] ?? ''} {...paths.blockers(within)} aria-label={`账龄${name}天${count}件`}>
            {count}
          </Link>
        )}
        {inTime > 0 && (
          <Link
            className={styles['light'] ?? ''}
            style={height(inTime)}
            {...paths.blockers({ ...within, late: 'no' })}
            aria-label={`账龄${name}天未逾期${inTime}件`}
          />
        )}
        {overdue > 0 && (
          <Link
            className={styles['dark'] ?? ''}
            style={height(overdue)}
            {...paths.blockers({ ...within, late: 'yes' })}
            aria-label={`账龄${name}天已逾期${overdue}件`}
          >
            {overdue < count && overdue * 10 > most ? overdue : ''}
          </Link>
        )}
      </span>
      <span>{name}</span>
    </li>
  )
}
