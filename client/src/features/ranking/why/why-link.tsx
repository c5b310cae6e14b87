import type { RankingRow } from '@pianqu/shared/rankings/ranking.contract.ts'
import { Link } from '@tanstack/react-router'
import { linkClass } from '../../../ui/words/link-class.ts'
import styles from '../ranking.module.css'

/** A name that opens the reasons of its place beside the page. */
export function WhyLink({ row: { code, name } }: { readonly row: Pick<RankingRow, 'code' | 'name'> }) {
  return (
    <Link
      to="."
      search={(old: Record<string, unknown>) => ({ ...old, why: code })}
      resetScroll={false}
      className={`${linkClass} ${styles['name']}`}
      title="为什么是这个名次"
    >
      {name}
      <span className="visually-hidden">，为什么是这个名次</span>
    </Link>
  )
}
