import { statusNames } from '@pianqu/shared/indicators/library/measure.schema.ts'
import type { IndicatorRow } from '@pianqu/shared/indicators/library.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { Num } from '../../ui/num.tsx'
import { Note } from '../../ui/words/note.tsx'
import styles from './chosen-indicators.module.css'
import { libraryOfMonthQuery } from './overview.queries.ts'

const stands = { met: '达标', missed: '未达标', unjudged: '只跟踪', missing: '缺数' } as const

/** Indicators of the library that the city has chosen for its overview, each leading to its page. */
export function ChosenIndicators({ month }: { readonly month: Month }) {
  const { data } = useQuery(libraryOfMonthQuery(month))
  const chosen = data?.rows.filter(({ isOnOverview }) => isOnOverview) ?? []
  if (chosen.length === 0) return null
  return (
    <ul className={styles['strip']} aria-label="选到总览的指标">
      {chosen.map((row) => (
        <li key={row.code}>
          <Chosen row={row} />
        </li>
      ))}
    </ul>
  )
}

/** What a verdict is not to be read without: `（初步）`. */
const markOf = ({ standing, status, restated }: IndicatorRow): string => {
  const mark = status === 'normal' ? restated && '发布后更正' : statusNames[status]
  return mark && standing !== 'missing' ? `（${mark}）` : ''
}

function Chosen({ row }: { readonly row: IndicatorRow }) {
  const { code, name, display, standing, targetText, reason } = row
  return (
    <Link {...paths.indicator(code)} className={styles['one']}>
      <span>{name}</span>
      <strong>
        <Num value={standing === 'missing' ? null : display} missing={reason ?? '没有数据'} />
      </strong>
      <Note as="span" kind="fine">
        {standing === 'unjudged' ? stands.unjudged : `目标${targetText}，${stands[standing]}`}
        {markOf(row)}
      </Note>
    </Link>
  )
}
