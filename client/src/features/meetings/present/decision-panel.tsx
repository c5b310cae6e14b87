import { type Conclusion, conclusionNames, conclusions } from '@pianqu/shared/meetings/directive.schema.ts'
import type { Pack, Slide } from '@pianqu/shared/meetings/pack.contract.ts'
import { keptCalendar } from '@pianqu/shared/meetings/parse/kept-calendar.ts'
import { parseDirective } from '@pianqu/shared/meetings/parse/parse-directive.ts'
import { type Day, daysBetween, isDay } from '@pianqu/shared/time/day.ts'
import { useMemo, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import styles from './present.module.css'

export interface Decision {
  readonly text: string
  readonly leadUnit: string
  readonly coUnits: readonly string[]
  readonly dueOn: Day | null
  readonly conclusion: Conclusion | null
}

interface Typed {
  readonly text: string
  readonly lead: string
  readonly due: string
  readonly chosen: Conclusion | null
}

const untyped = { lead: '', due: '', chosen: null } as const

type Read = ReturnType<typeof parseDirective>

const dueOf = ({ due }: Typed, read: Read | null): Day | null => {
  if (isDay(due)) return due
  return due === '' ? (read?.dueOn ?? null) : null
}

/** What would be recorded; null while something is missing. */
function decisionOf(typed: Typed, read: Read | null): Decision | null {
  const leadUnit = typed.lead || read?.leadUnit || ''
  const text = read?.text.trim() || typed.text.trim()
  if (typed.text.trim().length < 2 || text.length < 2 || leadUnit === '') return null
  const coUnits = (read?.coUnits ?? []).filter((code) => code !== leadUnit)
  return { text, leadUnit, coUnits, dueOn: dueOf(typed, read), conclusion: typed.chosen }
}

/** Doubts that the person has not settled by choosing. */
const openDoubts = ({ lead, due }: Typed, read: Read | null): string[] =>
  (read?.doubts ?? []).filter(
    (doubt) => !(lead && /可能是|牵头单位/.test(doubt)) && !(isDay(due) && /时限/.test(doubt)),
  )

/** What is being typed about an item, and how it reads. */
export function useDecision(pack: Pack | null, slide: Slide | undefined, today: Day) {
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  const [rest, setRest] = useState<Omit<Typed, 'text'>>(untyped)
  const id = slide?.item.id ?? ''
  const typed: Typed = { ...rest, text: texts[id] ?? slide?.ask ?? '' }
  const world = useMemo(() => pack && { units: pack.units, ...keptCalendar(pack.calendar) }, [pack])
  const read = useMemo(() => (world ? parseDirective(typed.text, today, world) : null), [typed.text, today, world])
  const type = (text: string) => setTexts((before) => ({ ...before, [id]: text }))
  const change = (patch: Partial<Omit<Typed, 'text'>>) => setRest((before) => ({ ...before, ...patch }))
  return {
    typed,
    read,
    type,
    change,
    choose: (number: number) => change({ chosen: conclusions[number - 1] ?? null }),
    leadUnit: typed.lead || read?.leadUnit || '',
    dueOn: dueOf(typed, read),
    doubts: openDoubts(typed, read),
    decision: decisionOf(typed, read),
    nameOf: (code: string) => pack?.units.find((unit) => unit.code === code)?.name ?? code,
    clear: () => {
      type('')
      setRest(untyped)
    },
  }
}

export type Draft = ReturnType<typeof useDecision>

interface PanelProps {
  readonly pack: Pack
  readonly draft: Draft
  readonly today: Day
  readonly saved: string
  readonly field: React.RefObject<HTMLTextAreaElement | null>
  readonly onRecord: () => void
}

const missingOf = ({ typed, leadUnit }: Draft): string => {
  if (typed.text.trim().length < 2) return '请填写议定内容'
  return leadUnit === '' ? '请写明牵头单位，如“市交通局 牵头”，或在下面选择' : ''
}

/** Where a decision is typed, with how it is read beside it. */
export function DecisionPanel({ pack, draft, today, saved, field, onRecord }: PanelProps) {
  const { typed, type, change, choose, doubts, decision } = draft
  return (
    <section className={styles['panel']} aria-label="议定">
      <h2>议定事项</h2>
      <fieldset className={styles['chips']}>
        <legend className="visually-hidden">结论</legend>
        {conclusions.map((each, index) => (
          <button
            key={each}
            type="button"
            aria-pressed={typed.chosen === each}
            className={styles['chip']}
            onClick={() => choose(index + 1)}
          >
            {index + 1} {conclusionNames[each]}
          </button>
        ))}
      </fieldset>
      <textarea
        ref={field}
        className={styles['field']}
        aria-label="议定内容"
        placeholder="市交通局 牵头 11月15日前 完成管线迁改"
        value={typed.text}
        onChange={({ target }) => type(target.value)}
      />
      <Reading draft={draft} today={today} />
      {doubts.length > 0 && <p className={styles['doubt']}>{doubts.join('；')}</p>}
      <div className={styles['fix']}>
        <label>
          改牵头
          <select value={typed.lead} onChange={({ target }) => change({ lead: target.value })}>
            <option value="">按文字</option>
            {pack.units.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          改时限
          <input
            value={typed.due}
            placeholder="按文字，或 2025-11-15"
            onChange={({ target }) => change({ due: target.value.trim() })}
          />
        </label>
      </div>
      <p className={styles['saved']} role="status">
        {saved || missingOf(draft)}
      </p>
      <Button
        variant="primary"
        className={styles['record'] ?? ''}
        disabled={decision === null}
        onClick={onRecord}
        aria-keyshortcuts="Control+Enter"
      >
        记录并进入下一项（Ctrl+Enter）
      </Button>
    </section>
  )
}

interface ReadingProps {
  readonly draft: Draft
  readonly today: Day
}

const dueWords = (dueOn: Day | null, today: Day): string => {
  if (dueOn === null) return '—'
  const left = daysBetween(today, dueOn)
  return left >= 0 ? `${dueOn}（还有${left}天）` : dueOn
}

/** How what is typed will be recorded. */
function Reading({ draft: { read, leadUnit, dueOn, decision, typed, nameOf }, today }: ReadingProps) {
  const coUnits = read?.coUnits.map(nameOf).join('、')
  return (
    <dl className={styles['read']} aria-live="polite" aria-label="识别结果">
      <dt>牵头</dt>
      <dd>{leadUnit === '' ? '—' : nameOf(leadUnit)}</dd>
      <dt>配合</dt>
      <dd>{coUnits || '—'}</dd>
      <dt>时限</dt>
      <dd>{dueWords(dueOn, today)}</dd>
      <dt>内容</dt>
      <dd>{decision?.text ?? (typed.text.trim() || '—')}</dd>
    </dl>
  )
}
