import { againstSchedule, behindText } from '@pianqu/shared/lights/behind-text.ts'
import { Link } from '@tanstack/react-router'
import { FigureLink } from '../../navigation/figure-link.tsx'
import { paths } from '../../navigation/paths.ts'
import { Light } from '../../parts/light.tsx'
import { ytdRestatedText } from '../../parts/published-text.ts'
import { RankChange } from '../../parts/rank-change.tsx'
import { Restated } from '../../parts/restated.tsx'
import { Bullet } from '../../ui/chart/bullet.tsx'
import { Num } from '../../ui/num.tsx'
import { plainTable } from '../../ui/table/plain-table.ts'
import type { RankedArea } from './peer-ranking.ts'
import styles from './ranking.module.css'

/** One row for each area: its place, how far it is against its schedule, its light and its move. */
export function RankingTable({ rows }: { readonly rows: readonly RankedArea[] }) {
  return (
    <table className={plainTable(styles['table'])}>
      <caption className="visually-hidden">投资进度排名，蓝色刻度为序时进度</caption>
      <thead>
        <tr>
          <th scope="col">名次</th>
          <th scope="col">片区</th>
          <th scope="col">进度｜序时</th>
          <th scope="col">完成率</th>
          <th scope="col" title="百分点">
            较序时
          </th>
          <th scope="col">灯号</th>
          <th scope="col">升降</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <RankingRow key={row.area.code} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function RankingRow({ row: { area, place, tied, move, published: publishedPlace } }: { readonly row: RankedArea }) {
  const { code, name, planYuan, ytdYuan, scheduleShare, rateDisplay, light, published } = area
  const behind = area.behindDisplay
  return (
    <tr>
      <td className={styles['place']}>
        <Link {...paths.ranking({ group: area.category, why: code })} title="考核排名里的名次和原因">
          {tied && <span className={styles['tied']}>并列</span>}
          {place}
          <span className="visually-hidden">，{name}的考核排名</span>
        </Link>
      </td>
      <th scope="row">
        <Link {...paths.area(code)}>{name}</Link>
        {publishedPlace && <small className={styles['published']}>{publishedPlace}</small>}
      </th>
      <td className={styles['bullet']} title={behindText(behind)}>
        <Bullet
          share={planYuan && ytdYuan !== null ? ytdYuan / planYuan : null}
          tick={scheduleShare}
          label={behindText(behind)}
        />
      </td>
      <td className={styles['rate']}>
        <FigureLink figure="area-progress" code={code} shown={rateDisplay} label={`${name}年度投资完成率`}>
          <Num value={rateDisplay} />
        </FigureLink>
        <Restated text={ytdRestatedText(published, ytdYuan)} />
      </td>
      <td className={styles['rate']}>
        {behind === null ? (
          <Num value={null} missing="无序时可比" />
        ) : (
          <FigureLink figure="area-progress" code={code} shown={againstSchedule(behind)} label={`${name}较序时`}>
            <Num value={againstSchedule(behind)} />
          </FigureLink>
        )}
      </td>
      <td>
        <Light light={light} />
      </td>
      <td className={styles['move']}>
        <RankChange move={move} />
      </td>
    </tr>
  )
}
