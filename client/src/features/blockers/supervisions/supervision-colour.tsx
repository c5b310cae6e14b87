import { type SupervisionColour, supervisionColourNames } from '@pianqu/shared/blockers/supervision.schema.ts'
import styles from './supervisions.module.css'

const shapes: Readonly<Record<SupervisionColour, string>> = {
  blue: 'M8 2a6 6 0 100 12A6 6 0 008 2z',
  yellow: 'M8 1.5l7 13H1z',
  red: 'M2 2h12v12H2z',
}

/** The colour of an order: a shape of its own, and its word. */
export function SupervisionMark({ colour }: { readonly colour: SupervisionColour }) {
  return (
    <span className={styles['mark']}>
      <svg aria-hidden="true" width={12} height={12} viewBox="0 0 16 16" className={styles[colour]}>
        <path d={shapes[colour]} />
      </svg>
      {supervisionColourNames[colour]}
    </span>
  )
}
