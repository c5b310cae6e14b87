import { Skeleton } from '../../ui/skeleton.tsx'
import styles from './overview.module.css'

/** The geometry of the overview before its figures arrive. */
export function OverviewSkeleton() {
  return (
    <div>
      <Skeleton height={56} />
      <div className={styles['kpis']}>
        {['bonds', 'rail', 'investment', 'starts'].map((card) => (
          <Skeleton key={card} height={182} />
        ))}
      </div>
      <div className={styles['board']}>
        <Skeleton height={480} />
        <Skeleton height={480} />
        <Skeleton height={480} />
      </div>
    </div>
  )
}
