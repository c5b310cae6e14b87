import type { Database } from '../../db/database.ts'
import type { Reading, ReadingQuestion } from '../rules/reading.facts.ts'
import { placedRanking } from './placed-ranking.query.ts'
import { leftOutSentences } from './ranking-words.ts'

/** The places of all areas in a month. */
export function rankingReading(db: Database, { month }: ReadingQuestion): Reading {
  const ranking = placedRanking(db, { month, by: 'month', group: 'all' })
  const { listNames, decimals } = ranking.rule
  const onList = (list: 'red' | 'push') => ranking.standings.filter((standing) => standing.list === list).length
  return {
    sums: [
      { name: '前列名单', text: `${listNames.red}${onList('red')}个` },
      { name: '另一名单', text: `${listNames.push}${onList('push')}个` },
      { name: '不计的分项', text: leftOutSentences(ranking, 'all').join('；') || '无' },
    ],
    rows: ranking.standings.map(({ row, place, tied, score, tier, list }) => ({
      code: row.code,
      name: row.name,
      text:
        place === null || score === null
          ? '不排名'
          : `${tied ? '并列' : ''}第${place}名，${score.toFixed(decimals)}分，${tier ?? '—'}${list ? `，${listNames[list]}` : ''}`,
      why: row.missing,
    })),
  }
}
