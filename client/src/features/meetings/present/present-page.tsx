import { stepMeeting } from '@pianqu/shared/meetings/meeting.contract.ts'
import type { Slide } from '@pianqu/shared/meetings/pack.contract.ts'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { call } from '../../../api/call.ts'
import { paths } from '../../../navigation/paths.ts'
import { usePageSearch } from '../../../navigation/search.ts'
import { useSession } from '../../../session/actor.tsx'
import { applyTheme } from '../../../session/device-settings.ts'
import { classNames } from '../../../ui/class-names.ts'
import { timerText, timeText } from '../meeting-words.ts'
import { presentSearch } from '../meetings.search.ts'
import { DecisionPanel, useDecision } from './decision-panel.tsx'
import { OperatorSide } from './operator-side.tsx'
import styles from './present.module.css'
import { SlideView } from './slide-view.tsx'
import { type MeetingView, useMeeting } from './use-meeting.ts'
import { usePresentKeys } from './use-present-keys.ts'
import { useServerClock } from './use-server-clock.ts'

/** The meeting in the room: one item a screen, run by keyboard, followed by everybody else. */
export function PresentPage() {
  const { id = '' } = useParams({ strict: false })
  const { actor, today } = useSession()
  const [{ window: kind }] = usePageSearch(presentSearch)
  const navigate = useNavigate()
  const view = useMeeting(id)
  const { pack, slides, current, presents, go } = view
  const slide = slides.find(({ item }) => item.id === current)
  const draft = useDecision(pack, slide, today)
  const [overlay, setOverlay] = useState<'blank' | 'jump' | null>(null)
  const [theme, setTheme] = useState<'light' | 'dark'>('light')
  const [saved, setSaved] = useState('')
  const [notice, setNotice] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useStageTheme(theme)
  const mayDecide = pack?.meeting.mayDecide ?? false
  const step = (by: number) => {
    if (!presents || slides.length === 0) return
    const at = slides.findIndex(({ item }) => item.id === current)
    const next = slides[Math.min(slides.length - 1, Math.max(0, at + by))]
    if (next && next.item.id !== current) go(next.item.id)
  }
  const record = () => {
    if (!mayDecide || !draft.decision || !view.outbox) return
    const key = view.newKey()
    const { coUnits, ...decision } = draft.decision
    const body = {
      ...decision,
      coUnits: [...coUnits],
      ...(slide && { itemId: slide.item.id }),
      clientKey: key,
      typedAt: view.serverNow(),
    }
    setSaved('正在保存')
    // Said only once the browser has completed its transaction.
    view.outbox.add({ kind: 'directive', key, body }).then(
      () => {
        setSaved('已保存')
        draft.clear()
        step(1)
      },
      () => setSaved('本机不能保存，请不要离开本页，再试一次'),
    )
  }
  const take = async (takeover: boolean) => {
    try {
      await call(stepMeeting, { params: { id }, body: { step: 'take', lease: view.lease, takeover } })
      view.present(true)
      setNotice('')
      const first = slides.find(({ item }) => item.id === current) ?? slides[0]
      if (first) go(first.item.id, true)
    } catch (error) {
      const { detail, title } = problemOf(error)
      setNotice(detail ?? title)
    }
  }
  const release = async () => {
    view.present(false)
    await call(stepMeeting, { params: { id }, body: { step: 'release', lease: view.lease } }).catch(() => undefined)
    view.refresh()
  }
  usePresentKeys({
    next: () => step(1),
    previous: () => step(-1),
    jump: () => setOverlay('jump'),
    source: () => {
      const source = slide?.source
      if (!source || view.isCut) return
      void navigate({
        to: '.',
        search: (old: Record<string, unknown>) => ({
          ...old,
          source: source.figure,
          code: source.code || undefined,
          snapshot: pack?.meeting.snapshot,
        }),
      })
    },
    decide: () => field.current?.focus(),
    blank: () => setOverlay((now) => (now === 'blank' ? null : 'blank')),
    theme: () => setTheme((now) => (now === 'light' ? 'dark' : 'light')),
    fullScreen: () =>
      void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
    out: () => (overlay ? setOverlay(null) : void navigate(paths.meeting(id))),
    conclude: draft.choose,
    record,
  })
  const isProjector = kind === 'projector'
  return (
    <div className={styles['stage']} data-theme-of-stage={theme}>
      <Top view={view} slide={slide} />
      <div className={classNames(styles['body'], (isProjector || !mayDecide) && styles['alone'])}>
        {slide ? <SlideView slide={slide} theme={theme} /> : <Nothing view={view} />}
        {pack && mayDecide && !isProjector && (
          <div className={styles['slide']}>
            <DecisionPanel pack={pack} draft={draft} today={today} saved={saved} field={field} onRecord={record} />
            <OperatorSide
              view={view}
              slide={slide}
              notice={notice}
              isOpen={kind === 'operator'}
              mayPresent={pack.meeting.mayPrepare}
              person={actor.userId}
              onTake={take}
              onRelease={release}
            />
          </div>
        )}
      </div>
      <Bottom view={view} />
      {overlay === 'blank' && (
        <button type="button" className={styles['blank']} aria-label="恢复显示" onClick={() => setOverlay(null)} />
      )}
      {overlay === 'jump' && (
        <nav className={styles['jump']} aria-label="议程跳转">
          {slides.map(({ item }) => (
            <button
              key={item.id}
              type="button"
              aria-current={item.id === current}
              onClick={() => {
                setOverlay(null)
                if (presents) go(item.id)
              }}
            >
              {item.position}. {item.title}
            </button>
          ))}
        </nav>
      )}
    </div>
  )
}

