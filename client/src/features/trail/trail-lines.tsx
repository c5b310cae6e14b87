import { instantText } from '@pianqu/shared/time/instant-text.ts'
import type { TrailLine } from '@pianqu/shared/trail/trail.contract.ts'
import { actionName, subjectText, trailSentence } from '@pianqu/shared/trail-words/trail-words.ts'
import { useUnitNames } from '../../parts/use-unit-names.ts'
import { Box } from '../../ui/layout/box.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { useIsPhone } from '../../ui/media.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { Note } from '../../ui/words/note.tsx'
import { Prose } from '../../ui/words/prose.tsx'
import { trailColumns } from './trail-columns.tsx'

interface TrailLinesProps {
  readonly rows: readonly TrailLine[]
  readonly empty: React.ReactNode
  readonly isUpdating: boolean
}

/** The lines of the trail: a table at a desk; on a phone what was done comes before when and by whom. */
export function TrailLines({ rows, empty, isUpdating }: TrailLinesProps) {
  const isPhone = useIsPhone()
  const unitName = useUnitNames()
  if (isPhone && rows.length > 0) return <TrailCards rows={rows} unitName={unitName} />
  return (
    <DataTable
      caption="操作记录"
      columns={trailColumns(unitName)}
      rows={rows}
      rowKey={({ seq }) => String(seq)}
      empty={empty}
      isUpdating={isUpdating}
      isDense
    />
  )
}

interface TrailCardsProps extends Pick<TrailLinesProps, 'rows'> {
  readonly unitName: (code: string) => string
}

function TrailCards({ rows, unitName }: TrailCardsProps) {
  return (
    <Stack as="ul" gap={8}>
      {rows.map((line) => (
        <Box size="small" gap={0} key={line.seq}>
          <strong>
            {actionName(line.action)} {subjectText(line)}
          </strong>
          <Prose>{trailSentence(line, unitName)}</Prose>
          <Note kind="faint">
            <time dateTime={line.at}>{instantText(line.at)}</time> · {line.actorName} · 第 {line.seq} 条
          </Note>
        </Box>
      ))}
    </Stack>
  )
}
