import type { Session } from '@pianqu/shared/accounts/session.contract.ts'
import { lastDayOf, monthOfDay } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { useFiguresAfresh } from '../api/figures-afresh.ts'
import { useReach } from '../api/reach.ts'
import { useInboxAfresh } from '../features/inbox/use-inbox-afresh.ts'
import { AccountStrips } from '../features/session/account-strips.tsx'
import { useFigureView } from '../navigation/search.ts'
import { mayAny, useSession } from '../session/actor.tsx'
import { type CalendarStart, CalendarStartContext } from '../ui/form/calendar-start.ts'
import styles from './layout.module.css'
import { NoticeStrip } from './notice-strip.tsx'
import { OtherPerson } from './other-person.tsx'
import { monthShown, usePageInSight } from './page-in-sight.ts'
import { pages } from './pages.ts'
import { PeekOverlay } from './peek-overlay.tsx'
import { periodsQuery } from './periods.queries.ts'
import { SectionNav, TabNav } from './section-nav.tsx'
import { visibleSections } from './sections.ts'
import { SnapshotStrip } from './snapshot-strip.tsx'
import { SourceOverlay } from './source-overlay.tsx'
import { CutStrip } from './standing/cut-strip.tsx'
import { MonthInSight } from './standing/month-in-sight.tsx'
import { PaperHead } from './standing/paper-head.tsx'
import { useReachWatch } from './standing/use-reach-watch.ts'
import { TopBar } from './top-bar.tsx'

/** The frame of every page: strip, top bar, tabs, content; on a phone the sections stand below. */
export function Layout() {
  const session = useSession()
  useFiguresAfresh()
  useInboxAfresh()
  useReachWatch()
  const { isCut } = useReach()
  const goesOn = usePageInSight()?.goesOnAlone ?? false
  const sections = visibleSections(session.actor, pages)
  const main = useMainFocus()
  const calendar = useCalendarOfPage(session)
  return (
    <div className={styles['frame']}>
      <a href="#main" className={styles['skip']}>
        跳到正文
      </a>
      <header className={styles['head']} data-print="hide">
        <NoticeStrip session={session} />
        {!goesOn && <CutStrip />}
        <OtherPerson session={session} />
        <AccountStrips session={session} />
        <TopBar session={session} sections={sections} />
      </header>
      <TabNav sections={sections} />
      <PaperHead session={session} />
      <SnapshotStrip />
      <main id="main" ref={main} className={styles['main']} tabIndex={-1} data-old={(isCut && !goesOn) || undefined}>
        <CalendarStartContext value={calendar}>
          <MonthInSight>
            <Outlet />
          </MonthInSight>
        </CalendarStartContext>
      </main>
      <div className={styles['bottom']} data-print="hide">
        <SectionNav sections={sections} label="栏目（底部）" />
      </div>
      <PeekOverlay />
      <SourceOverlay />
    </div>
  )
}

/** Calendars open in the month that the page shows: at the day in force where that is in it, else at its end. */
function useCalendarOfPage({ actor, today }: Session): CalendarStart {
  const page = usePageInSight()
  const { month: asked } = useFigureView()
  const { data: periods } = useQuery({ ...periodsQuery, enabled: mayAny(actor, ['figures:read']) })
  const month = monthShown(page?.month, { asked, periods, today })
  const opensAt = month && month !== monthOfDay(today) ? lastDayOf(month) : today
  return useMemo(() => ({ today, opensAt }), [today, opensAt])
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
