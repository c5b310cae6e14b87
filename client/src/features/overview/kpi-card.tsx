import type { IndicatorCard } from '@pianqu/shared/indicators/indicator.contract.ts'
import { type SourceFigure, sourceFigures } from '@pianqu/shared/sources/source-figures.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useId } from 'react'
import { FigureLink } from '../../navigation/figure-link.tsx'
import { paths } from '../../navigation/paths.ts'
import { Light } from '../../parts/light.tsx'
import { shareRestatedText } from '../../parts/published-text.ts'
import { Restated } from '../../parts/restated.tsx'
import { useSession } from '../../session/actor.tsx'
import { Bullet } from '../../ui/chart/bullet.tsx'
import { Spark } from '../../ui/chart/spark.tsx'
import { Num } from '../../ui/num.tsx'
import styles from './kpi-card.module.css'
import { sparkLabel } from './spark-label.ts'

/** The figure under which the source of an indicator is kept, where it has one. */
function figureOf(code: string): SourceFigure | undefined {
  return sourceFigures.find((figure) => figure === code)
}

interface When {
  readonly month: Month
  /** The last day of the month or, while it runs, today. */
  readonly asOf: Day
  readonly today: Day
}

interface KpiCardProps extends Pick<When, 'month' | 'asOf'> {
  readonly card: IndicatorCard
}

/** The page that takes an indicator apart, where there is one; it opens on the month of the card. */
const topics: Partial<Record<string, (when: When) => LinkProps>> = {
  'bond-share': ({ month }) => paths.bonds({ month }),
  'rail-800m': ({ month, asOf, today }) => paths.rail({ month, on: asOf < today ? asOf : undefined }),
}

/** One indicator against its target: the verdict in a word, the gap in words, a year in a line. */
export function KpiCard({ card, month, asOf }: KpiCardProps) {
  const { today } = useSession()
  const titleId = useId()
  const topic = topics[card.code]
  const { name, value, gap, target, targetDisplay, parts, spark, published } = card
  return (
    <section className={styles['card']} aria-labelledby={titleId}>
      <header className={styles['head']}>
        <h2 id={titleId}>
          {topic ? (
            <Link {...topic({ month, asOf, today })} className={styles['topic']}>
              {name}
            </Link>
          ) : (
            name
          )}
        </h2>
        <Verdict card={card} />
      </header>
      <div className={styles['figure']}>
        <span>
          <Value card={card} />
          <Restated text={shareRestatedText(published, value)} />
        </span>
        <span className={styles['gap']}>{gap}</span>
      </div>
      <Bullet share={value} tick={target} size="card" />
      <div className={styles['line']}>
        <span>{targetDisplay}</span>
        <span>{parts}</span>
      </div>
      <Spark points={spark} target={target} label={sparkLabel(name, spark, card)} />
    </section>
  )
}

function Verdict({ card: { light, met } }: { readonly card: IndicatorCard }) {
  if (light) return <Light light={light} />
  return met === null ? null : <strong>{met ? '已达标' : '未达标'}</strong>
}

function Value({ card: { code, name, value, display, targetDisplay, parts } }: { readonly card: IndicatorCard }) {
  const isPercent = display.endsWith('%')
  const number = (
    <Num
      value={value === null ? null : isPercent ? display.slice(0, -1) : display}
      unit={isPercent ? '%' : ''}
      missing={parts || '没有数据'}
      target={targetDisplay}
      size="kpi"
    />
  )
  const figure = figureOf(code)
  return figure ? (
    <FigureLink figure={figure} shown={value === null ? null : display} label={name} isStretched>
      {number}
    </FigureLink>
  ) : (
    number
  )
}
