import styles from './facts.module.css'

/** One thing known: its name and what it is; absent facts are left out. */
export interface Fact {
  readonly name: string
  readonly value: React.ReactNode
  /** Takes a whole line on a phone. */
  readonly isWide?: boolean
}

/** Short facts side by side, each under its name. */
export function Facts({ facts }: { readonly facts: readonly (Fact | null)[] }) {
  return (
    <dl className={styles['facts']}>
      {facts.map(
        (fact) =>
          fact && (
            <div key={fact.name} className={fact.isWide ? `${styles['fact']} ${styles['wide']}` : styles['fact']}>
              <dt>{fact.name}</dt>
              <dd>{fact.value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
