import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { useIsPhone } from '../../../ui/media.ts'
import { Money } from '../../../ui/money.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { Prose } from '../../../ui/words/prose.tsx'
import styles from '../dispatch.module.css'
import { sheetTotals } from '../line/sheet-rows.ts'
import type { ShownLine } from '../line/shown-line.ts'
import { type Difference, differencesOf } from './differences.ts'

const columns: readonly Column<Difference>[] = [
  { key: 'project', header: '项目', cell: ({ projectName }) => projectName },
  { key: 'field', header: '内容', cell: ({ fieldName }) => fieldName },
  { key: 'before', header: '上月', cell: ({ before }) => <Prose as="span">{before}</Prose> },
  { key: 'after', header: '本月', cell: ({ after }) => <Prose as="span">{after}</Prose> },
]

const asYuan = (value: string | number | null | undefined): number | null => (typeof value === 'number' ? value : null)

/** Only what differs from last month, and the totals of both. */
export function DifferenceTable({ lines }: { readonly lines: readonly ShownLine[] }) {
  const differences = differencesOf(lines)
  const projects = new Set(differences.map(({ projectCode }) => projectCode)).size
  const same = lines.filter(({ isUnchanged }) => isUnchanged).length
  const [now, before] = sheetTotals(lines)
  const isPhone = useIsPhone()
  return (
    <Stack as="section" gap={8} aria-label="与上月的差异">
      <h3>
        {projects} 个项目与上月不同，{same} 个无变化
      </h3>
      <p>
        本月完成合计 <Money yuan={asYuan(now?.cells['investedYuan'])} missing="未填" />
        （上月 <Money yuan={asYuan(before?.cells['investedYuan'])} />） · 本年累计{' '}
        <Money yuan={asYuan(now?.cells['ytdYuan'])} missing="未填" />
        （上月 <Money yuan={asYuan(before?.cells['ytdYuan'])} />）
      </p>
      {isPhone ? <DifferenceList differences={differences} /> : <WideTable differences={differences} />}
    </Stack>
  )
}

interface DifferencesProps {
  readonly differences: readonly Difference[]
}

function WideTable({ differences }: DifferencesProps) {
  return (
    <div className={styles['differenceTable']}>
      <DataTable
        caption="与上月不同的内容"
        isDense
        columns={columns}
        rows={differences}
        rowKey={({ projectCode, field }) => `${projectCode} ${field}`}
        empty={<EmptyNotice title="没有与上月不同的内容" />}
      />
    </div>
  )
}

/** In the width of a phone: what became of what, below its project. */
function DifferenceList({ differences }: DifferencesProps) {
  return (
    <Stack as="ul" gap={8}>
      {differences.map(({ projectCode, projectName, field, fieldName, before, after }) => (
        <li key={`${projectCode} ${field}`}>
          <Note>
            {projectName} · {fieldName}
          </Note>
          <Prose>
            {before} → <strong>{after}</strong>
          </Prose>
        </li>
      ))}
    </Stack>
  )
}
