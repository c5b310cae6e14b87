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
          <li data-ink="light">未逾期 {open - overdue}</li>
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
  const height = (part: number) => ({ height: `${(part / most) * 100}%` })
  const drawn = (
    <>
      <span className={styles['column']} aria-hidden="true">
        <strong>{count > 0 ? count : ''}</strong>
        <span className={styles['light']} style={height((count - overdue) * 0.84)} />
        <span className={styles['dark']} style={height(overdue * 0.84)}>
          {overdue > 0 && overdue < count && overdue * 10 > most ? overdue : ''}
        </span>
      </span>
      <span aria-hidden="true">{name}</span>
      <span className="visually-hidden">
        {name}天{count}件，其中逾期{overdue}件
      </span>
    </>
  )
  return (
    <li className={styles['bin']}>
      {count > 0 ? (
        <Link
          className={styles['bin'] ?? ''}
          {...paths.blockers({ ...kept, view: 'open', ageFrom: from, ageTo: to ?? undefined })}
        >
          {drawn}
        </Link>
      ) : (
        drawn
      )}
    </li>
  )
}
