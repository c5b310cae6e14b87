import type { Brief } from '@pianqu/shared/meetings/pack.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { paths } from '../../../navigation/paths.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { Button } from '../../../ui/button.tsx'
import { BackLink } from '../../../ui/layout/back-link.tsx'
import { PageHeader } from '../../../ui/layout/page-header.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { minutesText } from '../meeting-words.ts'
import { briefQuery } from '../meetings.queries.ts'
import styles from './brief.module.css'
import { OneSheet, type Shown } from './one-sheet.tsx'

/** 一页会前通: one sheet of A4 to be read on the way. */
export function BriefPage() {
  const { id = '' } = useParams({ strict: false })
  const query = useQuery(briefQuery(id))
  const back = <BackLink {...paths.meeting(id)}>会议</BackLink>
  return (
    <Loaded
      what="会前通"
      permission="meetings:read"
      query={query}
      header={<PageHeader title="一页会前通" subject={{ back }} />}
      skeleton={<Skeleton height={160} count={4} />}
    >
      {(brief) => (
        <article className={styles['sheet']}>
          <div className={styles['bar']} data-print="hide">
            {back}
            <Button variant="primary" onClick={() => window.print()}>
              打印
            </Button>
          </div>
          <OneSheet key={JSON.stringify(brief)}>{(shown) => <Sheet brief={brief} most={shown} />}</OneSheet>
        </article>
      )}
    </Loaded>
  )
}

const restText = (count: number, limit: number, unit: string): string | null =>
  count > limit ? `其余${count - limit}${unit}见会议页` : null

const causeNames = { data: '数据', rule: '口径', restatement: '更正', membership: '名单' } as const

function Sheet({ brief, most }: { readonly brief: Brief; readonly most: Shown }) {
  const { title, heldOn, snapshot, asOf, headline, before, changes, unfinished, fulfilment, agenda } = brief
  return (
    <>
      <p className={styles['head']}>{`${title} · ${heldOn} · 快照${snapshot} · 数据截至${asOf}`}</p>
      <h1>{headline}</h1>
      <Matters brief={brief} />
      <h2>{before ? `自${before.title}（${before.snapshot}）以来的变化` : '自上次会议以来的变化'}</h2>
      {before === null && <p>这是第一次会议，没有可比的上次。</p>}
      {before !== null && changes.length === 0 && <p>两次会议依据的数字、规则和名单都没有变化。</p>}
      <ul>
        {changes.slice(0, most.changes).map(({ cause, text }) => (
          <li key={text}>
            <strong>{causeNames[cause]}</strong> {text}
          </li>
        ))}
        <Rest text={restText(changes.length, most.changes, '项')} />
      </ul>
      <h2>上次议定事项 {unfinished.length} 件未办结</h2>
      <ul>
        {unfinished.slice(0, most.unfinished).map(({ number, text, leadUnitName, rule, figures }) => (
          <li key={number}>
            {leadUnitName}：{text}（{rule}）{figures && `　${figures}`}
          </li>
        ))}
        <Rest text={restText(unfinished.length, most.unfinished, '件')} />
      </ul>
      {fulfilment.length > 0 && <p>兑现率：{fulfilmentText(fulfilment, most.units)}</p>}
      <h2>{`议程 ${agenda.length} 项，预计${minutesText(brief.predictedSeconds)}`}</h2>
      <ol className={styles['agenda']}>
        {agenda.slice(0, most.agenda).map((item) => (
          <li key={item.id}>
            {item.title}（{minutesText(item.plannedSeconds)}）
          </li>
        ))}
        <Rest text={restText(agenda.length, most.agenda, '项')} />
      </ol>
    </>
  )
}

const Rest = ({ text }: { readonly text: string | null }) => text && <li className={styles['rest']}>{text}</li>

function fulfilmentText(rows: Brief['fulfilment'], most: number): string {
  const said = rows.slice(0, most).map(({ unitName, display }) => `${unitName} ${display}`)
  const rest = restText(rows.length, most, '个单位')
  return [...said, ...(rest ? [rest] : [])].join('；')
}

function Matters({ brief: { matters } }: { readonly brief: Brief }) {
  return (
    <section aria-label="今天只需您定的三件事">
      <h2>今天只需您定的三件事</h2>
      {matters.length === 0 ? (
        <p>没有必须由市领导定的事项。</p>
      ) : (
        <ol className={styles['matters']}>
          {matters.map(({ title, why, options }) => (
            <li key={title}>
              <strong>{title}</strong>
              <p>{why}</p>
              <ul>
                {options.map(({ name, stake }) => (
                  <li key={name}>
                    ☐ {name} —— {stake}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
