import type { IndicatorPage } from '@pianqu/shared/indicators/library.contract.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import { Card } from '../../ui/card.tsx'
import { Spark } from '../../ui/chart/spark.tsx'
import { Note } from '../../ui/words/note.tsx'
import { restatedText } from './indicator-words.ts'
import styles from './indicators.module.css'
import { monthsOf } from './trend-option.ts'

interface SmallMultiplesProps {
  readonly indicator: IndicatorPage
  readonly onPlace: (code: string) => void
}

/** Every area in a frame of its own, those that miss the target first. */
export function SmallMultiples({ indicator, onPlace }: SmallMultiplesProps) {
  const areas = indicator.values.filter(({ areaCode }) => areaCode !== null)
  if (areas.length === 0) return null
  const months = monthsOf(indicator.values)
  const groups = [...groupBy(areas, ({ areaCode }): string => areaCode ?? '')].map(([code, values]) => {
    const byMonth = new Map(values.map((value) => [value.month, value]))
    return {
      code,
      name: values[0]?.name ?? code,
      last: values.at(-1),
      points: months.map((month) => ({ value: byMonth.get(month)?.value ?? null, schedule: null })),
    }
  })
  const rank = (met: boolean | null | undefined): number => (met === false ? 0 : met === true ? 2 : 1)
  const missed = groups.filter(({ last }) => last?.met === false).length
  return (
    <Card
      title={missed > 0 ? `${groups.length}个片区或区县，${missed}个未达标` : `${groups.length}个片区或区县`}
      aside={
        <Note as="span" kind="fine">
          未达标的在前；蓝线是目标
        </Note>
      }
    >
      <ul className={styles['grid']}>
        {groups
          .toSorted((a, b) => rank(a.last?.met) - rank(b.last?.met))
          .map(({ code, name, last, points }) => (
            <li key={code}>
              <button type="button" className={styles['cell']} onClick={() => onPlace(code)}>
                <span>{name}</span>
                <Spark
                  points={points}
                  {...(indicator.target !== null && { target: indicator.target })}
                  label={`${name}：${last?.display ?? '—'}`}
                />
                <strong>{last?.display ?? '—'}</strong>
                <Note as="small" kind="fine">
                  {[
                    last?.met == null ? null : last.met ? '达标' : '未达标',
                    last && (restatedText(last) ?? last.reason),
                  ]
                    .filter(Boolean)
                    .join('，')}
                </Note>
              </button>
            </li>
          ))}
      </ul>
    </Card>
  )
}