/** Light washes out least in a lit room; leaving the stage gives the page its own theme back. */
function useStageTheme(theme: 'light' | 'dark'): void {
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
  useEffect(() => () => applyTheme(), [])
}

interface StageProps {
  readonly view: MeetingView
}

const stepClass = (each: number, place: number | null): string | undefined => {
  if (place === null || each > place) return undefined
  return each === place ? styles['now'] : styles['past']
}

function Top({ view, slide }: StageProps & { readonly slide: Slide | undefined }) {
  const { pack, stage, presents } = view
  const now = useServerClock(stage?.now)
  const started = useStarted(view)
  const seconds = started === null ? null : (now - started) / 1000
  const places = pack?.places ?? 0
  const place = slide?.item.position ?? stage?.position ?? null
  const isOver = seconds !== null && slide !== undefined && seconds > slide.item.plannedSeconds
  return (
    <header className={styles['top']}>
      <strong>{pack?.meeting.title ?? '会议'}</strong>
      <span>
        议程 {place ?? '—'} / {places}
      </span>
      <div className={styles['progress']} aria-hidden="true">
        {Array.from({ length: places }, (_, index) => index + 1).map((each) => (
          <span key={each} className={stepClass(each, place)} />
        ))}
      </div>
      {seconds !== null && (
        <span className={isOver ? styles['over'] : undefined}>
          本项 {timerText(seconds)}
          {isOver ? '（超时）' : ''}
        </span>
      )}
      <span>{timeText(new Date(now).toISOString())}</span>
      {!presents && stage?.presenter && <span>跟随{stage.presenter.name}</span>}
    </header>
  )
}

/** Since when the item is in front: as the server has it, and from here on where it cannot be asked. */
function useStarted({ stage, current, presents, isCut }: MeetingView): number | null {
  const [own, setOwn] = useState<{ readonly id: string | null; readonly at: number } | null>(null)
  useEffect(() => {
    setOwn((before) => (before?.id === current ? before : { id: current, at: Date.now() }))
  }, [current])
  if (current === null) return null
  if ((isCut || presents) && own?.id === current) {
    const told = stage?.startedAt && !isCut ? Date.parse(stage.startedAt) : null
    return told ?? own.at
  }
  return stage?.startedAt ? Date.parse(stage.startedAt) : null
}

/** What stands in front while no item does. */
function waitingWords({ pack, stage, isOutOfSight }: MeetingView): string {
  if (pack === null) return '正在准备会议材料'
  if (isOutOfSight) return '本项不在本单位可读范围'
  const state = stage?.state ?? pack.meeting.state
  if (state === 'closed') return '会议已结束'
  return state === 'planned' ? '会议还没有开始' : '会议即将开始'
}

function Nothing({ view }: StageProps) {
  return (
    <section className={styles['wait']} aria-label="议题">
      <h1 className={styles['title']}>{view.pack?.meeting.title ?? '会议'}</h1>
      <p className={styles['meta']}>{waitingWords(view)}</p>
    </section>
  )
}

function Bottom({ view: { pack } }: StageProps) {
  return (
    <footer className={styles['bottom']}>
      <div className={styles['keys']}>
        <span>
          <kbd>←</kbd>
          <kbd>→</kbd>翻页
        </span>
        <span>
          <kbd>1–5</kbd>结论
        </span>
        <span>
          <kbd>D</kbd>记录
        </span>
        <span>
          <kbd>S</kbd>查看来源
        </span>
        <span>
          <kbd>G</kbd>跳转
        </span>
        <span>
          <kbd>B</kbd>黑屏
        </span>
        <span>
          <kbd>L</kbd>明暗
        </span>
      </div>
      <span>{pack ? `数据截至 ${pack.asOf} · 快照 ${pack.meeting.snapshot} · 会议快照已冻结` : ''}</span>
    </footer>
  )
}
