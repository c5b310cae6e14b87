import type { TimelineStep } from '@pianqu/shared/rail/rail.contract.ts'
import type { RailBasis } from '@pianqu/shared/rail/rail-basis.ts'
import { type Day, daysBetween } from '@pianqu/shared/time/day.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { DayField } from '../../../ui/form/day-field.tsx'
import { Picker } from '../../../ui/form/picker.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { partWords } from '../basis-text.ts'
import styles from '../rail.module.css'
import { dayText, eventText } from './event-text.ts'
import { dayOfKey, indexAt, nearestDay, neighbour } from './timeline-state.ts'
import { usePlayer } from './use-player.ts'

interface TimeBarProps {
  readonly steps: readonly TimelineStep[]
  readonly today: Day
  readonly day: Day
  readonly basis: RailBasis
  readonly onDay: (day: Day) => void
  /** What else can be chosen. */
  readonly children: React.ReactNode
}

/** The day in sight: by slider, by buttons, typed, or chosen from what happened. */
export function TimeBar({ steps, today, day, basis, onDay, children }: TimeBarProps) {
  const player = usePlayer(steps, day, onDay)
  const choose = (chosen: Day | null | undefined) => {
    player.stop()
    if (chosen) onDay(chosen)
  }
  const step = steps[indexAt(steps, day)]
  if (steps.length === 0) {
    return <EmptyNotice title="还没有站点的开通日期">导入轨道站点后，可按开通日期查看覆盖率。</EmptyNotice>
  }
  return (
    <Stack gap={8} className={styles['day']}>
      <Row gap={[8, 12]} isOneLine className={styles['time']}>
        <div className={styles['value']}>
          {step && <strong className={styles['large']}>{step.city.display}</strong>}
          <h3 className={styles['when']}>{`${day}${dayNote(day, today)}`}</h3>
          {step && step.city.whole > 0 && <Note kind="fine">{partWords(step.city, basis)}</Note>}
        </div>
        <div className={styles['axis']}>
          <p className={styles['event']}>{dayText(day, step)}</p>
          <Slider steps={steps} day={day} today={today} onDay={choose} />
          <Marks steps={steps} today={today} />
        </div>
        <Button onClick={player.toggle} className={styles['play'] ?? ''}>
          {player.isPlaying ? '暂停' : '播放'}
        </Button>
        <Button
          aria-label="上一次变化"
          disabled={!neighbour(steps, day, -1)}
          onClick={() => choose(neighbour(steps, day, -1))}
        >
          ←
        </Button>
        <Button
          aria-label="下一次变化"
          disabled={!neighbour(steps, day, 1)}
          onClick={() => choose(neighbour(steps, day, 1))}
        >
          →
        </Button>
      </Row>
      <Row gap={[12, 16]} align="start" className={styles['fields']} data-print="hide">
        <DayField label="查看日期" value={day} onChange={choose} />
        <Picker
          label="开通事件"
          placeholder="按日期或站名查找"
          value={step?.on === day ? day : null}
          onChange={(on) => choose(steps.find((each) => each.on === on)?.on)}
          options={steps.map((each) => ({ value: each.on, label: `${each.on} ${eventText(each)}` }))}
        />
        <Button disabled={day === today} onClick={() => choose(today)}>
          回到今天
        </Button>
      </Row>
      {children}
    </Stack>
  )
}

function dayNote(day: Day, today: Day): string {
  if (day === today) return '（今天）'
  return day > today ? '（预计）' : ''
}

/** As far along the axis as the day is in time: 0 at the first step, 1 at the last. */
function placeOf(steps: readonly TimelineStep[], day: Day): number {
  const [first, last] = [steps[0]?.on ?? day, steps.at(-1)?.on ?? day]
  const length = daysBetween(first, last)
  return length === 0 ? 0 : Math.min(1, Math.max(0, daysBetween(first, day) / length))
}

function Slider({ steps, today, day, onDay }: Pick<TimeBarProps, 'steps' | 'today' | 'day' | 'onDay'>) {
  const [first, last] = [steps[0]?.on ?? day, steps.at(-1)?.on ?? day]
  return (
    <input
      type="range"
      className={styles['slider']}
      aria-label="开通日期"
      aria-valuetext={dayText(day, steps[indexAt(steps, day)])}
      min={0}
      max={daysBetween(first, last)}
      step={1}
      value={Math.round(placeOf(steps, day) * daysBetween(first, last))}
      onChange={(event) => onDay(nearestDay(steps, today, Number(event.target.value)))}
      onKeyDown={(event) => {
        const next = event.altKey || event.ctrlKey || event.metaKey ? undefined : dayOfKey(event.key, steps, day)
        if (!next) return
        event.preventDefault()
        onDay(next)
      }}
    />
  )
}

/** Where things changed, where today is, and the years at both ends. */
function Marks({ steps, today }: Pick<TimeBarProps, 'steps' | 'today'>) {
  const at = (day: Day): React.CSSProperties => ({ left: `${(placeOf(steps, day) * 100).toFixed(2)}%` })
  const now = placeOf(steps, today)
  return (
    <div className={styles['marks']} aria-hidden="true">
      {steps.map(({ on }) => (
        <i key={on} style={at(on)} />
      ))}
      <i data-kind="today" style={at(today)} />
      <span style={{ left: 0 }}>{steps[0]?.on.slice(0, 4)}</span>
      {now > 0.15 && now < 0.85 && (
        <span data-today="" style={at(today)}>
          今天 {today.slice(5)}
        </span>
      )}
      <span data-end="" style={{ left: '100%' }}>
        {steps.at(-1)?.on.slice(0, 4)}
      </span>
    </div>
  )
}
