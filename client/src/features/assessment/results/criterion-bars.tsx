import type { ResultRow } from '@pianqu/shared/assessment/results/result.schema.ts'
import styles from './results.module.css'

interface CriterionBarsProps {
  readonly row: ResultRow
  readonly fewestRaters: number
}

type Part = ResultRow['sections'][number]

/** The aggregates of sections and their criteria; what too few raters marked is not shown, and it is said. */
export function CriterionBars({ row, fewestRaters }: CriterionBarsProps) {
  return (
    <section aria-label="各板块和指标得分" className={styles['criteria']}>
      <h3>各板块和指标（百分制）</h3>
      {row.sections.map((section) => (
        <div key={section.code} className={styles['section']}>
          <Line part={section} fewestRaters={fewestRaters} isSection />
          {row.criteria
            .filter(({ sectionCode }) => sectionCode === section.code)
            .map((criterion) => (
              <Line key={criterion.code} part={criterion} fewestRaters={fewestRaters} />
            ))}
        </div>
      ))}
    </section>
  )
}

interface LineProps {
  readonly part: Part
  readonly fewestRaters: number
  readonly isSection?: boolean
}

function Line({ part: { name, score, display, isSuppressed }, fewestRaters, isSection = false }: LineProps) {
  return (
    <div className={styles['line']} data-section={isSection || undefined}>
      <span>{name}</span>
      <span className={styles['track']} aria-hidden="true">
        {score !== null && (
          <span className={styles['fill']} style={{ width: `${Math.min(100, Math.max(0, score))}%` }} />
        )}
      </span>
      <span className={styles['value']} data-missing={score === null || undefined}>
        {isSuppressed ? `不足${fewestRaters}家，不予显示` : display}
      </span>
    </div>
  )
}
