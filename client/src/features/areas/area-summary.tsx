import type { AreaRow } from '@pianqu/shared/boards/area.contract.ts'
import { isReported, rateOf } from '@pianqu/shared/boards/area-list.ts'
import { behindText } from '@pianqu/shared/lights/behind-text.ts'
import { countsText } from '@pianqu/shared/lights/light-words.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import { Link } from '@tanstack/react-router'
import { FigureLink } from '../../navigation/figure-link.tsx'
import { paths } from '../../navigation/paths.ts'
import { ytdRestatedText } from '../../parts/published-text.ts'
import { Restated } from '../../parts/restated.tsx'
import { Bullet } from '../../ui/chart/bullet.tsx'
import { Money } from '../../ui/money.tsx'
import { Num } from '../../ui/num.tsx'
import { Note } from '../../ui/words/note.tsx'
import styles from './area-summary.module.css'

/** The year of the area in four figures. */
export function AreaSummary({ area }: { readonly area: AreaRow }) {
  const { figure, code, name } = area
  if (!figure) return null
  const isHere = isReported(figure)
  return (
    <ul className={styles['cards']} aria-label="本年投资">
      <Tile title="年度完成率" note={isHere ? behindText(figure.behindDisplay) : (figure.missing ?? '本月还没有报送')}>
        <FigureLink
          figure="area-progress"
          code={code}
          shown={isHere ? figure.rateDisplay : null}
          label={`${name}年度完成率`}
        >
          <Num value={isHere ? figure.rateDisplay : null} size="kpi" />
        </FigureLink>
        <Bullet share={rateOf(area)} tick={figure.scheduleShare} size="card" />
      </Tile>
      <Tile title="本年完成投资" note={doneNote(figure)}>
        <span>
          <Amount code={code} label={`${name}本年完成投资`} yuan={isHere ? figure.ytdYuan : null} />
          <Restated text={ytdRestatedText(figure.published, figure.ytdYuan)} />
        </span>
      </Tile>
      <Tile
        title="年度计划投资"
        note={`${area.clusterCount} 个集群`}
        list={<Link {...paths.projects({ area: code })}>{area.projectCount} 个项目</Link>}
      >
        <Amount code={code} label={`${name}年度计划投资`} yuan={figure.planYuan} />
      </Tile>
      <Tile title="月报已接收" note={countsText(figure.counts)}>
        <Link {...paths.projects({ area: code })}>
          <Num value={`${figure.accepted}/${figure.owed}`} size="kpi" />
        </Link>
      </Tile>
    </ul>
  )
}

/** What should be done by now, and what was published where it is another amount now. */
function doneNote({
  expectedYuan,
  missing,
  published,
  ytdYuan,
  unplannedYuan,
}: NonNullable<AreaRow['figure']>): string {
  const restated = ytdRestatedText(published, ytdYuan)
  const due = expectedYuan === null ? (missing ?? '没有年度计划') : `序时应完成 ${moneyLine(expectedYuan)}`
  const beside = unplannedYuan ? `另有无计划项目 ${moneyLine(unplannedYuan)}，不计入` : null
  return [due, beside, restated].filter(Boolean).join('；')
}

interface AmountProps {
  readonly code: string
  readonly label: string
  readonly yuan: number | null
}

/** An amount of the year that opens what it is made of. */
function Amount({ code, label, yuan }: AmountProps) {
  if (yuan === null) return <Money yuan={null} size="kpi" />
  return (
    <FigureLink figure="area-progress" code={code} shown={moneyLine(yuan)} label={label}>
      <Money yuan={yuan} size="kpi" />
    </FigureLink>
  )
}

interface TileProps {
  readonly title: string
  /** A count before the note that opens its list. */
  readonly list?: React.ReactNode
  readonly note: string
  readonly children: React.ReactNode
}

function Tile({ title, note, list, children }: TileProps) {
  return (
    <li className={styles['card']}>
      <h2>{title}</h2>
      {children}
      <Note>
        {list}
        {list && '，'}
        {note}
      </Note>
    </li>
  )
}
