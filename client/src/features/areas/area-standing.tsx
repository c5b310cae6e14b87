import type { AreaPage } from '@pianqu/shared/boards/area.contract.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import { shareText, targetOf } from '@pianqu/shared/number/ratio.ts'
import { getRankings } from '@pianqu/shared/rankings/ranking.contract.ts'
import { scoreText, withoutPlace } from '@pianqu/shared/rankings/ranking-words.ts'
import { placeText } from '@pianqu/shared/snapshots/restated.ts'
import { yearOf } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { queryOf } from '../../api/query-of.ts'
import { FigureLink } from '../../navigation/figure-link.tsx'
import { paths } from '../../navigation/paths.ts'
import { useFigureView } from '../../navigation/search.ts'
import { blockerSummaryQuery } from '../../parts/blockers/blockers.queries.ts'
import { Facts } from '../../ui/facts.tsx'
import { Num } from '../../ui/num.tsx'

interface AreaStandingProps {
  readonly page: Pick<AreaPage, 'area' | 'month' | 'series' | 'indicators'>
}

/** What a leader asks of an area first, in one row: its place, its bonds, its coverage, what stands in its way. */
export function AreaStanding({ page }: AreaStandingProps) {
  return (
    <Facts
      facts={[
        { name: '考核排名', value: <Place {...page} /> },
        { name: `${yearOf(page.month)}年专项债`, value: <Bonds {...page} /> },
        { name: '轨道站点覆盖', value: <Coverage {...page} /> },
        { name: '未销号堵点（今天）', value: <Blockers code={page.area.code} /> },
      ]}
    />
  )
}

function Place({ area: { code, name, category } }: AreaStandingProps['page']) {
  const { data } = useQuery(queryOf(getRankings, { query: { ...useFigureView(), group: category } }))
  const row = data?.rows.find((each) => each.code === code)
  const text = row && row.place !== null && row.score !== null
  return (
    <Link {...paths.ranking({ group: category, why: code })}>
      {data && row && text ? `${placeText(row)}（${scoreText(row.score ?? 0, data.rule.decimals)}分）` : null}
      {data && row && !text && withoutPlace(row)}
      {!row && '名次和原因'}
      <span className="visually-hidden">，{name}名次的原因</span>
    </Link>
  )
}

function Bonds({ area: { code, name }, series }: AreaStandingProps['page']) {
  const yuan = series.at(-1)?.bondYuan
  if (yuan === undefined) return <Num value={null} missing="本年没有数据" />
  return (
    <FigureLink figure="area-bonds" code={code} shown={moneyLine(yuan)} label={`${name}专项债`}>
      {moneyLine(yuan)}
    </FigureLink>
  )
}

function Coverage({ area: { code, name }, series, indicators }: AreaStandingProps['page']) {
  const share = series.at(-1)?.coverage ?? null
  const rail = indicators.find((indicator) => indicator.code === 'rail-800m')
  if (share === null) return <Num value={null} missing="没有导入边界" />
  const text = rail?.display ?? shareText(share, rail && targetOf(rail))
  return (
    <FigureLink figure="area-rail" code={code} shown={text} label={`${name}轨道站点覆盖`}>
      {text}
    </FigureLink>
  )
}

function Blockers({ code }: { readonly code: string }) {
  const { data } = useQuery(blockerSummaryQuery({ area: code }))
  if (!data) return <Num value={null} missing="正在读取" />
  return (
    <Link {...paths.blockers({ view: 'open', area: code })}>
      {data.open}件{data.overdue > 0 && `，${data.overdue}件逾期`}
    </Link>
  )
}
