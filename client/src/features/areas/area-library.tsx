import type { AreaIndicatorRow } from '@pianqu/shared/indicators/library.contract.ts'
import { type Month, monthText, yearOf } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { Card } from '../../ui/card.tsx'
import { Spark } from '../../ui/chart/spark.tsx'
import { Num } from '../../ui/num.tsx'
import { Note } from '../../ui/words/note.tsx'
import styles from './area-library.module.css'
import { libraryOfAreaQuery } from './areas.queries.ts'

const standOf = ({ met, reason }: AreaIndicatorRow): string =>
  reason ?? (met === null ? '只跟踪' : met ? '达标' : '未达标')

/** Months before the newest change of basis have no place on the same line. */
function comparable(points: AreaIndicatorRow['points']) {
  const since = points.findLastIndex(({ isBreak }) => isBreak)
  return points.map(({ value }, index) => ({ value: index < since ? null : value, schedule: null }))
}

interface AreaLibraryProps {
  readonly code: string
  readonly month: Month
}

/** What the library of indicators says of an area, each in a frame of its own with its own scale. */
export function AreaLibrary({ code, month }: AreaLibraryProps) {
  const { data } = useQuery(libraryOfAreaQuery(code, month))
  if (!data || data.rows.length === 0) return null
  const missed = data.rows.filter(({ met }) => met === false).length
  return (
    <Card
      title={`指标库：${data.rows.length}项${missed > 0 ? `，${missed}项未达标` : ''}`}
      aside={
        <Note as="span" kind="fine">
          {`${yearOf(month)}年各月；各图刻度不同，蓝线是目标`}
        </Note>
      }
    >
      <ul className={styles['grid']}>
        {data.rows.map((row) => (
          <li key={row.code} className={styles['cell']}>
            <Spark
              points={comparable(row.points)}
              {...(row.target !== null && { target: row.target })}
              label={`${row.name}，${monthText(month)}${row.display}`}
            />
            <Link {...paths.indicator(row.code, { place: code })} className={styles['value']}>
              <span>{row.name}</span>
              <Num value={row.points.at(-1)?.value == null ? null : row.display} missing={row.reason ?? '没有数据'} />
            </Link>
            <Note as="small" kind="fine">
              {`目标${row.targetText} · ${standOf(row)}`}
            </Note>
          </li>
        ))}
      </ul>
    </Card>
  )
}
