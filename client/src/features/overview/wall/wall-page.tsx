import type { Overview } from '@pianqu/shared/boards/overview.contract.ts'
import type { IndicatorCard } from '@pianqu/shared/indicators/indicator.contract.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useReach } from '../../../api/reach.ts'
import { paths } from '../../../navigation/paths.ts'
import { useFigureView, usePageSearch } from '../../../navigation/search.ts'
import { Light } from '../../../parts/light.tsx'
import { Loaded } from '../../../parts/loaded.tsx'
import { Bullet } from '../../../ui/chart/bullet.tsx'
import { Num } from '../../../ui/num.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { overviewQuery } from '../overview.queries.ts'
import { useNow, useTurn, useWallLook } from './use-wall.ts'
import styles from './wall.module.css'
import { wallSearch } from './wall.search.ts'
import { wallFindings } from './wall-findings.ts'
import { WallPanel } from './wall-panel.tsx'

/** A wall asks by itself: nobody stands before it to press anything. */
const everyMinute = 60_000

/** The city at three metres: one finding at a time, the four indicators always, and of when it all is. */
export function WallPage() {
  useWallLook()
  const query = useQuery({ ...overviewQuery(useFigureView()), refetchInterval: everyMinute })
  // What was read stays on the wall, however long the server is away; the line above says of when it is.
  const shown = query.data ? { ...query, error: null } : query
  return (
    <div className={styles['wall']}>
      <Loaded
        what="大屏"
        permission="figures:read"
        query={shown}
        header={<h1 className={query.error ? undefined : 'visually-hidden'}>大屏</h1>}
        skeleton={<Skeleton height={200} count={3} />}
      >
        {(overview) => <Wall overview={overview} readAt={query.dataUpdatedAt} />}
      </Loaded>
    </div>
  )
}

function Wall({ overview, readAt }: { readonly overview: Overview; readonly readAt: number }) {
  const [{ turn: seconds }] = usePageSearch(wallSearch)
  const findings = wallFindings(overview)
  const turn = useTurn(findings.length, seconds)
  const finding = findings[turn.at] ?? findings[0]
  return (
    <div className={styles['board']}>
      <Line overview={overview} readAt={readAt} />
      <h1 className={styles['finding']}>{finding?.title}</h1>
      <div className={styles['kpis']}>
        {overview.indicators.map((card) => (
          <Kpi key={card.code} card={card} />
        ))}
      </div>
      <div className={styles['panel']}>{finding && <WallPanel kind={finding.kind} overview={overview} />}</div>
      <footer className={styles['foot']}>
        <Link {...paths.overview()} className={styles['way']}>
          退出大屏
        </Link>
        <span className={styles['turn']} aria-hidden="true">
          {findings.map(({ kind }, at) => (
            <i key={kind} data-now={at === turn.at || undefined} />
          ))}
        </span>
        {findings.length > 1 && seconds > 0 && (
          <button type="button" className={styles['way']} aria-pressed={turn.isHeld} onClick={turn.hold}>
            {turn.isHeld ? '继续轮换' : '暂停轮换'}
          </button>
        )}
      </footer>
    </div>
  )
}

/** Which city, of which month, how complete, since when; and the clock. */
function Line({ overview, readAt }: { readonly overview: Overview; readonly readAt: number }) {
  const { month, asOf, completeness, snapshot, provisional } = overview
  const { isCut } = useReach()
  const now = useNow()
  const read = instantText(new Date(readAt).toISOString())
  return (
    <header className={styles['line']}>
      <b>片区调度</b>
      <span>
        {monthText(month)} · {completeness.accepted}/{completeness.owed} 已审 · 截至 {asOf}
        {snapshot ? ` · 快照 ${snapshot}` : provisional ? ' · 未发布，数据会变化' : ''}
      </span>
      {isCut && (
        <strong role="status" className={styles['cut']}>
          网络不通，{read.slice(5)} 的数据
        </strong>
      )}
      <time className={styles['clock']}>{instantText(now.toISOString()).slice(11)}</time>
    </header>
  )
}

function Kpi({ card }: { readonly card: IndicatorCard }) {
  const { name, value, display, target, targetDisplay, light, met, gap, parts } = card
  const isPercent = display.endsWith('%')
  return (
    <section className={styles['kpi']} aria-label={name}>
      <h2>
        {name}
        <span>{light ? <Light light={light} /> : met === null ? '' : met ? '已达标' : '未达标'}</span>
      </h2>
      <p className={styles['value']}>
        <Num
          value={value === null ? null : isPercent ? display.slice(0, -1) : display}
          unit={isPercent ? '%' : ''}
          missing={parts || '没有数据'}
          target={targetDisplay}
          size="kpi"
        />
      </p>
      <Bullet share={value} tick={target} size="card" />
      <p className={styles['gap']}>
        <span>{targetDisplay}</span>
        <span>{gap}</span>
      </p>
    </section>
  )
}
