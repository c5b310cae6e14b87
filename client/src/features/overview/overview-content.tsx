import type { Overview } from '@pianqu/shared/boards/overview.contract.ts'
import { AttentionCard } from './attention-card.tsx'
import { ChangesCard } from './changes-card.tsx'
import { ChosenIndicators } from './chosen-indicators.tsx'
import { Headline } from './headline.tsx'
import { KpiCard } from './kpi-card.tsx'
import { LightsCard } from './lights-card.tsx'
import styles from './overview.module.css'
import { RankingCard } from './ranking-card.tsx'

interface OverviewContentProps {
  readonly overview: Overview
  readonly isUpdating: boolean
  readonly isPhone: boolean
}

/** The overview of one month. A phone reads what needs care before the whole list; a desk sees the lights first. */
export function OverviewContent({ overview, isUpdating, isPhone }: OverviewContentProps) {
  const attention = <AttentionCard overview={overview} />
  const changes = <ChangesCard changes={overview.changes} month={overview.month} />
  const lights = <LightsCard areas={overview.areas} isPhone={isPhone} />
  const ranking = <RankingCard overview={overview} />
  return (
    <div>
      <Headline overview={overview} isUpdating={isUpdating} />
      <div className={isUpdating ? styles['updating'] : styles['whole']} aria-busy={isUpdating || undefined}>
        <div className={styles['kpis']}>
          {overview.indicators.map((card) => (
            <KpiCard key={card.code} card={card} month={overview.month} asOf={overview.asOf} />
          ))}
        </div>
        <ChosenIndicators month={overview.month} />
        {isPhone ? (
          <div className={styles['board']}>
            {attention}
            {changes}
            {lights}
            {ranking}
          </div>
        ) : (
          <div className={styles['board']}>
            {lights}
            {ranking}
            <div className={styles['column']}>
              {attention}
              {changes}
            </div>
          </div>
        )}
      </div>
    </div>
  )
}
