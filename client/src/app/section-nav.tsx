import { Link, useMatches } from '@tanstack/react-router'
import { InboxBadge } from '../features/inbox/inbox-badge.tsx'
import { patterns } from '../navigation/paths.ts'
import styles from './section-nav.module.css'
import { isTabOf, type Section } from './sections.ts'

interface NavProps {
  readonly sections: readonly Section[]
  readonly label: string
}

/** The page in sight, as its address is written in the router. */
export function usePattern(): string {
  const matches = useMatches()
  return matches[matches.length - 1]?.fullPath ?? ''
}

/** The sections; each leads to its first tab. */
export function SectionNav({ sections, label }: NavProps) {
  const pattern = usePattern()
  return (
    <nav aria-label={label} className={styles['sections']}>
      {sections.map((section) => {
        const isHere = section.tabs.some((tab) => isTabOf(tab, pattern))
        return (
          <Link
            key={section.label}
            to={section.tabs[0]?.path ?? '/'}
            className={styles['section']}
            data-here={isHere || undefined}
            aria-current={isHere ? 'page' : undefined}
          >
            {section.label}
            {section.tabs[0]?.path === patterns.inbox && <InboxBadge />}
          </Link>
        )
      })}
    </nav>
  )
}

/** The tabs inside the section in sight; a lone tab needs no row. */
export function TabNav({ sections }: Omit<NavProps, 'label'>) {
  const pattern = usePattern()
  const section = sections.find(({ tabs }) => tabs.some((tab) => isTabOf(tab, pattern)))
  if (!section || section.tabs.length < 2) return null
  return (
    <nav aria-label={section.label} className={styles['tabs']} data-print="hide">
      {section.tabs.map((tab) => (
        <Link
          key={tab.path}
          to={tab.path}
          className={styles['tab']}
          data-here={isTabOf(tab, pattern) || undefined}
          aria-current={isTabOf(tab, pattern) ? 'page' : undefined}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  )
}
