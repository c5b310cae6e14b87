import type { Clause, HeadlineList } from '@pianqu/shared/headlines/headline.ts'
import { Link, type LinkProps } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import styles from './headline-text.module.css'

/** Where the rows are that a number of a headline counts. */
const listOf: Record<HeadlineList, () => LinkProps> = {
  'red-areas': () => paths.areas({ light: 'red' }),
  'red-projects': () => paths.projects({ light: 'red', listed: 'yes' }),
  'city-blockers': () => paths.blockers({ view: 'city' }),
  'late-blockers': () => paths.blockers({ view: 'open', late: 'yes' }),
}

interface HeadlineTextProps {
  /** Empty where the headline was frozen before it had clauses. */
  readonly clauses: readonly Clause[]
  readonly text: string
}

/** A headline whose numbers lead to the rows that they count. */
export function HeadlineText({ clauses, text }: HeadlineTextProps) {
  if (clauses.length === 0) return text
  return clauses.map(({ text: words, list }) =>
    list === null ? (
      words
    ) : (
      <Link key={words} {...listOf[list]()} className={styles['list']}>
        {words}
      </Link>
    ),
  )
}
