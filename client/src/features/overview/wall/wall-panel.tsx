import type { AreaFigure, Overview } from '@pianqu/shared/boards/overview.contract.ts'
import { againstSchedule } from '@pianqu/shared/lights/behind-text.ts'
import { lightOrder } from '@pianqu/shared/lights/light-words.ts'
import { Light } from '../../../parts/light.tsx'
import { Bullet } from '../../../ui/chart/bullet.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { type RankedArea, rankPeers } from '../peer-ranking.ts'
import styles from './wall.module.css'
import { columnsFor, type WallFinding } from './wall-findings.ts'

interface PanelProps {
  readonly overview: Overview
}

/** What a finding is drawn as; each fills the place it has. */
const panels: Record<WallFinding['kind'], React.ComponentType<PanelProps>> = {
  lights: Lights,
  ranking: Ranking,
  attention: Matters,
  changes: Changes,
}

export function WallPanel({ kind, overview }: PanelProps & Pick<WallFinding, 'kind'>) {
  const Panel = panels[kind]
  return <Panel overview={overview} />
}

const urgency = ({ light }: AreaFigure): number => (light ? lightOrder.indexOf(light) : lightOrder.length)

/** Equal cells, the worst first: on a real map the small areas of the centre vanish. */
function Lights({ overview: { areas } }: PanelProps) {
  const inOrder = areas.toSorted((a, b) => urgency(a) - urgency(b))
  return (
    <ul className={styles['lights']} style={{ '--columns': columnsFor(areas.length) } as React.CSSProperties}>
      {inOrder.map(({ code, name, light, rateDisplay }) => (
        <li key={code} data-light={light ?? 'none'}>
          <span className={styles['name']}>{name}</span>
          <b>{rateDisplay}</b>
          <Light light={light} />
        </li>
      ))}
    </ul>
  )
}

const ends = 5

function Ranking({ overview: { areas } }: PanelProps) {
  const ranked = rankPeers(areas, 'all')
  const halves = ranked.length <= 2 * ends ? [ranked] : [ranked.slice(0, ends), ranked.slice(-ends)]
  return (
    <div className={styles['halves']}>
      {halves.map((rows) => (
        <table key={rows[0]?.area.code} className={styles['table']}>
          <caption className="visually-hidden">投资进度排名，竖线为各片区自己的序时</caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">名次</th>
              <th scope="col">片区</th>
              <th scope="col">进度与序时</th>
              <th scope="col">完成率</th>
              <th scope="col">较序时（百分点）</th>
              <th scope="col">灯号</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <RankingRow key={row.area.code} row={row} />
            ))}
          </tbody>
        </table>
      ))}
    </div>
  )
}

function RankingRow({ row: { area, place } }: { readonly row: RankedArea }) {
  const { name, planYuan, ytdYuan, scheduleShare, rateDisplay, behindDisplay, light } = area
  return (
    <tr>
      <td>{place}</td>
      <th scope="row">{name}</th>
      <td className={styles['bar']}>
        <Bullet share={planYuan && ytdYuan !== null ? ytdYuan / planYuan : null} tick={scheduleShare} size="card" />
      </td>
      <td>{rateDisplay}</td>
      <td>{againstSchedule(behindDisplay) ?? '—'}</td>
      <td>
        <Light light={light} />
      </td>
    </tr>
  )
}

/** As many as can be read from afar. */
const most = 4

function Matters({ overview: { attention } }: PanelProps) {
  return (
    <ol className={styles['matters']}>
      {attention.slice(0, most).map(({ kind, subject, title, detail }) => (
        <li key={`${kind} ${subject.code} ${title}`}>
          <h2>{title}</h2>
          <p>{detail}</p>
        </li>
      ))}
    </ol>
  )
}

/** As many as there is room for; how many there are is in the sentence. */
const mostChanges = 8

function Changes({ overview: { changes } }: PanelProps) {
  return (
    <ul className={styles['changes']}>
      {changes.slice(0, mostChanges).map(({ code, name, from, to }) => (
        <li key={code}>
          <b>{name}</b>
          <Light light={from} isBold={false} />
          <Icon name="next" size={24} />
          <span className="visually-hidden">转为</span>
          <Light light={to} />
        </li>
      ))}
    </ul>
  )
}
