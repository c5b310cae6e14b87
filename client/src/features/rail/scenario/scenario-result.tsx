import { Card } from '../../../ui/card.tsx'
import { Bullet } from '../../../ui/chart/bullet.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Num } from '../../../ui/num.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { Tag } from '../../../ui/words/tag.tsx'
import { partText } from '../basis-text.ts'
import { shareText, targetOn, targetShare } from '../coverage-text.ts'
import { verdictOf } from '../day-tables.tsx'
import styles from '../rail.module.css'
import type { RailPreview } from '../rail-data.ts'
import { scenarioSentence } from './scenario-words.ts'

interface ScenarioResultProps {
  readonly preview: RailPreview
  readonly isUpdating: boolean
}

/** The day with the plan beside the day without; what is reckoned is hatched and says so. */
export function ScenarioResult({ preview, isUpdating }: ScenarioResultProps) {
  const { on, city, today, changed, problems, basis, targets } = preview
  const target = targetOn(targets, on)
  const sides = [
    { name: '不变动', side: today.city, isReckoned: false },
    { name: '测算', side: city, isReckoned: true },
  ]
  return (
    <Card
      title={scenarioSentence(preview)}
      aside={
        <strong>
          <Tag kind="reckoned">测算</Tag>
        </strong>
      }
      isUpdating={isUpdating}
    >
      <Stack gap={16}>
        {preview.note && <Note kind="faint">{preview.note}</Note>}
        {problems.length > 0 && (
          <div role="alert">
            <ul className={styles['problems']}>
              {problems.map(({ code, message }) => (
                <li key={`${code} ${message}`}>{message}，这一项没有计入测算。</li>
              ))}
            </ul>
          </div>
        )}
        <Stack as="ul" gap={4} className={styles['bars']}>
          {sides.map(({ name, side, isReckoned }) => (
            <li key={name}>
              <span className={styles['barName']}>{name}</span>
              <Bullet share={side.value} tick={targetShare(target)} isReckoned={isReckoned} />
              <div className={styles['barValue']}>
                {side.display}
                <Note kind="fine">{partText(side, basis)}</Note>
              </div>
              <span className={styles['barWord']}>{side.met !== null && verdictOf(side.met)}</span>
            </li>
          ))}
        </Stack>
        <DataTable
          caption="覆盖率有变化的片区"
          isCaptionShown
          columns={columnsOf(preview)}
          rows={changed}
          rowKey="code"
          empty={<EmptyNotice title="没有片区的覆盖率发生变化" />}
          isUpdating={isUpdating}
          isDense
        />
      </Stack>
    </Card>
  )
}

type Changed = RailPreview['changed'][number]

function columnsOf({ on, targets, lifted, lost }: RailPreview): Column<Changed>[] {
  const target = targetOn(targets, on)
  const verdict = (code: string) => (lifted.includes(code) ? '因此达标' : lost.includes(code) ? '因此不达标' : '不变')
  return [
    { key: 'name', header: '片区', cell: ({ name }) => name },
    {
      key: 'before',
      header: '不变动',
      align: 'end',
      cell: ({ before }) => <Num value={shareText(before, target)} missing="没有边界" />,
    },
    {
      key: 'after',
      header: '测算',
      align: 'end',
      cell: ({ after }) => <Num value={shareText(after, target)} missing="没有边界" />,
    },
    ...(target ? [{ key: 'verdict', header: '结论', cell: ({ code }: Changed) => verdict(code) }] : []),
  ]
}
