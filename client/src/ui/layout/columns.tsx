import { classNames } from '../class-names.ts'
import type { Space } from './element.ts'
import styles from './layout.module.css'

interface ColumnsProps {
  /** How wide each is, as grids say it; two alike unless said. */
  readonly widths?: string
  /** Between them, or between their lines and them. */
  readonly gap?: Space | readonly [lines: Space, columns: Space]
  /** Each is as high as what it holds. */
  readonly isLoose?: boolean
  /** From which width down they stand one below the other. */
  readonly foldAt?: 'desk' | 'tablet' | 'phone' | 'never'
  readonly className?: string | undefined
  readonly children: React.ReactNode
}

/** Things side by side that fold where there is no room; one that stands alone takes all of it. */
export function Columns({ widths, gap = 16, isLoose = false, foldAt = 'tablet', className, children }: ColumnsProps) {
  const [lines, columns] = typeof gap === 'number' ? [gap, gap] : gap
  const style: React.CSSProperties & Record<'--columns', string> = {
    '--columns': widths ?? 'repeat(2, minmax(0, 1fr))',
    gap: `${lines}px ${columns}px`,
    ...(isLoose && { alignItems: 'start' }),
  }
  return (
    <div className={classNames(styles['columns'], styles[foldAt], className)} style={style}>
      {children}
    </div>
  )
}
