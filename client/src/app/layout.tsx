import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useFiguresAfresh } from '../api/figures-afresh.ts'
import { useInboxAfresh } from '../features/inbox/use-inbox-afresh.ts'
import { AccountStrips } from '../features/session/account-strips.tsx'
import { useSession } from '../session/actor.tsx'
import styles from './layout.module.css'
import { NoticeStrip } from './notice-strip.tsx'
import { OtherPerson } from './other-person.tsx'
import { pages } from './pages.ts'
import { PeekOverlay } from './peek-overlay.tsx'
import { SectionNav, TabNav } from './section-nav.tsx'
import { visibleSections } from './sections.ts'
import { SnapshotStrip } from './snapshot-strip.tsx'
import { SourceOverlay } from './source-overlay.tsx'
import { TopBar } from './top-bar.tsx'

/** The frame of every page: strip, top bar, tabs, content; on a phone the sections stand below. */
export function Layout() {
  const session = useSession()
  useFiguresAfresh()
  useInboxAfresh()
  const sections = visibleSections(session.actor, pages)
  const main = useMainFocus()
  return (
    <div className={styles['frame']}>
      <a href="#main" className={styles['skip']}>
        跳到正文
      </a>
      <header className={styles['head']} data-print="hide">
        <NoticeStrip session={session} />
        <OtherPerson session={session} />
        <AccountStrips session={session} />
        <TopBar session={session} sections={sections} />
      </header>
      <TabNav sections={sections} />
      <SnapshotStrip />
      <main id="main" ref={main} className={styles['main']} tabIndex={-1}>
        <Outlet />
      </main>
      <div className={styles['bottom']} data-print="hide">
        <SectionNav sections={sections} label="栏目（底部）" />
      </div>
      <PeekOverlay />
      <SourceOverlay />
    </div>
  )
}

/** Moving to another page moves the focus there, so that the keyboard and screen readers follow. */
function useMainFocus(): React.RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null)
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current !== undefined && before.current !== pathname) main.current?.focus({ preventScroll: true })
    before.current = pathname
  }, [pathname])
  return main
}
