import type { RankingRow } from '@pianqu/shared/rankings/ranking.contract.ts'
import { Link } from '@tanstack/react-router'
import { linkClass } from '../../../ui/words/link-class.ts'
import styles from '../ranking.module.css'

interface WhyFigureProps {
  readonly row: Pick<RankingRow, 'code' | 'name'>
  readonly children: React.ReactNode
}

/** A figure of a row that opens what it is made of: the same drawer as the name. */
export function WhyFigure({ row: { code, name }, children }: WhyFigureProps) {
  return (
    <Link
      to="."
      search={(old: Record<string, unknown>) => ({ ...old, why: code })}
      resetScroll={false}
      className={styles['figure']}
      title="得分怎么来的"
    >
      {children}
      <span className="visually-hidden">，{name}得分怎么来的</span>
    </Link>
  )
}

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
