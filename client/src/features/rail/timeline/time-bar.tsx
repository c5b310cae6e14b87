import type { TimelineStep } from '@pianqu/shared/rail/rail.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { DayField } from '../../../ui/form/day-field.tsx'
import { Picker } from '../../../ui/form/picker.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { partWords } from '../basis-text.ts'
import styles from '../rail.module.css'
import { dayText, eventText } from './event-text.ts'
import { dayOfKey, indexAt, neighbour } from './timeline-state.ts'
import { usePlayer } from './use-player.ts'

interface TimeBarProps {
  readonly steps: readonly TimelineStep[]
  readonly today: Day
  readonly day: Day
  readonly onDay: (day: Day) => void
}

/** The day in sight: by slider, by buttons, typed, or chosen from what happened. */
export function TimeBar({ steps, today, day, onDay }: TimeBarProps) {
  const player = usePlayer(steps, day, onDay)
  const choose = (chosen: Day | null | undefined) => {
    player.stop()
    if (chosen) onDay(chosen)
  }
  const step = steps[indexAt(steps, day)]
  if (steps.length === 0) {
    return (
      <Card title="日期">
        <EmptyNotice title="还没有站点的开通日期">导入轨道站点后，可按开通日期查看覆盖率。</EmptyNotice>
      </Card>
    )
  }
  return (
    <Card
      title={`日期 ${day}${dayNote(day, today)}`}
      aside={step && step.city.coveredKm2 !== null && partWords(step.city, 'area')}
    >
      <Stack gap={8}>
        <Row gap={8} isOneLine>
          {step && <strong className={styles['large']}>{step.city.display}</strong>}
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
          <Slider steps={steps} day={day} onDay={choose} />
          <Button
            aria-label="下一次变化"
            disabled={!neighbour(steps, day, 1)}
            onClick={() => choose(neighbour(steps, day, 1))}
          >
            →
          </Button>
        </Row>
        <p className={styles['event']}>{dayText(day, step)}</p>
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
      </Stack>
    </Card>
  )
}

function dayNote(day: Day, today: Day): string {
  if (day === today) return '（今天）'
  return day > today ? '（预计）' : ''
}

function Slider({ steps, day, onDay }: Pick<TimeBarProps, 'steps' | 'day' | 'onDay'>) {
  const index = indexAt(steps, day)
  return (
    <input
      type="range"
      className={styles['slider']}
      aria-label="开通日期"
      aria-valuetext={dayText(day, steps[index])}
      min={Math.min(0, index)}
      max={steps.length - 1}
      step={1}
      value={index}
      onChange={(event) => {
        const on = steps[Number(event.target.value)]?.on
        if (on) onDay(on)
      }}
      onKeyDown={(event) => {
        const next = event.altKey || event.ctrlKey || event.metaKey ? undefined : dayOfKey(event.key, steps, day)
        if (!next) return
        event.preventDefault()
        onDay(next)
      }}
    />
  )
}
