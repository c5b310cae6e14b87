import { areaCategoryNames } from '@pianqu/shared/areas/area.schema.ts'
import type { Overview } from '@pianqu/shared/boards/overview.contract.ts'
import type { IndicatorCard } from '@pianqu/shared/indicators/indicator.contract.ts'
import { againstSchedule } from '@pianqu/shared/lights/behind-text.ts'
import { addMonths, monthNumber, monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { Light } from '../../../parts/light.tsx'
import { RankChange } from '../../../parts/rank-change.tsx'
import { Bullet } from '../../../ui/chart/bullet.tsx'
import { Num } from '../../../ui/num.tsx'
import { Headline } from '../headline.tsx'
import { monthsQuery } from '../overview.queries.ts'
import { type RankedArea, rankPeers } from '../peer-ranking.ts'
import { lightGroups } from './light-groups.ts'
import styles from './paper-overview.module.css'

/** How many stand at either end of the ranking, and how many matters there is room for. */
const [ends, matters] = [5, 3]

/** The overview on one sheet: hairlines and sizes, no cards, and room for a pen. */
export function PaperOverview({ overview }: { readonly overview: Overview }) {
  const published = useQuery(monthsQuery).data?.rows.find(({ month }) => month === overview.month)?.snapshot
  return (
    <div className={styles['sheet']}>
      <Headline overview={overview} isUpdating={false} />
      <Indicators overview={overview} />
      <Lights overview={overview} />
      <Ends overview={overview} />
      <Matters overview={overview} />
      <p className={styles['source']}>
        来源：
        {sourceWords(overview, published)}
        比率与差值由未四舍五入的值计算，合计与分项的尾差系四舍五入。
      </p>
    </div>
  )
}

/** Whether the figures are frozen, or those of now of a month that was published or is yet to be. */
function sourceWords({ snapshot, month }: Overview, published: string | null | undefined): string {
  if (snapshot) return `快照 ${snapshot}，与屏幕、Word、Excel 同一份数字。`
  if (published) return `${monthText(month)}已发布为快照 ${published}；本页为当前数据，发布后的更正已计入。`
  return '尚未发布，数据会变化；发布后以快照为准。'
}

function Head({ title, aside }: { readonly title: string; readonly aside: string }) {
  return (
    <header className={styles['head']}>
      <h2>{title}</h2>
      <span>{aside}</span>
    </header>
  )
}

function Indicators({ overview: { indicators, month } }: { readonly overview: Overview }) {
  return (
    <section>
      <Head title="四项指标" aside="条为实际，竖线为目标或序时，尺度 0—100%" />
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col" data-end>
              {monthNumber(month)}月
            </th>
            <th scope="col">对照</th>
            <th scope="col">灯号</th>
            <th scope="col">距目标</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((card) => (
            <IndicatorRow key={card.code} card={card} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function IndicatorRow({ card }: { readonly card: IndicatorCard }) {
  const { name, parts, value, display, target, targetDisplay, light, met, gap } = card
  return (
    <tr>
      <th scope="row">
        {name}
        <small>{parts}</small>
      </th>
      <td data-end className={styles['value']}>
        <Num value={value === null ? null : display} missing={parts || '没有数据'} target={targetDisplay} />
      </td>
      <td className={styles['bullet']}>
        <Bullet share={value} tick={target} />
        <small>{targetDisplay}</small>
      </td>
      <td>{light ? <Light light={light} /> : met === null ? '—' : met ? '已达标' : '未达标'}</td>
      <td>{gap}</td>
    </tr>
  )
}

function Lights({ overview: { areas } }: { readonly overview: Overview }) {
  return (
    <section>
      <Head title="片区灯号" aside="数字为年度投资完成率" />
      <div className={styles['categories']}>
        {lightGroups(areas).map(({ category, count, groups }) => (
          <div key={category} data-many={count > 9 || undefined}>
            <h3>
              {areaCategoryNames[category]} <small>{count}个</small>
            </h3>
            {groups.map(({ light, areas: own }) => (
              <div key={light ?? 'none'} className={styles['group']}>
                <Light light={light} />
                <ul>
                  {own.map(({ code, name, rateDisplay }) => (
                    <li key={code}>
                      {name} <b>{rateDisplay}</b>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}

function Ends({ overview: { areas, isRanked, completeness, month } }: { readonly overview: Overview }) {
  if (!isRanked) {
    return (
      <section>
        <Head
          title={`投资进度：暂不排名（${completeness.accepted}/${completeness.owed}）`}
          aside="已审达到应报八成后排名"
        />
      </section>
    )
  }
  const ranked = rankPeers(areas, 'all')
  const isShort = ranked.length <= 2 * ends
  const halves = isShort ? [ranked] : [ranked.slice(0, ends), ranked.slice(-ends)]
  return (
    <section>
      <Head
        title={isShort ? '投资进度排名' : `投资进度排名：前${ends}与后${ends}`}
        aside={`按较序时排（百分点）；竖线为各片区自己的序时；升降与${monthNumber(addMonths(month, -1))}月比`}
      />
      <div className={styles['halves']}>
        {halves.map((rows) => (
          <Half key={rows[0]?.area.code} rows={rows} />
        ))}
      </div>
    </section>
  )
}

function Half({ rows }: { readonly rows: readonly RankedArea[] }) {
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">名次</th>
          <th scope="col">片区</th>
          <th scope="col">进度与序时</th>
          <th scope="col" data-end>
            完成率
          </th>
          <th scope="col" data-end>
            较序时
          </th>
          <th scope="col">灯号</th>
          <th scope="col">升降</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ area, place, tied, move }) => (
          <tr key={area.code}>
            <td>{tied ? `并列${place}` : place}</td>
            <th scope="row">{area.name}</th>
            <td className={styles['bar']}>
              <Bullet
                share={area.planYuan && area.ytdYuan !== null ? area.ytdYuan / area.planYuan : null}
                tick={area.scheduleShare}
              />
            </td>
            <td data-end>{area.rateDisplay}</td>
            <td data-end>{againstSchedule(area.behindDisplay) ?? '—'}</td>
            <td>
              <Light light={area.light} />
            </td>
            <td>
              <RankChange move={move} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const boxes = ['同意', '缓议', '其他'] as const

function Matters({ overview: { attention } }: { readonly overview: Overview }) {
  const shown = attention.slice(0, matters)
  return (
    <section>
      <Head
        title={`需要关注 ${attention.length} 项`}
        aside={attention.length > shown.length ? `列出前${shown.length}项，其余见总览` : ''}
      />
      {shown.length === 0 ? (
        <p>没有需要关注的事项。</p>
      ) : (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">序号</th>
              <th scope="col">事项</th>
              <th scope="col">依据</th>
              <th scope="col">结论</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ kind, subject, title, detail }, at) => (
              <tr key={`${kind} ${subject.code} ${title}`}>
                <td>{at + 1}</td>
                <th scope="row">{title}</th>
                <td>{detail}</td>
                <td className={styles['boxes']}>
                  {boxes.map((word) => (
                    <span key={word}>{word}</span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
