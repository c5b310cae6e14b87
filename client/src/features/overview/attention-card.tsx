import type { Attention, Overview } from '@pianqu/shared/boards/overview.contract.ts'
import type { SourceFigure } from '@pianqu/shared/sources/source-figures.ts'
import { Link } from '@tanstack/react-router'
import { FigureLink } from '../../navigation/figure-link.tsx'
import { paths } from '../../navigation/paths.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import styles from './attention-card.module.css'

/** The city's figure that a matter is about. */
const figureOfKind: Partial<Record<Attention['kind'], SourceFigure>> = {
  'bond-gap': 'bond-share',
  'rail-below': 'rail-800m',
}

/** What needs care, each with the page or the source that explains it. */
export function AttentionCard({ overview }: { readonly overview: Overview }) {
  const { attention } = overview
  return (
    <Card title="需要关注" aside={`${attention.length} 项`}>
      {attention.length === 0 ? (
        <NothingToCareFor overview={overview} />
      ) : (
        <ul>
          {attention.map((matter) => (
            <li key={`${matter.kind} ${matter.subject.code} ${matter.title}`} className={styles['matter']}>
              <h3>{matter.title}</h3>
              <Asked matter={matter} />
              <p className={styles['detail']}>
                <span>{matter.detail}</span>
                <Way matter={matter} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** Who is to act, what, and until when. */
function Asked({ matter: { owner, due, ask } }: { readonly matter: Attention }) {
  const parts = [owner && `牵头：${owner}`, ask && `事项：${ask}`, due && `时限：${due}`].filter(
    (part) => part !== null,
  )
  return parts.length > 0 && <p className={styles['asked']}>{parts.join(' · ')}</p>
}

/** Nothing is late only where something could be judged: what lacks its figures is named with the reason. */
function NothingToCareFor({ overview: { indicators, completeness } }: { readonly overview: Overview }) {
  const unknown = indicators.filter(({ value }) => value === null)
  const isOwed = completeness.owed > 0
  if (unknown.length === 0 && isOwed)
    return <EmptyNotice title="本月没有需要关注的事项">各项目标达到序时，月报齐全。</EmptyNotice>
  return (
    <EmptyNotice title={unknown.length === indicators.length ? '还没有可以判断的数' : '有数的各项没有需要关注的'}>
      {unknown.map(({ code, name, parts }) => (
        <span key={code} className={styles['lacking']}>
          {name}：{parts}
        </span>
      ))}
      {!isOwed && <span className={styles['lacking']}>月报：本月还没有应报的项目</span>}
    </EmptyNotice>
  )
}

function Way({ matter: { kind, title, subject } }: { readonly matter: Attention }) {
  const hidden = <span className="visually-hidden">：{title}</span>
  const figure = figureOfKind[kind]
  if (figure) {
    return (
      <span className={styles['way']}>
        <FigureLink figure={figure} shown={null}>
          查看来源{hidden}
        </FigureLink>
      </span>
    )
  }
  if (kind === 'blockers') return <Link {...paths.blockers({ view: 'city' })}>查看堵点{hidden}</Link>
  if (subject.kind === 'area') return <Link {...paths.area(subject.code)}>查看片区{hidden}</Link>
  if (subject.kind === 'project') return <Link {...paths.project(subject.code)}>查看项目{hidden}</Link>
  return null
}
