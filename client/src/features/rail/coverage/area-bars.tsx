import type { Target } from '@pianqu/shared/number/ratio.ts'
import type { RailBasis } from '@pianqu/shared/rail/rail-basis.ts'
import { Bullet } from '../../../ui/chart/bullet.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { partText } from '../basis-text.ts'
import { coverageText, targetShare } from '../coverage-text.ts'
import { verdictOf } from '../day-tables.tsx'
import { PickButton } from '../pick-button.tsx'
import styles from '../rail.module.css'
import type { AreaState } from '../timeline/timeline-state.ts'

interface AreaBarsProps {
  readonly areas: readonly AreaState[]
  readonly names: ReadonlyMap<string, string>
  readonly basis: RailBasis
  /** What holds on the day; null where nothing is judged. */
  readonly target: Target | null
  /** How each stands today, where the day is a later one: what is gained since is hatched. */
  readonly since: ReadonlyMap<string, AreaState> | undefined
  /** Of all that count, now and today. */
  readonly total: Total | undefined
  readonly totalSince: Total | undefined
  /** Areas that the target speaks of and that nobody has drawn yet. */
  readonly missing: readonly string[]
  readonly onArea: (code: string) => void
  /** The area that was looked into last. */
  readonly lastArea: string | undefined
}

/** Highest first; equal figures by code. */
const byValue = (a: AreaState, b: AreaState): number => (b.value ?? 0) - (a.value ?? 0) || (a.code < b.code ? -1 : 1)

/** Every area against the line, sorted; each can be looked into. */
export function AreaBars({
  areas,
  names,
  basis,
  target,
  since,
  total,
  totalSince,
  missing,
  onArea,
  lastArea,
}: AreaBarsProps) {
  if (areas.length + missing.length === 0) {
    return <EmptyNotice title="这一天没有列入目标的片区">换一个日期，或改看全部片区。</EmptyNotice>
  }
  return (
    <Stack as="ol" gap={4} className={styles['bars']}>
      {areas.toSorted(byValue).map((area) => (
        <li key={area.code}>
          <PickButton onPick={() => onArea(area.code)} isReturn={area.code === lastArea}>
            {names.get(area.code) ?? area.code}
          </PickButton>
          <Bullet
            share={area.value}
            since={since?.get(area.code)?.value ?? null}
            tick={area.met === null ? null : targetShare(target)}
          />
          <BarFigures {...{ area, basis, target }} />
        </li>
      ))}
      {missing.map((code) => (
        <li key={code}>
          <span className={styles['barName']}>{names.get(code) ?? code}</span>
          <Bullet share={null} />
          <span className={styles['barValue']}>—</span>
          <span className={styles['barPart']}>—</span>
          <span className={styles['barWord']}>没有边界</span>
        </li>
      ))}
      {total && (
        <li data-total="">
          <span>合计</span>
          <Bullet
            share={total.value}
            since={totalSince?.value ?? null}
            tick={total.met === null ? null : targetShare(target)}
          />
          <BarFigures {...{ area: total, basis, target }} />
        </li>
      )}
    </Stack>
  )
}

type Total = Pick<AreaState, 'covered' | 'whole' | 'value' | 'met'>

interface BarFiguresProps {
  readonly area: Total
  readonly basis: RailBasis
  readonly target: Target | null
}

function BarFigures({ area, basis, target }: BarFiguresProps) {
  return (
    <>
      <strong className={styles['barValue']}>{coverageText(area, target) ?? '—'}</strong>
      <span className={styles['barPart']}>{partText(area, basis)}</span>
      <span className={styles['barWord']} data-met={area.met ?? undefined}>
        {target && (area.met === null ? '' : `${area.met ? '✓' : '−'} ${verdictOf(area.met)}`)}
      </span>
    </>
  )
}
