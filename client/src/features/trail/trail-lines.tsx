import { instantText } from '@pianqu/shared/time/instant-text.ts'
import type { TrailLine } from '@pianqu/shared/trail/trail.contract.ts'
import { trailColumns } from '@pianqu/shared/trail-words/trail-columns.ts'
import { type TrailGroup, trailGroups } from '@pianqu/shared/trail-words/trail-groups.ts'
import { actionName, subjectText } from '@pianqu/shared/trail-words/trail-words.ts'
import { useState } from 'react'
import { screenColumns } from '../../parts/list/screen-columns.tsx'
import { Button } from '../../ui/button.tsx'
import { Box } from '../../ui/layout/box.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { useIsPhone } from '../../ui/media.ts'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { Note } from '../../ui/words/note.tsx'
import { Words } from '../../ui/words/words.tsx'
import { TrailSaid } from './trail-said.tsx'

interface TrailLinesProps {
  readonly rows: readonly TrailLine[]
  readonly columns: string | undefined
  /** Lines of one action in a row stand together. */
  readonly isGrouped: boolean
  readonly unitName: (code: string) => string
  readonly empty: React.ReactNode
  readonly isUpdating: boolean
}

/** From how many lines on they are folded. */
const fewest = 3

/** A line of the table: one of the trail, or the head of several that are folded. */
interface Row {
  readonly line: TrailLine
  readonly group: TrailGroup | null
  readonly isMember: boolean
}

function rowsOf(groups: readonly TrailGroup[], open: ReadonlySet<number>): Row[] {
  return groups.flatMap((group) => {
    const [newest] = group.lines
    if (!newest) return []
    if (group.lines.length < fewest) return group.lines.map((line) => ({ line, group: null, isMember: false }))
    const members = open.has(group.seq) ? group.lines.map((line) => ({ line, group: null, isMember: true })) : []
    return [{ line: newest, group, isMember: false }, ...members]
  })
}

/** The lines of the trail: a table at a desk; on a phone what was done comes before when and by whom. */
export function TrailLines({ rows, columns, isGrouped, unitName, empty, isUpdating }: TrailLinesProps) {
  const isPhone = useIsPhone()
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  if (isPhone && rows.length > 0) return <TrailCards rows={rows} unitName={unitName} />
  const turn = (seq: number) => {
    const next = new Set(open)
    if (!next.delete(seq)) next.add(seq)
    setOpen(next)
  }
  const groups = isGrouped ? trailGroups(rows) : rows.map((line) => ({ seq: line.seq, lines: [line] }))
  return (
    <DataTable
      caption="操作记录"
      columns={tableColumns(columns, unitName, open, turn)}
      rows={rowsOf(groups, open)}
      rowKey={({ line, group }) => `${line.seq}${group ? ' all' : ''}`}
      tone={({ group, isMember }) => (group ? 'head' : isMember ? 'member' : undefined)}
      empty={empty}
      isUpdating={isUpdating}
      isDense
    />
  )
}

const oldestOf = ({ lines }: TrailGroup): TrailLine | undefined => lines.at(-1)

/** The columns of the list; the head of a fold says how many there are, and opens them. */
function tableColumns(
  chosen: string | undefined,
  unitName: (code: string) => string,
  open: ReadonlySet<number>,
  turn: (seq: number) => void,
): Column<Row>[] {
  const listed = screenColumns(trailColumns(unitName), chosen, {
    subject: { cell: (line) => <span title={line.subject}>{subjectText(line)}</span> },
    sentence: {
      width: '50%',
      cell: (line) => (
        <Words min={240}>
          <TrailSaid line={line} unitName={unitName} />
        </Words>
      ),
    },
  })
  const inFold: Readonly<Record<string, (group: TrailGroup) => React.ReactNode>> = {
    at: (group) => `${instantText(oldestOf(group)?.at ?? '')} 起`,
    subject: (group) => `${new Set(group.lines.map(({ subject }) => subject)).size} 个对象`,
    sentence: (group) => (
      <Button variant="quiet" aria-expanded={open.has(group.seq)} onClick={() => turn(group.seq)}>
        {open.has(group.seq) ? '收起' : '展开'} {group.lines.length} 条
      </Button>
    ),
    seq: (group) => `${oldestOf(group)?.seq}—${group.seq}`,
  }
  return listed.map(({ cell, ...column }) => ({
    ...column,
    cell: ({ line, group }) => (group && inFold[column.key]?.(group)) ?? cell(line),
  }))
}

type TrailCardsProps = Pick<TrailLinesProps, 'rows' | 'unitName'>

function TrailCards({ rows, unitName }: TrailCardsProps) {
  return (
    <Stack as="ul" gap={8}>
      {rows.map((line) => (
        <Box size="small" gap={0} key={line.seq}>
          <strong>
            {actionName(line.action)} {subjectText(line)}
          </strong>
          <TrailSaid line={line} unitName={unitName} />
          <Note kind="faint">
            <time dateTime={line.at}>{instantText(line.at)}</time> · {line.actorName} · 第 {line.seq} 条
          </Note>
        </Box>
      ))}
    </Stack>
  )
}
