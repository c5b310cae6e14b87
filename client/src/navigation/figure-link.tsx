import type { SourceFigure } from '@pianqu/shared/sources/source-figures.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { Link } from '@tanstack/react-router'
import styles from './figure-link.module.css'

interface FigureLinkProps {
  readonly figure: SourceFigure
  /** The area or project the figure is of; the city's figures have none. */
  readonly code?: string
  /** The month the figure is of, where the page is not about the month of the address. */
  readonly month?: Month
  /** The very characters that stand there; `null` where there is no figure. */
  readonly shown: string | null
  /** What the figure is, for those who hear it: 「专项债投向占比」. */
  readonly label?: string
  /** The whole box around it can be clicked; the box is positioned. */
  readonly isStretched?: boolean
  readonly children: React.ReactNode
}

/** A figure that can be questioned: opens its source over the page, by click, Enter, or the key S. */
export function FigureLink({ figure, code, month, shown, label, isStretched = false, children }: FigureLinkProps) {
  return (
    <Link
      to="."
      search={(old: Record<string, unknown>) => ({
        ...old,
        source: figure,
        code,
        sourceMonth: month,
        shown: shown ?? undefined,
      })}
      resetScroll={false}
      className={`${styles['figure']} ${isStretched ? styles['stretched'] : ''}`}
      data-figure={figure}
      title="查看来源（S）"
    >
      {label && <span className="visually-hidden">{label} </span>}
      {children}
      <span className="visually-hidden">，查看来源</span>
    </Link>
  )
}
